"""Paragraphs that also stand in another article of the repository, and whole articles that do.

A paragraph that stands in many articles is boilerplate and is left out; an article that
stands elsewhere as a whole is one finding, not one for each of its paragraphs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from newslint.article import Corpus, Twin
from newslint.checks import Options
from newslint.model import Hit
from newslint.reading.facts import contrast
from newslint.reading.fingerprints import Fingerprint
from newslint.reading.likeness import Kind
from newslint.reading.reading import Reading

OPTIONS: dict[str, Any] = {
    "most-places": {
        "type": "integer",
        "minimum": 2,
        "description": "a paragraph in more articles than this, this one counted, is boilerplate",
    },
    "whole-article": {
        "type": "integer",
        "minimum": 1,
        "maximum": 100,
        "description": "from this percentage of its words on, an article is told as a whole",
    },
}
_FEWEST_PARAGRAPHS = 3
_MOST_TOLD = 3


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """Hits at this article's paragraphs; the twins are places in other files."""
    corpus = reading.corpus
    if corpus is None:
        return
    by_number: dict[int, list[Twin]] = defaultdict(list)
    by_path: dict[str, list[Twin]] = defaultdict(list)
    for twin in corpus.twins(reading.article):
        if twin.kind != Kind.OTHER_FACTS.value:
            by_number[twin.number].append(twin)
            by_path[twin.path].append(twin)
    whole = _whole(reading, by_path, options["whole-article"])
    yield from _article(reading, corpus, whole, by_path)
    told = {twin.number for path in whole for twin in by_path[path]}
    for number, twins in by_number.items():
        if number not in told and len(twins) < options["most-places"]:
            yield from _paragraph(reading, corpus, number, twins)


def _whole(reading: Reading, by_path: dict[str, list[Twin]], limit: int) -> dict[str, int]:
    """Articles that hold at least `limit` percent of this one's words; the fullest first."""
    lengths = {number: len(print.words) for number, _, print in reading.printed}
    total = sum(lengths.values())
    shares = {
        path: 100 * sum(lengths.get(twin.number, 0) for twin in twins) // total
        for path, twins in by_path.items()
        if len(twins) >= _FEWEST_PARAGRAPHS
    }
    ordered = sorted(shares, key=lambda path: (-shares[path], path))
    return {path: shares[path] for path in ordered if shares[path] >= limit}


def _article(
    reading: Reading, corpus: Corpus, whole: dict[str, int], by_path: dict[str, list[Twin]]
) -> Iterator[Hit]:
    """One hit for all articles that this one repeats as a whole, at the first such paragraph."""
    firsts = [by_path[path][0] for path in whole]
    hit = _hit(reading, corpus, min((t.number for t in firsts), default=0), firsts, "article")
    if hit:
        percent = whole[next(twin.path for twin in firsts if not twin.told_there)]
        yield Hit(hit.span, {**hit.values, "percent": percent}, hit.variant, related=hit.related)


def _paragraph(reading: Reading, corpus: Corpus, number: int, twins: list[Twin]) -> Iterator[Hit]:
    hit = _hit(reading, corpus, number, twins, "")
    if hit:
        yield hit


def _hit(
    reading: Reading, corpus: Corpus, number: int, twins: Iterable[Twin], variant: str
) -> Hit | None:
    """A hit with the places where the twins stand now; None if none is left to tell of."""
    placed = ((twin, corpus.place(twin)) for twin in twins if not twin.told_there)
    found = [(twin, place) for twin, place in placed if place]
    if not found:
        return None
    first, place = found[0]
    span = reading.paragraphs[number].span
    here, there = Fingerprint(reading.text[slice(*span)]), Fingerprint(first.text)
    differs = contrast(here, there)
    values = {
        "path": place.path,
        "more": f" and {len(found) - 1} more" if len(found) > 1 else "",
        "percent": first.percent,
        "differs": differs,
    }
    if not variant and first.kind == Kind.NEAR.value:
        variant = "differs" if differs else "near"
    related = tuple(place for _, place in found[:_MOST_TOLD])
    return Hit(span, values, variant, related=related)
