"""Statements whose source is left out: reportedly, it is understood that, has learned."""

from collections.abc import Iterator

from newslint.lexicons import Lexicon
from newslint.model import Span
from newslint.reading.phrases import Phrases
from newslint.reading.tokens import Tokens


def find(tokens: Tokens, quoted: bytearray, lexicon: Lexicon) -> Iterator[Span]:
    """Each phrase outside quotation marks, in reading order."""
    if "suppressed" not in lexicon.derived:
        lexicon.derived["suppressed"] = Phrases(lexicon["suppressed.phrases"])
    phrases: Phrases = lexicon.derived["suppressed"]
    for first, end in phrases.find(tokens, quoted):
        yield tokens.span(first, end)
