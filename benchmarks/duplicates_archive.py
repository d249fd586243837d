"""Finding the repeated paragraphs of an archive: our join beside the usual ways.

    python -m benchmarks duplicates_archive [PARAGRAPHS …]

Each way runs in a process of its own, all on the same made-up Parquet file, and is asked for
the planted copies. `benchmarks/requirements.txt` has what they need; a way that is not
installed is named and left out, and so is one that would take days at that size.
"""

import importlib.util
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks import measure
from benchmarks.synthetic_paragraphs import Writer

Pairs = Iterable[tuple[int, int]]
COMMON, SHARED = 50, 2


def ours(file: Path) -> Pairs:
    """Our sketch, the join of the archive command, and every candidate looked at."""
    from newslint.corpus.archive import join

    paragraphs = _sketched(file)
    pairs = join.alike(join.enough(join.candidates(paragraphs)), paragraphs)
    return _numbers(pairs.select("id", "other"))


def our_candidates(file: Path) -> Pairs:
    """The same without the closer look, as the other ways do without it."""
    from newslint.corpus.archive import join

    return _numbers(join.enough(join.candidates(_sketched(file))))


def daft_minhash_verified(file: Path) -> Iterator[tuple[int, int]]:
    """Daft's own recipe, then the same closer look that ours takes."""
    from newslint.reading.fingerprints import Fingerprint
    from newslint.reading.likeness import compare

    printed = {number: Fingerprint(text) for number, text in _texts(file)}
    for one, other in daft_minhash(file):
        if compare(printed[one], printed[other]):
            yield one, other


def daft_minhash(file: Path) -> Pairs:
    """Daft's own recipe: 64 minhashes of word trigrams in 32 bands of two."""
    from daft import DataType, col
    from daft.functions import minhash

    from newslint.corpus.archive import frames

    frames.set_runner("native", None)
    daft = frames.engine()

    @daft.func.batch(return_dtype=DataType.list(DataType.int64()))  # type: ignore[untyped-decorator]
    def bands(hashes: Any) -> Any:
        import numpy
        import pyarrow

        table = hashes.to_arrow()
        flat = table.values.to_numpy().reshape(-1, 32, 2).astype(numpy.uint64)
        keys = flat[:, :, 0] << 32 | flat[:, :, 1]
        keys = keys * numpy.uint64(0x9E3779B97F4A7C15) + numpy.arange(32, dtype=numpy.uint64)
        offsets = numpy.arange(len(keys) + 1, dtype=numpy.int32) * 32
        values = pyarrow.array(keys.astype(numpy.int64).ravel())
        return daft.Series.from_arrow(pyarrow.ListArray.from_arrays(offsets, values))

    frame = daft.read_parquet(str(file))
    plain = col("text").normalize(
        remove_punct=True, lowercase=True, nfd_unicode=True, white_space=True
    )
    hashed = frame.select(
        col("number"), minhash(plain, num_hashes=64, ngram_size=3, seed=1).alias("hashes")
    )
    hashed = hashed.with_column("hashes", col("hashes").cast(DataType.list(DataType.uint64())))
    keys = hashed.select(col("number"), bands(col("hashes")).alias("key")).explode("key").collect()
    counts = keys.groupby("key").agg(col("number").count().alias("holders"))
    shared = counts.where(col("holders").between(daft.lit(2), daft.lit(COMMON))).select("key")
    entries = keys.join(shared, on="key").collect()
    others = entries.select(col("key"), col("number").alias("other"))
    pairs = entries.join(others, on="key").where(col("number") < col("other"))
    found = pairs.select("number", "other").distinct().to_pydict()
    return list(zip(found["number"], found["other"], strict=True))


def duckdb_join(file: Path) -> Pairs:
    """The sketch and the join in SQL."""
    import duckdb

    found: Pairs = duckdb.execute(
        f"""
        with words as (
          select number, regexp_extract_all(lower(text), '[a-z0-9]+') as w from '{file}'
        ), sketches as (
          select number, list_sort(list_distinct([
            hash(w[i] || ' ' || w[i + 1] || ' ' || w[i + 2])
            for i in range(1, greatest(len(w) - 1, 2))
          ]))[1:16] as sketch from words
        ), keys as (
          select number, unnest(sketch) as key from sketches
        ), shared as (
          select key from keys group by key having count(*) between 2 and {COMMON}
        ), entries as (
          select number, key from keys join shared using (key)
        )
        select one.number, two.number from entries one join entries two
        on one.key = two.key and one.number < two.number
        group by all having count(*) >= {SHARED}
        """
    ).fetchall()
    return found


