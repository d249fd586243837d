"""Changes worked out in a sentence: "from 1.6 million to 1.8 million, up 22.5 percent"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.reading.amounts import Amount, amount, written
from newslint.reading.claim import Claim, meets, printed
from newslint.reading.claim_words import ABOUT, DOWN, FEW_WORDS, UP, falls, last_way
from newslint.reading.figures import Figure

_FROM = re.compile(rf"\b(?:from|against)\s+{ABOUT}$", re.IGNORECASE)
_TO = re.compile(rf"\bto\s+{ABOUT}$", re.IGNORECASE)
_FROM_TO = re.compile(rf"{FEW_WORDS},?\s+to\s+{ABOUT}", re.IGNORECASE)
_TO_FROM = re.compile(rf"{FEW_WORDS},?\s+(?:(?:up|down)\s+)?from\s+{ABOUT}", re.IGNORECASE)
_RESULT = re.compile(
    rf"{FEW_WORDS}(?:\s*[,(—–]\s*|\s+)"
    r"(?:(?:or|that is|which is|a|an|by|representing|about|some|and|meaning)\s+)*(?:[\w-]+\s+)?"
    rf"(?P<way>{UP}|{DOWN}|change|swing|difference|or)(?:\s+of)?\s+"
    r"(?:(?:about|around|some|nearly|almost|roughly|just|over|by|more than|of)\s+)*",
    re.IGNORECASE,
)
_BEFORE_NOUN = re.compile(rf"{FEW_WORDS}\s*[,(—–]\s*(?:or\s+)?(?:an?|its|the)\s+{ABOUT}")
_NOUN_AFTER = re.compile(rf"\s(?:[a-z]+\s)?(?P<way>{UP}|{DOWN})\b", re.IGNORECASE)
_LEAD = re.compile(
    rf"{FEW_WORDS}[,(]?(?:\s+(?:in|on|for|this|last|over|since|during)(?:\s[\w'’.-]+){{1,4}})?"
    rf"[,:]?\s+(?:(?:from|to)\s+){ABOUT}",
    re.IGNORECASE,
)
_UP_FROM = re.compile(rf"\s*,?\s*(?:(?:in|for|on)\s[\w\s]+?,?\s)?from\s+{ABOUT}", re.IGNORECASE)
_STOOD_AT = re.compile(rf"{FEW_WORDS},\s+(?:up|down)\s+{ABOUT}(?:by\s+)?", re.IGNORECASE)
_FURTHER = re.compile(r"\b(?:more than|over|at least) $")
_LONGEST = 70


class Levels(NamedTuple):
    """The two ends of a change, in time's order, and the figures' places in the sentence."""

    old: Figure
    new: Figure
    first: int
    last: int


def find(text: str, figures: Sequence[Figure]) -> Iterator[Claim]:
    """Changes in percent, in multiples and in amounts that name both ends."""
    for ends in _levels(text, figures):
        for claimed, way in _claimed(text, figures, ends):
            claim = _claim(text, claimed, ends, way)
            if claim:
                yield claim
                break
    for at in range(len(figures) - 2):
        new, claimed, old = figures[at : at + 3]
        if _STOOD_AT.fullmatch(_gap(text, new, claimed)) and (
            _UP_FROM.fullmatch(_gap(text, claimed, old))
        ):
            claim = _claim(
                text, claimed, Levels(old, new, at, at + 2), last_way(_gap(text, new, claimed))
            )
            if claim:
                yield claim


def _levels(text: str, figures: Sequence[Figure]) -> Iterator[Levels]:
    """Every "from A to B" and "to B from A" of a sentence."""
    for at in range(len(figures) - 1):
        one, two = figures[at], figures[at + 1]
        begin = one.number.span.start
        before = text[max(begin - 30, 0) : begin]
        gap = _gap(text, one, two)
        if _FROM_TO.fullmatch(gap) and _FROM.search(before):
            yield Levels(one, two, at, at + 1)
        elif _TO_FROM.fullmatch(gap) and _TO.search(before):
            yield Levels(two, one, at, at + 1)


def _claimed(text: str, figures: Sequence[Figure], ends: Levels) -> Iterator[tuple[Figure, str]]:
    """What may be claimed of a change: the figure right behind it, or right before it."""
    if ends.last + 1 < len(figures):
        claimed = figures[ends.last + 1]
        gap = _gap(text, figures[ends.last], claimed)
        result = _RESULT.fullmatch(gap)
        if result and len(gap) < _LONGEST:
            yield claimed, result["way"].lower()
        elif _BEFORE_NOUN.fullmatch(gap):
            end = claimed.number.span.end
            if noun := _NOUN_AFTER.match(text, end):
                yield claimed, noun["way"].lower()
    if ends.first > 0:
        claimed = figures[ends.first - 1]
        gap = _gap(text, claimed, figures[ends.first])
        begin = claimed.number.span.start
        before = text[max(begin - 45, text.rfind("\n", 0, begin) + 1) : begin]
        way = last_way(before) or last_way(gap)
        if _LEAD.fullmatch(gap) and (way or claimed.number.form == "multiple"):
            yield claimed, way


def _gap(text: str, one: Figure, other: Figure) -> str:
    return text[one.number.span.end : other.number.span.start]


def _claim(text: str, claimed: Figure, ends: Levels, way: str) -> Claim | None:
    old, new = amount(ends.old, ends.new), amount(ends.new, ends.old)
    if old is None or new is None or old.unit != new.unit or old.low <= 0 or new.low < 0:
        return None
    kind = claimed.number.percent
    if claimed.number.form == "multiple":
        return _multiple(text, claimed, ends, old, new)
    if kind == "percent" and old.unit == "percent":
        return _points(text, claimed, ends, old, new)
    if kind == "percent":
        return _percent(text, claimed, ends, old, new, way)
    return None if way == "or" else _difference(text, claimed, ends, old, new)


def _told(text: str, ends: Levels) -> str:
    return f"from {printed(text, ends.old)} to {printed(text, ends.new)}"


def _percent(
    text: str, claimed: Figure, ends: Levels, old: Amount, new: Amount, way: str
) -> Claim | None:
    said = _as_cut(claimed)
    if said is None:
        return None
    low, high = _relative(old, new)
    middle = 100 * (new.middle - old.middle) / old.middle
    wrong_way = falls(way) is (middle > 0) and low > 0
    found = f"{'down' if middle < 0 else 'up'} {written(abs(middle))}%"
    kind = "direction" if wrong_way else "change"
    right = not wrong_way and meets(said, low, high)
    return Claim(kind, claimed, (ends.old, ends.new), _told(text, ends), found, right)


def _relative(old: Amount, new: Amount) -> tuple[float, float]:
    """The change in percent of the old value, lowest and highest, without its sign."""
    low = 100 * (new.low - old.high) / old.high
    high = 100 * (new.high - old.low) / old.low
    return (-high, -low) if new.middle < old.middle else (low, high)


def _as_cut(figure: Figure) -> Amount | None:
    """A percentage that may have been cut off rather than rounded."""
    said = amount(figure)
    return said and Amount(said.low, said.high + figure.number.step / 2, said.unit)


def _points(text: str, claimed: Figure, ends: Levels, old: Amount, new: Amount) -> Claim | None:
    """Percent said of percentages: right if it is the relative change, else points are meant."""
    said = _as_cut(claimed)
    if said is None:
        return None
    points = abs(new.middle - old.middle)
    right = meets(said, *_relative(old, new))
    if not right and not meets(said, *_apart(old, new)):
        return None
    return Claim("points", claimed, (ends.old, ends.new), _told(text, ends), written(points), right)


def _apart(old: Amount, new: Amount) -> tuple[float, float]:
    low, high = new.low - old.high, new.high - old.low
    return (-high, -low) if new.middle < old.middle else (low, high)


def _difference(text: str, claimed: Figure, ends: Levels, old: Amount, new: Amount) -> Claim | None:
    said = amount(claimed, ends.new)
    if said is None or claimed.number.form not in ("numeral", "word"):
        return None
    same = said.unit == old.unit and old.unit not in ("percent", "points")
    if not same and not (said.unit == "points" and old.unit == "percent"):
        return None
    difference = written(abs(new.middle - old.middle))
    right = meets(said, *_apart(old, new))
    parts = (ends.old, ends.new)
    return Claim("difference", claimed, parts, _told(text, ends), difference, right)


def _multiple(text: str, claimed: Figure, ends: Levels, old: Amount, new: Amount) -> Claim | None:
    times = claimed.number.low
    if times is None:
        return None
    real = new.middle / old.middle
    begin = claimed.number.span.start
    before = text[max(begin - 12, 0) : begin].lower()
    if _FURTHER.search(before):  # "more than doubled" says nothing of how much more
        right = real >= times if times > 1 else real <= times
    else:
        right = 0.8 * times <= real <= 1.3 * times
    parts = (ends.old, ends.new)
    return Claim("multiple", claimed, parts, _told(text, ends), f"{written(real)} times", right)
