"""The engine: Daft set up to tell nobody anything, its runner, and the shapes of our columns."""

import os
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from newslint.corpus.archive import ArchiveProblem
from newslint.corpus.archive.lint import BlockLinter
from newslint.corpus.archive.sources import Block

RUNNERS = ("native", "ray")


class EngineMissing(ArchiveProblem):
    """The engine is not installed; the message says how to get it."""


def engine() -> Any:
    """The daft module: no usage reports, no progress bar of its own. Raises `EngineMissing`."""
    for name in ("DO_NOT_TRACK", "SCARF_NO_ANALYTICS"):
        os.environ[name] = "1"
    os.environ["DAFT_PROGRESS_BAR"] = "0"
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    try:
        import daft
    except ImportError as error:
        raise EngineMissing("the archive needs Daft: pip install 'newslint[archive]'") from error
    return daft


def set_runner(runner: str, address: str | None) -> None:
    """Run embedded, or on a Ray cluster: that at `address`, else one started here."""
    daft = engine()
    if runner == "ray":
        try:
            import ray  # noqa: F401
        except ImportError as error:
            raise EngineMissing(
                "a cluster needs Ray: pip install 'newslint[archive,ray]'"
            ) from error
        daft.set_runner_ray(address=address, noop_if_initialized=True)
    else:
        daft.set_runner_native()


def leave(code: int) -> NoReturn:
    """End the process, its output written, without waiting for the engine's threads.

    They now and then outlive the interpreter's own teardown and crash in it (seen as exit
    -11 after a whole and correct run, Daft 0.7.26).
    """
    if "ray" in sys.modules:
        sys.modules["ray"].shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def finding_type() -> Any:
    """One finding, flat."""
    t = engine().DataType
    text = ("article", "own_id", "rule", "severity", "confidence", "message", "excerpt")
    numbers = ("start", "end", "line", "column")
    return t.struct(
        {name: t.string() for name in text}
        | {name: t.int64() for name in numbers}
        | {"related": t.list(t.string()), "fingerprint": t.string()}
    )


def paragraph_type() -> Any:
    """One paragraph that is compared, with its place and sketch."""
    t = engine().DataType
    text = ("article", "own_id", "published", "text")
    numbers = ("number", "start", "end", "line", "column", "words", "total", "digest", "id")
    return t.struct(
        {name: t.string() for name in text}
        | {name: t.int64() for name in numbers}
        | {"sketch": t.list(t.int64())}
    )


def block_type() -> Any:
    """What linting a block gives."""
    t = engine().DataType
    skipped = t.struct({"path": t.string(), "reason": t.string()})
    return t.struct(
        {
            "articles": t.int64(),
            "words": t.int64(),
            "findings": t.list(finding_type()),
            "paragraphs": t.list(paragraph_type()),
            "skipped": t.list(skipped),
        }
    )


def lint_blocks(blocks: list[Block], linter: BlockLinter, processes: int) -> Any:
    """An Arrow table with the result of each block, worked out by the engine."""
    daft = engine()
    columns = zip(*blocks, strict=True)
    names = ("kind", "path", "first", "last")
    frame = daft.from_pydict(
        {name: list(values) for name, values in zip(names, columns, strict=True)}
    )
    chunk = max(1, len(blocks) // (processes * 4))
    frame = frame.into_batches(chunk)
    lint = _lint_function(daft, linter, processes)
    arguments = [daft.col(name) for name in names]
    return frame.select(lint(*arguments).alias("result")).to_arrow()


def _lint_function(daft: Any, linter: BlockLinter, processes: int) -> Callable[..., Any]:
    """The linter as a function of the engine, in processes of its own."""

    @daft.cls(max_concurrency=processes, use_process=True)
    class Linter:
        """Made once a process."""

        def __init__(self, linter: BlockLinter) -> None:
            self.linter = linter

        @daft.method.batch(return_dtype=block_type())  # type: ignore[untyped-decorator]
        def lint(self, kind: Any, path: Any, first: Any, last: Any) -> list[dict[str, Any]]:
            """The results of a batch of blocks."""
            columns = (kind.to_pylist(), path.to_pylist(), first.to_pylist(), last.to_pylist())
            return [self.linter(Block(*row)) for row in zip(*columns, strict=True)]

    function: Callable[..., Any] = Linter(linter).lint
    return function
