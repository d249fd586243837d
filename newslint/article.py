"""What every format is turned into: clean reading text and the way back to the file.

A `SourceMap` leads from an offset in the reading text to the one in the file as decoded.
Checks read `Article.text` and never the file; the engine maps what they say back.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple, Protocol

from newslint.model import ElsewherePlace, Location, Position, Span

_LINE_END = re.compile(r"\r\n?|\n")


class ParagraphKind(StrEnum):
    """What a paragraph is to a reader; checks choose which kinds they read."""

    HEADLINE = "headline"
    SUMMARY = "summary"
    BODY = "body"
    QUOTE = "quote"
    LIST = "list"
    CAPTION = "caption"
    HEADING = "heading"
    TABLE = "table"
    BYLINE = "byline"


class Paragraph(NamedTuple):
    """One block of reading text; `span` leaves out white space at its ends."""

    kind: ParagraphKind
    span: Span


class Segment(NamedTuple):
    """A run of reading text and where it stands in the file.

    Where the two lengths are equal, the run is verbatim and maps one to one; otherwise
    (an entity, an escape) the run stands for the whole source span.
    """

    text: Span
    source: Span


class SourceMap:
    """Sorted segments from reading text to file, looked up by bisection."""

    __slots__ = ("_segments", "_starts")

    def __init__(self, segments: list[Segment]) -> None:
        self._segments = segments
        self._starts = [segment.text.start for segment in segments]

    @classmethod
    def identity(cls, length: int, shift: int = 0) -> "SourceMap":
        """The map of a text that stands in the file as it is, `shift` code points in."""
        return cls([Segment(Span(0, length), Span(shift, shift + length))])

    def _segment_at(self, offset: int) -> Segment:
        return self._segments[max(bisect_right(self._starts, offset) - 1, 0)]

    def start(self, offset: int) -> int:
        """The file offset of the reading-text character at `offset`."""
        if not self._segments:
            return 0
        text, source = self._segment_at(offset)
        if text.end - text.start == source.end - source.start:
            return min(source.start + offset - text.start, source.end)
        return source.start if offset < text.end else source.end

    def span(self, span: Span) -> Span:
        """The file span that holds the reading-text `span`; both its ends are exact."""
        start = self.start(span.start)
        if span.end <= span.start:
            return Span(start, start)
        text, source = self._segment_at(span.end - 1)
        if text.end - text.start == source.end - source.start:
            end = min(source.start + span.end - text.start, source.end)
        else:
            end = source.end
        return Span(start, max(end, start))

    def runs(self, span: Span) -> Iterator[Segment]:
        """The segments under `span`, cut to it; a run that is not verbatim keeps its source."""
        for index in range(max(bisect_right(self._starts, span.start) - 1, 0), len(self._segments)):
            text, source = self._segments[index]
            if text.start >= span.end:
                return
            cut = Span(max(text.start, span.start), min(text.end, span.end))
            if cut.start >= cut.end:
                continue
            if text.end - text.start == source.end - source.start:
                shift = source.start - text.start
                source = Span(cut.start + shift, cut.end + shift)
            yield Segment(cut, source)

    def __iter__(self) -> Iterator[Segment]:
        return iter(self._segments)


class Comment(NamedTuple):
    """A comment, where directives may stand.

    `span` is in the file, marks included; `text` is what stands between the marks, decoded;
    `block` is the index of the paragraph that holds it, else of the one that follows.
    """

    span: Span
    text: str
    block: int


class FormatNote(NamedTuple):
    """Something a format has to say of the file itself, as a `files/…` finding.

    `span` is in the file, not in the reading text.
    """

    rule: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says about its article; empty where it says nothing.

    `newslint` is the article's own settings: `{ignore: [...], figures: {...}}`, and
    `newslint_span` their place in the file. Dates are as written.
    """

    headline: str = ""
    byline: str = ""
    published: str = ""
    language: str = ""
    copyright: str = ""
    embargo: str = ""
    newslint: Mapping[str, Any] = field(default_factory=dict)
    newslint_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its reading text, its paragraphs, and the way back to its file.

    `source` is the file as decoded, BOM included; `encoding` turns it into the same bytes
    again, and is empty where nothing does. `masked` are spans of the reading
    text that are shown but are not copy (inline code). `hidden` are the file offsets of
    characters nobody sees (soft hyphen, zero width) that the reading text leaves out.
    `quotings` say from which offset of the reading text on which quoting holds.
    """

    path: str
    format: str
    source: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    map: SourceMap
    metadata: Metadata = Metadata()
    masked: tuple[Span, ...] = ()
    comments: tuple[Comment, ...] = ()
    hidden: tuple[int, ...] = ()
    notes: tuple[FormatNote, ...] = ()
    encoding: str = "utf-8"
    quotings: tuple[tuple[int, tuple[str, ...]], ...] = ((0, ()),)

    def quoting(self, offset: int) -> tuple[str, ...]:
        """What the reading text at `offset` is written in, the innermost first: HTML in JSON…"""
        return self.quotings[bisect_right(self.quotings, offset, key=lambda q: q[0]) - 1][1]


class LineIndex:
    """Lines and columns of a text, both from 1; CRLF, LF and a lone CR end a line."""

    __slots__ = ("_starts",)

    def __init__(self, source: str) -> None:
        starts = [0]
        starts.extend(end.end() for end in _LINE_END.finditer(source))
        self._starts = starts

    def position(self, offset: int) -> Position:
        """The line and column of a code-point offset."""
        line = bisect_right(self._starts, offset)
        return Position(offset, line, offset - self._starts[line - 1] + 1)

    def location(self, span: Span) -> Location:
        """Both ends of a span."""
        return Location(self.position(span.start), self.position(span.end))


class Twin(NamedTuple):
    """A paragraph of another article that says what a paragraph of this one says.

    `number` is this article's paragraph, from 0; `kind` and `percent` are its likeness to
    `text`, which stands in `path`. `told_there`: the other article reports the pair.
    """

    number: int
    path: str
    text: str
    kind: str
    percent: int
    told_there: bool


@lru_cache(maxsize=2)
def line_index(source: str) -> LineIndex:
    """The index of a file's lines, remembered: a file of JSON Lines holds many articles."""
    return LineIndex(source)


class Corpus(Protocol):
    """What a check may ask about other articles; the repository's index answers it."""

    def twins(self, article: Article) -> list[Twin]:
        """Twins of the article's paragraphs, at most one an article, by number and path."""
        ...

    def place(self, twin: Twin) -> ElsewherePlace | None:
        """Where the twin stands in its file now; None where it no longer does."""
        ...

    def spellings(self, article: Article, key: str) -> Mapping[str, int]:
        """How other articles write a full name of that key: surname, number of articles."""
        ...
