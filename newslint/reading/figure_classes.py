"""What a number counts: its class, from the number as printed and the words around it.

The class decides whether a figure wants a source. Dates, ages, names, limits, prices and
scores do not; money, shares, counts, rates, casualties and vague magnitudes do.
"""

from newslint.lexicons import Lexicon
from newslint.reading import figure_dates
from newslint.reading.casualties import Casualties
from newslint.reading.figure_context import Context
from newslint.reading.figure_limits import Limits
from newslint.reading.figure_names import Names
from newslint.reading.number import Number
from newslint.reading.units import Measure, Units, table

_FIXED = {"name": "name", "clock": "time", "code": "date", "ordinal": "ordinal"}
_RANKS = frozenset("top bottom middle richest wealthiest poorest lowest highest".split())
_ENTRY = frozenset(
    "ticket tickets admission entry entrance prize prizes tuition fare fares toll tolls".split()
)
_POUNDS = ("pound", "pounds")
_OTHER_POUNDS = frozenset("won real try rand buck bucks".split())
_PER_HALF = frozenset("of the a as all its their that to what those".split())
_COMPARED = frozenset("than about nearly almost by over roughly around".split())
_MORE = frozenset("as more the larger higher greater that its their what less lower".split())
_SCORED = frozenset(
    "voted vote by won lost beat of leads led record was ( at trailed went is".split()
)
_RESULTS = frozenset(
    "win loss victory defeat draw vote lead record decision along against in to with , . )".split()
) | {""}
_HOUSES = frozenset(("seats", "votes", "delegates"))


