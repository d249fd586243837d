"""A number as printed: what the grammar of numerals and of number words both give."""

from typing import NamedTuple

from newslint.model import Span


class Number(NamedTuple):
    """A number as printed; `span` leaves out words of approximation.

    `form`: numeral, word, range, fraction, multiple, share ("one in five"), ordinal, vague,
    clock, decade, code (dates, telephone and version numbers), name. `low` and `high` are
    equal but in a range; None where a number has no value. `step` is what one unit of the
    last printed digit is worth. `currency` is the sign or letters before it, `suffix` the
    letters written onto it. `percent` is "", "percent", "points" or "basis". `scale` is the
    worth of its magnitude word.
    """

    span: Span
    form: str
    low: float | None = None
    high: float | None = None
    step: float = 1.0
    currency: str = ""
    suffix: str = ""
    percent: str = ""
    scale: float = 1.0
