"""Words and patterns that a desk does not want at all."""

from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit
from newslint.reading import patterns
from newslint.reading.reading import Reading

OPTIONS = patterns.SCHEMA
problem = patterns.problem


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit a match; the message may name it as `{match}`."""
    for match in patterns.matches(reading, options):
        yield Hit(match.span, {"match": match.text})
