"""HTML comments, where directives stand in plain text, Markdown and HTML alike."""

import re
from typing import NamedTuple

_OPEN = re.compile(r"<!--(?!-?>)")


class Found(NamedTuple):
    """A comment of the text: where it stands, and what is between its marks."""

    start: int
    end: int
    text: str


def find(source: str, start: int = 0, end: int | None = None) -> list[Found]:
    """All comments between `start` and `end`, in order; one that never closes is none."""
    end = len(source) if end is None else end
    found = []
    opened = _OPEN.search(source, start, end)
    while opened:
        close = source.find("-->", opened.end(), end)
        if close < 0:
            break
        found.append(Found(opened.start(), close + 3, source[opened.end() : close]))
        opened = _OPEN.search(source, close + 3, end)
    return found
