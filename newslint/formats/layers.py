"""Text that stands encoded in a file: decoded, with the way back.

A JSON string that holds HTML is read as HTML in a layer; the layer's map leads from the
decoded text to the string as written, so positions stay exact however deep it goes.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from newslint.article import Segment, SourceMap
from newslint.model import Span


class Layer(NamedTuple):
    """Decoded text and its map to the text it was decoded from."""

    text: str
    map: SourceMap

    @classmethod
    def of(cls, pieces: Iterable[tuple[str, int, int]]) -> "Layer":
        """From decoded pieces and where each stands, in order."""
        parts: list[str] = []
        segments: list[Segment] = []
        length = 0
        for text, start, end in pieces:
            if text:
                segments.append(Segment(Span(length, length + len(text)), Span(start, end)))
                parts.append(text)
                length += len(text)
        return cls("".join(parts), SourceMap(segments))

    def above(self, below: SourceMap) -> SourceMap:
        """This layer's map, led on through the map of the layer it was taken from."""
        segments = []
        for text, source in self.map:
            if text.end - text.start != source.end - source.start:
                segments.append(Segment(text, below.span(source)))
                continue
            shift = text.start - source.start
            for middle, file in below.runs(source):
                segments.append(Segment(Span(middle.start + shift, middle.end + shift), file))
        return SourceMap(segments)


def unescaped(
    source: str, start: int, end: int, escape: re.Pattern[str], decode: Callable[[str], str]
) -> Layer:
    """`source[start:end]` with every match of `escape` decoded."""

    def pieces() -> Iterable[tuple[str, int, int]]:
        at = start
        for match in escape.finditer(source, start, end):
            yield source[at : match.start()], at, match.start()
            yield decode(match.group()), match.start(), match.end()
            at = match.end()
        yield source[at:end], at, end

    return Layer.of(pieces())
