"""Every sum that an article does with its own figures, sentence by sentence."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from newslint.lexicons import Lexicon
from newslint.reading import (
    change_claims,
    conversion_claims,
    exchange_claims,
    list_claims,
    outlines,
    part_claims,
    share_claims,
    total_claims,
)
from newslint.reading.claim import Claim
from newslint.reading.figures import Figure
from newslint.reading.sentences import Sentence

_FEWEST = 2
_NO_TERMS = frozenset("name date year time age ordinal law address citation duration".split())


def find(
    text: str, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...], lexicon: Lexicon
) -> Iterator[Claim]:
    """Shares, changes, totals, conversions and lists, right ones too."""
    yield from exchange_claims.find(text, figures, lexicon)
    yield from list_claims.find(text, figures, lexicon)
    for outline in outlines.find(text, sentences, figures):
        yield from part_claims.find(text, outline, lexicon)
    for _, group in groupby(figures, attrgetter("sentence")):
        terms = [figure for figure in group if figure.kind not in _NO_TERMS]
        if len(terms) >= _FEWEST:
            yield from share_claims.find(text, terms)
            yield from change_claims.find(text, terms)
            yield from total_claims.find(text, terms)
            yield from conversion_claims.find(text, terms)
