"""Praise, attack and guessing in what somebody says."""

from newslint.lexicons import Lexicon
from newslint.model import Span
from newslint.reading.phrases import Table, by_first, match
from newslint.reading.tokens import Tokens

_SORTS = ("attack", "praise", "speculation")


def find(tokens: Tokens, span: Span, lexicon: Lexicon) -> tuple[str, Span] | None:
    """The first of them in a span of the text: its sort and its place, or None."""
    words = tokens.words
    tables = _tables(lexicon)
    for at in range(tokens.at(span.start), tokens.at(span.end)):
        word = words[at]
        for sort, table in tables:
            if word in table and (end := match(words, at, table[word])):
                return sort, tokens.span(at, end)
    return None


def _tables(lexicon: Lexicon) -> list[tuple[str, Table]]:
    if "opinion" not in lexicon.derived:
        lexicon.derived["opinion"] = [
            (sort, by_first(lexicon["opinion." + sort])) for sort in _SORTS
        ]
    tables: list[tuple[str, Table]] = lexicon.derived["opinion"]
    return tables
