"""Money in two currencies: "£1.2bn ($1.5bn)", and whether one rate of exchange fits them all.

A rate that the two currencies never had is wrong by itself; any other only if it differs
from the one of an earlier pair by more than the days and the banks of one article can.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newslint.lexicons import Lexicon
from newslint.reading.amounts import Amount, amount, written
from newslint.reading.claim import Claim, meets, printed
from newslint.reading.figures import Figure

_OPENS = re.compile(
    r"\s?(?:[a-z]+ ){0,2}\((?:or )?(?:(?:about|around|some|roughly|nearly|almost|over) )?",
    re.IGNORECASE,
)
_STEADY = 0.15
_LOOSE = 0.1


class Rate(NamedTuple):
    """Units of the second currency for one of the first, lowest and highest, and the pair."""

    low: float
    high: float
    one: Figure
    other: Figure


def find(text: str, figures: Sequence[Figure], lexicon: Lexicon) -> Iterator[Claim]:
    """Every pair whose rate never was, or is not the one of the pair before it."""
    worth: dict[str, list[float]] = lexicon["sums.in_dollars"]
    known: dict[tuple[str, str], Rate] = {}
    for one, other in pairwise(figures):
        if one.sentence != other.sentence or not (one.number.currency and other.number.currency):
            continue
        gap = text[one.number.span.end : other.number.span.start]
        if one.unit == other.unit or not _OPENS.fullmatch(gap):
            continue
        rate = _rate(one, other)
        if rate is None:
            continue
        yield from _judged(text, rate, worth, known)
        known.setdefault((one.unit, other.unit), rate)


def _rate(one: Figure, other: Figure) -> Rate | None:
    first, second = amount(one), amount(other)
    if first is None or second is None or first.low <= 0 or second.low <= 0:
        return None
    return Rate(second.low / first.high, second.high / first.low, one, other)


def _judged(
    text: str, rate: Rate, worth: dict[str, list[float]], known: dict[tuple[str, str], Rate]
) -> Iterator[Claim]:
    one, other = rate.one, rate.other
    value, sign = one.number.low or 0.0, other.number.currency
    if one.unit in worth and other.unit in worth:
        (low, high), (least, most) = worth[one.unit], worth[other.unit]
        bounds = Amount(low / most * (1 - _LOOSE), high / least * (1 + _LOOSE), "")
        if not meets(bounds, rate.low, rate.high):
            found = f"{sign}{written(value * bounds.low)} to {sign}{written(value * bounds.high)}"
            yield Claim("exchange", other, (one,), printed(text, one), found, False)
            return
    earlier = known.get((one.unit, other.unit))
    if earlier:
        right = meets(
            Amount(earlier.low, earlier.high, ""),
            rate.low / (1 + _STEADY),
            rate.high / (1 - _STEADY),
        )
        middle = value * (earlier.low + earlier.high) / 2
        pair = f"{printed(text, earlier.one)} ({printed(text, earlier.other)})"
        found = f"{sign}{written(middle)} at the rate of {pair}"
        parts = (one, earlier.one, earlier.other)
        yield Claim("exchange", other, parts, printed(text, one), found, right)
