"""Statements whose source is left out: reportedly, it is understood that, has learned."""

from collections.abc import Iterator

from newslint.lexicons import Lexicon
from newslint.model import Span
from newslint.reading.phrases import by_first, match
from newslint.reading.tokens import Tokens


def find(tokens: Tokens, quoted: bytearray, lexicon: Lexicon) -> Iterator[Span]:
    """Each phrase outside quotation marks, in reading order."""
    if "suppressed" not in lexicon.derived:
        lexicon.derived["suppressed"] = by_first(lexicon["suppressed.phrases"])
    table = lexicon.derived["suppressed"]
    words = tokens.words
    for at, word in enumerate(words):
        if word in table and not quoted[at]:
            end = match(words, at, table[word])
            if end:
                yield tokens.span(at, end)
