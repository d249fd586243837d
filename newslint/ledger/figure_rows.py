"""The figures of the ledger as rows: what wants a source, and what it hangs on."""

from collections.abc import Sequence
from typing import Any

from newslint.ledger.rows import Table

_COLUMNS = ("article", "line", "figure", "class", "hangs on", "source")
_STATUS = {
    "in_sentence": "its sentence",
    "in_context": "what stands near",
    "vague": "a vague source",
    "none": "nobody",
}


def figure_table(articles: Sequence[dict[str, Any]]) -> Table:
    """A row a figure that wants a source, in reading order; no article where there is one."""
    rows = [row for article in articles for row in _rows(article)]
    alone = sum(row[4] == _STATUS["none"] for row in rows)
    totals = ("", "", f"{len(rows)} want a source", "", f"{alone} hang on nobody", "")
    if len(articles) != 1:
        return Table(_COLUMNS, rows, (f"{len(articles)} articles", *totals[1:]))
    return Table(_COLUMNS[1:], [row[1:] for row in rows], totals[1:])


def _rows(article: dict[str, Any]) -> list[tuple[str, ...]]:
    labels = {source["id"]: source["label"] for source in article["sources"]}
    rows: list[tuple[str, ...]] = []
    for figure in article["figures"]:
        if not figure["needs_attribution"]:
            continue
        attribution = figure["attribution"]
        declared = attribution["by"] == "declared"
        sources = "; ".join(labels[source] for source in attribution["sources"])
        rows.append(
            (
                article["path"],
                str(figure["span"]["start"]["line"]),
                figure["text"],
                figure["class"],
                "front matter" if declared else _STATUS[attribution["status"]],
                figure["declared_source"] if declared else sources,
            )
        )
    return rows
