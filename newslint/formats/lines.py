"""Lines of a text and the paragraphs made of them, for the markup that is read line by line."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.formats.builder import ArticleBuilder
from newslint.formats.layers import Layer

_LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|\Z)")


class Line(NamedTuple):
    """A line without its end and outer white space; `indent` counts what was before it."""

    start: int
    end: int
    indent: int
    text: str


def of(source: str, begin: int = 0) -> list[Line]:
    """Every line from `begin` on."""
    found = []
    for match in _LINE.finditer(source, begin):
        if match.end() == match.start():
            break
        begin = match.start() + source.startswith("\ufeff", match.start(), 1)
        text = source[begin : match.end(1)].lstrip(" \t")
        indent = match.end(1) - begin - len(text)
        text = text.rstrip()
        start = begin + indent
        found.append(Line(start, start + len(text), indent, text))
    return found


def joined(source: str, parts: Iterable[tuple[int, int]]) -> Layer:
    """Parts of several lines as one text: what stands between two of them is a space."""

    def pieces() -> Iterator[tuple[str, int, int]]:
        last = None
        for start, end in parts:
            if last is not None:
                yield " ", last, start
            yield source[start:end], start, end
            last = end

    return Layer.of(pieces())


class Inline:
    """Reads markup inside a paragraph: one pattern, whose named groups say what is what.

    A group named `text…` is shown, one named `code…` is shown and masked, `skip` is left out,
    `open` and `close` are quotation marks. What the pattern does not match is shown as it is.
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern, re.VERBOSE)
        self._groups = self._pattern.groupindex

    def read(self, build: ArticleBuilder, start: int, end: int) -> None:
        """Add what is being read from `start` to `end`."""
        at = start
        while match := self._pattern.search(build.source, at, end):
            build.verbatim(at, match.start())
            at = match.end()
            for name, index in self._groups.items():
                if match.start(index) < 0:
                    continue
                if name.startswith("text"):
                    self.read_inside(build, match, index)
                elif name.startswith("code"):
                    build.code(*match.span(index))
                elif name.startswith("quote"):
                    marks = "‘’" if match.group()[0] == "'" else "“”"
                    build.replaced(marks[0], match.start(), match.start(index))
                    self.read_inside(build, match, index)
                    build.replaced(marks[1], match.end(index), match.end())
        build.verbatim(at, end)

    def read_inside(self, build: ArticleBuilder, match: re.Match[str], index: int) -> None:
        """The shown part of a match, whose own markup is read too if it is shorter."""
        inner = match.span(index)
        if inner == match.span():
            build.verbatim(*inner)
        else:
            self.read(build, *inner)
