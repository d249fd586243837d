"""Fuzzes the number grammar and the sums with atheris; not part of the tests.

pip install atheris && python fuzz/figures.py -max_total_time=3600
"""

import math
import sys

import atheris

with atheris.instrument_imports():
    from newslint import formats, lexicons
    from newslint.reading.reading import Reading

LEXICON = lexicons.load()


def read(data: bytes) -> None:
    """Any bytes read to figures in order, with finite values and finite sums."""
    text = data.decode("utf-8", "replace")
    for article in formats.read("story.txt", text.encode()):
        reading = Reading(article, LEXICON)
        end = 0
        for figure in reading.figures:
            number = figure.number
            assert end <= number.span.start < number.span.end <= len(reading.text)
            end = number.span.end
            assert all(v is None or math.isfinite(v) for v in (number.low, number.high))
        assert len(reading.backings) == len(reading.figures)
        assert not any("inf" in claim.found or "nan" in claim.found for claim in reading.claims)


if __name__ == "__main__":
    atheris.Setup(sys.argv, read)
    atheris.Fuzz()
