"""The ledger as rows for people: a line a source for one article, a line an article for many."""

from collections.abc import Sequence
from typing import Any, NamedTuple

SOURCE_COLUMNS = ("source", "kind", "description", "statements", "share of words", "reason")
ARTICLE_COLUMNS = (
    "article",
    "words",
    "named",
    "unnamed",
    "statements",
    "on unnamed",
    "share on unnamed",
    "reasons",
)
NUMBERS = frozenset(
    ("words", "named", "unnamed", "statements", "on unnamed", "reasons", "share of words", "line")
) | {"share on unnamed"}
"""Columns that are set flush right."""


class Table(NamedTuple):
    """Rows of text under their columns; `totals` is the last row, apart, or empty."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    totals: tuple[str, ...]


def table(articles: Sequence[dict[str, Any]]) -> Table:
    """The sources of one article, or one line for each of several, with their totals."""
    if len(articles) == 1:
        return _of_sources(articles[0])
    return _of_articles(articles)


def by_share(articles: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Articles that rest most on unnamed sources first; equals keep their order."""
    return sorted(articles, key=lambda article: -article["totals"]["share_on_unnamed_sources"])


def _of_sources(article: dict[str, Any]) -> Table:
    totals = article["totals"]
    rows = [
        (
            source["label"],
            source["kind"],
            source["description"] or "",
            str(source["statements"]),
            _percent(source["share"]),
            source["reason"] or "",
        )
        for source in article["sources"]
    ]
    last = (
        f"{totals['sources_named']} named, {totals['sources_unnamed']} unnamed",
        "",
        "",
        str(totals["statements"]),
        f"{_percent(totals['share_on_unnamed_sources'])} unnamed",
        "",
    )
    return Table(SOURCE_COLUMNS, rows, last)


def _of_articles(articles: Sequence[dict[str, Any]]) -> Table:
    rows = [
        (article["path"], str(article["words"]), *_counts(article["totals"]))
        for article in articles
    ]
    words = sum(article["words"] for article in articles)
    every = {
        key: sum(article["totals"][key] for article in articles)
        for key in (*_SUMMED, "attributed_words")
    }
    on_unnamed = sum(
        article["totals"]["share_on_unnamed_sources"] * article["totals"]["attributed_words"]
        for article in articles
    )
    share = on_unnamed / every["attributed_words"] if every["attributed_words"] else 0.0
    totals = _counts({**every, "share_on_unnamed_sources": share})
    return Table(ARTICLE_COLUMNS, rows, (f"{len(articles)} articles", str(words), *totals))


_SUMMED = ("sources_named", "sources_unnamed", "statements", "on_unnamed_sources", "reasons_given")


def _counts(totals: dict[str, Any]) -> tuple[str, ...]:
    return (
        str(totals["sources_named"]),
        str(totals["sources_unnamed"]),
        str(totals["statements"]),
        str(totals["on_unnamed_sources"]),
        _percent(totals["share_on_unnamed_sources"]),
        f"{totals['reasons_given']} of {totals['sources_unnamed']}",
    )


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"
