"""Changes worked out in a sentence: "from 1.6 million to 1.8 million, up 22.5 percent"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.reading.amounts import Amount, amount, written
from newslint.reading.claim import Claim, meets, printed
from newslint.reading.figures import Figure

_ABOUT = r"(?:(?:about|around|some|nearly|almost|roughly|just|over|under|more|less|than|only|approximately|a|an|the|record|high|low|of|its|as|many|much|at|least)\s+)*"
_WORDS = r"(?:[\s-][\w'’$£€%.-]+){0,6}?"
_FROM = re.compile(rf"\b(?:from|against)\s+{_ABOUT}$", re.IGNORECASE)
_TO = re.compile(rf"\bto\s+{_ABOUT}$", re.IGNORECASE)
_FROM_TO = re.compile(rf"{_WORDS},?\s+to\s+{_ABOUT}", re.IGNORECASE)
_TO_FROM = re.compile(rf"{_WORDS},?\s+(?:(?:up|down)\s+)?from\s+{_ABOUT}", re.IGNORECASE)
_UP = "up|rise|rises|rose|risen|rising|increase|increases|increased|gain|gains|gained|jump|jumped|grew|grow|grown|growth|climb|climbed|surge|surged|soared|higher|more|raise|raised|improvement|added"
_DOWN = "down|fall|falls|fell|fallen|falling|drop|drops|dropped|decline|declined|decrease|decreased|cut|cuts|reduction|reduced|loss|lost|plunge|plunged|slump|slumped|slipped|dip|dipped|lower|less|shrank|tumbled|slid|sank|fewer|eased"
_RESULT = re.compile(
    rf"{_WORDS}(?:\s*[,(—–]\s*|\s+)(?:(?:or|that is|which is|a|an|by|representing|about|some|and|meaning)\s+)*"
    rf"(?:[\w-]+\s+)?(?P<way>{_UP}|{_DOWN}|change|swing|difference|or)(?:\s+of)?\s+(?:(?:about|around|some|nearly|almost|roughly|just|over|by|more than|of)\s+)*",
    re.IGNORECASE,
)
_WAY = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_LEAD = re.compile(
    rf"{_WORDS}[,(]?(?:\s+(?:in|on|for|this|last|over|since|during)(?:\s[\w'’.-]+){{1,4}})?[,:]?\s+(?:(?:from|to)\s+){_ABOUT}",
    re.IGNORECASE,
)
_MULTIPLES = {"share": ""}


class Levels(NamedTuple):
    """The two ends of a change, in time's order, and the figures' places in the sentence."""

    old: Figure
    new: Figure
    first: int
    last: int


def levels(text: str, figures: Sequence[Figure]) -> Iterator[Levels]:
    """Every "from A to B" and "to B from A" of a sentence."""
    for at in range(len(figures) - 1):
        one, two = figures[at], figures[at + 1]
        gap = text[one.number.span.end : two.number.span.start]
        before = text[max(one.number.span.start - 30, 0) : one.number.span.start]
        if _FROM_TO.fullmatch(gap) and _FROM.search(before):
            yield Levels(one, two, at, at + 1)
        elif _TO_FROM.fullmatch(gap) and _TO.search(before):
            yield Levels(two, one, at, at + 1)


def find(text: str, figures: Sequence[Figure]) -> Iterator[Claim]:
    """Changes in percent, in multiples and in amounts that name both ends."""
    for ends in levels(text, figures):
        old, new = amount(ends.old, ends.new), amount(ends.new, ends.old)
        if old is None or new is None or old.unit != new.unit or old.low <= 0 or new.low < 0:
            continue
        if ends.last + 1 < len(figures):
            claimed = figures[ends.last + 1]
            gap = text[figures[ends.last].number.span.end : claimed.number.span.start]
            result = _RESULT.fullmatch(gap)
            if result and len(gap) < 70:
                yield from _change(text, claimed, ends, old, new, result["way"].lower())
                continue
        if ends.first > 0:
            claimed = figures[ends.first - 1]
            begin = claimed.number.span.start
            gap = text[claimed.number.span.end : figures[ends.first].number.span.start]
            if "." not in gap.replace(".", "", 0) or _LEAD.fullmatch(gap):
                way = _way(text[max(begin - 45, text.rfind("\n", 0, begin) + 1) : begin] + gap)
                if _LEAD.fullmatch(gap) and (way or claimed.number.form == "multiple"):
                    yield from _change(text, claimed, ends, old, new, way)


def _way(before: str) -> str:
    """The last word of rising or falling."""
    found = list(_WAY.finditer(before))
    return found[-1].group().lower() if found else ""


def falls(word: str) -> bool | None:
    """Whether a word says fall; None for one that says neither."""
    found = _WAY.fullmatch(word)
    return None if found is None else found["down"] is not None


def _change(
    text: str, claimed: Figure, ends: Levels, old: Amount, new: Amount, way: str
) -> Iterator[Claim]:
    number = claimed.number
    if number.form == "multiple":
        yield from _multiple(text, claimed, ends, old, new)
        return
    parts = (ends.old, ends.new)
    told = f"from {printed(text, ends.old)} to {printed(text, ends.new)}"
    if number.percent == "percent" and old.unit != "percent":
        low = 100 * (new.low - old.high) / old.high
        high = 100 * (new.high - old.low) / old.low
        middle = 100 * (new.middle - old.middle) / old.middle
        said = amount(claimed)
        if said is None:
            return
        said = Amount(said.low, said.high + number.step / 2, "percent")
        if middle < 0:
            low, high = -high, -low
        down = falls(way)
        wrong_way = down is not None and middle != 0 and down is (middle > 0) and low > 0
        found = f"{'down' if middle < 0 else 'up'} {written(abs(middle))}%"
        yield Claim(
            "direction" if wrong_way else "change",
            claimed,
            parts,
            told,
            found,
            not wrong_way and meets(said, low, high),
        )
        return
    said = amount(claimed, ends.new)
    if said is None or said.unit != old.unit or number.form != "numeral":
        return
    if old.unit in ("percent", "points") or way == "or":
        return
    low, high = new.low - old.high, new.high - old.low
    if new.middle < old.middle:
        low, high = -high, -low
    difference = written(abs(new.middle - old.middle))
    yield Claim("difference", claimed, parts, told, difference, meets(said, low, high))


def _multiple(
    text: str, claimed: Figure, ends: Levels, old: Amount, new: Amount
) -> Iterator[Claim]:
    times = claimed.number.low
    if times is None:
        return
    real = new.middle / old.middle
    told = f"from {printed(text, ends.old)} to {printed(text, ends.new)}"
    right = 0.8 * times <= real <= 1.3 * times
    yield Claim("multiple", claimed, (ends.old, ends.new), told, f"{written(real)} times", right)
