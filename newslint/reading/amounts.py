"""Amounts as intervals: what a printed figure may have been before it was rounded.

"1.2 million" is anything from 1.15 to 1.25 million; "12 of 40" is exact. A claim is only
wrong if no value within the rounding of its printed digits makes it right.
"""

from typing import NamedTuple

from newslint.reading.figures import Figure

_THOUSAND = 1000.0
_LOOSE = 0.06
"""How far "about" reaches, as a share of the figure."""
_COUNTING = ("numeral", "word", "range", "share", "fraction")
_NO_AMOUNTS = frozenset("name date year time age ordinal law address citation poll-sample".split())


class Amount(NamedTuple):
    """The lowest and the highest value that a figure stands for, and its unit.

    `unit` is "percent", a currency, a unit of measure's name, or "" for plain numbers.
    """

    low: float
    high: float
    unit: str

    @property
    def middle(self) -> float:
        """The value as printed."""
        return (self.low + self.high) / 2


def amount(figure: Figure, like: Figure | None = None) -> Amount | None:
    """The interval of a figure; None for a figure without a value.

    `like`: the figure at the other end of "from 54 to 60 percent", "$3 to $4 million", from
    which percent, currency or magnitude are taken where this one has none.
    """
    number = figure.number
    if number.low is None or number.high is None or figure.kind in _NO_AMOUNTS:
        return None
    if number.form not in _COUNTING or (number.form == "range" and figure.kind == "score"):
        return None
    worth, unit, step = 1.0, unit_of(figure), number.step
    if like is not None and not unit and unit_of(like):
        unit = unit_of(like)
    if like is not None and number.scale == 1 and like.number.scale > 1 and number.high < _THOUSAND:
        worth = like.number.scale
    if figure.unit == "cents":
        worth = 0.01
    low, high = sorted((number.low * worth, number.high * worth))
    margin = step * worth / 2
    if number.form == "word" and number.step == 1:
        margin = 0.0
    elif number.scale == 1 and not number.percent and step == 1 and not number.currency:
        thousands = high >= 10 * _THOUSAND and high % _THOUSAND == 0
        margin = _THOUSAND / 2 if thousands else 0.0
    if figure.approximate:
        margin = max(margin, _LOOSE * high)
    return Amount(low - margin, high + margin, unit)


def unit_of(figure: Figure) -> str:
    """What a figure is measured in; "" for a plain number of things."""
    number = figure.number
    if number.percent:
        return "percent" if number.percent == "percent" else "points"
    if figure.measure is not None:
        return figure.measure.name
    if figure.unit == "cents" or number.currency or figure.kind in ("money", "price"):
        return "money"
    return ""


def written(value: float) -> str:
    """A value as a message prints it: 45, 12.5, 1,300, 1.8 million."""
    for scale, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= scale:
            return f"{_short(value / scale)} {word}"
    return _short(value)


def _short(value: float) -> str:
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return (
        f"{value:.2f}".rstrip("0").rstrip(".")
        if abs(value) < 1
        else f"{value:.1f}".removesuffix(".0")
    )
