"""The same statement told twice with another number in it."""

import re
from collections import Counter
from collections.abc import Iterator

from newslint.reading.figures import Figure
from newslint.reading.quantities import Conflict, magnified
from newslint.reading.reading import Reading

_SHORTEST = 8
_TELLING_DIGITS = 2
"""$1 million and $1 billion may well be two things; $1.2 million and $1.2 billion hardly."""
_SHORT_WORD = 4
_WORD = re.compile(r"[^\W\d_]+")
_FIRST_IN = re.compile(
    r"\b(?P<what>first(?:\s+[a-z]+){0,5}?)\s+in\s+"
    r"(?:(?:more than|nearly|almost|over|about|at least)\s+)?$",
    re.IGNORECASE,
)
_COSTS = re.compile(
    r"(?:\b(?P<it>[Ii]t)|\b[Tt]he (?:[a-z-]+ )?(?P<noun>[a-z]{3,}),?(?: which)?)\s"
    r"(?P<verb>cost|costs|weighs|weighed|holds|seats|employs|measures)\s"
    r"(?:about |some |almost |nearly )?$"
)


def conflicts(reading: Reading) -> Iterator[Conflict]:
    """Sentences that differ in one figure alone, records of one time, costs of one thing."""
    by_sentence: dict[int, list[Figure]] = {}
    for figure in reading.figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    seen: dict[str, list[Figure]] = {}
    for number, figures in by_sentence.items():
        told = _without_figures(reading, number, figures)
        if len(told.split()) < _SHORTEST:
            continue
        before = seen.setdefault(told, figures)
        differing = [(a, b) for a, b in zip(before, figures, strict=False) if _differ(a, b)]
        if before is not figures and len(before) == len(figures) and len(differing) == 1:
            earlier, later = differing[0]
            yield Conflict(later.span, earlier.span, True)
    yield from _records(reading)
    yield from _costs(reading)
    yield from _magnified(reading)


def _differ(one: Figure, other: Figure) -> bool:
    return one.number.low is not None and one.number.low != other.number.low


def _without_figures(reading: Reading, sentence: int, figures: list[Figure]) -> str:
    """The words of a sentence, its numbers left out."""
    start, end = reading.sentences[sentence].span
    pieces = []
    for figure in figures:
        pieces.append(reading.text[start : figure.number.span.start])
        start = figure.number.span.end
    pieces.append(reading.text[start:end])
    return "#".join(pieces)


def _magnified(reading: Reading) -> Iterator[Conflict]:
    """A cost of $1.2 million, and the same thing's of $1.2 billion."""
    seen: dict[tuple[str, str], list[Figure]] = {}
    sums = [figure for figure in reading.figures if figure.kind == "money"]
    in_sentence = Counter(figure.sentence for figure in sums)
    for figure in sums:
        number = figure.number
        if number.low is None or number.low != number.high or in_sentence[figure.sentence] > 1:
            continue  # several sums in a sentence are a list of several things
        digits = f"{number.low:.12g}".replace(".", "").partition("e")[0].strip("0")
        if number.scale <= 1 or len(digits) < _TELLING_DIGITS:
            continue
        for earlier in seen.setdefault((digits, figure.unit), []):
            worth = earlier.number.low or 0.0
            if magnified(worth, number.low) and _shared(reading, earlier, figure):
                yield Conflict(figure.span, earlier.span, False)
                break
        seen[digits, figure.unit].append(figure)


def _shared(reading: Reading, one: Figure, other: Figure) -> bool:
    """Whether the sentences of two figures have a telling word in common."""
    words = []
    for figure in (one, other):
        sentence = reading.text[slice(*reading.sentences[figure.sentence].span)]
        words.append({word for word in _WORD.findall(sentence.lower()) if len(word) > _SHORT_WORD})
    return bool(words[0] & words[1] - {"million", "billion", "trillion"})


def _records(reading: Reading) -> Iterator[Conflict]:
    """The first convoy in seven weeks, and then the first to get through in nine."""
    seen: list[tuple[Figure, str, str]] = []
    for figure in reading.figures:
        if figure.kind != "duration":
            continue
        start, end = figure.number.span
        found = _FIRST_IN.search(reading.text, max(start - 60, 0), start)
        unit = _WORD.search(reading.text, end, end + 12)
        if found is None or unit is None:
            continue
        what = found["what"].lower()
        for earlier, time, thing in seen:
            same = what == thing or what.startswith(("first to ", "first one")) or what == "first"
            if time == unit.group() and same and _differ(earlier, figure):
                yield Conflict(figure.span, earlier.span, False)
        seen.append((figure, unit.group(), what))


def _costs(reading: Reading) -> Iterator[Conflict]:
    """It cost $1.3 million, and then the boat, which cost $1.8 million."""
    seen: list[tuple[Figure, str, str]] = []
    for figure in reading.figures:
        start = figure.number.span.start
        found = _COSTS.search(reading.text, max(start - 60, 0), start)
        if found is None:
            continue
        verb, noun = found["verb"].rstrip("s"), found["noun"] or ""
        for earlier, doing, thing in seen:
            same = noun == thing or not (noun and thing)
            named = noun or thing
            before = reading.sentences[max(earlier.sentence - 1, 0)].span.start
            until = reading.sentences[earlier.sentence].span.end
            known = named and f"he {named}" in reading.text[before:until]
            if verb == doing and same and known and _differ(earlier, figure):
                yield Conflict(figure.span, earlier.span, False)
        seen.append((figure, verb, noun))
