"""A headline or first paragraph that rests on unnamed sources."""

from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit, Place
from newslint.reading.reading import Reading


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One finding an article: the described source before the headline's shorthand."""
    lead = reading.lead
    places = []
    for source in reading.sources:
        if not source.speaks:
            continue
        said = [reading.attributions[index] for index in source.statements]
        if not any(attribution.speech and attribution.sentence in lead for attribution in said):
            continue
        if source.kind != "unnamed":
            return
        if not source.group:
            places.append((source.mentions[0], source))
    if places:
        span, source = next(
            ((span, found) for span, found in places if found.description != "bare"), places[0]
        )
        related = tuple(Place(other, "and here") for other, _ in places if other != span)
        yield Hit(span, {"source": source.label}, related=related)