def datasketch_lsh(file: Path) -> Iterator[tuple[int, int]]:
    """MinHashLSH, 64 permutations, 32 bands of two, of word trigrams."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(num_perm=64, params=(32, 2))
    for number, text in _texts(file):
        words = text.lower().split()
        shingles = [" ".join(words[at : at + 3]).encode() for at in range(max(len(words) - 2, 1))]
        sketch = MinHash(num_perm=64)
        sketch.update_batch(shingles)
        yield from ((other, number) for other in index.query(sketch))
        index.insert(number, sketch)


def brute_force(file: Path) -> Iterator[tuple[int, int]]:
    """rapidfuzz.cdist of everything with everything, in rows of a thousand."""
    from rapidfuzz import fuzz, process

    texts = [text.lower() for _, text in _texts(file)]
    for start in range(0, len(texts), 1000):
        scores = process.cdist(
            texts[start : start + 1000], texts, scorer=fuzz.ratio, score_cutoff=86
        )
        for row, column in zip(*scores.nonzero(), strict=True):
            if start + row < column:
                yield start + int(row), int(column)


WAYS: dict[str, tuple[Callable[[Path], Pairs], str, int]] = {
    "newslint": (ours, "daft", 10**9),
    "Daft's minhash, verified": (daft_minhash_verified, "daft", 10**9),
    "newslint, candidates only": (our_candidates, "daft", 10**9),
    "Daft's minhash, candidates only": (daft_minhash, "daft", 10**9),
    "DuckDB, candidates only": (duckdb_join, "duckdb", 10**9),
    "datasketch, candidates only": (datasketch_lsh, "datasketch", 100_000),
    "rapidfuzz, all pairs": (brute_force, "rapidfuzz", 10_000),
}
"""Each way, the package it needs, and the most paragraphs it is asked to do."""


def _texts(file: Path) -> Iterator[tuple[int, str]]:
    from pyarrow import parquet

    table = parquet.read_table(file, columns=["number", "text"])
    yield from zip(table["number"].to_pylist(), table["text"].to_pylist(), strict=True)


def _sketched(file: Path) -> Any:
    """The file's paragraphs, each as an article of its own, in the archive's columns."""
    from newslint.corpus.archive import frames
    from newslint.corpus.archive.lint import NUMBER_BITS
    from newslint.reading.fingerprints import Fingerprint

    frames.set_runner("native", None)
    daft = frames.engine()
    t = daft.DataType

    @daft.cls(max_concurrency=2, use_process=True)
    class Sketcher:
        @daft.method.batch(return_dtype=t.list(t.int64()))  # type: ignore[untyped-decorator]
        def sketch(self, texts: Any) -> list[list[int]]:
            return [Fingerprint(text).sketch for text in texts.to_pylist()]

    col, lit = daft.col, daft.lit
    names = ("number", "start", "end", "line", "column", "words", "total")
    return (
        daft.read_parquet(str(file))
        .into_batches(10_000)
        .select(
            (col("number") * lit(1 << NUMBER_BITS)).alias("id"),
            col("number").cast(t.string()).alias("article"),
            *(lit("").alias(name) for name in ("own_id", "published")),
            *(col("number").alias(name) for name in names),
            col("text"),
            Sketcher().sketch(col("text")).alias("sketch"),
        )
        .collect()
    )


def _numbers(pairs: Any) -> Pairs:
    from newslint.corpus.archive.lint import NUMBER_BITS

    found = pairs.to_pydict()
    ids = zip(found["id"], found["other"], strict=True)
    return [(one >> NUMBER_BITS, other >> NUMBER_BITS) for one, other in ids]


def generate(file: Path, size: int) -> None:
    """Write the archive."""
    import pyarrow
    from pyarrow import parquet

    rows = list(Writer().archive(size))
    columns = {name: [getattr(row, name) for row in rows] for name in ("number", "text", "copy_of")}
    parquet.write_table(pyarrow.table(columns), file, row_group_size=65_536)


def answer(way: str, file: Path) -> None:
    """Run one way and print its seconds, pairs and recall: what the parent reads."""
    from pyarrow import parquet

    began = time.perf_counter()
    found = {(min(pair), max(pair)) for pair in WAYS[way][0](file)}
    wall = time.perf_counter() - began
    table = parquet.read_table(file, columns=["number", "copy_of"]).to_pydict()
    copies = zip(table["number"], table["copy_of"], strict=True)
    planted = {(of, number) for number, of in copies if of >= 0}
    print(f"{wall:.1f} {len(found)} {len(found & planted) / max(len(planted), 1):.4f}")


def main() -> None:
    """Print a table for each size."""
    if len(sys.argv) == 4 and sys.argv[1] == "answer":
        answer(sys.argv[2], Path(sys.argv[3]))
        return
    sizes = [int(size) for size in sys.argv[1:]] or [10_000, 100_000, 1_000_000]
    print(measure.machine(), "\n")
    with tempfile.TemporaryDirectory() as scratch:
        for size in sizes:
            file = Path(scratch, f"{size}.parquet")
            generate(file, size)
            print(f"## {size:,} paragraphs, 6% of them edited copies\n")
            print("| way | wall s | CPU s | peak MiB | pairs | planted found |")
            print("| --- | --- | --- | --- | --- | --- |")
            for way, (_, package, most) in WAYS.items():
                if importlib.util.find_spec(package) is None:
                    print(f"| {way} | not installed | | | | |")
                elif size <= most:
                    print(_row(way, file), flush=True)
            print()


def _row(way: str, file: Path) -> str:
    said = file.with_suffix(".answer")
    command = [sys.executable, "-m", "benchmarks.duplicates_archive", "answer", way, str(file)]
    cost = measure.once(command, output=said)
    if cost.code:
        return f"| {way} | failed with exit {cost.code} | | | | |"
    wall, pairs, recall = said.read_text("utf-8").split()
    return f"| {way} | {wall} | {cost.cpu:.1f} | {cost.peak_mib:.0f} | {int(pairs):,} | {recall} |"


if __name__ == "__main__":
    main()
