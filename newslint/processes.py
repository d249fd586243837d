"""Work on files in several processes; results come back in the order the files went out."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newslint.engine import Engine

Task = Callable[[Path, "Engine"], Any]
_CHUNK = 32
_engine: "Engine | None" = None


def _start(engine: "Engine") -> None:
    global _engine
    _engine = engine


def _call(task: Task, file: Path) -> Any:
    assert _engine is not None
    return task(file, _engine)


def mapped(task: Task, files: Sequence[Path], engine: "Engine", jobs: int) -> Iterator[Any]:
    """`task(file, engine)` of each file, in the order of `files`.

    With one job, or next to no files, it is done here.
    """
    if jobs <= 1 or len(files) < 2 * jobs:
        yield from (task(file, engine) for file in files)
        return
    from concurrent.futures import ProcessPoolExecutor  # slow to import

    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(engine,)) as pool:
        yield from pool.map(partial(_call, task), files, chunksize=_CHUNK)
