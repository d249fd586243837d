"""Which figures of an article count the same thing: same noun, spoken of as known.

"The 430 men" goes back to "340 men" before it; "30 countries" need not be the 42 of the lead.
Conservative: a change told as one, another date, another source or part of a whole is not
the same quantity.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from newslint.model import Span
from newslint.reading.figures import Figure
from newslint.reading.reading import Reading

_KINDS = frozenset("count casualties crowd measurement specification threshold".split())
_KNOWN = re.compile(
    r"\b(?P<all>all(?:\s+of)?(?:\s+(?:the|those|these|its|his|her|their))?|every one of the)\s+$"
    r"|\b(?P<the>the|those|these)\s+$",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"[\s-](?:[a-z]+[\s-]){0,2}?"
    r"(?P<noun>[a-z]{3,}s|people|men|women|children|troops|police)\b"
)
_NARROWED = re.compile(
    r"\s*(?:[a-z]+\s)?(?:that|who|which|whose|where|with|without|from|not|left|remaining|still"
    r"|other|most|least|more|fewer|killed|wounded|under|over|since|between|of the)\b"
)
_OTHER_TIME = re.compile(
    r"\b(?:earlier|previous(?:ly)?|initially|at first|revised|corrected|up from|down from"
    r"|instead of|compared|against|last year|a year ago|next year|lower|higher|originally"
    r"|once had|used to|by (?:19|20)\d\d|in (?:19|20)\d\d|half|so far|would|remaining)\b",
    re.IGNORECASE,
)
_UNTELLING = frozenset(
    "years months weeks days hours minutes seconds percent cents dollars pounds times points votes "
    "goals games others days decades miles metres meters feet seats degrees inches yards members "
    "pages sides ways parts steps things reasons cases".split()
)


class Quantity(NamedTuple):
    """A figure with the noun it counts; `known` if it is spoken of as told before."""

    figure: Figure
    noun: str
    known: str
    value: float
    narrowed: bool


class Conflict(NamedTuple):
    """Two figures of one quantity that differ; `later` is where to look."""

    later: Span
    earlier: Span
    sure: bool


def quantities(reading: Reading) -> list[Quantity]:
    """The countable figures of the article that carry a telling noun, in reading order."""
    text = reading.text
    found = []
    for figure in reading.figures:
        number = figure.number
        if figure.kind not in _KINDS or number.low is None or number.low != number.high:
            continue
        if number.form not in ("numeral", "word") or number.low < 3:
            continue
        noun = _NOUN.match(text, number.span.end)
        if noun is None or noun["noun"] in _UNTELLING:
            continue
        known = _KNOWN.search(text, max(number.span.start - 24, 0), number.span.start)
        said = "" if known is None else ("all" if known["all"] else "the")
        narrowed = _NARROWED.match(text, noun.end()) is not None
        found.append(Quantity(figure, noun["noun"], said, number.low, narrowed))
    return found


def conflicts(reading: Reading) -> list[Conflict]:
    """Every figure that goes back to an earlier one of another value."""
    found = []
    seen: dict[str, list[Quantity]] = {}
    for quantity in quantities(reading):
        earlier = seen.setdefault(quantity.noun, [])
        goes_back = quantity.known and earlier and not _explained(reading, quantity)
        if goes_back and (conflict := _conflict(quantity, earlier)):
            found.append(conflict)
        earlier.append(quantity)
    return found


def _conflict(later: Quantity, earlier: Sequence[Quantity]) -> Conflict | None:
    values = {quantity.value for quantity in earlier}
    if later.value in values:
        return None
    for one in reversed(earlier):
        if transposed(one.value, later.value) or magnified(one.value, later.value):
            return Conflict(later.figure.span, one.figure.span, True)
    if len(values) > 1 or later.narrowed or earlier[0].narrowed:
        return None
    only = earlier[0]
    near = 0.5 <= later.value / only.value <= 2
    if near and only.value >= 10 and (later.known == "all" or _same_size(only, later)):
        return Conflict(later.figure.span, only.figure.span, False)
    return None


def _same_size(one: Quantity, other: Quantity) -> bool:
    """Whether the values are so close that one is a slip for the other: 1,240 and 1,250."""
    return abs(one.value - other.value) <= 0.05 * one.value and one.value >= 100


def _explained(reading: Reading, quantity: Quantity) -> bool:
    """Whether the sentence says why its figure is another one."""
    span = reading.sentences[quantity.figure.sentence].span
    return _OTHER_TIME.search(reading.text, *span) is not None


def transposed(one: float, other: float) -> bool:
    """Whether two numbers have the same digits in another order: 340 and 430."""
    first, second = f"{one:.10g}".rstrip("0"), f"{other:.10g}".rstrip("0")
    digits = sorted(first.replace(".", "")) == sorted(second.replace(".", ""))
    return one != other and len(first) > 1 and digits and 0.1 < one / other < 10


def magnified(one: float, other: float) -> bool:
    """Whether one is a thousand or a million times the other: a slip of million for billion."""
    low, high = sorted((one, other))
    return low >= 1 and high / low in (1e3, 1e6)
