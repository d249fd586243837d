"""Words that hide a source: reportedly, it is understood, is believed to, has learned."""

from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit
from newslint.reading.reading import Reading


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """Every phrase outside quotation marks that attributes to nobody."""
    for span in reading.suppressed:
        yield Hit(span, {"phrase": reading.text[span.start : span.end]})
