"""How many sources there are, told twice and differently.

"Three officials", later "the two officials"; "sources", and then only one of them.
"""

from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit, Place
from newslint.reading.reading import Reading
from newslint.reading.sources import Source


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """A later count that contradicts the first, or a plural for one."""
    unnamed = [s for s in reading.sources if s.kind == "unnamed" and not s.group]
    for source in unnamed:
        if not source.counts:
            continue
        first, first_span = source.counts[0]
        for count, span in source.counts[1:]:
            if count != first and not _another_has(unnamed, source, count):
                values = {"first": first, "count": count, "noun": source.noun}
                place = Place(first_span, f"{first} here")
                yield Hit(span, values, variant="counts", related=(place,))
                break
    yield from _plural_for_one(unnamed)


def _another_has(unnamed: list[Source], source: Source, count: int) -> bool:
    return any(
        other is not source and other.noun == source.noun and other.count == count
        for other in unnamed
    )


def _plural_for_one(unnamed: list[Source]) -> Iterator[Hit]:
    speaking = [source for source in unnamed if source.speaks]
    plural = [source for source in speaking if source.plural]
    single = [source for source in speaking if not source.plural and source.count == 1]
    if len(plural) == 1 and len(single) == 1 and plural[0].count is None:
        many, one = plural[0], single[0]
        shorthand = many.description == "bare" and many.mentions[0] < one.mentions[0]
        if shorthand and len(many.mentions) == 1 and many.noun in (one.noun, "source"):
            place = Place(one.mentions[0], "the only one in the article")
            yield Hit(many.mentions[0], {"source": many.label}, variant="plural", related=(place,))
