"""What a noun phrase says of a source: person, organisation, document, nobody in particular.

A name that only modifies ("Clinton aides", "a White House official") names nobody; one that
stands in apposition or after "named", "including" does.
"""

from dataclasses import dataclass

from newslint.lexicons import Lexicon
from newslint.reading import apposed_names
from newslint.reading.grammar import DETERMINERS
from newslint.reading.heads import past_and, past_of
from newslint.reading.noun_groups import NounPhrase
from newslint.reading.source_words import SourceWords
from newslint.reading.tokens import Tokens

NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
}
_SINGULAR = frozenset("a an one another someone somebody each every".split())
_DEFINITE = frozenset("the that this these those his her its their our my your both".split())
_PRONOUNS = {
    word: pronoun
    for pronoun, forms in {
        "he": "he him his who",
        "she": "she her",
        "they": "they them their these those both",
        "it": "it its this that which",
        "we": "we i you",
    }.items()
    for word in forms.split()
}
_NEVER_HOLDERS = frozenset("official person spokesman spokeswoman spokesperson".split())
_BEFORE_INDEFINITE = frozenset("some many the but only about nearly almost at least than".split())
_TOPMOST = frozenset("top chief highest-ranking head senior-most only first".split())
_SAYS_NOTHING = frozenset(
    "source person individual someone somebody insider friend associate man woman".split()
)
_TELLS_NOTHING = frozenset(
    "source person of anonymous unnamed unidentified other same various multiple second third "
    "separate different additional numerous certain well-placed reliable credible trusted".split()
)
_COMPANY = frozenset("inc corp co ltd llc plc gmbh ag sa nv group holdings".split())


@dataclass(frozen=True, slots=True)
class Described:
    """One mention of a source.

    `kind` is person, organisation, document, unnamed, pronoun or unknown. `noun` is the head
    in the singular ("official"), or the surname of a person; `name` is the name as written.
    `group` marks plural heads that speak with one voice: critics, analysts, many.
    """

    kind: str
    noun: str
    name: str
    plural: bool
    definite: bool
    count: int | None
    group: bool
    bare: bool


