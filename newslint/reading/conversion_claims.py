"""Conversions printed side by side: "14 miles (32 kilometers)", "95 F (35 C)"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.reading.amounts import amount, written
from newslint.reading.claim import Claim, printed
from newslint.reading.figures import Figure
from newslint.reading.units import Measure

_SIDE_BY_SIDE = re.compile(
    r"[\s-]*[^\d(),.;]{0,30}?(?:\(|,\s+or\s+|\s+or\s+|\s*/\s*|\s+\[)\s*"
    r"(?:about|around|some|roughly|nearly|almost|just over|just under|over)?\s*"
)
_GOES_ON = re.compile(r"[\s-]?[^\W\d]{0,8}\.?,?[\s-]?(?:and\s)?")
_SLACK = 0.012


def find(text: str, figures: Sequence[Figure]) -> Iterator[Claim]:
    """Pairs of measures of one dimension, the second a conversion of the first."""
    for at, (one, two) in enumerate(pairwise(figures)):
        if one.measure is None or two.measure is None or one.measure.name == two.measure.name:
            continue
        gap = text[one.number.span.end : two.number.span.start]
        if _SIDE_BY_SIDE.fullmatch(gap):
            if _is_part(text, figures, at) or _is_part(text, figures, at + 2):
                continue  # "6 feet 2 inches (188 cm)" is one length in two figures
            if _below_zero(text, one) or _below_zero(text, two):
                continue
            ranges = [r for r in (_converted(one, two.measure), _raised(one, two.measure)) if r]
            claimed = amount(two)
            if not ranges or claimed is None:
                continue
            right = any(claimed.low <= high and low <= claimed.high for low, high in ranges)
            low, high = ranges[0]
            found = f"{written((low + high) / 2)} {_plural(two.measure.name)}"
            told = f"{printed(text, one)} {_plural(one.measure.name)}"
            if one.number.suffix:
                told = printed(text, one)
            yield Claim("conversion", two, (one,), told, found, right)


def _is_part(text: str, figures: Sequence[Figure], at: int) -> bool:
    """Whether a figure goes on with the measure right before it: "6 feet 2", "11st 4lb"."""
    if not 0 < at < len(figures):
        return False
    before = figures[at - 1]
    gap = text[before.number.span.end : figures[at].number.span.start]
    return before.measure is not None and _GOES_ON.fullmatch(gap) is not None


def _below_zero(text: str, figure: Figure) -> bool:
    """Whether "minus" stands before a figure that its value does not know of."""
    start = figure.number.span.start
    return text[max(start - 6, 0) : start].lower() == "minus "


def _converted(figure: Figure, to: Measure) -> tuple[float, float] | None:
    """What a measure comes to in another unit, lowest and highest; None where it can't."""
    measure, found = figure.measure, amount(figure)
    if measure is None or found is None:
        return None
    low, high = found.low, found.high
    if low == high and figure.number.low != 1:
        low, high = low - 0.5, high + 0.5
    if measure.dimension.startswith("temperature") and to.dimension.startswith("temperature"):
        if measure.dimension.endswith("F"):
            return (low - 32) / 1.8 - 0.1, (high - 32) / 1.8 + 0.1
        return low * 1.8 + 31.9, high * 1.8 + 32.1
    if measure.dimension != to.dimension or not (measure.factor and to.factor):
        return None
    rate = measure.factor / to.factor
    return low * rate * (1 - _SLACK), high * rate * (1 + _SLACK)


def _raised(figure: Figure, to: Measure) -> tuple[float, float] | None:
    """A difference in temperature: two degrees Celsius more are 3.6 Fahrenheit more."""
    measure, found = figure.measure, amount(figure)
    if measure is None or found is None or not to.dimension.startswith("temperature"):
        return None
    rate = 1 / 1.8 if measure.dimension.endswith("F") else 1.8
    return (found.low - 0.5) * rate, (found.high + 0.5) * rate


def _plural(name: str) -> str:
    if name in ("foot", "inch"):
        return {"foot": "feet", "inch": "inches"}[name]
    return name if name.endswith(("h", "s", "t", "z")) or "egrees" in name else f"{name}s"
