"""Dates, years, ages and durations: numbers that count time."""

from newslint.reading.casualties import Casualties
from newslint.reading.figure_context import Context
from newslint.reading.number import Number
from newslint.reading.units import Units

_MONTHS = frozenset(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec".split()
)
_COUNTED = frozenset(
    "jobs homes cases megabytes feet miles metres meters acres square tons tonnes members percent "
    "other of km dead".split()
)
_AGES = frozenset("aged age ages turned turning turns".split())
_ADJECTIVES = frozenset(
    "more full straight consecutive additional successive long whole entire further calendar "
    "working business solid extra school fiscal short past previous final different other next "
    "last light plus odd some critical of the - to or and".split()
)
_EARLIEST, _LATEST = 1500, 2100
_OLDEST = 115


def classify(number: Number, near: Context, units: Units, casualties: Casualties) -> str:
    """`date`, `year`, `age` or `duration`; "" for a number that counts something else."""
    plain = number.scale == 1 and number.step == 1 and not number.suffix
    low = number.low or 0.0
    if number.form == "numeral" and plain:
        if 0 < low <= 31 and _is_day(near):
            return "date"
        if _is_year(number, near, casualties):
            return "year"
    if number.form == "range" and plain:
        if _EARLIEST <= low < _LATEST:
            return "year"
        if near.last().rstrip(".") in _MONTHS:
            return "date"
    if _is_age(number, near):
        return "age"
    return "duration" if _is_duration(near, units) else ""


def _is_day(near: Context) -> bool:
    """A day of the month: Sept. 19, 19 to 22 June, May 3 and 4."""
    first, before = near.next(), near.last()
    if before in _MONTHS or (before == "." and near.last(2) in _MONTHS):
        return True
    if first in _MONTHS and near.after_written[0][0].isupper():
        return True
    if first in ("and", "to", "or") and near.next(2) in _MONTHS:
        return True
    return before in ("to", "and", "-", "–", "through", "or") and (
        near.last(3) in _MONTHS or near.last(4) in _MONTHS
    )


def _is_year(number: Number, near: Context, casualties: Casualties) -> bool:
    start, end = number.span
    if end - start == 2:
        return near.last() in ("'", "’", "‘")
    if end - start != 4 or not _EARLIEST <= (number.low or 0) < _LATEST:
        return False
    if near.last() in ("about", "some", "nearly", "than", "over", "least", "most", "estimated"):
        return near.next() in ("", ".", ",")
    return near.next() not in casualties.people and near.next() not in _COUNTED


def _is_age(number: Number, near: Context) -> bool:
    first, before = near.next(), near.last()
    if first.rstrip("s") in ("year", "month", "week", "day") and (
        "old" in near.after[1:4] or near.after[1:3] == ["of", "age"]
    ):
        return True
    if before in _AGES or (before == "now" and first == ","):
        return True
    if first in ("and", "to") and "ages" in near.before[-4:]:
        return True
    if before in ("and", "to") and not {"ages", "aged", "age"}.isdisjoint(near.before[-5:]):
        return True
    if before in ("under", "over"):
        everybody = ("people", "children", "those", "anyone", "adults", "everyone")
        return number.suffix == "s" or near.joined or near.last(2) in everybody
    low = number.low or 0.0
    if number.form != "numeral" or not 0 < low < _OLDEST or len(near.before_written) < 2:
        return False
    name = near.before_written[-2]
    if before == "," and first in (",", ".", ";", ")", ""):
        return name[0].isupper() and name.lower() not in _MONTHS
    if before == "(" and first == ")":
        return name[0].isupper() and low > 9
    return before == "at" and first in (",", "and") and low > 12


def _is_duration(near: Context, units: Units) -> bool:
    """Followed by a unit of time, with at most a few words between: four more years."""
    for at, word in enumerate(near.after[:5]):
        if word in units.time:
            return not (at and word in ("second", "seconds"))
        second = at in (1, 2) and near.after[at - 1] in ("to", "or", "and")
        if word not in _ADJECTIVES and not (second and (word.isdigit() or len(word) < 7)):
            return False
    return False
