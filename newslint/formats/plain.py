"""Plain text: blank-line paragraphs, one-line paragraphs, or lines wrapped at a width.

A line break inside a block is a wrap only if the next word would not have fitted on the
line; otherwise somebody pressed the key on purpose and a new paragraph begins.
"""

import re

from newslint.article import Article, ParagraphKind
from newslint.formats import comments
from newslint.formats.builder import ArticleBuilder

_LINE = re.compile(r"[^\r\n]*(\r\n?|\n|\Z)")
_LONGEST_WRAP = 110
_SHORTEST_WRAP = 45
_BYLINE = re.compile(
    r"(?:By|Reporting by|Written by|From)\s+[A-ZÀ-Þ][\w.'’-]+(?:\s+[\w.'’,-]+){1,9}$"
)
_BULLET = re.compile(r"[-*•–]\s+\S")
_HEADLINE_LIMIT = 140


def read(path: str, source: str) -> Article:
    """The article of a plain-text file."""
    build = ArticleBuilder(path, "plain", source)
    build.comments = comments.find(source)
    lines = _lines(source)
    width = _wrap_width(source, lines)
    blocks: list[list[tuple[int, int]]] = [[]]
    for start, end in lines:
        bare = source[start:end].strip("\ufeff \t")
        if not bare:
            blocks.append([])
            continue
        block = blocks[-1]
        if block and not _continues(source, block[-1], (start, end), width):
            blocks.append([])
        blocks[-1].append((start, end))
    filled = [block for block in blocks if block]
    for number, block in enumerate(filled):
        _paragraph(build, block, _kind(source, block, number, len(filled)))
    return build.article()


def _lines(source: str) -> list[tuple[int, int]]:
    """Start and end of every line, without its line end."""
    found = []
    for line in _LINE.finditer(source):
        if line.end() == line.start():
            break
        found.append((line.start(), line.start(1)))
    return found


def _wrap_width(source: str, lines: list[tuple[int, int]]) -> int:
    """The column at which this file is wrapped, or 0 where it is not."""
    longest = max((end - start for start, end in lines), default=0)
    return longest if _SHORTEST_WRAP <= longest <= _LONGEST_WRAP else 0


def _continues(source: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Whether `following` goes on with the paragraph of `line`, the line above it."""
    if not width or _BULLET.match(source, following[0]):
        return False
    words = source[following[0] : following[1]].split(None, 1)
    return line[1] - line[0] + 1 + len(words[0]) > width


def _kind(source: str, block: list[tuple[int, int]], number: int, blocks: int) -> ParagraphKind:
    text = source[block[0][0] : block[-1][1]].strip("\ufeff \t")
    if number <= 2 and len(text) < 100 and _BYLINE.match(text):
        return ParagraphKind.BYLINE
    if number == 0 and blocks > 1 and len(text) <= _HEADLINE_LIMIT and text[-1] not in '.:;,"”':
        return ParagraphKind.HEADLINE
    if _BULLET.match(text):
        return ParagraphKind.LIST
    return ParagraphKind.BODY


def _paragraph(build: ArticleBuilder, block: list[tuple[int, int]], kind: ParagraphKind) -> None:
    build.begin()
    previous = None
    for start, end in block:
        if previous is not None:
            build.replaced(" ", previous, start)
        for comment in build.comments:
            if start <= comment.start < end:
                build.verbatim(start, comment.start)
                start = min(comment.end, end)
            elif comment.start < start < comment.end:
                start = min(comment.end, end)
        build.verbatim(start, end)
        previous = end
    build.end(kind)
