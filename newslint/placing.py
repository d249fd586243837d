"""Hits to findings: places in the reading text to places in the file, with a fingerprint.

Lines are counted, and lines of text cut out, only once something was found.
"""

import re
from hashlib import blake2b

from newslint.article import Article, LineIndex, line_index
from newslint.edits import in_file
from newslint.model import (
    ElsewherePlace,
    Finding,
    Fix,
    Hit,
    Location,
    Place,
    PlacedEdit,
    PlacedFix,
    Position,
    Related,
    Span,
)
from newslint.rulebook import Rule

_SPACE = re.compile(r"\s+")
_LINE_END = re.compile(r"[\r\n]")
_CONTEXT = 60
"""Characters on each side of a finding that are part of its fingerprint."""


class Placer:
    """Turns hits into findings; lines are counted only once something was found."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._lines: LineIndex | None = None
        self._texts: dict[int, str] = {}

    def location(self, span: Span) -> Location:
        """Lines and columns of a span of the file."""
        if self._lines is None:
            self._lines = line_index(self._article.source)
        return self._lines.location(span)

    def _line(self, location: Location) -> str:
        """The line of the file that a location begins on, cut out once however often asked for."""
        begin = location.start.offset - location.start.column + 1
        if begin not in self._texts:
            source = self._article.source
            end = _LINE_END.search(source, begin)
            self._texts[begin] = source[begin : end.start() if end else len(source)]
        return self._texts[begin]

    def finding(self, rule: Rule, hit: Hit) -> Finding:
        """A hit as a finding of `rule`."""
        article = self._article
        excerpt = article.text[slice(*hit.span)]
        location = self.location(article.map.span(hit.span))
        return Finding(
            rule=rule.name,
            severity=hit.severity or rule.severity,
            confidence=hit.confidence or rule.confidence,
            message=rule.say(hit.variant, hit.values),
            path=article.path,
            location=location,
            excerpt=excerpt,
            fingerprint=fingerprint(rule.name, excerpt, _around(article.text, hit.span)),
            related=tuple(map(self._related, hit.related)),
            fix=self._fix(hit.fix) if hit.fix else None,
            line_text=self._line(location),
        )

    def in_file(self, rule: Rule, span: Span, message: str) -> Finding:
        """A finding about the file itself; its excerpt is what stands there."""
        location = self.location(span)
        excerpt = self._article.source[slice(*span)].split("\n")[0][:120]
        return Finding(
            rule=rule.name,
            severity=rule.severity,
            confidence=rule.confidence,
            message=message,
            path=self._article.path,
            location=location,
            excerpt=excerpt,
            fingerprint=fingerprint(rule.name, excerpt, message),
            line_text=self._line(location),
        )

    def _related(self, place: Place | ElsewherePlace) -> Related:
        if isinstance(place, ElsewherePlace):
            start = Position(place.span.start, *place.start)
            end = Position(place.span.end, *place.end)
            return Related(place.path, Location(start, end), place.excerpt, place.message)
        location = self.location(self._article.map.span(place.span))
        excerpt = self._article.text[slice(*place.span)]
        return Related(self._article.path, location, excerpt, place.message)

    def _fix(self, fix: Fix) -> PlacedFix | None:
        """The fix in the file; None where its markup stands in the way."""
        placed: list[PlacedEdit] = []
        for edit in fix.edits:
            edits = in_file(self._article, edit)
            if edits is None:
                return None
            placed.extend(PlacedEdit(self.location(span), text) for span, text in edits)
        return PlacedFix(fix.applicability, tuple(placed))


def _around(text: str, span: Span) -> str:
    """The words beside a hit, within its paragraph: what tells it from another of its kind."""
    begin, end = max(span.start - _CONTEXT, 0), min(span.end + _CONTEXT, len(text))
    before, after = text[begin : span.start], text[span.end : end]
    return before.rpartition("\n\n")[2] + "\0" + after.partition("\n\n")[0]


def fingerprint(rule: str, excerpt: str, around: str) -> str:
    """16 hex digits from rule, words and the words around; no path, no line: both may change."""
    words = "\0".join((rule, _SPACE.sub(" ", excerpt), _SPACE.sub(" ", around)))
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
