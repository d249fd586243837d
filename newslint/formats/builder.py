"""Builds reading text and its source map together, so that places are right by construction.

A format walks its file once and says, in order: this run stands in the text as it is
(`verbatim`), this one stands for other characters (`replaced`), here a paragraph begins
and ends. White space at a paragraph's ends is left out; characters that nobody sees are
kept out of the text and remembered; every kind of space is read as a plain one.
"""

import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from html.entities import html5

from newslint.article import (
    Article,
    Comment,
    FormatNote,
    Metadata,
    Paragraph,
    ParagraphKind,
    Segment,
    SourceMap,
)
from newslint.formats.layers import Layer
from newslint.model import Span

HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
# What reads as one space. U+2028 and its like end lines for some programs, never here.
_SPACES = "\t\v\f\x1c-\x1f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_ODD_SPACE = re.compile(f"[{_SPACES}\r\n]")
_HALF_PAIR = re.compile("[\ud800-\udfff]")
_ODD = re.compile(f"{HIDDEN.pattern}|[{_SPACES}]|{_HALF_PAIR.pattern}")
_PATTERN = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
REFERENCE = re.compile(_PATTERN)
# What flowing text does not show as it is: references, and white space but a single space.
_RUN = re.compile(r"(?P<space>[ \t\r\n\f]*[\t\r\n\f][ \t\r\n\f]*|  +)")
_FLOW = re.compile(rf"{_RUN.pattern}|{_PATTERN}")
_WORD = re.compile(r"[^\W_]")
_SEPARATOR = "\n\n"


