"""Which paragraphs of an archive say the same: a join on sketch keys, then a closer look.

Keys that one paragraph alone has, and keys of formula, go before the join; what is left is
small. The keys may be joined a part at a time, so memory does not grow with the archive.
"""

from functools import lru_cache
from typing import Any

from newslint.corpus.archive.frames import engine
from newslint.corpus.archive.lint import NUMBER_BITS
from newslint.reading.fingerprints import SHARED, Fingerprint
from newslint.reading.likeness import compare

COMMON = 50
"""A key that more paragraphs than this have is formula, and finds nothing worth a look."""
_BOTH = (
    "id",
    "article",
    "own_id",
    "published",
    "number",
    "start",
    "end",
    "line",
    "column",
    "words",
    "total",
    "text",
)


def candidates(paragraphs: Any, part: int = 0, parts: int = 1) -> Any:
    """Pairs of ids, and how many keys of one part of all keys they share."""
    daft = engine()
    col, lit = daft.col, daft.lit
    keys = paragraphs.select(col("id"), col("sketch").alias("key")).explode("key")
    if parts > 1:
        keys = keys.where(col("key") % lit(parts) == lit(part))
    counts = keys.groupby("key").agg(col("id").count().alias("holders"))
    shared = counts.where((col("holders") > 1) & (col("holders") <= COMMON)).select("key")
    entries = keys.join(shared, on="key").collect()
    others = entries.select(col("key"), col("id").alias("other"))
    pairs = entries.join(others, on="key").where(col("id") < col("other"))
    return pairs.groupby("id", "other").agg(col("key").count().alias("shared"))


def enough(pairs: Any) -> Any:
    """The pairs that share enough keys and stand in two articles."""
    daft = engine()
    col, article = daft.col, 1 << NUMBER_BITS
    kept = pairs.where(col("shared") >= SHARED)
    return kept.where(col("id") // article != col("other") // article).select("id", "other")


def alike(pairs: Any, paragraphs: Any) -> Any:
    """The pairs whose texts are alike, with both sides' columns and the verdict."""
    daft = engine()
    col = daft.col
    one = paragraphs.select(*(col(name) for name in _BOTH))
    two = paragraphs.select(*(col(name).alias(f"other_{name}") for name in _BOTH))
    joined = pairs.join(one, on="id").join(two, left_on="other", right_on="other_id")
    verdict = _verdict(daft)(col("text"), col("other_text"))
    return joined.with_column("verdict", verdict).where(col("verdict").not_null())


@lru_cache(maxsize=200_000)
def _printed(text: str) -> Fingerprint:
    """Kept from one batch to the next: a text is compared with several others."""
    return Fingerprint(text)


def _verdict(daft: Any) -> Any:
    t = daft.DataType

    @daft.func.batch(return_dtype=t.struct({"kind": t.string(), "percent": t.int64()}))  # type: ignore[untyped-decorator]
    def verdict(texts: Any, others: Any) -> list[dict[str, Any] | None]:
        said = []
        for one, other in zip(texts.to_pylist(), others.to_pylist(), strict=True):
            likeness = compare(_printed(one), _printed(other))
            said.append(
                {"kind": likeness.kind.value, "percent": likeness.percent} if likeness else None
            )
        return said

    return verdict
