"""The number grammar of news English: where numbers stand and what they are worth.

Numerals in any script, words, both together ("1.2 million", "£1.2bn"), ranges, fractions,
multiples, ordinals, vague magnitudes, clock times, and names with digits in them. A number
is only read here; what it counts and whether it wants a source is decided elsewhere.
"""

import re
from collections.abc import Iterator

from newslint.model import Span
from newslint.reading import number_phrases, numerals
from newslint.reading.number import Number
from newslint.reading.number_words import OPENERS, SIGNS
from newslint.reading.tokens import Tokens

_SIGNS = "".join(SIGNS)
_PART = re.compile(rf"\d[\d,.]*|[{_SIGNS}]|[^\W\d_]+")
_NUMERAL = re.compile(rf"[\d{_SIGNS}]")
_PREFIXED = re.compile(
    r"(?:mid|pre|post|early|late|sub|under|over|around|about|between|from|to|at|by|up|plus|minus"
    r"|until|circa|ca|c|non|ex|anti|multi|semi|half|all|last|next|then|now|per)[-‐‑–]",
    re.IGNORECASE,
)


def find(tokens: Tokens) -> Iterator[Number]:
    """Every number of the text, in reading order; none overlaps another."""
    text, done = tokens.text, 0
    for start, token in _openings(tokens):
        if start < done:
            continue
        number = (
            number_phrases.read(text, start)
            if text[start].isalpha()
            else _numeral(text, start, max(token, done))
        )
        if number:
            yield number
            done = number.span.end


def _openings(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Where a number may begin: its offset, and where the token begins that holds it."""
    words = tokens.words
    every = set(words)
    telling = every & OPENERS
    mixed = {word for word in every if not word.isalpha()}
    mixed = {w for w in mixed if _NUMERAL.search(w) or not OPENERS.isdisjoint(w.split("-"))}
    for token, word in enumerate(words):
        if word in telling:
            yield tokens.starts[token], tokens.starts[token]
        elif word in mixed:
            start = tokens.starts[token]
            for part in _PART.finditer(word):
                if not part.group().isalpha() or part.group() in OPENERS:
                    yield start + part.start(), start


def _numeral(text: str, start: int, token: int) -> Number | None:
    """The number at a digit; a name where letters stand right before it: F-16, A380."""
    if start > token and not _PREFIXED.fullmatch(text, token, start):
        before = text[token:start]
        if not before[0].isdigit() and any(map(str.isalpha, before)):
            currency = numerals.letters_of_currency(before)
            if not currency:
                return Number(Span(token, numerals.word_end(text, start)), "name")
    return numerals.read(text, start)
