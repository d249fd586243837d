"""Shares of one whole that come to more than a hundred."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import attrgetter

from newslint.checks import Options
from newslint.model import Hit, Place, Span
from newslint.reading.amounts import written
from newslint.reading.figures import Figure
from newslint.reading.reading import Reading

_OVERLAP = re.compile(
    r"\b(?:more than one|multiple|several answers|could (?:choose|name|pick|give|select)"
    r"|respectively|compared|versus|(?:against|from) (?=[\d$£€])|also|both|as well|rose|fell"
    r"|increase[ds]?|earlier|previous|year ago|last year|while only|among"
    r"|(?:percent|per cent) of (?:men|women))\b",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:not know|do(?:es)?n['’]t know|didn['’]t know|undecided|unsure|not sure|unclear|refused"
    r"|no (?:view|opinion|answer|preference|reply|interest|difference)|declined|others?|the rest"
    r"|neither|remaining|against|oppose[ds]?|disapprove[ds]?|disagree[ds]?|abstain(?:ed)?|rejected"
    r"|undeclared|spoiled|blank|stay|leave|wait|no one|nobody|nothing|had none|neutral"
    r"|unfavou?rabl[ey]|elsewhere|unknown|uncommitted|no)\b",
    re.IGNORECASE,
)
_PARTED = re.compile(
    r"\b(?:comes?|came|goes|went|going|go|spent|made up|accounts?|accounted|drawn|paid|belongs?"
    r"|split|divided|consists?|from|to the|to)\b",
    re.IGNORECASE,
)
_VOTED = re.compile(r"\b(?:vote|voted|voting|back|backed|backing|choose|chose|supported)\b")
_JOINS = re.compile(
    r"[^;:.!?()]{1,110}?(?:,\s*(?:and\s+|but\s+|with\s+)?|\s+and\s+)[^;:.!?()\d]{0,25}"
)
_PARTS = 3
_MOST = 205.0


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit a list of shares in a sentence, from its first share to its last."""
    shares = [f for f in reading.figures if f.number.percent == "percent"]
    for sentence, group in groupby(shares, attrgetter("sentence")):
        listed = _listed(reading.text, list(group))
        total = sum(figure.number.low or 0.0 for figure in listed)
        slack = sum(figure.number.step / 2 for figure in listed)
        if not 100 + slack < total < _MOST:
            continue
        said = reading.text[slice(*reading.sentences[sentence].span)]
        if _disjoint(said, listed, reading.text):
            first, last = listed[0].number.span, listed[-1].number.span
            yield Hit(
                Span(first.start, last.end),
                {"total": written(total)},
                related=tuple(Place(figure.number.span, "one share") for figure in listed),
            )


def _listed(text: str, shares: Sequence[Figure]) -> list[Figure]:
    """The shares of a sentence, if all of them are one list."""
    for one, two in pairwise(shares):
        if not _JOINS.fullmatch(text[one.number.span.end : two.number.span.start]):
            return []
    return list(shares)


def _disjoint(said: str, listed: Sequence[Figure], text: str) -> bool:
    """Whether the shares are of one whole: a last one that is the rest, or parts of a sum."""
    between = text[listed[0].number.span.end : listed[-1].number.span.start]
    if _OVERLAP.search(between):
        return False
    tail = said[said.rfind(text[slice(*listed[-1].number.span)]) :]
    if _REST.search(tail[:90]):
        return True
    if len(listed) < _PARTS:
        return False
    parted = _PARTED.search(tail[:60]) is not None
    return parted or (" for " in tail[:30] and _VOTED.search(said) is not None)
