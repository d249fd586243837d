"""The figures of an article: every number, what it counts, and whether it wants a source."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from newslint.lexicons import Lexicon
from newslint.model import Span
from newslint.reading import numbers
from newslint.reading.figure_classes import compiled
from newslint.reading.figure_context import Context
from newslint.reading.figure_scopes import Scopes
from newslint.reading.number import Number
from newslint.reading.sentences import Sentence
from newslint.reading.tokens import Tokens
from newslint.reading.units import Measure, Units

_NEEDING = frozenset(("money", "percentage", "ratio", "count", "casualties", "crowd", "vague"))
_QUOTED_ON_MARKETS = ("money", "percentage", "count", "measurement")
_SMALL = 10
_APPROXIMATION = re.compile(
    r"\b(?:(?:an )?estimated|about|around|some|nearly|almost|roughly|approximately|over|under"
    r"|(?:more|less|fewer) than|at (?:least|most)|up to|as (?:many|much|few|little) as|close to)"
    r"(?:\s(?:a|an|the))?\s$",
    re.IGNORECASE,
)
_COUNTED = ("count", "casualties", "crowd")
_NO_NOUNS = frozenset(
    "and or of in on at to from by for with were was are is had have has as than that who which "
    "more other late early since after before when while but a an the so if per dead killed "
    "wounded injured hurt this last said over during under about around against out up down".split()
)
_NOUN = re.compile(rf"\s(?!(?:{'|'.join(sorted(_NO_NOUNS))})\b)[a-z]+(?=[\s.,;:!?)”\"’']|$)")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. `span` has its words of approximation in it, `number.span` has not.

    `kind` is its class; `sentence` an index into the reading's sentences. `unit` is
    percent, points, a currency code, a unit of measure or the noun counted.
    """

    span: Span
    number: Number
    kind: str
    needs: bool
    approximate: bool
    unit: str
    sentence: int
    measure: Measure | None = None


def find(
    tokens: Tokens,
    sentences: tuple[Sentence, ...],
    masked: tuple[Span, ...],
    scopes: Scopes,
    lexicon: Lexicon,
) -> tuple[Figure, ...]:
    """Every figure outside masks, in reading order."""
    classes = compiled(lexicon)
    starts = [sentence.span.start for sentence in sentences]
    found = []
    for number in numbers.find(tokens):
        sentence = bisect_right(starts, number.span.start) - 1
        if sentence < 0 or any(mask.overlaps(number.span) for mask in masked):
            continue
        near = Context(tokens.text, number)
        kind, measure = classes.classify(number, near)
        if kind in _QUOTED_ON_MARKETS and scopes.traded(sentence):
            kind = "market"
        extent = _extent(tokens.text, number, kind)
        found.append(
            Figure(
                extent,
                number,
                kind,
                _needs(number, kind, measure, near),
                extent.start < number.span.start,
                _unit(number, kind, measure, near, classes.units),
                sentence,
                measure,
            )
        )
    return tuple(found)


def _needs(number: Number, kind: str, measure: Measure | None, near: Context) -> bool:
    if kind == "measurement":
        return number.scale > 1 or (number.high or 0) >= 1000
    if kind == "count":
        worth = number.high or 0
        if number.form == "word" and number.step <= 12 and worth <= 12:
            return False
        return worth >= _SMALL
    return kind in _NEEDING


def _extent(text: str, number: Number, kind: str) -> Span:
    """The number with its words of approximation, and with the noun that it counts."""
    start, end = number.span
    if before := _APPROXIMATION.search(text, max(start - 24, 0), start):
        start = before.start()
    if kind in _COUNTED and (noun := _NOUN.match(text, end)):
        end = noun.end()
    return Span(start, end)


def _unit(number: Number, kind: str, measure: Measure | None, near: Context, units: Units) -> str:
    """Percent, points, a currency code, a unit of measure, or the noun after the number."""
    if number.percent:
        return {"basis": "basis points", "points": "percentage points"}.get(
            number.percent, number.percent
        )
    if number.currency:
        return units.currency(number.currency)
    if kind == "money":
        return units.money.get(near.next()) or units.money.get(near.next(1)) or "cents"
    if measure:
        return measure.name
    first = near.next()
    return first if kind in _COUNTED and first.isalpha() and first not in _NO_NOUNS else ""
