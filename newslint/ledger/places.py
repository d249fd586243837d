"""Spans of the reading text as the ledger writes them: lines and columns of the file."""

from typing import Any

from newslint.article import Article, LineIndex
from newslint.model import Position, Span


class Places:
    """Turns spans of one article's reading text into the ledger's spans."""

    def __init__(self, article: Article, lines: LineIndex) -> None:
        self._map = article.map
        self._lines = lines

    def span(self, span: Span) -> dict[str, Any]:
        """Both ends of a span, in the file as decoded."""
        location = self._lines.location(self._map.span(span))
        return {"start": _position(location.start), "end": _position(location.end)}

    def maybe(self, span: Span | None) -> dict[str, Any] | None:
        """A span, or None for None."""
        return None if span is None else self.span(span)


def _position(position: Position) -> dict[str, int]:
    return {"offset": position.offset, "line": position.line, "column": position.column}
