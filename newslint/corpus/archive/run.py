"""A run over an archive: partitions linted one after another, then the duplicates of all."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newslint.compiled import write_whole
from newslint.corpus.archive import frames, join, sources, tell
from newslint.corpus.archive.lint import BlockLinter
from newslint.corpus.archive.parts import Output
from newslint.engine import Engine
from newslint.rulebook import Rule

ELSEWHERE = "duplicates/elsewhere"
_AT_ONCE = 4_000_000
"""Paragraphs whose keys are joined at once; more are joined a part at a time."""
_TRIES = 3
_BOILERPLATE_TOLD = 20

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Settings:
    """How an archive is read. `address` is a Ray cluster's; `processes` work at once."""

    runner: str = "native"
    address: str | None = None
    text_field: str | None = None
    processes: int = os.cpu_count() or 1
    fresh: bool = False
    partition_bytes: int = sources.PARTITION_BYTES


def run(
    source: str, out: Path, engine: Engine, settings: Settings, key: str, progress: Progress
) -> dict[str, Any]:
    """Lint an archive into `out`, and return the summary that is also written there.

    `key` names the rules and words in force: another key, another run. Raises
    `SourceProblem`, `OtherRun`, `EngineMissing`, `OSError`.
    """
    frames.engine()
    listed = sources.files(source)
    if not listed:
        raise sources.SourceProblem(f"{source}: no articles, JSON lines or Parquet files in it")
    partitions = sources.partitions(listed, settings.partition_bytes)
    output = Output(out)
    output.begin(partitions, f"{key} {settings.text_field}", settings.fresh)
    frames.set_runner(settings.runner, settings.address)
    elsewhere = engine.rules.get(ELSEWHERE)
    linter = BlockLinter(engine, settings.text_field)
    for number, blocks in enumerate(partitions):
        if not output.done(number):
            output.write(number, _linted(blocks, linter, settings.processes))
        progress(number + 1, len(partitions) + 1)
    if elsewhere:
        _duplicates(output, elsewhere)
    progress(len(partitions) + 1, len(partitions) + 1)
    summary = _summary(output, len(partitions), elsewhere)
    data = json.dumps(summary, indent=1, ensure_ascii=False).encode("utf-8")
    write_whole(out / "summary.json", data)
    return summary


def _linted(blocks: list[sources.Block], linter: BlockLinter, processes: int) -> Any:
    """The results of a partition; it is tried again where a worker was lost."""
    for attempt in range(1, _TRIES + 1):
        try:
            return frames.lint_blocks(blocks, linter, processes)
        except Exception:
            if attempt == _TRIES:
                raise
    raise AssertionError("unreachable")


def _duplicates(output: Output, rule: Rule) -> None:
    """Write `duplicates.parquet`: the findings of duplicates/elsewhere over all partitions."""
    from pyarrow import parquet

    daft = frames.engine()
    paragraphs = daft.read_parquet(output.tables("paragraphs"))
    parts = max(1, -(-paragraphs.count_rows() // _AT_ONCE))
    pairs = join.candidates(paragraphs, 0, parts)
    for part in range(1, parts):
        pairs = pairs.concat(join.candidates(paragraphs, part, parts))
    if parts > 1:
        pairs = pairs.groupby("id", "other").agg(daft.col("shared").sum().alias("shared"))
    alike = join.alike(join.enough(pairs), paragraphs)
    found = tell.findings(alike, rule).to_arrow()
    ordered = found.sort_by([("article", "ascending"), ("start", "ascending")])
    rough = output.folder / "duplicates.parquet.rough"
    parquet.write_table(ordered, rough)
    rough.rename(output.folder / "duplicates.parquet")


def _summary(output: Output, partitions: int, elsewhere: Rule | None) -> dict[str, Any]:
    """Counts of articles, findings by rule, what was skipped and why, and boilerplate."""
    daft = frames.engine()
    col = daft.col
    counts = output.counts(range(partitions))
    rules = (
        daft.read_parquet(output.tables("findings"))
        .groupby("rule")
        .agg(col("fingerprint").count().alias("count"))
    )
    by_rule = dict(zip(*rules.to_pydict().values(), strict=True))
    boilerplate: list[dict[str, Any]] = []
    if elsewhere:
        from pyarrow import parquet

        table = parquet.ParquetFile(output.folder / "duplicates.parquet")
        by_rule[ELSEWHERE] = table.metadata.num_rows
        boilerplate = _boilerplate(output, elsewhere.options["most-places"])
    skipped = daft.read_parquet(output.tables("skipped")).to_pydict()
    return {
        "articles": counts["articles"],
        "words": counts["words"],
        "partitions": partitions,
        "findings": sum(by_rule.values()),
        "by_rule": dict(sorted(by_rule.items(), key=lambda item: (-item[1], item[0]))),
        "skipped": len(skipped["path"]),
        "skipped_first": [
            {"path": path, "reason": reason}
            for path, reason in sorted(zip(skipped["path"], skipped["reason"], strict=True))[:20]
        ],
        "boilerplate": boilerplate,
    }


def _boilerplate(output: Output, most_places: int) -> list[dict[str, Any]]:
    """The paragraphs that stand, word for word, in the most articles."""
    daft = frames.engine()
    col = daft.col
    paragraphs = daft.read_parquet(output.tables("paragraphs"))
    counted = paragraphs.groupby("digest").agg(
        col("article").count_distinct().alias("articles"), col("text").min().alias("text")
    )
    common = counted.where(col("articles") > most_places)
    top = common.sort(["articles", "text"], desc=[True, False]).limit(_BOILERPLATE_TOLD)
    rows = top.select("articles", "text").to_pylist()
    return [{"articles": row["articles"], "text": row["text"]} for row in rows]
