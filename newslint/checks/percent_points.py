"""Percent where percentage points are meant: "rose 0.3 percent, to 4.4 percent from 4.1"."""

from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit, Place
from newslint.reading.claim import printed
from newslint.reading.reading import Reading


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
