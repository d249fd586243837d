"""From a scope to an index that is true to its files, whatever state it was found in.

An index that is missing, broken or of another version is made anew; one that can't be
written is made in a temporary folder for this run. What was done is said, never hidden.
"""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from newslint.config import Config
from newslint.corpus import refresh
from newslint.corpus.index import Index
from newslint.corpus.refresh import Progress
from newslint.corpus.scope import Scope
from newslint.lexicons import Lexicon

Say = Callable[[str], None]


def for_files(
    scope: Scope,
    lexicon: Lexicon,
    passed: Sequence[Path] | None,
    say: Say,
    progress: Progress,
) -> Index:
    """The index, brought up to date; `passed` are the files of this run, None for all."""
    try:
        file = _current(scope, lexicon, passed, say, progress)
    except (OSError, sqlite3.Error) as error:
        say(f"the index can't be kept in {scope.folder()} ({error}); using one for this run only")
        import atexit
        import shutil
        import tempfile

        folder = tempfile.mkdtemp(prefix="newslint-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        scope = replace(scope, home=Path(folder))
        file = _current(scope, lexicon, passed, say, progress)
    return Index(scope, file, lexicon, passed or list(scope.files()))


def _current(
    scope: Scope, lexicon: Lexicon, passed: Sequence[Path] | None, say: Say, progress: Progress
) -> Path:
    """The file of the index, up to date. Raises `OSError` or `sqlite3.Error`."""
    known = refresh.current(scope)
    store = refresh.open_store(scope, lexicon)
    if store is not None:
        try:
            refresh.update(store, scope, lexicon, progress, passed)
            return store.file
        except sqlite3.OperationalError as error:
            # Another process is writing: what it knows is as good as what we would write.
            say(f"the index could not be updated ({error}); comparing with it as it is")
            return store.file
        except sqlite3.DatabaseError as error:
            say(f"the index is broken ({error})")
        finally:
            store.close()
    elif known is not None:
        say("the index is broken or of another version")
    change = refresh.build(scope, lexicon, progress)
    say(f"made an index of {change.read:,} articles in {scope.root}")
    made = refresh.current(scope)
    if made is None:
        raise OSError("the index was removed while it was being made")
    return made


def temporary(root: Path, home: Path, lexicon: Lexicon) -> Index:
    """The index of all articles below `root`, kept in `home`."""
    scope = Scope(root, Config(), home)
    refresh.build(scope, lexicon, lambda done, total: None)
    file = refresh.current(scope)
    assert file is not None
    return Index(scope, file, lexicon)
