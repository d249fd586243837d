"""From pairs of paragraphs to findings: what each article is told of its twins."""

from collections.abc import Iterator
from typing import Any

from newslint.article import Twin
from newslint.corpus.archive.frames import engine, finding_type
from newslint.placing import fingerprint
from newslint.reading.elsewhere import Told, decide, wording
from newslint.rulebook import Rule

OWN = ("number", "start", "end", "line", "column", "words", "total", "text", "published", "own_id")
"""What is known of the paragraph that is told."""
OTHER = ("article", "published", "line", "text")
"""What is known of its twin."""


def findings(pairs: Any, rule: Rule) -> Any:
    """A frame of findings of `duplicates/elsewhere`, from pairs with both sides' columns."""
    daft = engine()
    from daft.functions import list_agg, to_struct, unnest

    col = daft.col
    sides = ("", "other_"), ("other_", "")
    told = [
        pairs.select(
            col(f"{mine}article").alias("article"),
            *(col(f"{mine}{name}").alias(name) for name in OWN),
            *(col(f"{theirs}{name}").alias(f"twin_{name}") for name in OTHER),
            col("verdict"),
        )
        for mine, theirs in sides
    ]
    both = told[0].concat(told[1])
    columns = [col(name) for name in both.column_names if name != "article"]
    grouped = both.groupby("article").agg(list_agg(to_struct(*columns)).alias("edges"))
    tell = _tell_function(daft, rule)
    found = grouped.select(tell(col("article"), col("edges")).alias("found"))
    return found.explode("found").where(col("found").not_null()).select(unnest(col("found")))


def _tell_function(daft: Any, rule: Rule) -> Any:
    @daft.func.batch(return_dtype=daft.DataType.list(finding_type()))  # type: ignore[untyped-decorator]
    def tell(articles: Any, edges: Any) -> list[list[dict[str, Any]]]:
        rows = zip(articles.to_pylist(), edges.to_pylist(), strict=True)
        return [list(article_findings(article, found, rule)) for article, found in rows]

    return tell


def article_findings(
    article: str, edges: list[dict[str, Any]], rule: Rule
) -> Iterator[dict[str, Any]]:
    """What one article is told; `edges` are its paragraphs' pairs, in any order."""
    edges = sorted(
        edges, key=lambda edge: (edge["number"], edge["twin_article"], edge["twin_line"])
    )
    own = {edge["number"]: edge for edge in edges}
    lines: dict[tuple[int, str], int] = {}
    best: dict[tuple[int, str], Twin] = {}
    for edge in edges:
        twin = _twin(article, edge)
        known = best.get((twin.number, twin.path))
        if known is None or twin.percent > known.percent:
            best[twin.number, twin.path] = twin
            lines[twin.number, twin.path] = edge["twin_line"]
    lengths = {number: edge["words"] for number, edge in own.items()}
    total = next(edge["total"] for edge in edges)
    limits = rule.options["most-places"], rule.options["whole-article"]
    for told in decide(lengths, total, best.values(), *limits):
        paths = [f"{twin.path}:{lines[twin.number, twin.path]}" for twin in told.twins]
        texts = {number: edge["text"] for number, edge in own.items()}
        yield _finding(article, own[told.number], told, wording(told, texts, paths), paths, rule)


def _twin(article: str, edge: dict[str, Any]) -> Twin:
    """The other side of a pair; of two articles the later is told."""
    mine = _order(edge["published"], article)
    theirs = _order(edge["twin_published"], edge["twin_article"])
    return Twin(
        number=edge["number"],
        path=edge["twin_article"],
        text=edge["twin_text"],
        kind=edge["verdict"]["kind"],
        percent=edge["verdict"]["percent"],
        told_there=theirs > mine,
    )


def _order(published: str, article: str) -> tuple[str, str, int]:
    """By date, then file, then the number that a row's name ends in."""
    file, _, number = article.rpartition("#")
    return (published, file, int(number)) if file and number.isdigit() else (published, article, 0)


def _finding(
    article: str,
    own: dict[str, Any],
    told: Told,
    said: tuple[str, dict[str, object]],
    paths: list[str],
    rule: Rule,
) -> dict[str, Any]:
    return {
        "article": article,
        "own_id": own["own_id"],
        "rule": rule.name,
        "severity": rule.severity.label,
        "confidence": rule.confidence.label,
        "message": rule.say(*said),
        "start": own["start"],
        "end": own["end"],
        "line": own["line"],
        "column": own["column"],
        "excerpt": own["text"],
        "related": [f"{path}: {twin.text}" for path, twin in zip(paths, told.twins, strict=True)],
        "fingerprint": fingerprint(rule.name, own["text"], own["text"]),
    }
