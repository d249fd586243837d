"""Plain text: blank-line paragraphs, one-line paragraphs, or lines wrapped at a width.

Whether a file is wrapped is judged from all its lines; then a line break is a wrap only if
the next word would not have fitted, or a sentence plainly runs on. Marks that people type
in plain text are known: `>` before quoted lines, bullets, `#` before a heading.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from newslint.article import Article, ParagraphKind
from newslint.formats import comments, frontmatter
from newslint.formats.builder import ArticleBuilder
from newslint.formats.bylines import is_byline
from newslint.formats.layers import Layer

_LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
_MARK = re.compile(
    r"[\ufeff \t]*(?:(?P<quote>(?:>[ \t]?)+)|(?P<bullet>[-*•–‣·][ \t]+)|(?P<heading>#{1,6}[ \t]+))?"
)
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*$")
_RUNS_ON = re.compile(r"[a-zß-ÿ]")
_HEADLINE_LIMIT = 140
_NARROWEST, _WIDEST = 40, 120


class Line(NamedTuple):
    """A line without its mark and end: where its words stand, and what its mark says.

    `width` counts from the line's own beginning.
    """

    start: int
    end: int
    mark: str
    indent: int
    width: int


def read(path: str, source: str) -> Article:
    """The article of a plain-text file."""
    build = ArticleBuilder(path, "plain", source)
    block = frontmatter.find(source)
    if block:
        frontmatter.read(build, block, read_layer)
    _text(build, block.body if block else 0)
    return build.article()


def read_layer(build: ArticleBuilder, layer: Layer) -> None:
    """Add the paragraphs of plain text that stands in a layer."""
    with build.within(layer):
        _text(build, 0)


def _text(build: ArticleBuilder, begin: int) -> None:
    """The paragraphs of what is being read, from `begin` on."""
    found = comments.find(build.source, begin)
    blocks = _blocks(build.source, _lines(build.source, begin, found))
    headline = bool(build.metadata.headline)
    waiting = iter([*found, comments.Found(len(build.source) + 1, 0, "")])
    comment = next(waiting)
    for number, block in enumerate(blocks):
        while comment.start < block[0].start:
            build.comment(*comment)
            comment = next(waiting)
        for index, line in enumerate(block):
            if index:
                _break(build, block[index - 1], line)
            start = line.start
            while comment.start < line.end:
                build.verbatim(start, comment.start)
                build.comment(*comment)
                start = min(comment.end, line.end)
                comment = next(waiting)
            build.verbatim(start, line.end)
        kind = _kind(build.source, block, number, len(blocks), headline)
        headline = headline or kind == ParagraphKind.HEADLINE
        build.end(kind)
    while comment.start <= len(build.source):
        build.comment(*comment)
        comment = next(waiting)


def _break(build: ArticleBuilder, before: Line, after: Line) -> None:
    """A wrapped line's end is a space, unless a word was parted there at its own hyphen."""
    source = build.source
    parted = source[before.end - 1] == "-" and source[before.end - 2].isalpha()
    if not (parted and source[after.start].isalpha()):
        build.space(before.end, after.start)


def _lines(source: str, begin: int, found: list[comments.Found]) -> list[Line]:
    """Every line; those within a comment are blank, a comment that opens one is no part of it."""
    lines = []
    waiting = iter([*found, comments.Found(len(source) + 1, len(source) + 1, "")])
    comment = next(waiting)
    for match in _LINE.finditer(source, begin):
        if match.end() == match.start():
            break
        first, end = match.span(1)
        while comment.end <= first:
            comment = next(waiting)
        start = first
        while comment.start <= start and start < end:
            start = min(comment.end, end)
            while start < end and source[start] in " \t":
                start += 1
            if comment.end <= end:
                comment = next(waiting)
        mark = _MARK.match(source, start, end)
        assert mark is not None
        begins = mark.end()
        while end > begins and source[end - 1] in " \t\u3000\xa0":
            end -= 1
        lines.append(Line(begins, end, mark.lastgroup or "", begins - first, end - first))
    return lines


def _blocks(source: str, lines: list[Line]) -> list[list[Line]]:
    """Lines by paragraph."""
    blocks: list[list[Line]] = []
    wrap = _Wrap(source, lines)
    previous: Line | None = None
    for line in lines:
        if line.start >= line.end:
            previous = None
            continue
        if previous and wrap.continues(previous, line):
            blocks[-1].append(line)
        else:
            blocks.append([line])
        previous = line
    return blocks


class _Wrap:
    """What a file's lines tell of how it is wrapped.

    `width` is the column it is wrapped at, or 0.
    """

    def __init__(self, source: str, lines: list[Line]) -> None:
        self.source = source
        pairs = [
            (line, after)
            for line, after in pairwise(lines)
            if line.start < line.end and after.start < after.end and not after.mark
        ]
        widths = sorted(line.width for line, _ in pairs)
        self.width = 0
        if not widths or widths[len(widths) * 4 // 5] > _WIDEST:
            return
        width = widths[min(len(widths) * 19 // 20, len(widths) - 1)]
        if width < _NARROWEST:
            return
        full = sum(self._would_not_fit(line, after, width) for line, after in pairs)
        ended = sum(bool(_SENTENCE_END.search(source, line.start, line.end)) for line, _ in pairs)
        if full >= len(pairs) * 0.6 and ended <= len(pairs) * 0.5:
            self.width = width

    def _would_not_fit(self, line: Line, after: Line, width: int) -> bool:
        first = self.source[after.start : after.end].split(None, 1)[:1]  # a form feed is no word
        return line.width + 1 + sum(map(len, first)) > width

    def continues(self, line: Line, after: Line) -> bool:
        """Whether `after` goes on with the paragraph of `line`, the line above it."""
        if after.mark == "quote" or line.mark == "quote":
            return after.mark == line.mark
        if after.mark or line.mark == "heading":
            return False
        ended = bool(_SENTENCE_END.search(self.source, line.start, line.end))
        if not ended and _RUNS_ON.match(self.source, after.start):
            return True
        if not self.width or line.width > _WIDEST:
            return False
        if after.indent > line.indent + 1 and not line.mark:
            return False
        return self._would_not_fit(line, after, self.width)


def _kind(
    source: str, block: list[Line], number: int, blocks: int, headline: bool
) -> ParagraphKind:
    text = source[block[0].start : block[-1].end]
    mark = block[0].mark
    if mark == "quote":
        return ParagraphKind.QUOTE
    if mark == "bullet":
        return ParagraphKind.LIST
    first = number == 0 and not headline
    if mark == "heading":
        return ParagraphKind.HEADLINE if first else ParagraphKind.HEADING
    if (number <= 2 or number >= blocks - 2) and is_byline(text):
        return ParagraphKind.BYLINE
    short = blocks > 1 and len(text) <= _HEADLINE_LIMIT
    if first and short and text[-1] not in '.:;,"”':
        return ParagraphKind.HEADLINE
    return ParagraphKind.BODY
