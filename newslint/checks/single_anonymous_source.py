"""A story that rests on one unnamed source: the lead is theirs, and nobody bears them out."""

from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit, Place
from newslint.reading.reading import Reading


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One finding an article, at the source's first mention."""
    unnamed = [
        source
        for source in reading.sources
        if source.kind == "unnamed" and source.speaks and source.insider and not source.group
    ]
    single = [source for source in unnamed if not source.plural]
    labels = [source for source in unnamed if source.plural or source.count != 1]
    if len(single) != 1 or labels:
        # A headline's "-source" and the person below it are one.
        if len(single) == 2 and not labels and single[0].description == "bare":
            single = single[1:]
        else:
            return
    (source,) = single
    lead = reading.lead
    in_lead = [index for index in source.statements if reading.attributions[index].sentence in lead]
    others = [
        other
        for other in reading.sources
        if other.kind in ("person", "organisation", "document")
        and any(
            reading.attributions[index].speech and reading.attributions[index].sentence in lead
            for index in other.statements
        )
    ]
    if not in_lead or others:
        return
    related = tuple(Place(mention, "again") for mention in source.mentions[1:])
    yield Hit(source.mentions[0], {"source": source.label}, related=related)
