"""Studies, polls and estimates that nobody can ask for: whose are they?"""

from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit, Span
from newslint.reading.reading import Reading

_ESTIMATED = ("estimated ", "estimated to ", "estimated at ")


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit a vague paper, and one a figure that is "estimated" by nobody."""
    quotations = reading.quotations
    for paper in reading.vague_sources:
        if any(quotation.span.contains(paper.span) for quotation in quotations):
            continue
        if not _told_by_somebody(reading, paper.sentence, paper.span):
            yield Hit(paper.span, {"source": reading.text[slice(*paper.span)]})
    last = -1
    for figure, backing in zip(reading.figures, reading.backings, strict=True):
        start = figure.number.span.start
        before = reading.text[max(start - 20, 0) : start].lower()
        if before.endswith(_ESTIMATED) and figure.needs and figure.sentence != last:
            unsourced = backing.status in ("none", "in_context")
            if unsourced and not backing.quoted and not backing.declared:
                last = figure.sentence
                begin = reading.text.lower().rfind("estimated", 0, start)
                if reading.text[max(begin - 3, 0) : begin].lower().endswith("an "):
                    begin -= 3
                span = Span(begin, figure.span.end)
                yield Hit(span, {"source": reading.text[slice(*span)]}, variant="estimated")


def _told_by_somebody(reading: Reading, sentence: int, paper: Span) -> bool:
    """Whether the sentence has another source than the paper."""
    return any(
        attribution.sentence == sentence
        and attribution.source is not None
        and not attribution.source.overlaps(paper)
        and attribution.trailing
        and not attribution.silent
        for attribution in reading.attributions
    )
