"""Sentences that stand twice in an article, in paragraphs that are otherwise different.

A long sentence hardly ever comes back word for word by itself; a spoken one may.
"""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.model import Span
from newslint.reading.fingerprints import words
from newslint.reading.repeats import Printed, Repeat
from newslint.reading.sentences import Sentence

FEWEST_WORDS = 14
_QUOTES = "\"“”'‘’"


class RepeatedSentence(NamedTuple):
    """A sentence and the first place where it stands."""

    span: Span
    first: Span


def find(
    text: str, sentences: tuple[Sentence, ...], printed: list[Printed], repeats: list[Repeat]
) -> Iterator[RepeatedSentence]:
    """Every later copy, in reading order; paragraphs that are told as a whole are left out."""
    told = {repeat.number for repeat in repeats}
    numbers = {paragraph.number for paragraph in printed} - told
    firsts: dict[str, Span] = {}
    for span, paragraph in sentences:
        if paragraph not in numbers or text[span.start] in _QUOTES:
            continue
        if text[span.end - 1] == "?" or text[span.end - 1] in _QUOTES:
            continue
        said = words(text[slice(*span)])
        if len(said) >= FEWEST_WORDS:
            first = firsts.setdefault(" ".join(said), span)
            if first is not span:
                yield RepeatedSentence(span, first)
