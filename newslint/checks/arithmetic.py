"""Sums that do not come out: a share, a change, a total or a conversion."""

from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit, Place
from newslint.reading.claim import printed
from newslint.reading.reading import Reading

_TOLD_OTHERWISE = ("direction", "difference")


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit a claim, at the figure that does not follow from the others."""
    for claim in reading.claims:
        if claim.right or claim.kind == "points":
            continue
        values = {"figure": printed(reading.text, claim.figure), "sum": claim.sum}
        yield Hit(
            claim.span,
            {**values, "found": claim.found},
            variant=claim.kind if claim.kind in _TOLD_OTHERWISE else "",
            related=tuple(Place(part.number.span, "reckoned from this") for part in claim.parts),
        )
