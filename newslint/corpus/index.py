"""Answers what else stands in the repository, from the index, verified in the files."""

import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from newslint.article import Article, Twin
from newslint.corpus import articles
from newslint.corpus.scope import Scope
from newslint.corpus.store import Store
from newslint.lexicons import Lexicon
from newslint.model import ElsewherePlace
from newslint.reading.fingerprints import SHARED, Fingerprint
from newslint.reading.likeness import Likeness, compare

_COMMON = 50
"""A key that more paragraphs than this have is formula, and finds nothing worth a look."""


class Index:
    """The index of a repository; it may be handed to other processes, which open it anew.

    `passed` are the files of this run: of two that repeat each other, the later one, by
    date of publication and path, is the one that is told.
    """

    def __init__(
        self, scope: Scope, file: Path, lexicon: Lexicon, passed: Iterable[Path] = ()
    ) -> None:
        self._scope, self._file, self._lexicon = scope, file, lexicon
        self._passed = frozenset(scope.relative(path) for path in passed)
        self._store: Store | None = None

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_store": None}

    def twins(self, article: Article) -> list[Twin]:
        """Paragraphs of other articles that say what a paragraph of this one says."""
        try:
            return self._twins(article, self._opened())
        except sqlite3.Error as error:
            raise _unreadable(error) from error

    def spellings(self, article: Article, key: str) -> Mapping[str, int]:
        """How other articles write a full name of that key: surname, number of articles."""
        try:
            return self._opened().spellings(key, self._scope.relative(article.path))
        except sqlite3.Error as error:
            raise _unreadable(error) from error

    def _opened(self) -> Store:
        if self._store is None:
            self._store = Store(self._file, read_only=True)
        return self._store

    def _twins(self, article: Article, store: Store) -> list[Twin]:
        own = self._scope.relative(article.path)
        mine = (articles.published(article), own)
        found: list[Twin] = []
        for number, _, print in articles.wanted(article, self._lexicon):
            best: dict[str, tuple[Likeness, str, str]] = {}
            for text, (path, date) in self._candidates(store, print, own):
                likeness = compare(print, Fingerprint(text))
                if likeness is None or (path in best and likeness <= best[path][0]):
                    continue
                best[path] = (likeness, text, date)
            for path in sorted(best):
                likeness, text, date = best[path]
                if not (self._scope.root / path).is_file():
                    continue  # moved away or deleted since the index was made
                told_there = path in self._passed and own in self._passed and (date, path) > mine
                found.append(
                    Twin(number, path, text, likeness.kind.value, likeness.percent, told_there)
                )
        return found

    def _candidates(
        self, store: Store, print: Fingerprint, own: str
    ) -> Iterable[tuple[str, tuple[str, str]]]:
        shared: Counter[int] = Counter()
        for key in print.sketch:
            shared.update(store.holders(key, _COMMON))
        for number in sorted(shared):
            if shared[number] >= SHARED:
                owner = store.owner(number)
                if owner[0] and owner[0] != own:
                    yield store.text(number), owner

    def place(self, twin: Twin) -> ElsewherePlace | None:
        """Where the twin stands in its file now; None where it no longer does."""
        file = self._scope.root / twin.path
        return articles.place(file, os.path.relpath(file), twin.text, self._scope.choice)


def _unreadable(error: sqlite3.Error) -> OSError:
    return OSError(f"the index of the corpus can't be read: {error}")
