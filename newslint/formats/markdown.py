"""Markdown (CommonMark, tables, footnotes, task lists) with front matter.

pyromark (pulldown-cmark) gives every event its byte range, so the map is exact: text is
taken from those ranges and from nowhere else.
"""

import re
from itertools import pairwise
from typing import Any, cast

import pyromark

from newslint.article import Article, ParagraphKind
from newslint.formats import comments, frontmatter
from newslint.formats.builder import ArticleBuilder
from newslint.formats.bylines import is_byline
from newslint.formats.layers import Layer
from newslint.formats.offsets import Offsets
from newslint.formats.zones import Zones

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_TASKLISTS
)
_SKIPPED = ("CodeBlock", "Image", "MetadataBlock")
_BLOCKS = ("Paragraph", "Heading", "Item", "TableCell", "FootnoteDefinition")
_RAW = re.compile(r"<(/?)(script|style|iframe|svg|template|noscript)\b", re.IGNORECASE)
_BREAK = re.compile(r"<br\b", re.IGNORECASE)


def read(path: str, source: str) -> Article:
    """The article of a Markdown file."""
    build = ArticleBuilder(path, "markdown", source)
    block = frontmatter.find(source)
    if block:
        frontmatter.read(build, block, read_layer)
    walk(build, block.body if block else source.startswith("\ufeff"))
    return build.article()


def read_layer(build: ArticleBuilder, layer: Layer) -> None:
    """Add the paragraphs of Markdown that stands in a layer."""
    with build.within(layer):
        walk(build, 0)


def walk(build: ArticleBuilder, begin: int, zones: Zones | None = None) -> None:
    """Add the paragraphs of what is being read, from `begin` on, without its `zones`."""
    _Walk(build, begin, zones or Zones(build.source, begin)).run()


class _Walk:
    """One pass over the parser's events."""

    def __init__(self, build: ArticleBuilder, begin: int, zones: Zones) -> None:
        self.build, self.source = build, build.source
        self.body = self.source[begin:]
        self.offset = Offsets(self.body, begin)
        self.zones = zones
        self.stack: list[str] = []
        self.skipping = 0
        self.raw = ""
        self.html: list[tuple[int, int]] = []
        self.had_headline = bool(build.metadata.headline)
        self.level = ""
        self.blocks = 0

    def run(self) -> None:
        """Add every paragraph of the body."""
        for event, place in pyromark.Markdown(options=_OPTIONS).events_with_range(self.body):
            start, end = self.offset(place["start"]), self.offset(place["end"])
            if isinstance(event, str):
                if event in ("SoftBreak", "HardBreak") and not self.skipping:
                    self.build.space(start, end)
                continue
            ((name, value),) = cast(dict[str, Any], event).items()
            if name == "Text":
                if not self.skipping and not self.raw:
                    self._text(value, start, end)
            elif name == "Start":
                self._open(value)
            elif name == "End":
                self._close()
            elif name == "Code" and not self.skipping:
                self._code(start, end)
            elif name == "Html":
                self.html.append((start, end))
            elif name == "InlineHtml":
                self._inline_html(value, start, end)

    def _open(self, value: Any) -> None:
        tag = value if isinstance(value, str) else next(iter(value))
        self.stack.append(tag)
        if tag == "Heading":
            self.level = value[tag]["level"]
        if tag in _SKIPPED:
            self.skipping += 1
        elif (tag in _BLOCKS or tag == "List") and self.build.open:
            self._end("Item")  # the text of a tight list item, before what is nested in it

    def _close(self) -> None:
        tag = self.stack.pop()
        if tag in _SKIPPED:
            self.skipping -= 1
        elif tag == "HtmlBlock":
            self._html_block()
        elif tag in _BLOCKS and self.build.open:
            self._end(tag)

    def _end(self, tag: str) -> None:
        self.raw = ""
        before = self.build.count
        kind = self._kind(tag)
        self.build.end(kind)
        if self.build.count == before:
            self.had_headline = self.had_headline and kind != ParagraphKind.HEADLINE
        else:
            self.blocks += 1
            if tag == "Paragraph" and self.blocks <= 3 and is_byline(self.build.last()):
                self.build.rename_last(ParagraphKind.BYLINE)

    def _kind(self, tag: str) -> ParagraphKind:
        if tag == "Heading":
            if self.had_headline or (self.level != "H1" and self.blocks):
                return ParagraphKind.HEADING
            self.had_headline = True
            return ParagraphKind.HEADLINE
        if tag == "TableCell":
            return ParagraphKind.TABLE
        if tag == "Item" or "Item" in self.stack:
            return ParagraphKind.LIST
        return ParagraphKind.QUOTE if "BlockQuote" in self.stack else ParagraphKind.BODY

    def _text(self, value: str, start: int, end: int) -> None:
        if end - start != len(value) or not self.source.startswith(value, start):
            self.build.replaced(value, start, end)  # a character reference
            return
        for zone in self.zones.over(start, end):
            self.build.verbatim(start, max(start, zone.start))
            start = max(start, zone.start)
            stop = min(zone.end, end)
            if zone.comment is not None and start == zone.start:
                self.build.comment(zone.start, zone.end, zone.comment)
            if zone.masked:
                self.build.code(start, stop)
            start = max(start, stop)
        self.build.verbatim(start, end)

    def _code(self, start: int, end: int) -> None:
        if any(not zone.masked for zone in self.zones.over(start, end)):
            return
        ticks = end - start - len(self.source[start:end].lstrip("`"))
        self.build.code(start + ticks, end - ticks)

    def _inline_html(self, tag: str, start: int, end: int) -> None:
        raw = _RAW.match(tag)
        if raw:
            self.raw = "" if raw[1] else raw[2]
        elif _BREAK.match(tag):
            self.build.space(start, end)
        else:
            for comment in comments.find(self.source, start, end):
                self.build.comment(*comment)

    def _html_block(self) -> None:
        """What a block of HTML holds; inside a quotation or a list its lines do not touch."""
        from newslint.formats import html

        lines, self.html = self.html, []
        before = self.build.count
        if all(first[1] == second[0] for first, second in pairwise(lines)):
            html.fragment(self.build, lines[0][0], lines[-1][1])
        else:
            layer = Layer.of((self.source[start:end], start, end) for start, end in lines)
            html.read_layer(self.build, layer)
        self.blocks += self.build.count - before
