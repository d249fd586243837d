"""Unnamed sources in an article that nowhere says why they are not named."""

from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit, Place
from newslint.reading.reading import Reading


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One finding an article, at its first unnamed source."""
    unnamed = [
        source
        for source in reading.sources
        if source.kind == "unnamed" and source.speaks and source.insider and not source.group
    ]
    if not unnamed or any(source.anonymity_reason for source in unnamed):
        return
    first, *others = unnamed
    related = tuple(Place(other.mentions[0], "nor for this one") for other in others)
    yield Hit(first.mentions[0], {"source": first.label, "count": len(unnamed)}, related=related)
