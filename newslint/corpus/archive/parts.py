"""The folder that a run fills: one sub-folder a partition, whole or not there at all.

A run that was killed finds its finished partitions again. A folder that holds another run,
of other files or other settings, is refused.
"""

import json
import shutil
from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any

from newslint.compiled import write_whole
from newslint.corpus.archive import ArchiveProblem
from newslint.corpus.archive.frames import finding_type, paragraph_type
from newslint.corpus.archive.sources import Block

_MANIFEST = "run.json"
_COUNTS = "counts.json"
TABLES = ("findings", "paragraphs", "skipped")


class OtherRun(ArchiveProblem):
    """The output folder holds the results of another run."""


class Output:
    """Where a run's results are kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def begin(self, partitions: list[list[Block]], settings: str, fresh: bool) -> None:
        """Take the folder for this run. Raises `OtherRun`, `OSError`."""
        said = repr((settings, partitions))
        key = blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        manifest = self.folder / _MANIFEST
        if fresh and manifest.is_file():
            shutil.rmtree(self.folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        known = json.loads(manifest.read_bytes())["key"] if manifest.is_file() else None
        if known is None and any(self.folder.iterdir()):
            raise OtherRun(f"{self.folder} is not empty, and holds no run of newslint")
        if known not in (None, key):
            raise OtherRun(
                f"{self.folder} holds a run over other files or with other settings;"
                " choose another folder, or --fresh to begin anew"
            )
        data = {"key": key, "partitions": len(partitions)}
        write_whole(manifest, json.dumps(data, indent=1).encode())

    def part(self, number: int) -> Path:
        """The folder of a partition."""
        return self.folder / "parts" / f"{number:05}"

    def done(self, number: int) -> bool:
        """Whether a partition was finished."""
        return (self.part(number) / _COUNTS).is_file()

    def write(self, number: int, results: Any) -> None:
        """Keep a partition's results: all of them, or none if this is cut short."""
        from pyarrow import parquet

        final = self.part(number)
        rough = final.with_name(final.name + ".rough")
        shutil.rmtree(rough, ignore_errors=True)
        rough.mkdir(parents=True)
        rows = results.column("result").to_pylist()
        for name in TABLES:
            found = [item for row in rows for item in row[name]]
            parquet.write_table(_table(name, found), rough / f"{name}.parquet")
        counts = {key: sum(row[key] for row in rows) for key in ("articles", "words")}
        (rough / _COUNTS).write_text(json.dumps(counts), encoding="utf-8")
        shutil.rmtree(final, ignore_errors=True)
        rough.rename(final)

    def counts(self, partitions: Iterable[int]) -> Counter[str]:
        """Articles and words of all finished partitions."""
        total: Counter[str] = Counter()
        for number in partitions:
            total.update(json.loads((self.part(number) / _COUNTS).read_bytes()))
        return total

    def tables(self, name: str) -> str:
        """The pattern of the Parquet files that hold one kind of result."""
        return f"{self.folder}/parts/*/{name}.parquet"


def _table(name: str, rows: list[dict[str, Any]]) -> Any:
    """Rows as an Arrow table in reading order, with its columns even where there is none."""
    import pyarrow

    if name == "skipped":
        schema = pyarrow.schema([("path", pyarrow.string()), ("reason", pyarrow.string())])
        return pyarrow.Table.from_pylist(sorted(rows, key=lambda row: row["path"]), schema)
    kind = finding_type() if name == "findings" else paragraph_type()
    schema = pyarrow.schema(list(kind.to_arrow_dtype()))
    rows.sort(key=lambda row: (row["article"], row["start"], row.get("rule", "")))
    return pyarrow.Table.from_pylist(rows, schema)
