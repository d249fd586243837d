"""Critics, experts, some say: groups that nobody can ask whether they said it."""

from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit, Place
from newslint.reading.reading import Reading


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One finding a group, at its first statement."""
    for source in reading.sources:
        if source.kind == "unnamed" and source.group and source.speaks:
            first, *later = source.mentions
            related = tuple(Place(mention, "the same group again") for mention in later)
            yield Hit(first, {"source": source.label}, related=related)
