"""Every sum that an article does with its own figures, sentence by sentence."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from newslint.reading import change_claims, conversion_claims, share_claims, total_claims
from newslint.reading.claim import Claim
from newslint.reading.figures import Figure

_FEWEST = 2
_NO_TERMS = frozenset("name date year time age ordinal law address citation duration".split())


def find(text: str, figures: tuple[Figure, ...]) -> Iterator[Claim]:
    """Shares, changes, totals and conversions, right ones too, in reading order."""
    for _, group in groupby(figures, attrgetter("sentence")):
        terms = [figure for figure in group if figure.kind not in _NO_TERMS]
        if len(terms) >= _FEWEST:
            yield from share_claims.find(text, terms)
            yield from change_claims.find(text, terms)
            yield from total_claims.find(text, terms)
            yield from conversion_claims.find(text, terms)
