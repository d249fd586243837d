"""The figures of an article: every number, what it counts, and whether it wants a source."""

from bisect import bisect_right
from dataclasses import dataclass

from newslint.lexicons import Lexicon
from newslint.model import Span
from newslint.reading import numbers
from newslint.reading.figure_classes import NEEDING, Classes, compiled
from newslint.reading.figure_context import Context
from newslint.reading.number import Number
from newslint.reading.sentences import Sentence
from newslint.reading.tokens import Tokens
from newslint.reading.units import Measure

_SMALL = 10


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
    lexicon: Lexicon,
) -> tuple[Figure, ...]:
    """Every figure outside masks, in reading order."""
    classes = compiled(lexicon)
    approximators = lexicon.words("figures.approximators")
    starts = [sentence.span.start for sentence in sentences]
    found = []
    for number in numbers.find(tokens):
        sentence = bisect_right(starts, number.span.start) - 1
        if sentence < 0 or any(mask.overlaps(number.span) for mask in masked):
            continue
        near = Context(tokens.text, number)
        kind, measure = classes.classify(number, near)
        found.append(
            Figure(
                number.span,
                number,
                kind,
                _needs(number, kind, measure, near),
                near.last() in approximators,
                "",
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
    return kind in NEEDING
