"""One file of the corpus: what the index keeps of it, and where a paragraph stands in it now."""

import re
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from newslint import formats
from newslint.article import Article, LineIndex
from newslint.corpus.store import Record, Stat
from newslint.lexicons import Lexicon
from newslint.model import ElsewherePlace
from newslint.reading import fullnames
from newslint.reading.fingerprints import words
from newslint.reading.reading import Reading
from newslint.reading.repeats import Printed, comparable

FEWEST_WORDS = 15
"""Shorter paragraphs ("A spokesman did not respond to a request for comment.") are everywhere."""
_MAX_BYTES = 20_000_000
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def record(file: Path, path: str, lexicon: Lexicon, choice: formats.Choice) -> Record | None:
    """What the index keeps of a file; None for one that can't be read any more."""
    try:
        state = file.stat()
        data = file.read_bytes() if state.st_size <= _MAX_BYTES else b""
    except OSError:
        return None
    stat = Stat(state.st_size, state.st_mtime_ns, blake2b(data, digest_size=12).digest())
    articles = formats.read(path, data, choice)
    prints = [printed.print for article in articles for printed in wanted(article, lexicon)]
    return Record(
        path,
        stat,
        published(articles[0]),
        [print.text for print in prints],
        [print.sketch for print in prints],
        sorted({name for article in articles for name in _names(article, lexicon)}),
    )


def _names(article: Article, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Key and surname of each full name in an article."""
    reading = Reading(article, lexicon)
    for name in fullnames.find(reading.names, reading.known):
        yield name.key, name.surname


def wanted(article: Article, lexicon: Lexicon) -> Iterator[Printed]:
    """The paragraphs of an article that are compared with other articles."""
    for printed in comparable(article, lexicon):
        if len(printed.print.words) >= FEWEST_WORDS:
            yield printed


def published(article: Article) -> str:
    """The date of an article as `2026-11-24`; empty where it is not written so."""
    date = _DATE.match(article.metadata.published)
    return date.group() if date else ""


def place(file: Path, shown: str, text: str, choice: formats.Choice) -> ElsewherePlace | None:
    """Where a paragraph stands in a file now, named `shown`; None where it no longer does."""
    try:
        articles = formats.read(str(file), file.read_bytes(), choice)
    except OSError:
        return None
    sought = words(text)
    for article in articles:
        for _, span in article.paragraphs:
            if words(article.text[slice(*span)]) == sought:
                where = article.map.span(span)
                found = LineIndex(article.source).location(where)
                return ElsewherePlace(
                    path=shown,
                    span=where,
                    start=(found.start.line, found.start.column),
                    end=(found.end.line, found.end.column),
                    excerpt=article.text[slice(*span)],
                    message="also stands here",
                )
    return None
