"""Paragraphs that also stand in another article of the repository, and whole articles that do."""

from collections.abc import Iterator
from typing import Any

from newslint.checks import Options
from newslint.model import Hit
from newslint.reading.elsewhere import decide, wording
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
_MOST_PLACED = 3


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """Hits at this article's paragraphs; the twins are places in other files."""
    corpus = reading.corpus
    if corpus is None:
        return
    lengths = {number: len(print.words) for number, _, print in reading.printed}
    texts = {number: print.text for number, _, print in reading.printed}
    twins = corpus.twins(reading.article)
    limits = options["most-places"], options["whole-article"]
    for told in decide(lengths, sum(lengths.values()), twins, *limits):
        placed = [(twin, place) for twin in told.twins if (place := corpus.place(twin))]
        if placed:
            span = reading.paragraphs[told.number].span
            left = told._replace(twins=[twin for twin, _ in placed])
            paths = [place.path for _, place in placed]
            variant, values = wording(left, texts, paths)
            related = tuple(place for _, place in placed[:_MOST_PLACED])
            yield Hit(span, values, variant, related=related)
