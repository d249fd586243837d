"""Words that stand twice in a row by a slip of the hand: "the the", "he said he said".

Most doubled words are meant: "had had", Pago Pago, "day after day after day", a speaker's
"very very". Words of grammar hardly ever are; others count only outside quotation marks.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import eq

from newslint.checks import Options
from newslint.model import Applicability, Edit, Fix, Hit, Place, Span
from newslint.reading.fingerprints import WORD
from newslint.reading.reading import Reading

_LONGEST = 6
_REACH = 6
_SHORTEST = 3
# "Day after day after day", "a rose is a rose is a rose": links of a chain, not a slip.
_LINKS = frozenset(("and", "or", "after", "by", "upon", "to", "is", "are", "on", "of", "in"))
# "And more and more", "door to door to": a chain that has not gone on.
_JOINS = frozenset(("and", "or", "to"))
# "What it is is", "those who have have": a clause that ends on a verb, then its own verb.
_CLAUSE = frozenset(
    (
        "what",
        "whatever",
        "who",
        "whoever",
        "where",
        "when",
        "if",
        "how",
        "as",
        "which",
        "why",
        "all",
    )
)


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """Hits that cover both copies; the fix takes the second one out."""
    words = [word.lower() for word in WORD.findall(reading.text)]
    places: list[re.Match[str]] = []
    taken: list[Span] = []
    for length in range(1, _LONGEST + 1):
        same = bytes(map(eq, words, words[length:]))
        at = same.find(b"\1" * length)
        while at >= 0:
            places = places or list(WORD.finditer(reading.text))
            first = Span(places[at].start(), places[at + length - 1].end())
            second = Span(places[at + length].start(), places[at + 2 * length - 1].end())
            both = Span(first.start, second.end)
            copies = places[at : at + 2 * length]
            if (
                _adjacent(reading.text, copies)
                and not any(both.overlaps(other) for other in taken)
                and _slip(reading, words, at, copies)
            ):
                taken.append(both)
                yield _hit(reading.text, first, second)
            at = same.find(b"\1" * length, at + 1)


def _hit(text: str, first: Span, second: Span) -> Hit:
    return Hit(
        Span(first.start, second.end),
        {"words": text[slice(*second)]},
        related=(Place(first, "the first of the two"),),
        fix=Fix(Applicability.SAFE, (Edit(Span(first.end, second.end), ""),)),
    )


def _adjacent(text: str, copies: list[re.Match[str]]) -> bool:
    """Whether nothing but space parts the words; a comma makes a repetition a figure."""
    gaps = (text[one.end() : two.start()] for one, two in pairwise(copies))
    return all(gap.isspace() and "\n" not in gap for gap in gaps)


def _slip(reading: Reading, words: list[str], at: int, copies: list[re.Match[str]]) -> bool:
    length = len(copies) // 2
    phrase = words[at : at + length]
    if not any(word[0].isalpha() for word in phrase):
        return False
    lexicon = reading.lexicon
    verbs = lexicon.words("duplicates.clause_verbs")
    if not (verbs.isdisjoint(phrase) or _CLAUSE.isdisjoint(words[max(at - _REACH, 0) : at + 1])):
        return False
    names = all(word.group()[0].isupper() for word in copies[length:])
    if names and phrase != ["i"]:
        return False
    quoted = _quoted(reading.text, copies[0].start())
    if length > 1:
        pair = length == 2 and (quoted or phrase[0] in _JOINS or phrase[1] in _LINKS)
        return not pair and not _chain(words, at, length)
    word = phrase[0]
    before = words[at - 1] if at else ""
    if word in lexicon.words("duplicates.particles"):
        return before not in lexicon.words("duplicates.phrasal")
    if word in lexicon.words("duplicates.slips"):
        return True
    return not quoted and len(word) >= _SHORTEST and word not in lexicon.words("duplicates.twice")


def _chain(words: list[str], at: int, length: int) -> bool:
    """Whether the repetition goes on before or after, linked: "on and on and on"."""
    after = words[at + 2 * length : at + 2 * length + 1] == words[at : at + 1]
    before = at > 0 and words[at - 1] == words[at + length - 1]
    return (after or before) and not _LINKS.isdisjoint(words[at : at + length])


def _quoted(text: str, at: int) -> bool:
    """Whether a place stands inside quotation marks opened in its own paragraph."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")
