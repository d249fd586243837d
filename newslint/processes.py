"""Linting in several processes; results come back in the order the files went out."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.engine import Engine
    from newslint.run import FileResult

_CHUNK = 32
_engine: "Engine | None" = None


def _start(engine: "Engine") -> None:
    global _engine
    _engine = engine


def _lint(file: Path) -> "FileResult":
    from newslint import run

    assert _engine is not None
    return run.lint(run.read_file(file, str(file), _engine.choice), _engine)


def mapped(files: Sequence[Path], engine: "Engine", jobs: int) -> "Iterator[FileResult]":
    """The result of each file, in the order of `files`."""
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(engine,)) as pool:
        yield from pool.map(_lint, files, chunksize=_CHUNK)