class Describer:
    """The lexicon of sources, and what it makes of a noun phrase."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = SourceWords(lexicon)

    def describe(self, tokens: Tokens, phrase: NounPhrase, floor: int) -> Described:
        """What the phrase says; `floor` is its sentence's first token."""
        words = tokens.words
        phrase = past_and(self.words, tokens, past_of(self.words, tokens, phrase))
        head = phrase.head
        word = words[head]
        first = words[phrase.first]
        if word in _PRONOUNS and phrase.end - phrase.first <= 2:
            return Described(
                "pronoun", _PRONOUNS[word], "", word in ("they", "we"), True, None, False, True
            )
        if word.endswith("'s"):
            word = word[:-2]
        noun = self.words.singular(word)
        plural = noun != word or (word in self.words.plurals and self.words.plurals[word] == word)
        count = _count(words, phrase, plural)
        definite = first in _DEFINITE or first.endswith("'s")
        is_person = noun in self.words.people
        named = apposed_names.in_apposition(self.words, tokens, phrase, floor, is_person)
        if named:
            return Described(
                "person", named.rsplit(" ", 1)[-1].lower(), named, plural, True, None, False, False
            )
        after = words[head + 1 : head + 3]
        fraction = after[:1] == ["in"] and after[-1] in NUMBERS  # three in four voters
        if (fraction or "of" in words[phrase.first : head]) and (word in NUMBERS or word.isdigit()):
            return Described("unknown", noun, "", plural, definite, count, False, False)
        if word in self.words.indefinite and (
            head == phrase.first or words[head - 1] in _BEFORE_INDEFINITE
        ):
            several = word in NUMBERS or word in ("several", "another", "someone", "somebody")
            return Described(
                "unnamed",
                word if word in ("someone", "somebody") else "person",
                "",
                word not in _SINGULAR,
                definite and word != "those",
                NUMBERS.get(word),
                not several and word != "those",
                self._is_bare(tokens, phrase),
            )
        if is_person and self._is_proper(tokens, phrase, floor):
            return self._capital(tokens, phrase)
        if is_person and not plural and self._is_holder(tokens, phrase, definite, floor):
            return Described("person", noun, "", False, True, 1, False, False)
        if is_person and plural and _is_crowd(words, phrase):
            return Described("unknown", noun, "", True, definite, None, False, False)
        if is_person and not (noun == "source" and self._no_speaker(words, phrase)):
            if (
                not plural
                and (noun in self.words.holders or noun in self.words.titles)
                and definite
                and noun not in ("official", "person")
            ):
                return Described("person", noun, "", False, True, 1, False, False)
            bare = self._is_bare(tokens, phrase)
            if definite and plural and noun not in self.words.inner | {"official", "person"}:
                # "The researchers" goes back to somebody; "its backers" are a group.
                kind = (
                    "anaphor"
                    if first in ("the", "both") and head == phrase.first + 1
                    else "unnamed"
                )
                return Described(kind, noun, "", True, True, count, True, bare)
            group = (
                plural
                and count is None
                and not definite
                and (
                    bare
                    if noun == "person"
                    else noun in self.words.groups or noun not in self.words.insiders
                )
                and not any(
                    word in self.words.access for word in words[phrase.group_end : phrase.end]
                )
            )
            return Described("unnamed", noun, "", plural, definite, count, group, bare)
        if noun in self.words.documents or word in self.words.documents:
            return Described("document", noun, "", plural, definite, None, False, False)
        if noun in self.words.organisations or word in self.words.organisations:
            return Described("organisation", noun, "", plural, definite, None, False, False)
        if noun in self.words.holders and definite:
            return Described("person", noun, "", False, True, 1, False, False)
        if tokens.capital(head):
            return self._capital(tokens, phrase)
        return Described("unknown", noun, "", plural, definite, count, False, False)

    def _is_proper(self, tokens: Tokens, phrase: NounPhrase, floor: int) -> bool:
        """ "Bay Health Partners": a person noun that is part of a name, outside headlines."""
        head = phrase.head
        return (
            head > floor + 1
            and tokens.capital(head)
            and tokens.capital(head - 1)
            and phrase.first < head
            and not tokens.capital(phrase.end)
        )

    def _is_holder(self, tokens: Tokens, phrase: NounPhrase, definite: bool, floor: int) -> bool:
        """One role, one holder: "the state's top labor official", a headline's "Senator"."""
        words = tokens.words
        before = words[phrase.first : phrase.head]
        noun = self.words.singular(words[phrase.head])
        if definite:
            if any(word in _TOPMOST for word in before):
                return True
            return noun not in self.words.inner and noun not in _NEVER_HOLDERS
        # Headlines and appositions leave out the article: "Judge in parrot case asks".
        return noun not in self.words.inner and not any(
            word in DETERMINERS
            or word in NUMBERS
            or word in self.words.indefinite
            or word.isdigit()
            for word in before
        )

    def _is_crowd_noun(self, noun: str) -> bool:
        """Critics, residents: all of them together are a group, and no insiders."""
        return noun in self.words.groups or noun not in self.words.insiders

    def is_insider(self, described: Described, count: int | None, grade: str | None) -> bool:
        """Whether somebody in particular hides here: no spokesperson, staff or bystander."""
        if described.noun in self.words.inner or grade == "access":
            return True
        if described.plural:
            return count is not None
        if described.noun == "person" and described.bare:
            return False
        return described.noun in self.words.hiding

    def grade(self, tokens: Tokens, phrase: NounPhrase, described: Described) -> str:
        """How closely an unnamed source is described: bare, access or position."""
        if described.noun not in _SAYS_NOTHING:
            return "position"
        after = tokens.words[phrase.head + 1 : phrase.end]
        if any(word in self.words.access for word in after):
            return "access"
        if described.noun in ("friend", "associate", "insider"):
            return "access"
        return "bare" if described.bare else "position"

    def _capital(self, tokens: Tokens, phrase: NounPhrase) -> Described:
        words = tokens.words
        names = [
            at
            for at in range(phrase.first, phrase.group_end)
            if tokens.capital(at) and words[at] not in DETERMINERS
        ]
        text = " ".join(tokens.written(at).removesuffix("'s").removesuffix("’s") for at in names)
        last = words[names[-1]] if names else words[phrase.head]
        firm = (
            words[phrase.first] == "the"
            or any(words[at] in self.words.organisations or words[at] in _COMPANY for at in names)
            or any(tokens.written(at).isupper() and len(words[at]) > 1 for at in names)
            or "of" in words[phrase.first : phrase.end]
        )
        titled = any(words[at] in self.words.titles for at in range(phrase.first, phrase.head))
        if titled or (not firm and len(names) > 1):
            return Described(
                "person", last.removesuffix("'s"), text, False, True, None, False, False
            )
        if firm:
            return Described("organisation", text.lower(), text, False, True, None, False, False)
        return Described("name", last.removesuffix("'s"), text, False, True, None, False, False)

    def _no_speaker(self, words: list[str], phrase: NounPhrase) -> bool:
        """Sources of protein, open sources: the word, but nobody who speaks."""
        before = words[phrase.head - 1] if phrase.head > phrase.first else ""
        after = words[phrase.head + 1] if phrase.head + 1 < len(words) else ""
        return before in self.words.not_sources_before or after == "of"

    def _is_bare(self, tokens: Tokens, phrase: NounPhrase) -> bool:
        """Whether nothing is said of them beyond a number and the noun."""
        words = tokens.words
        return all(
            at == phrase.head
            or word in _TELLS_NOTHING
            or word in DETERMINERS
            or word in NUMBERS
            or word in self.words.indefinite
            for at, word in enumerate(words[phrase.first : phrase.end], start=phrase.first)
        )


_OF_HOW_MANY = frozenset(("ten", "10", "100", "twenty", "20", "every"))


def _is_crowd(words: list[str], phrase: NounPhrase) -> bool:
    """Hundreds of people, 800,000 voters: a figure, not sources."""
    before = words[phrase.first : phrase.head]
    counted = bool(before) and (before[0] in NUMBERS or before[0].isdigit())
    of_many = before[1:2] == ["of"] and before[-1] in _OF_HOW_MANY
    if counted and ("in" in before or of_many):  # three in four voters, eight of 10 voters
        return True
    return any(
        word in ("hundreds", "thousands", "millions", "million", "percent")
        or (word[0].isdigit() and (len(word) > 2 or "," in word))
        for word in before
    )


def _count(words: list[str], phrase: NounPhrase, plural: bool) -> int | None:
    for at in range(phrase.first, phrase.head + 1):
        if words[at] in NUMBERS and not (words[at] == "one" and plural):
            return NUMBERS[words[at]]
        if words[at].isdigit() and len(words[at]) < 4:
            return int(words[at])
    if not plural or words[phrase.first] == "one":
        return 1
    return None
