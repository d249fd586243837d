"""Paragraphs of one article that repeat an earlier one.

Pairs are found by shared word trigrams, rare ones first of all, so a long article costs
no more a word than a short one. What repeats by design is left out: headings, lists and
records, an interview's questions, pull quotes, calls to subscribe.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from newslint.article import Article, ParagraphKind
from newslint.lexicons import Lexicon
from newslint.reading.fingerprints import SHARED, Fingerprint
from newslint.reading.likeness import FEWEST_WORDS, Kind, Likeness, compare

FEWEST_WORDS_EQUAL = 6
"""Shorter paragraphs ("He declined to comment.") repeat without anybody's fault."""
CALLS = "duplicates.calls"
PATTERNS = "duplicates.boilerplate"
_LONG = 50
_COMMON = 12
_RECORDS = 3
_LABEL = re.compile(r"\W{0,3}([^\W\d_][^:.!?\n]{1,40}):\s")
_BARE_QUOTE = re.compile(r"[\"“][^\"“”]+[\"”]")
_QUOTES = "\"“'‘"
_REFRAIN = 12
_PROSE = frozenset((ParagraphKind.BODY, ParagraphKind.QUOTE, ParagraphKind.LIST))


class Printed(NamedTuple):
    """A paragraph that may be a duplicate: its number, from 0, and fingerprint."""

    number: int
    kind: ParagraphKind
    print: Fingerprint


class Repeat(NamedTuple):
    """A paragraph, the earlier one it repeats (both by number), and how alike they are."""

    number: int
    twin: int
    likeness: Likeness
    print: Fingerprint
    twin_print: Fingerprint


def comparable(article: Article, lexicon: Lexicon) -> list[Printed]:
    """The paragraphs that would be a fault if they stood twice, in reading order."""
    texts = [
        (i, kind, article.text[slice(*span)]) for i, (kind, span) in enumerate(article.paragraphs)
    ]
    labels = Counter(label[1].casefold() for _, _, text in texts if (label := _LABEL.match(text)))
    calls, patterns = _boilerplate(lexicon)
    found = []
    for index, kind, text in texts:
        if kind not in _PROSE:
            continue
        printed = Fingerprint(text)
        length = len(printed.words)
        if length < FEWEST_WORDS_EQUAL or (patterns and patterns.search(text)):
            continue
        if length < _LONG:
            label = _LABEL.match(text)
            if (
                kind is not ParagraphKind.BODY
                or text.endswith("?")
                or (label and labels[label[1].casefold()] >= _RECORDS)
                or calls.search(printed.joined)
            ):
                continue
        found.append(Printed(index, kind, printed))
    return found


def _own(pattern: str) -> Any:
    from newslint.linear import compiled  # only a desk with patterns of its own needs it

    return compiled(pattern, ignore_case=True)


def _boilerplate(lexicon: Lexicon) -> tuple[re.Pattern[str], Any]:
    """What readers are asked to do below every story, and a desk's own patterns, if any."""
    known: tuple[re.Pattern[str], Any] | None = lexicon.derived.get(CALLS)
    if known is None:
        phrases = "|".join(map(re.escape, lexicon[CALLS]))
        patterns = [f"(?:{pattern})" for pattern in lexicon[PATTERNS]]
        own = _own("|".join(patterns)) if patterns else None
        known = lexicon.derived[CALLS] = (re.compile(rf"\b(?:{phrases})\b"), own)
    return known


def find(printed: list[Printed]) -> list[Repeat]:
    """Each paragraph that repeats an earlier one, with the nearest twin, in reading order."""
    best: dict[int, Repeat] = {}
    for first, second in _candidates(printed):
        likeness = compare(first.print, second.print)
        if likeness is None or _by_design(first.print, second.print, likeness):
            continue
        known = best.get(second.number)
        if known is None or _rank(likeness) > _rank(known.likeness):
            best[second.number] = Repeat(
                second.number, first.number, likeness, second.print, first.print
            )
    return [best[index] for index in sorted(best)]


def _by_design(one: Fingerprint, other: Fingerprint, likeness: Likeness) -> bool:
    """Whether one is a pull quote, all of which the other holds, or both a spoken refrain."""
    if likeness.kind is Kind.SAME:
        return False
    if bool(_BARE_QUOTE.fullmatch(one.text)) != bool(_BARE_QUOTE.fullmatch(other.text)):
        return True
    spoken = one.text[0] in _QUOTES and other.text[0] in _QUOTES
    return spoken and min(len(one.words), len(other.words)) < _REFRAIN


def _rank(likeness: Likeness) -> tuple[bool, bool, int]:
    kind = likeness.kind
    return (kind is Kind.SAME, kind is Kind.NEAR, likeness.percent)


def _candidates(printed: list[Printed]) -> Iterator[tuple[Printed, Printed]]:
    """Pairs, the earlier first: equal ones, then those that share trigrams few others have."""
    firsts: dict[tuple[ParagraphKind, str], Printed] = {}
    holders: dict[int, list[int]] = defaultdict(list)
    for number, paragraph in enumerate(printed):
        first = firsts.setdefault((paragraph.kind, paragraph.print.joined), paragraph)
        if first is not paragraph:
            yield first, paragraph
            continue
        if len(paragraph.print.words) < FEWEST_WORDS:
            continue
        shared: Counter[int] = Counter()
        for shingle in paragraph.print.shingles:
            known = holders[shingle]
            if known and len(known) <= _COMMON:
                shared.update(known)
            known.append(number)
        for other in sorted(shared):
            if shared[other] >= SHARED and printed[other].kind is paragraph.kind:
                yield printed[other], paragraph