class Classes:
    """The classifier, with the word lists of a lexicon compiled for it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.units: Units = table(lexicon)
        self.casualties = Casualties(lexicon)
        self._limits = Limits(lexicon)
        self._names = Names(lexicon, self.units)
        self._prices = lexicon.words("figures.price_before")
        self._specified = lexicon.words("figures.specification_before")
        self._specifying = lexicon.words("figures.specification_after")
        self._sports = lexicon.words("figures.sports")
        self._sampling = lexicon.words("figures.sampling")
        self._polls = lexicon.words("figures.polls")
        self._polled = lexicon.words("figures.poll_people")

    def classify(self, number: Number, near: Context) -> tuple[str, Measure | None]:
        """The figure's class, and its unit of measure if it has one."""
        form = number.form
        if form == "decade":
            owned = near.last() in ("his", "her", "their", "my", "your")
            return ("age" if owned else "year"), None
        if form in _FIXED:
            return _FIXED[form], None
        if number.percent:
            return self._percentage(number, near), None
        if number.currency or self._is_money(number, near):
            return self._money(near), None
        if form == "vague":
            return self._vague(near), None
        if form in ("fraction", "multiple", "share"):
            return self._ratio(number, near), None
        return self._counted(number, near)

    def _percentage(self, number: Number, near: Context) -> str:
        before, first = near.last(), near.next()
        if "margin" in near.before or "error" in near.before[-8:] or "error" in near.after[:4]:
            return "poll-sample"
        if before in _RANKS or (before == "the" and first in ("excuse", "solution", "club")):
            return "name"
        if number.low in (100.0, 110.0) and first not in ("of", "tariff", "increase", "more"):
            return "idiom"
        return "threshold" if self._limits.holds(near) else "percentage"

    def _is_money(self, number: Number, near: Context) -> bool:
        """Whether words after a number make it an amount: 11 cents, 3 million euros, 212p."""
        if number.suffix:
            return number.suffix in ("p", "c", "ct", "cts") and not near.joined
        first = near.next()
        if first in self.units.cents:
            return len(first) > 2
        if first in ("u.s", "us", "australian", "canadian", "hong"):
            first = near.next(2 if first == "hong" else 1)
        if first not in self.units.money or number.form in ("fraction", "share", "multiple"):
            return False
        if first in _POUNDS:
            spent = near.next(1) in ("a", "fine", "to", "for", "in", "from", "")
            return not near.joined and (number.scale > 1 or spent)
        return first not in _OTHER_POUNDS

    def _money(self, near: Context) -> str:
        if self._limits.holds(near) or self._limits.penalty(near):
            return "threshold"
        priced = not self._prices.isdisjoint(near.before[-3:])
        return "price" if priced or not _ENTRY.isdisjoint(near.before[-8:]) else "money"

    def _vague(self, near: Context) -> str:
        if near.next() == "of" and near.next(1) in self.units.time:
            return "duration"
        if near.next() in ("place", "column"):
            return "idiom"
        return self.casualties.classify(near) or "vague"

    def _ratio(self, number: Number, near: Context) -> str:
        if number.form == "share":
            return "ratio"
        if near.last() in _RANKS:
            return "name"
        if number.form == "multiple":
            start, end = number.span
            if near.joined:
                return "idiom"
            twice = number.low == 2 and end - start == len("twice")
            compares = near.next() in ("as", "the", "that", "what", "its")
            return "idiom" if twice and not compares else "ratio"
        if number.low == 0.5:
            return self._half(near)
        if near.next() in self.units.time or near.next() in ("finals", "final"):
            return "duration"
        return "measurement" if self.units.measure(near.after) else "ratio"

    def _half(self, near: Context) -> str:
        """The half of something is a claim; half an hour and half a loaf are none."""
        first, before = near.next(), near.last()
        if first in self.units.time or first in ("century", "hour", "term", "time"):
            return "duration"
        if before in ("first", "second", "opening", "other", "latter", "better", "final") or (
            before == "a" and near.last(2) == "and"
        ):
            return "duration"
        if near.joined or before == "in" or first in ("brother", "sister"):
            return "ratio" if near.last(2) in ("cut", "reduced") else "idiom"
        if first == "a" and near.next(2) in ("of", ""):
            return "idiom"
        if first in _PER_HALF:
            return "duration" if near.next(1) in self.units.time else "ratio"
        return "ratio" if before in _COMPARED else "idiom"

    def _counted(self, number: Number, near: Context) -> tuple[str, Measure | None]:
        """Cardinals and ranges, the kinds that need no source first."""
        fixed = figure_dates.classify(number, near, self.units, self.casualties)
        fixed = fixed or self._names.classify(number, near)
        if fixed:
            return fixed, None
        if number.form == "word" and number.low == 1.0:
            return (self.casualties.classify(near) or "idiom"), None
        measure = (
            self.units.measure([number.suffix.lower()], True)
            if number.suffix
            else self.units.measure(near.after)
        )
        if measure:
            return self._measured(near), measure
        return self._people_and_things(number, near), None

    def _measured(self, near: Context) -> str:
        if near.joined or not self._specified.isdisjoint(near.before[-4:]):
            return "specification"
        within = "within" in near.before[-4:] or "exceeding" in near.before[-4:]
        return "threshold" if within or self._limits.holds(near) else "measurement"

    def _people_and_things(self, number: Number, near: Context) -> str:
        if hurt := self.casualties.classify(near):
            return hurt
        if near.next() == "times" or (near.next() in ("or", "to") and near.next(2) == "times"):
            compared = near.next(near.after.index("times") + 1)
            return "ratio" if compared in _MORE or compared.endswith("er") else "idiom"
        if number.form == "range" and _is_score(number, near):
            return "score"
        if self._is_sample(near):
            return "poll-sample"
        if self._limits.holds(near):
            return "threshold"
        return self._specification_or_score(number, near) or "count"

    def _specification_or_score(self, number: Number, near: Context) -> str:
        first = near.next()
        if near.joined and first not in ("strong", "odd", "plus"):
            return "specification"
        if not self._specified.isdisjoint(near.before[-2:]):
            return "specification"
        if first in self._specifying and not first.endswith("s"):
            return "specification"
        scored = first in _HOUSES or first in self._sports
        return "score" if scored and (number.low or 0) < 1000 else ""

    def _is_sample(self, near: Context) -> bool:
        """How many a poll asked: a sample of 834, a poll of 1,005 adults, 900 respondents."""
        around = near.before[-7:]
        if not self._sampling.isdisjoint(around) or "respondents" in near.after[:2]:
            return True
        if near.last() == "of" and not {"poll", "survey"}.isdisjoint(around):
            return True
        return (
            near.last() in ("of", "among", "by", "from", "asked")
            and not self._polls.isdisjoint(around)
            and not self._polled.isdisjoint(near.after[:3])
        )


def _is_score(number: Number, near: Context) -> bool:
    """Ranges with a hyphen are scores and tallies unless they count what follows."""
    if number.scale != 1 or number.suffix or number.low is None or number.high is None:
        return False
    falling = number.low >= number.high
    return falling or near.last() in _SCORED or near.next() in _RESULTS


def compiled(lexicon: Lexicon) -> Classes:
    """The classifier, kept with the lexicon it was made from."""
    if "figure classes" not in lexicon.derived:
        lexicon.derived["figure classes"] = Classes(lexicon)
    found: Classes = lexicon.derived["figure classes"]
    return found
