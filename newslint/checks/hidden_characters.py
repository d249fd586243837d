"""Characters inside a word that nobody sees: soft hyphens, zero-width marks, odd hyphens.

They come with copy from a PDF or a layout program. The word looks right, and search,
links and every list of names miss it.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from newslint.checks import Options
from newslint.model import Hit, Severity, Span
from newslint.reading.reading import Reading

OPTIONS: dict[str, Any] = {}
_LETTER = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]")
_WORD = re.compile(r"\w+(?:[-'’\u2011]\w+)*")
_ODD_HYPHEN = "\u2011"
_TYPESETTING = frozenset(("\u00ad", _ODD_HYPHEN))
"""Marks of line breaking: untidy, but meant; the others are in no copy on purpose."""


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit for each word that holds such a character, in reading order."""
    found: dict[Span, list[str]] = {}
    for at, mark in sorted(_hidden(reading)):
        word = _word_at(reading.text, at, mark)
        if word:
            found.setdefault(word, []).append(mark)
    for span, marks in sorted(found.items()):
        names = sorted({unicodedata.name(mark).lower() for mark in marks})
        tidy = _TYPESETTING.issuperset(marks)
        values = {"word": reading.text[slice(*span)], "marks": " and ".join(names)}
        yield Hit(span, values, severity=Severity.NOTE if tidy else None)


def _hidden(reading: Reading) -> Iterator[tuple[int, str]]:
    """Where a mark stands, in the reading text, and the mark."""
    article = reading.article
    if article.hidden:
        segments = list(article.map)
        ends = [segment.source.end for segment in segments]
        for offset in article.hidden:
            before = bisect_right(ends, offset) - 1
            if before >= 0:
                yield segments[before].text.end, article.source[offset]
    at = reading.text.find(_ODD_HYPHEN)
    while at >= 0:
        yield at, _ODD_HYPHEN
        at = reading.text.find(_ODD_HYPHEN, at + 1)


def _word_at(text: str, at: int, mark: str) -> Span | None:
    """The word around `at`, if Latin letters stand on both sides of the mark."""
    behind = at + (mark == _ODD_HYPHEN)
    if not at or not (_LETTER.match(text, at - 1) and _LETTER.match(text, behind)):
        return None
    start = at
    while start and (text[start - 1].isalnum() or text[start - 1] in "-'’"):
        start -= 1
    word = _WORD.match(text, start)
    return Span(*word.span()) if word and word.end() > at else None
