"""Who stands beside a cue: the noun phrase before "said", after "said" or "according to".

There is no parser here. A clause boundary, the closed classes and a list of what may stand
between a subject and its verb are enough for news prose; where they are not, nothing is
claimed.
"""

from newslint.reading.grammar import (
    BE,
    DAYS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from newslint.reading.noun_groups import (
    DASHES,
    QUOTES,
    RELATIVES,
    STOPS,
    NounPhrase,
    grouped,
)
from newslint.reading.tokens import Tokens

_BEFORE_NAME = frozenset(", and but while as that because though although ; : – —".split()) | QUOTES
_OPENERS = frozenset(
    "but and or yet so still however meanwhile also then nor even now instead indeed "
    "separately privately publicly today yesterday later earlier nevertheless nonetheless".split()
)
_SPELLS = frozenset("last next this week month year night morning evening afternoon".split())
_ARTICLES = frozenset("a an the his her its their this these some".split())
_JOINS = frozenset("and or , to including not nor but .".split())
_LONGEST = 40
"""Tokens looked at on either side of a cue: longer subjects are lists or bad guesses."""


def before_verb(tokens: Tokens, verb: int, floor: int, opening: int) -> NounPhrase | None:
    """The subject left of a verb, or None.

    It begins at `floor` at the earliest; a bracketed clause before the verb may reach back
    to the sentence's first token, `opening`.
    """
    words = tokens.words
    at = verb - 1
    while at >= floor and (
        is_adverb(words[at])
        or words[at] in MODALS
        or words[at] in HAVE
        or words[at] in BE
        or words[at] in DAYS
        or (words[at] == "on" and words[at + 1] in DAYS)
    ):
        at -= 1
    if at < floor:
        return None
    if words[at] in (",", ")") or words[at] in DASHES:
        bracket = "(" if words[at] == ")" else words[at]
        start = at - 1
        while start >= opening and words[start] != bracket and at - start < _LONGEST:
            start -= 1
        if start < opening or words[start] != bracket:
            return None
        if start <= floor:
            return None
        return _apposed(tokens, _ending(tokens, start - 1, floor), floor)
    if words[at] == "which":
        return _capitals(tokens, at - (2 if words[at - 1] == "," else 1), floor)
    if words[at] in ("who", "that"):
        if at > floor and words[at - 1] == ",":
            return _named_before(tokens, at - 2, floor) if at - 2 >= floor else None
        return _named_before(tokens, at - 1, floor)
    if words[at] in ("and", "or", "but", "to"):
        return None
    phrase = _ending(tokens, at, floor)
    if phrase and words[phrase.first] == "who" and phrase.first - 2 >= floor:
        return _named_before(
            tokens, phrase.first - (2 if words[phrase.first - 1] == "," else 1), floor
        )
    return _apposed(tokens, phrase, floor)


def _capitals(tokens: Tokens, last: int, floor: int) -> NounPhrase | None:
    """The name that ends with token `last`: what "which" goes back to."""
    first = last
    while first > floor and tokens.capital(first - 1) and tokens.words[first - 1].isalnum():
        first -= 1
    if last < floor or not tokens.capital(last):
        return None
    return NounPhrase(first, last + 1, last, last + 1)


def _named_before(tokens: Tokens, last: int, floor: int) -> NounPhrase | None:
    """The noun phrase before ", who", or the name it stands in apposition to."""
    return _apposed(tokens, _ending(tokens, last, floor, relative=True), floor)


def _apposed(tokens: Tokens, phrase: NounPhrase | None, floor: int) -> NounPhrase | None:
    """The name at the start of the clause that a phrase stands in apposition to, or itself.

    "Rich Askey, president of the union, a body with 187,000 members," is Rich Askey.
    """
    words = tokens.words
    if phrase is None or _is_bare_plural(words, phrase):
        return phrase
    said: NounPhrase | None = phrase
    for _ in range(3):
        if said is None or said.first - 2 < floor or words[said.first - 1] != ",":
            break
        last = said.first - 2
        aged = words[last].isdigit() and last - 2 >= floor and words[last - 1] == ","
        if aged:  # Sloane, 66, a dealer in maps
            last -= 2
        said = _ending(tokens, last, floor, relative=True)
        opens = said and (said.first == floor or words[said.first - 1] in _BEFORE_NAME)
        if said and opens and _is_name(tokens, said, alone=aged):
            return said
    return phrase


def _ending(tokens: Tokens, last: int, floor: int, relative: bool = False) -> NounPhrase | None:
    """The noun phrase that ends with token `last`.

    Before a relative clause ("there are some who argue") it may begin after a verb.
    """
    words = tokens.words
    if last > floor and words[last] == "." and _abbreviates(tokens, last):
        last -= 1
    if last < floor or words[last] in STOPS or words[last] in QUOTES:
        return None
    first = last
    while first > floor and last - first < _LONGEST:
        before = words[first - 1]
        if before in QUOTES or (
            before in SUBORDINATORS
            and not (before == "that" and _relative(words, first - 1, floor))
        ):
            break
        if before in STOPS and not (before == "." and _abbreviates(tokens, first - 1)):
            break
        if before in ("and", "or") and _joins_clauses(words, first - 1, floor):
            break
        first -= 1
    while first < last and (
        words[first] in _OPENERS or (is_adverb(words[first]) and words[first] not in ("most",))
    ):
        first += 1
    if words[first] in PREPOSITIONS and words[first] != "like":
        first = _after_preposition(words, first, last)
    first = _last_opening(words, first, last)
    verb = _last_verb(words, first, last + 1)
    if verb:
        if not relative:
            return None
        first = min(verb + 1, last)
    return grouped(tokens, first, last + 1)


def _is_bare_plural(words: list[str], phrase: NounPhrase) -> bool:
    """ "Educators" after a comma are nobody's apposition."""
    return words[phrase.head].endswith("s") and words[phrase.first] not in DETERMINERS


def _is_name(tokens: Tokens, phrase: NounPhrase, alone: bool) -> bool:
    """Capitalised words from the first to the head: two at least, or one before an age."""
    head = phrase.head
    if tokens.words[head] in DAYS or tokens.words[phrase.first] in PREPOSITIONS:
        return False
    names = sum(
        tokens.capital(at) for at in range(phrase.first, head + 1) if tokens.words[at] != "."
    )
    marks = tokens.words[phrase.first : head + 1].count(".")
    return names + marks == head + 1 - phrase.first and (alone or names > 1)


def _last_opening(words: list[str], first: int, last: int) -> int:
    """Where an article follows what is no preposition, a verb was passed: begin there."""
    for at in range(last, first, -1):
        before = words[at - 1]
        if before in RELATIVES or words[at] in RELATIVES:
            return first
        if words[at] in _ARTICLES and not (
            before in PREPOSITIONS
            or before in _JOINS
            or before.endswith(("ed", "ing"))
            or before in DETERMINERS
        ):
            return at
    return first


def _last_verb(words: list[str], first: int, end: int) -> int:
    """The last auxiliary outside a relative clause, or 0."""
    found = 0
    for at in range(first, end):
        word = words[at]
        if word in RELATIVES:
            break
        if word in BE or word in HAVE or (word in MODALS and word != "to"):
            found = at
    return found


def _relative(words: list[str], at: int, floor: int) -> bool:
    """Whether "that" hangs on a noun before it rather than opening a clause after a verb."""
    return at > floor and words[at - 1] in ("those", "one", "people", "group", "firm", "company")


def _abbreviates(tokens: Tokens, stop: int) -> bool:
    """A full stop inside a sentence belongs to the word before it."""
    return stop > 0 and tokens.end(stop - 1) == tokens.starts[stop]


def _joins_clauses(words: list[str], at: int, floor: int) -> bool:
    """Whether an "and" has a verb before it in its clause, so that a new clause begins."""
    for before in range(at - 1, max(floor, at - 12) - 1, -1):
        word = words[before]
        if word in BE or word in HAVE or (word in MODALS and word != "to") or word in SUBORDINATORS:
            return True
        if word in STOPS:
            return False
        if len(word) > 4 and word.endswith("ed"):
            return True
    return False


def _after_preposition(words: list[str], first: int, last: int) -> int:
    """Past an opening "In Paris" or "After the talks": where the subject proper begins."""
    at = first + 1
    while at < last and (words[at] in DAYS or words[at].isdigit() or words[at] in _SPELLS):
        at += 1
    if at > first + 1:  # On Sunday people familiar with the talks
        return at
    at = last
    while at > first:
        if words[at] in DETERMINERS and words[at - 1] not in PREPOSITIONS:
            return at
        if words[at - 1] in PREPOSITIONS:
            return at
        at -= 1
    return min(first + 1, last)


def after_cue(tokens: Tokens, first: int, ceiling: int) -> NounPhrase | None:
    """The noun phrase that begins at token `first`, up to the end of its clause."""
    words = tokens.words
    while first < ceiling and (is_adverb(words[first]) or words[first] == ","):
        first += 1
    if first >= ceiling or words[first] in STOPS or words[first] in QUOTES:
        return None
    end = first
    limit = min(ceiling, first + _LONGEST)
    while end < limit:
        word = words[end]
        if word in STOPS and not (word == "." and _abbreviates(tokens, end) and end + 1 < ceiling):
            break
        if word in QUOTES:
            break
        if end > first and (
            word
            in (
                "while",
                "as",
                "when",
                "because",
                "after",
                "before",
                "but",
                "adding",
                "saying",
                "told",
                "said",
            )
            or (word == "on" and end + 1 < limit and words[end + 1] in DAYS)
            or word in DAYS
        ):
            break
        end += 1
    if end == first:
        return None
    return grouped(tokens, first, end)
