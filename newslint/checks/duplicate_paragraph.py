"""Paragraphs that repeat an earlier one of the same article: word for word, or reworded."""

from collections.abc import Iterator
from typing import Any

from newslint.article import ParagraphKind
from newslint.checks import Options
from newslint.model import Applicability, Edit, Fix, Hit, Place, Span
from newslint.reading import repeated_sentences
from newslint.reading.facts import contrast
from newslint.reading.likeness import Kind
from newslint.reading.reading import Reading
from newslint.reading.repeats import Repeat

OPTIONS: dict[str, Any] = {
    "likeness": {
        "enum": [kind.value for kind in Kind],
        "description": "same: equal words; near: reworded; other-facts: other numbers or names",
    },
}
_UNNUMBERED = (ParagraphKind.HEADLINE, ParagraphKind.SUMMARY, ParagraphKind.BYLINE)


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """Hits at the later paragraph, with the earlier one as its twin."""
    wanted = Kind(options["likeness"])
    for repeat in reading.repeats:
        if repeat.likeness.kind is wanted:
            yield _hit(reading, repeat)
    if wanted is Kind.NEAR:
        sentences = repeated_sentences.find(
            reading.text, reading.sentences, reading.printed, reading.repeats
        )
        for span, first in sentences:
            yield Hit(span, variant="sentence", related=(Place(first, "first stands here"),))


def _hit(reading: Reading, repeat: Repeat) -> Hit:
    span = reading.paragraphs[repeat.number].span
    twin = reading.paragraphs[repeat.twin].span
    differs = contrast(repeat.print, repeat.twin_print)
    values = {
        "number": _number(reading, repeat.number),
        "twin": _number(reading, repeat.twin),
        "percent": repeat.likeness.percent,
        "differs": differs,
    }
    return Hit(
        span,
        values,
        variant="differs" if differs else "",
        related=(Place(twin, "first stands here"),),
        fix=_without(reading, span) if repeat.likeness.kind is Kind.SAME else None,
    )


def _number(reading: Reading, number: int) -> int:
    """Which paragraph of the story it is, counted as a reader would."""
    return 1 + sum(kind not in _UNNUMBERED for kind, _ in reading.paragraphs[:number])


def _without(reading: Reading, span: Span) -> Fix | None:
    """Take the paragraph out, if it stands between line ends with no markup around it."""
    article = reading.article
    before = max((p.span.end for p in article.paragraphs if p.span.end <= span.start), default=0)
    gap = article.map.span(Span(before, span.end))
    own = article.map.span(span)
    if article.source[gap.start : own.start].strip() or gap.start == own.start:
        return None
    if article.source[own.end : own.end + 1] not in ("", "\n", "\r"):
        return None
    return Fix(Applicability.UNSAFE, (Edit(Span(before, span.end), ""),))
