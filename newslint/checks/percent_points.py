"""Percent where percentage points are meant: "rose 0.3 percent, to 4.4 percent from 4.1"."""

import re
from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit, Place
from newslint.reading.claim import printed
from newslint.reading.reading import Reading

_SWING_BEFORE = re.compile(
    r"\bswings? (?:[\w'’-]+ ){0,4}?of (?:about |nearly |more than )?$", re.IGNORECASE
)
_SWING_AFTER = re.compile(r" (?:[a-z]+ )?swing\b")
_REACH = 60


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit a change of a percentage that is told in percent and is none."""
    for claim in reading.claims:
        if claim.kind == "points" and not claim.right:
            values = {
                "figure": printed(reading.text, claim.figure),
                "sum": claim.sum,
                "found": claim.found,
                "points": "percentage point" if claim.found == "1" else "percentage points",
            }
            parts = tuple(Place(part.number.span, "reckoned from this") for part in claim.parts)
            yield Hit(claim.span, values, related=parts)
    yield from _swings(reading)


def _swings(reading: Reading) -> Iterator[Hit]:
    """Swings between parties, which are never counted in percent."""
    text = reading.text
    for figure in reading.figures:
        start, end = figure.number.span
        if figure.number.percent == "percent" and (
            _SWING_BEFORE.search(text, max(start - _REACH, 0), start)
            or _SWING_AFTER.match(text, end)
        ):
            yield Hit(figure.number.span, {"figure": printed(text, figure)}, "swing")
