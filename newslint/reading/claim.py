"""A sum that a sentence does with its own figures, done again."""

from typing import NamedTuple

from newslint.model import Span
from newslint.reading.amounts import Amount
from newslint.reading.figures import Figure


class Claim(NamedTuple):
    """A figure that follows from others of its sentence, and what they really make.

    `kind`: share, change, direction, multiple, difference, total, conversion, points,
    exchange, list, years or each.
    `figure` is the one claimed, `parts` the ones it follows from, `sum` the sum in words, and
    `found` what comes out of it, as a message prints it.
    """

    kind: str
    figure: Figure
    parts: tuple[Figure, ...]
    sum: str
    found: str
    right: bool

    @property
    def span(self) -> Span:
        """Where the claimed figure stands."""
        return self.figure.number.span


def meets(claimed: Amount, low: float, high: float) -> bool:
    """Whether what was claimed and what comes out have a value in common."""
    return claimed.low <= high and low <= claimed.high


def printed(text: str, figure: Figure) -> str:
    """A figure as it stands in the text, without words of approximation."""
    return text[slice(*figure.number.span)]
