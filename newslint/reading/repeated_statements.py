"""The same statement told twice with another number in it."""

import re
from collections.abc import Iterator

from newslint.reading.figures import Figure
from newslint.reading.quantities import Conflict
from newslint.reading.reading import Reading

_SHORTEST = 8
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