class ArticleBuilder:
    """Collects one article's text, segments and paragraphs.

    `source` is what is being read and what offsets are in: the file, or the layer that
    was entered last.
    """

    def __init__(self, path: str, format: str, source: str) -> None:
        self.path, self.format, self.source = path, format, source
        self.metadata = Metadata()
        self.notes: list[FormatNote] = []
        self._file = source
        self._map: SourceMap | None = None
        self._odd = _has_odd(source)
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._paragraphs: list[Paragraph] = []
        self._masked: list[Span] = []
        self._hidden: list[int] = []
        self._comments: list[Comment] = []
        self._quoting: tuple[str, ...] = ()
        self._quotings: list[tuple[int, tuple[str, ...]]] = [(0, ())]
        self._length = 0
        self._began = 0

    @contextmanager
    def quoted(self, name: str) -> Iterator[None]:
        """What is added stands in a quoting of that name, which a fix must write it in."""
        outside = self._quoting
        self._quoting = (name, *outside) if name else outside
        yield
        self._quoting = outside

    @contextmanager
    def within(self, layer: Layer, quoting: str = "") -> Iterator[None]:
        """Read a layer: text that stands decoded or rearranged in what was read so far."""
        outside = self.source, self._map, self._odd
        self._map = layer.map if self._map is None else layer.above(self._map)
        self.source, self._odd = layer.text, bool(_ODD.search(layer.text))
        with self.quoted(quoting):
            yield
        self.source, self._map, self._odd = outside

    def place(self, start: int, end: int) -> Span:
        """The file span of a span of what is being read."""
        return Span(start, end) if self._map is None else self._map.span(Span(start, end))

    @property
    def count(self) -> int:
        """How many paragraphs have been ended."""
        return len(self._paragraphs)

    @property
    def open(self) -> bool:
        """Whether text has been added since the last paragraph ended."""
        return self._length > self._began

    def verbatim(self, start: int, end: int) -> None:
        """The characters `start` to `end`, as they are."""
        if self._odd:
            for hidden in HIDDEN.finditer(self.source, start, end):
                self._verbatim(start, hidden.start())
                self._hide(*hidden.span())
                start = hidden.end()
        self._verbatim(start, end)

    def replaced(self, text: str, start: int, end: int) -> None:
        """`text`, which is written otherwise there: an entity, an escape, a line break."""
        if HIDDEN.fullmatch(text):
            self._hide(start, end)
        elif text:
            self._append(_seen(text), self.place(start, end))

    def space(self, start: int, end: int) -> None:
        """One space for white space or markup, unless the paragraph has none to part."""
        if self.open and not self._parts[-1].endswith(" "):
            self._append(" ", self.place(start, end))

    def entities(self, start: int, end: int) -> None:
        """The characters `start` to `end`, with HTML character references decoded."""
        for entity in REFERENCE.finditer(self.source, start, end):
            self.verbatim(start, entity.start())
            self._reference(entity)
            start = entity.end()
        self.verbatim(start, end)

    def flowing(self, start: int, end: int, references: bool = True) -> None:
        """The same for text whose white space only parts words: every run is one space."""
        for run in (_FLOW if references else _RUN).finditer(self.source, start, end):
            self._flow(start, run.start())
            if run.lastgroup:
                self.space(*run.span())
            else:
                self._reference(run)
            start = run.end()
        self._flow(start, end)

    def _flow(self, start: int, end: int) -> None:
        if start < end and self.source[start] == " ":
            self.space(start, start + 1)
            start += 1
        self.verbatim(start, end)

    def code(self, start: int, end: int) -> None:
        """Inline code: shown, but masked from every check."""
        before = self._length
        self.flowing(start, end, references=False)
        self.mask(before)

    @property
    def length(self) -> int:
        """How much reading text there is so far."""
        return self._length

    def mask(self, since: int) -> None:
        """Mask the text added since `length` was `since`."""
        if self._length > since:
            self._masked.append(Span(since, self._length))

    def comment(self, start: int, end: int, text: str) -> None:
        """A comment; `text` is what stands between its marks."""
        self._comments.append(Comment(self.place(start, end), text.strip(), self.count))

    def note(self, rule: str, start: int, end: int, message: str) -> None:
        """Something to say of the file itself."""
        self.notes.append(FormatNote(rule, self.place(start, end), message))

    def _reference(self, entity: re.Match[str]) -> None:
        said = decoded(entity.group())
        if said == entity.group():
            self.verbatim(*entity.span())
        else:
            self.replaced(said, *entity.span())

    def _verbatim(self, start: int, end: int) -> None:
        if start >= end:
            return
        text = self.source[start:end]
        if self._odd:
            text = _seen(text)
        if self._map is None:
            self._append(text, Span(start, end))
            return
        for cut, source in self._map.runs(Span(start, end)):
            self._append(text[cut.start - start : cut.end - start], source)

    def _hide(self, start: int, end: int) -> None:
        self._hidden.extend(range(*self.place(start, end)))

    def _append(self, text: str, source: Span) -> None:
        if self._quoting != self._quotings[-1][1]:
            self._quotings.append((self._length, self._quoting))
        self._segments.append(Segment(Span(self._length, self._length + len(text)), source))
        self._parts.append(text)
        self._length += len(text)

    def end(self, kind: ParagraphKind) -> None:
        """Close the paragraph; one without a word in it (a row of stars) is dropped."""
        text = "".join(self._parts[self._first_part() :])
        bare = text.strip()
        if _WORD.search(bare):
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

    def last(self) -> str:
        """The text of the paragraph that was ended last; empty before the first."""
        if not self._paragraphs:
            return ""
        start = self._paragraphs[-1].span.start
        at, index = self._length, len(self._parts)
        while index and at > start:
            index -= 1
            at -= len(self._parts[index])
        return "".join(self._parts[index:]).strip()

    def drop_last(self) -> None:
        """Take back the paragraph that was ended last; its text is read by nobody."""
        self._paragraphs.pop()

    def rename_last(self, kind: ParagraphKind) -> None:
        """Give the paragraph that was ended last another kind."""
        self._paragraphs[-1] = self._paragraphs[-1]._replace(kind=kind)

    def article(self) -> Article:
        """The finished article."""
        return Article(
            path=self.path,
            format=self.format,
            source=self._file,
            text="".join(self._parts),
            paragraphs=tuple(self._paragraphs),
            map=SourceMap(self._segments),
            metadata=self.metadata,
            masked=tuple(self._masked),
            comments=tuple(self._comments),
            hidden=tuple(self._hidden),
            notes=tuple(self.notes),
            quotings=tuple(self._quotings),
        )


@lru_cache(maxsize=2)
def _has_odd(source: str) -> bool:
    """Whether a file holds characters that are not read as they are: most hold none.

    Remembered, because a file of JSON Lines is the source of thousands of articles.
    """
    return bool(_ODD.search(source))


def decoded(reference: str) -> str:
    """The characters of an HTML reference; one that names nothing stands for itself."""
    name = reference[1:]
    return html.unescape(reference) if name[0] == "#" else html5.get(name, reference)


def _seen(text: str) -> str:
    """Every space as a plain one; half a surrogate pair, which no output can hold, as U+FFFD."""
    if text.isascii() and text.isprintable():
        return text
    return _HALF_PAIR.sub("\ufffd", _ODD_SPACE.sub(" ", text))
