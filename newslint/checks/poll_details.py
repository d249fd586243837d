"""Polls of which the reader is not told who asked, how many, when, and how surely."""

from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit
from newslint.reading.poll_words import find as polls
from newslint.reading.reading import Reading

_ALL_BUT_NAME = 3


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """The first poll of the article that names no pollster, or nothing but the pollster."""
    lowered = reading.text
    if "poll" not in lowered and "survey" not in lowered:
        return
    for poll in polls(reading.text, reading.sentences):
        if any(quotation.span.contains(poll.span) for quotation in reading.quotations):
            continue
        if "who asked" in poll.missing or len(poll.missing) >= _ALL_BUT_NAME:
            *most, last = poll.missing
            missing = f"{', '.join(most)} and {last}" if most else last
            said = reading.text[slice(*poll.span)]
            yield Hit(poll.span, {"poll": said, "missing": missing})
            return
