"""A quotation with no speaker within reach."""

from collections.abc import Iterator

from newslint.article import ParagraphKind
from newslint.checks import Options
from newslint.model import Hit
from newslint.reading.quotations import Quotation
from newslint.reading.reading import Reading

_VOICES = ("person", "unnamed", "organisation")
_FEWEST_WORDS = 6
"""Shorter quotations are titles, mottoes and words set apart."""


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """Quotations that are a whole paragraph, with nobody speaking in the ones around it."""
    voiced = _voiced(reading)
    quoted = {quotation.paragraph for quotation in reading.quotations}
    for quotation in reading.quotations:
        number = quotation.paragraph
        if number in voiced or quotation.continued or not _is_paragraph(reading, quotation):
            continue
        before, after = number - 1, number + 1
        if before < 0 or before in voiced or after in voiced or before in quoted:
            continue
        if (
            not _is_prose(reading, before)
            or reading.text[reading.paragraphs[before].span.end - 1] == ":"
        ):
            continue
        words = reading.text[quotation.span.start : quotation.span.end]
        if len(words.split()) >= _FEWEST_WORDS:
            yield Hit(quotation.span, {"quote": words[:60]})


def _voiced(reading: Reading) -> set[int]:
    """Paragraphs in which a quotation has a speaker, or somebody speaks."""
    speakers = reading.speakers
    return {
        reading.sentences[attribution.sentence].paragraph
        for index, attribution in enumerate(reading.attributions)
        if attribution.cue
        and (
            attribution.kind != "indirect"
            or (index in speakers and attribution.speech and speakers[index].kind in _VOICES)
        )
    }


def _is_paragraph(reading: Reading, quotation: Quotation) -> bool:
    kind, span = reading.paragraphs[quotation.paragraph]
    rest = (
        reading.text[span.start : quotation.span.start]
        + reading.text[quotation.span.end : span.end]
    )
    return kind is ParagraphKind.BODY and not rest.strip(" .")


def _is_prose(reading: Reading, number: int) -> bool:
    return reading.paragraphs[number].kind is ParagraphKind.BODY
