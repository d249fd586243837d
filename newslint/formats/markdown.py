"""Markdown (CommonMark, tables, footnotes) with YAML or TOML front matter.

pyromark (pulldown-cmark) gives every event its byte range, so the map is exact: text is
taken from those ranges and from nowhere else.
"""

import re
from bisect import bisect_right
from typing import Any

import pyromark

from newslint.article import Article, ParagraphKind
from newslint.formats import comments, frontmatter
from newslint.formats.builder import ArticleBuilder
from newslint.model import Span

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
)
_SHORTCODE = re.compile(r"\{\{[<%].*?[>%]\}\}|\{%.*?%\}|\{:[^}\n]*\}", re.DOTALL)
_SKIPPED = ("CodeBlock", "Image", "MetadataBlock", "HtmlBlock")
_BLOCKS = ("Paragraph", "Heading", "Item", "TableCell", "FootnoteDefinition")


def read(path: str, source: str) -> Article:
    """The article of a Markdown file."""
    build = ArticleBuilder(path, "markdown", source)
    block = frontmatter.find(source)
    if block:
        frontmatter.read(build, block)
    begin = block.body if block else (1 if source.startswith("\ufeff") else 0)
    build.comments = comments.find(source)
    _Walk(build, begin, has_headline=bool(build.metadata.headline)).run()
    return build.article()


class _Offsets:
    """Byte offsets of a text to code points; free for ASCII."""

    def __init__(self, text: str, shift: int) -> None:
        self._shift = shift
        self._ascii = text.isascii()
        self._bytes: list[int] = []
        self._points: list[int] = []
        if not self._ascii:
            at = extra = 0
            for match in re.finditer(r"[^\x00-\x7f]+", text):
                for at, character in enumerate(match.group(), match.start()):
                    extra += len(character.encode("utf-8", "surrogatepass")) - 1
                    self._bytes.append(at + 1 + extra)
                    self._points.append(extra)

    def __call__(self, byte: int) -> int:
        if self._ascii:
            return byte + self._shift
        index = bisect_right(self._bytes, byte)
        return byte - (self._points[index - 1] if index else 0) + self._shift


class _Walk:
    """One pass over the parser's events."""

    def __init__(self, build: ArticleBuilder, begin: int, has_headline: bool) -> None:
        self.build, self.source = build, build.source
        self.body = self.source[begin:]
        self.offset = _Offsets(self.body, begin)
        self.cuts = [
            Span(m.start() + begin, m.end() + begin) for m in _SHORTCODE.finditer(self.body)
        ]
        self.stack: list[str] = []
        self.skipping = 0
        self.has_headline = has_headline

    def run(self) -> None:
        """Add every paragraph of the body."""
        for event, place in pyromark.Markdown(options=_OPTIONS).events_with_range(self.body):
            start, end = self.offset(place["start"]), self.offset(place["end"])
            if isinstance(event, str):
                if event in ("SoftBreak", "HardBreak") and not self.skipping:
                    self.build.replaced(" ", start, end)
                continue
            ((name, value),) = event.items()
            self._event(name, value, start, end)

    def _event(self, name: str, value: Any, start: int, end: int) -> None:
        if name == "Start":
            self._open(_tag(value))
        elif name == "End":
            self._close(value)
        elif self.skipping:
            return
        elif name == "Text":
            self._text(value, start, end)
        elif name == "Code":
            ticks = (
                len(self.source)
                - len(self.source[start:end].lstrip("`"))
                - len(self.source)
                + end
                - start
            )
            self.build.code(start + ticks, end - ticks)

    def _open(self, tag: str) -> None:
        self.stack.append(tag)
        if tag in _SKIPPED:
            self.skipping += 1
        elif tag in _BLOCKS or tag == "List":
            if self.build.open:  # the text of a tight list item, before its nested list
                self.build.end(ParagraphKind.LIST)
            self.build.begin()

    def _close(self, value: Any) -> None:
        tag = self.stack.pop()
        if tag in _SKIPPED:
            self.skipping -= 1
        elif tag in _BLOCKS and self.build.open:
            self.build.end(self._kind(tag))

    def _kind(self, tag: str) -> ParagraphKind:
        if tag == "Heading":
            if not self.has_headline:
                self.has_headline = True
                return ParagraphKind.HEADLINE
            return ParagraphKind.HEADING
        if tag == "TableCell":
            return ParagraphKind.TABLE
        if tag == "Item" or "Item" in self.stack:
            return ParagraphKind.LIST
        return ParagraphKind.QUOTE if "BlockQuote" in self.stack else ParagraphKind.BODY

    def _text(self, value: str, start: int, end: int) -> None:
        if self.source[start:end] != value:  # an entity or a normalised line end
            self.build.replaced(value, start, end)
            return
        for cut in self.cuts:
            if cut.end > start and cut.start < end:
                self.build.verbatim(start, max(start, cut.start))
                start = max(start, min(cut.end, end))
        self.build.verbatim(start, end)


def _tag(value: Any) -> str:
    """The name of a start tag, which is a string or a mapping of one."""
    return value if isinstance(value, str) else str(next(iter(value)))
