"""What a number counts: its class, from the number as printed and the words around it.

The class decides whether a figure wants a source. Dates, ages, names, limits, prices and
scores do not; money, shares, counts, rates, casualties and vague magnitudes do.
"""

import re

from newslint.lexicons import Lexicon
from newslint.reading.casualties import Casualties
from newslint.reading.figure_context import Context
from newslint.reading.number import Number
from newslint.reading.units import Measure, Units, table

NEEDING = frozenset(("money", "percentage", "ratio", "count", "casualties", "crowd", "vague"))
"""Classes whose figures a reader could dispute. Measurements are judged one by one."""

_MONTHS = frozenset(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec".split()
)
_NAME_ENDS = frozenset(
    "about nearly some over another at the of in on and almost around only just last this these "
    "those top up by for with to from or but than as an a that all after before until since "
    "between under more least most its his her their our if when where while monday tuesday "
    "wednesday thursday friday saturday sunday it he she they we there".split()
)
_LETTERED = re.compile(r"\(?[A-Z]?\)?")


class Classes:
    """The classifier, with the word lists of a lexicon compiled for it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.units: Units = table(lexicon)
        self.casualties = Casualties(lexicon)
        self._words = {
            name: lexicon.words(f"figures.{name}")
            for name in (
                "time_adjectives threshold_before threshold_after price_before market "
                "specification_before specification_after sports electoral poll_sample poll_people "
                "polls penalty streets"
            ).split()
        }
        self._named = frozenset(lexicon["figures.named_before"])
        self._laws = frozenset(lexicon["figures.law_before"])
        self._limits = [phrase.split() for phrase in lexicon["figures.threshold_phrases"]]

    def classify(self, number: Number, near: Context) -> tuple[str, Measure | None]:
        """The figure's class, and its unit of measure if it has one."""
        form = number.form
        if form in ("name", "clock", "code", "decade", "ordinal"):
            return self._fixed(number, near), None
        if number.percent:
            return self._percentage(number, near), None
        if number.currency or self._is_money(number, near):
            return self._money(near), None
        if form == "vague":
            return self._vague(near), None
        if form in ("fraction", "multiple", "share"):
            return self._ratio(number, near), None
        return self._counted(number, near)

    def _fixed(self, number: Number, near: Context) -> str:
        if number.form == "decade":
            return "age" if near.last() in ("his", "her", "their", "my", "your") else "year"
        return {"name": "name", "clock": "time", "code": "date", "ordinal": "ordinal"}[number.form]

    def _percentage(self, number: Number, near: Context) -> str:
        words = self._words
        before = near.before[-5:]
        if "margin" in near.before or "error" in near.before[-8:] or "error" in near.after[:4]:
            return "poll-sample"
        if near.last() in ("top", "bottom", "richest", "wealthiest", "poorest", "the") and (
            near.last() != "the" or near.next() in ("excuse", "solution", "club")
        ):
            return "name"
        if number.low in (100.0, 110.0, 1000.0, 200.0) and near.next() not in ("of", "tariff"):
            if number.low != 100.0 or near.next() not in ("increase", "more", "rise"):
                return "idiom"
        if self._limit(near) or not words["threshold_before"].isdisjoint(before):
            return "threshold"
        return "percentage"

    def _is_money(self, number: Number, near: Context) -> bool:
        if number.suffix:
            return number.suffix in ("p", "c", "ct", "cts") and not near.joined
        first = near.next()
        if first in self.units.cents:
            return len(first) > 2
        if first in ("u.s", "us", "australian", "canadian", "hong", "of") and number.form != "vague":
            first = near.next(1)
        if first not in self.units.money or number.form in ("fraction", "share", "multiple"):
            return False
        ambiguous = ("pound", "pounds", "won", "real", "try", "rand", "buck", "bucks")
        if first in ambiguous:
            return first.startswith("pound") and near.next(1) not in ("of", "per") and (
                number.scale > 1 or near.next(1) in ("a", "fine", "to", "for", "in", "from", "")
            ) and not near.joined
        return True

    def _money(self, near: Context) -> str:
        words = self._words
        before = near.before[-4:]
        if self._limit(near):
            return "threshold"
        if near.next() in words["threshold_after"] or near.next(1) in ("fine", "bond", "bail"):
            return "threshold"
        if not words["threshold_before"].isdisjoint(before) and "bail" not in before:
            return "threshold"
        if near.last() in ("to", "of") and not words["penalty"].isdisjoint(near.before[-8:]):
            return "threshold"
        if not words["price_before"].isdisjoint(near.before[-3:]):
            return "price"
        return "money"

    def _limit(self, near: Context) -> bool:
        """Whether the words after, or "with less than … in income", make it a limit."""
        after = near.after[:4]
        for phrase in self._limits:
            if after[: len(phrase)] == phrase or after[1 : 1 + len(phrase)] == phrase:
                return True
        if near.next() in self._words["threshold_after"] or (
            near.next(1) in ("threshold", "limit", "cap", "ceiling", "minimum", "maximum", "target")
        ):
            return True
        return near.last() == "than" and not {
            "families", "households", "earning", "earn", "making", "make", "incomes", "anyone",
            "those", "who", "solicit", "worth", "if", "whose",
        }.isdisjoint(near.before[-6:-2]) and near.last(2) in ("less", "more", "fewer", "greater")

    def _vague(self, near: Context) -> str:
        if near.next() == "of" and near.next(1) in self.units.time:
            return "duration"
        if near.next() in ("place", "column"):
            return "idiom"
        return self.casualties.classify(near) or "vague"

    def _ratio(self, number: Number, near: Context) -> str:
        if number.form == "share":
            return "ratio"
        first, before = near.next(), near.last()
        if before in ("top", "bottom", "middle", "richest", "poorest", "lowest", "highest"):
            return "name"
        if number.low == 0.5 and number.form == "fraction":
            return self._half(near)
        if number.form == "fraction":
            if first in self.units.time or first in ("finals", "final"):
                return "duration"
            return "measurement" if self.units.measure(near.after) else "ratio"
        if near.joined:
            return "ratio" if near.number.form == "fraction" else "idiom"
        if number.form == "multiple" and number.low == 2.0 and self._is_twice(near):
            return "idiom" if first not in ("as", "the", "that", "what", "its") else "ratio"
        return "ratio"

    def _half(self, near: Context) -> str:
        first, before = near.next(), near.last()
        if first in self.units.time or first in ("century", "hour", "term", "time"):
            return "duration"
        if before in ("first", "second", "opening", "other", "latter", "better", "final") or (
            before == "a" and near.last(2) == "and"
        ):
            return "duration"
        if near.joined or before in ("in", "cut") or first in ("brother", "sister", "dozen"):
            return "ratio" if before in ("in", "by") and near.last(2) in ("cut", "reduced") else "idiom"
        if first in ("of", "the", "a", "as", "all", "its", "their", "that", "to", "what", "those"):
            if near.next(1) in self.units.time:
                return "duration"
            return "ratio"
        if before in ("than", "about", "nearly", "almost", "by", "over", "roughly", "around"):
            return "ratio"
        return "idiom"

    def _is_twice(self, near: Context) -> bool:
        start, end = near.number.span
        return end - start == 5

    def _counted(self, number: Number, near: Context) -> tuple[str, Measure | None]:
        """Cardinals and ranges, the kinds that need no source first."""
        fixed = self._dated(number, near) or self._named_number(number, near)
        if fixed:
            return fixed, None
        if number.form == "word" and number.low == 1.0:
            return (self.casualties.classify(near) or "idiom"), None
        measure = self._measure(number, near)
        if measure:
            return self._measured(near), measure
        return self._people_and_things(number, near), None

    def _dated(self, number: Number, near: Context) -> str:
        """Dates, years, ages and durations."""
        first, before = near.next(), near.last()
        if number.form == "numeral" and not number.suffix and number.low is not None:
            if number.low <= 31 and number.step == 1:
                if before.rstrip(".") in _MONTHS or near.last(2) in _MONTHS and before == ".":
                    return "date"
                if first in _MONTHS and near.after_written[0][0].isupper():
                    return "date"
                if first in ("and", "to", "or") and near.next(2) in _MONTHS:
                    return "date"
                if before in ("to", "and", "-", "–", "through", "or") and (
                    near.last(3) in _MONTHS or near.last(4) in _MONTHS
                ):
                    return "date"
            if self._is_year(number, near):
                return "year"
        if number.form == "range" and number.low is not None and 1500 <= number.low < 2100:
            if number.scale == 1 and not number.suffix and number.step == 1:
                return "year"
        if number.form == "range" and before.rstrip(".") in _MONTHS:
            return "date"
        if self._is_age(number, near):
            return "age"
        return self._duration(near)

    def _is_year(self, number: Number, near: Context) -> bool:
        low = number.low
        start, end = number.span
        if low is None or end - start != 4 or not 1500 <= low < 2100 or number.scale != 1:
            if (
                low is not None
                and end - start == 2
                and near.last() in ("'", "’", "‘")
                and near.before_written[-1:] != []
            ):
                return True
            return False
        if near.last() in ("about", "some", "nearly", "than", "over", "least", "most", "estimated"):
            return near.next() in ("", ".", ",")
        return near.next() not in self.casualties.people and near.next() not in (
            "jobs", "homes", "cases", "megabytes", "feet", "miles", "metres", "meters", "acres",
            "square", "tons", "tonnes", "members", "percent", "other", "of", "km", "dead",
        )

    def _is_age(self, number: Number, near: Context) -> bool:
        first, before = near.next(), near.last()
        if first in ("year", "years", "month", "months", "week", "weeks", "day", "days") and (
            "old" in near.after[1:4] or near.after[1:3] == ["of", "age"]
        ):
            return True
        if before in ("aged", "age", "ages", "turned", "turning", "turns"):
            return True
        if first in ("and", "to") and "ages" in near.before[-4:] or (
            before in ("and", "to") and not {"ages", "aged", "age"}.isdisjoint(near.before[-5:])
        ):
            return True
        if before in ("under", "over") and number.suffix in ("s", ""):
            if number.suffix == "s" or near.joined:
                return True
            return near.last(2) in ("people", "children", "those", "anyone", "adults", "everyone")
        if number.low is None or not 0 < number.low < 115 or number.form != "numeral":
            return False
        if before == "," and first in (",", ".", ";", ")", "") and len(near.before_written) > 1:
            return near.before_written[-2][0].isupper() and not near.before_written[-2].isdigit() and (
                near.before[-2] not in _MONTHS
            )
        if before == "(" and first == ")" and len(near.before_written) > 1:
            return near.before_written[-2][0].isupper() and number.low > 9
        return before == "at" and first == "," and number.low > 12

    def _duration(self, near: Context) -> str:
        after = near.after
        for at, word in enumerate(after[:5]):
            if word in self.units.time:
                if word in ("second", "seconds") and at:
                    return ""
                return "duration"
            if word not in self._words["time_adjectives"] and not (
                at in (1, 2) and (word.isdigit() or len(word) < 7 and after[at - 1] in ("to", "or", "and"))
            ) and word not in ("-", "to", "or", "and"):
                return ""
        return ""

    def _named_number(self, number: Number, near: Context) -> str:
        """Numbers that are part of a name, an address, a law or a list."""
        start, end = number.span
        written = near.before_written[-1] if near.before_written else ""
        first = near.next()
        if number.suffix and not self.units.measure([number.suffix.lower()], True):
            if number.suffix == "x":
                return "ratio"
            if number.suffix == "s" and (number.low or 0) < 120:
                return "age" if near.last() in ("his", "her", "their", "over", "under") else "name"
            if number.suffix not in ("s",) or number.low != 0:
                return "name"
        if number.form == "word":
            if written == "number" or written == "Number":
                return "ordinal"
            return ""
        if written in ("(", "[") and first in (")", "]"):
            return "citation"
        if near.last() == "." and len(near.before_written) > 1 and near.before_written[-2] in (
            "No", "Nos", "R", "Art", "Sec", "Prop", "Rev", "Op", "Vol", "Ch",
        ):
            return "law" if near.before_written[-2] in ("R", "Art", "Sec", "Prop") else "name"
        if written in self._named and not near.joined:
            return "law" if written in self._laws else "name"
        if near.last() in ("#", "§") or (near.last() == "&" and number.form == "numeral"):
            return "name"
        if (number.low or 0) in (911, 999, 411, 112) and (first in ("call", "calls", "caller", "dispatcher", "operator", "emergency") or near.last() in ("called", "call", "dialed", "dialled", "dial")):
            return "name"
        if number.form == "numeral" and number.scale == 1 and self._addressed(near):
            return "address"
        if (
            number.form == "numeral"
            and number.scale == 1
            and end - start <= 4
            and len(written) > 1
            and written[0].isupper()
            and near.last() not in _NAME_ENDS
            and len(near.before_written) > 1
            and (first in (",", ".", "", "(", ")", "’", "'") or first in _NAME_ENDS or first in ("is", "was", "has", "will", "series", "plus", "pro"))
        ):
            return "name"
        return ""

    def _addressed(self, near: Context) -> bool:
        for at, word in enumerate(near.after_written[:4]):
            if not word[0].isupper():
                return False
            if at and word.lower().rstrip(".") in self._words["streets"]:
                return True
        return False

    def _measure(self, number: Number, near: Context) -> Measure | None:
        if number.suffix:
            return self.units.measure([number.suffix.lower()], True)
        return self.units.measure(near.after)

    def _measured(self, near: Context) -> str:
        words = self._words
        if near.joined or not words["specification_before"].isdisjoint(near.before[-4:]):
            return "specification"
        if self._limit(near) or not {"within", "exceeding", "minimum", "maximum", "limit"}.isdisjoint(
            near.before[-4:]
        ):
            return "threshold"
        return "measurement"

    def _people_and_things(self, number: Number, near: Context) -> str:
        words = self._words
        first = near.next()
        hurt = self.casualties.classify(near)
        if hurt:
            return hurt
        if first == "times" or (first in ("or", "to") and near.next(2) == "times"):
            at = near.after.index("times")
            more = ("as", "more", "the", "larger", "higher", "greater", "that", "bigger", "its", "their", "faster", "likelier", "denser", "what", "less", "lower", "smaller")
            return "ratio" if near.next(at + 1) in more or near.next(at + 1).endswith("er") else "idiom"
        if number.form == "range" and self._scored(number, near):
            return "score"
        if self._sampled(near):
            return "poll-sample"
        if first in words["electoral"] and near.next(1) in ("votes", "college"):
            return "threshold"
        if self._limit(near) or not words["threshold_before"].isdisjoint(near.before[-4:]):
            return "threshold"
        if near.joined and first not in ("strong", "odd", "plus"):
            return "specification"
        if first in words["specification_after"] and not first.endswith("s"):
            return "specification"
        if first in words["sports"] and (number.low or 0) < 1000:
            return "score"
        return "count"

    def _scored(self, number: Number, near: Context) -> bool:
        """Ranges of a hyphen are scores and vote tallies unless they count what follows."""
        if number.scale != 1 or number.suffix:
            return False
        if number.low is not None and number.high is not None and number.low >= number.high:
            return True
        return near.last() in ("voted", "vote", "by", "won", "lost", "beat", "of", "leads", "led", "record", "was", "(", "at", "trailed", "went", "is") or near.next() in ("win", "loss", "victory", "defeat", "draw", "vote", "lead", "record", "decision", "along", "against", "in", "to", "with", ",", ".", ")", "")

    def _sampled(self, near: Context) -> bool:
        words = self._words
        around = near.before[-7:]
        if not {"sample", "surveyed", "surveying", "interviewed", "polled", "interviewing", "questionnaires"}.isdisjoint(around):
            return True
        if near.last() == "of" and not {"poll", "survey"}.isdisjoint(around):
            return True
        if near.last() == "among" or near.next() == "respondents" or near.next(1) == "respondents":
            return True
        return not words["polls"].isdisjoint(around) and not words["poll_people"].isdisjoint(near.after[:3]) and near.last() in ("of", "among", "by", "from", "asked")


def compiled(lexicon: Lexicon) -> Classes:
    """The classifier, kept with the lexicon it was made from."""
    if "figure classes" not in lexicon.derived:
        lexicon.derived["figure classes"] = Classes(lexicon)
    found: Classes = lexicon.derived["figure classes"]
    return found
