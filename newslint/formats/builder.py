"""Builds reading text and its source map together, so that places are right by construction.

A format walks its file once and says, in order: this run stands in the text as it is
(`verbatim`), this one stands for other characters (`replaced`), here a paragraph begins
and ends. White space at a paragraph's ends is left out, characters that nobody sees are
kept out of the text and remembered.
"""

import html
import re

from newslint.article import (
    Article,
    FormatNote,
    Metadata,
    Paragraph,
    ParagraphKind,
    Segment,
    SourceMap,
)
from newslint.model import Span

HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SEPARATOR = "\n\n"


class ArticleBuilder:
    """Collects one article's text, segments and paragraphs from `source`."""

    def __init__(self, path: str, format: str, source: str) -> None:
        self.path, self.format, self.source = path, format, source
        self.metadata = Metadata()
        self.comments: list[Span] = []
        self.notes: list[FormatNote] = []
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._paragraphs: list[Paragraph] = []
        self._masked: list[Span] = []
        self._hidden: list[int] = []
        self._length = 0
        self._began = 0

    def begin(self) -> None:
        """Open a paragraph; whatever an unfinished one held stays part of the new one."""
        self._began = self._length

    def verbatim(self, start: int, end: int) -> None:
        """The file's characters `start` to `end`, as they are."""
        if HIDDEN.search(self.source, start, end):
            for hidden in HIDDEN.finditer(self.source, start, end):
                self._verbatim(start, hidden.start())
                self._hidden.extend(range(*hidden.span()))
                start = hidden.end()
        self._verbatim(start, end)

    def _verbatim(self, start: int, end: int) -> None:
        if start < end:
            self._append(self.source[start:end], start, end)

    def replaced(self, text: str, start: int, end: int) -> None:
        """`text`, which the file writes otherwise: an entity, an escape, a line break."""
        if text:
            self._append(text, start, end)

    def entities(self, start: int, end: int) -> None:
        """The file's characters `start` to `end`, with HTML entities decoded."""
        for entity in _ENTITY.finditer(self.source, start, end):
            decoded = html.unescape(entity.group())
            if decoded == entity.group():
                continue
            self.verbatim(start, entity.start())
            self.replaced("" if HIDDEN.fullmatch(decoded) else decoded, *entity.span())
            start = entity.end()
        self.verbatim(start, end)

    def code(self, start: int, end: int) -> None:
        """Inline code: shown, but masked from every check."""
        before = self._length
        self.verbatim(start, end)
        self._masked.append(Span(before, self._length))

    def _append(self, text: str, start: int, end: int) -> None:
        self._segments.append(
            Segment(Span(self._length, self._length + len(text)), Span(start, end))
        )
        self._parts.append(text)
        self._length += len(text)

    @property
    def open(self) -> bool:
        """Whether text has been added since the last paragraph ended."""
        return self._length > self._began

    def end(self, kind: ParagraphKind) -> None:
        """Close the paragraph; one without visible text is dropped."""
        text = "".join(self._parts[self._first_part() :])
        bare = text.strip()
        if bare:
            start = self._began + len(text) - len(text.lstrip())
            self._paragraphs.append(Paragraph(kind, Span(start, start + len(bare))))
        if self._length > self._began:
            self._parts.append(_SEPARATOR)
            self._length += len(_SEPARATOR)
        self._began = self._length

    def _first_part(self) -> int:
        """The index of the first part that belongs to the open paragraph."""
        at, index = self._length, len(self._parts)
        while index and at > self._began:
            index -= 1
            at -= len(self._parts[index])
        return index

    def article(self) -> Article:
        """The finished article."""
        return Article(
            path=self.path,
            format=self.format,
            source=self.source,
            text="".join(self._parts),
            paragraphs=tuple(self._paragraphs),
            map=SourceMap(self._segments),
            metadata=self.metadata,
            masked=tuple(self._masked),
            comments=tuple(self.comments),
            hidden=tuple(self._hidden),
            notes=tuple(self.notes),
        )
