"""Sentences with their figures cut out: what patterns over figures are matched against.

"Sales fell from £40m to £30m, down 25 per cent" has the outline "sales fell from # to #, down
%". One sign stands for one figure, so a pattern reads like the phrase it looks for, and the
figure behind a sign is looked up by its place.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.model import Span
from newslint.reading.figures import Figure
from newslint.reading.sentences import Sentence

AMOUNT, PERCENT, POINTS, MULTIPLE, PART, YEAR, OTHER = "#%±×÷@·"
_SIGNS = str.maketrans("#%±×÷@’–\u00a0", "······'— ")
_NEVER_AMOUNTS = frozenset("date time name law address citation ordinal".split())
_FORMS = {"multiple": MULTIPLE, "fraction": PART, "share": PART, "numeral": AMOUNT, "word": AMOUNT}


_FEWEST = 2
"""A claim takes three figures: two parts, and what they make."""


class Outline(NamedTuple):
    """A sentence in lower case, a sign for each figure.

    `figures` by the place of their signs in `text`; `signs` are the signs alone, in order.
    """

    text: str
    figures: dict[int, Figure]
    signs: str

    def figure(self, match: re.Match[str], group: str) -> Figure:
        """The figure that a group of one sign has matched."""
        return self.figures[match.start(group)]


def sign(figure: Figure) -> str:
    """What stands for a figure in an outline."""
    number = figure.number
    if figure.kind == "year":
        return YEAR
    if number.low is None or number.low != number.high or figure.kind in _NEVER_AMOUNTS:
        return OTHER
    if number.percent:
        return {"percent": PERCENT, "points": POINTS}.get(number.percent, OTHER)
    return _FORMS.get(number.form, OTHER)


def outline(text: str, sentence: Span, figures: list[Figure]) -> Outline:
    """The outline of one sentence, given its figures in reading order."""
    parts: list[str] = []
    places: dict[int, Figure] = {}
    signs: list[str] = []
    at, length = sentence.start, 0
    for figure in figures:
        start, end = figure.number.span
        before = text[at:start].translate(_SIGNS).lower()
        if len(before) != start - at:  # a capital that is two letters in lower case
            before = text[at:start].translate(_SIGNS)
        parts += before, mark if (mark := sign(figure)) else OTHER
        length += len(before) + 1
        places[length - 1] = figure
        signs.append(mark)
        at = end
    parts.append(text[at : sentence.end].translate(_SIGNS).lower())
    return Outline("".join(parts), places, "".join(signs))


def find(
    text: str, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...]
) -> Iterator[Outline]:
    """The outline of every sentence with at least three figures."""
    index, count = 0, len(figures)
    while index < count:
        first = index
        number = figures[first].sentence
        while index < count and figures[index].sentence == number:
            index += 1
        if index - first > _FEWEST:
            yield outline(text, sentences[number].span, list(figures[first:index]))
