"""Keeps an index true to its files: opens it, makes it anew if need be, reads what changed.

The index is a cache: whatever is wrong with it, it is made again. It lies in a file of its
own name that a small file `current` points to, so one that is being read is never written over.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from newslint.compiled import write_whole
from newslint.corpus import articles, gitstate
from newslint.corpus.scope import Scope, definition
from newslint.corpus.store import Record, Stat, Store
from newslint.formats import Choice
from newslint.lexicons import Lexicon

_CURRENT = "current"
_BATCH = 64
_FEW_ARTICLES = 2000
_ABANDONED_SECONDS = 86_400

Progress = Callable[[int, int], None]
"""Told how many files of how many were read."""


class Change(NamedTuple):
    """What a refresh came to: files read anew, files gone, and whether all was built anew."""

    read: int
    gone: int
    built: bool


def current(scope: Scope) -> Path | None:
    """The index file in use, or None where none was made yet."""
    try:
        name = (scope.folder() / _CURRENT).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    file = scope.folder() / name
    return file if name and "/" not in name and file.is_file() else None


def open_store(scope: Scope, lexicon: Lexicon, read_only: bool = False) -> Store | None:
    """The index in use, if it can be used: whole, and made by this definition."""
    file = current(scope)
    if file is None:
        return None
    try:
        store = Store(file, read_only)
        if store.meta("definition") == definition(lexicon):
            store.counts()
            return store
        store.close()
    except sqlite3.DatabaseError:
        return None
    return None


def build(scope: Scope, lexicon: Lexicon, progress: Progress) -> Change:
    """Make the index anew. Raises `OSError` or `sqlite3.Error` where it can't be written."""
    folder = scope.folder()
    folder.mkdir(parents=True, exist_ok=True)
    head = gitstate.head(scope.root)
    files = list(scope.files())
    name = f"fingerprints-{os.getpid()}-{os.urandom(4).hex()}.sqlite"
    read = 0

    def records() -> Iterator[Record]:
        nonlocal read
        for number, file in enumerate(files, 1):
            if record := articles.record(file, scope.relative(file), lexicon, scope.choice):
                read += 1
                yield record
            progress(number, len(files))

    meta = (("definition", definition(lexicon)), ("scope", scope.key()), ("head", head))
    try:
        Store.create(folder / name, meta, records())
        write_whole(folder / _CURRENT, name.encode())
    except BaseException:
        (folder / name).unlink(missing_ok=True)
        raise
    _sweep(folder, name)
    return Change(read, 0, built=True)


def _sweep(folder: Path, name: str) -> None:
    """Remove older indexes; one that is being built in another process is young, and stays."""
    newest = (folder / name).stat().st_mtime
    for old in folder.glob("fingerprints-*"):
        try:
            if not old.name.startswith(name) and (
                old.suffix != ".sqlite" or newest - old.stat().st_mtime > _ABANDONED_SECONDS
            ):
                old.unlink()
        except OSError:
            continue  # gone already, or not ours to remove


def update(
    store: Store, scope: Scope, lexicon: Lexicon, progress: Progress, passed: Sequence[Path] | None
) -> Change:
    """Read what changed since the index was made. Raises `sqlite3.Error`.

    With `passed`, the files of this run, the rest of a large corpus is taken to be as git's
    history has it; otherwise, and outside git, every file's size and time is looked at.
    """
    head = gitstate.head(scope.root)
    names = _suspects(store, scope, head, passed)
    if names is None:
        here = {scope.relative(file): file for file in scope.files()}
        known = store.stats()
        gone = [path for path in known if path not in here]
        suspects = [(file, path) for path, file in here.items() if _moved(file, known.get(path))]
    else:
        paths = [(scope.root / name, name) for name in names if scope.holds(name)]
        gone = [name for file, name in paths if not file.is_file() and store.stat(name)]
        suspects = [(f, name) for f, name in paths if f.is_file() and _moved(f, store.stat(name))]
    read = 0
    waiting = iter(suspects)
    while batch := list(islice(waiting, _BATCH)):
        store.put(_records(batch, lexicon, scope.choice))
        read += len(batch)
        progress(read, len(suspects))
    if gone:
        store.put((), gone)
    if head != store.meta("head"):
        store.set_meta("head", head)
    if names is None and store.meta("scope") != scope.key():
        store.set_meta("scope", scope.key())
    return Change(read, len(gone), built=False)


def _suspects(
    store: Store, scope: Scope, head: str, passed: Sequence[Path] | None
) -> list[str] | None:
    """The only paths that may differ from the index, or None if any may."""
    if passed is None or not head or store.meta("scope") != scope.key():
        return None
    if store.counts()[0] <= _FEW_ARTICLES:
        return None
    changed = gitstate.changed(scope.root, store.meta("head"), head)
    if changed is None:
        return None
    return sorted({*changed, *(scope.relative(file) for file in passed)})


def _moved(file: Path, known: Stat | None) -> bool:
    """Whether a file's size or time is another than when it was read."""
    if known is None:
        return True
    try:
        state = file.stat()
    except OSError:
        return True
    return (state.st_size, state.st_mtime_ns) != (known.size, known.modified)


def _records(batch: Iterable[tuple[Path, str]], lexicon: Lexicon, choice: Choice) -> list[Record]:
    found = (articles.record(file, path, lexicon, choice) for file, path in batch)
    return [record for record in found if record]
