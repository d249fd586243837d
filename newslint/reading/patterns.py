"""Words and patterns that a rule file gives, matched in linear time whatever they are.

Patterns are RE2's: no look-around, no back-references, and so no pattern that a pack can
bring will ever hang a run. RE2's own `\\b` knows ASCII only; whole words are checked here.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from newslint.article import ParagraphKind
from newslint.linear import PatternProblem, compiled
from newslint.model import Span
from newslint.reading.reading import Reading

SCHEMA: dict[str, Any] = {
    "words": {
        "type": "array",
        "items": {"type": "string", "minLength": 1},
        "description": "whole words and phrases",
    },
    "patterns": {
        "type": "array",
        "items": {"type": "string", "minLength": 1},
        "description": "RE2 regular expressions",
    },
    "case": {
        "enum": ["ignore", "match"],
        "description": "whether case counts; ignored unless told",
    },
    "paragraphs": {
        "type": "array",
        "items": {"enum": [kind.value for kind in ParagraphKind]},
        "description": "the kinds of paragraph that are read; body, list, quote unless told",
    },
    "quotations": {
        "enum": ["read", "skip"],
        "description": "whether words inside quotation marks count; read unless told",
    },
}
"""Options that every kind built on patterns takes."""

_READ = ("body", "list", "quote", "summary")


class Match(NamedTuple):
    """Where a word or pattern stands, its words, and the pattern's first group, if any."""

    span: Span
    text: str
    group: str


def problem(options: Mapping[str, Any]) -> str | None:
    """Why one of the options' patterns can't be used, or None."""
    needs = options.get("needs", "").replace("{1}", "x")
    for pattern in (*options.get("patterns", ()), *filter(None, [needs])):
        try:
            compiled(pattern, ignore_case=False)
        except PatternProblem as error:
            return str(error)
    return None


@lru_cache(512)
def _words(words: tuple[str, ...], ignore_case: bool) -> Any:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return compiled("|".join(map(quoted, longest_first)), ignore_case)


@lru_cache(512)
def _pattern(pattern: str, ignore_case: bool) -> Any:
    return compiled(pattern, ignore_case)


def matches(reading: Reading, options: Mapping[str, Any]) -> Iterator[Match]:
    """Every match of the options' words and patterns, in reading order, none inside another."""
    ignore_case = options.get("case", "ignore") == "ignore"
    words: Sequence[str] = options.get("words", ())
    searchers = [(_pattern(pattern, ignore_case), False) for pattern in options.get("patterns", ())]
    if words:
        searchers.append((_words(tuple(words), ignore_case), True))
    end = -1
    for match in sorted(_all(reading, searchers, options), key=_reading_order):
        if match.span.start >= end:
            yield match
            end = match.span.end


def _reading_order(match: Match) -> tuple[int, int]:
    return match.span.start, -match.span.end


def _all(
    reading: Reading, searchers: list[tuple[Any, bool]], options: Mapping[str, Any]
) -> Iterator[Match]:
    for start, end in _scopes(reading, options):
        text = reading.text[start:end]
        for searcher, whole_words in searchers:
            for found in searcher.finditer(text):
                span = Span(start + found.start(), start + found.end())
                if span.end > span.start and (not whole_words or is_whole(reading.text, span)):
                    group = found.group(1) if found.re.groups else ""
                    yield Match(span, found.group(), group or "")


def _scopes(reading: Reading, options: Mapping[str, Any]) -> Iterator[Span]:
    """The runs of text that are read: paragraphs, less the quotations where they don't count."""
    kinds = options.get("paragraphs", _READ)
    quoted = reading.quotations if options.get("quotations") == "skip" else ()
    for kind, span in reading.paragraphs:
        if kind.value not in kinds:
            continue
        at = span.start
        for quotation in quoted:
            if quotation.span.overlaps(span):
                yield Span(at, max(at, quotation.span.start))
                at = max(at, quotation.span.end)
        yield Span(at, max(at, span.end))


def is_whole(text: str, span: Span) -> bool:
    """Whether a match is no part of a longer word."""
    before = text[span.start - 1] if span.start else " "
    after = text[span.end] if span.end < len(text) else " "
    first, last = text[span.start], text[span.end - 1]
    return not ((before.isalnum() and first.isalnum()) or (after.isalnum() and last.isalnum()))


def recased(replacement: str, original: str) -> str:
    """A replacement in the case of what it replaces: KIEV, Kiev, kiev."""
    if original.isupper() and len(original) > 1:
        return replacement.upper()
    if original[:1].isupper():
        return replacement[:1].upper() + replacement[1:]
    return replacement


def found_anywhere(reading: Reading, pattern: str) -> bool:
    """Whether a pattern matches anywhere in the article, case counting."""
    return _pattern(pattern, False).search(reading.text) is not None


def quoted(text: str) -> str:
    """Text as a pattern that matches just it."""
    import re2

    return str(re2.escape(text))
