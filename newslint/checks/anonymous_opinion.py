"""An unnamed source used for praise, attack or guessing instead of information."""

from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit, Place, Span
from newslint.reading.reading import Reading


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One finding a source, at its name or at what stands for it."""
    for source in reading.sources:
        if source.kind != "unnamed" or not source.insider or not source.speaks:
            continue
        for index in source.statements:
            attribution = reading.attributions[index]
            content = attribution.content
            if content is None:
                continue
            opinion = reading.opinion(content)
            if opinion:
                sort, span = opinion
                at = attribution.source or source.mentions[0]
                if at.end - at.start < 5:  # a pronoun
                    at = source.mentions[0]
                values = {"source": source.label, "words": _cut(reading, span)}
                place = Place(span, "these words")
                yield Hit(_outer(at, source.mentions), values, variant=sort, related=(place,))
                break


def _outer(span: Span, mentions: tuple[Span, ...]) -> Span:
    """The mention that a statement hangs on."""
    return next((mention for mention in mentions if mention.overlaps(span)), span)


def _cut(reading: Reading, span: Span) -> str:
    return reading.text[span.start : span.end]
