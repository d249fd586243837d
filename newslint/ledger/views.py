"""The ledger written out: JSON for machines; a table, CSV and Markdown for people."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from typing import Any

from newslint.ledger.rows import NUMBERS, Table, table

Articles = Sequence[dict[str, Any]]
Rows = Callable[[Articles], Table]
View = Callable[..., str]
_WIDEST = 60
"""Characters of a cell in the terminal; longer ones are cut."""


def as_json(articles: Articles, rows: Rows = table) -> str:
    """The whole ledger, by `schemas/ledger.v1.schema.json`, whatever rows are asked for."""
    del rows
    whole = {"schema_version": 1, "articles": list(articles)}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def as_table(articles: Articles, rows: Rows = table) -> str:
    """Aligned columns, totals under a rule."""
    columns, lined, totals = rows(articles)
    lines = [[column.upper() for column in columns], *map(list, lined), list(totals)]
    lines = [[_cut(cell) for cell in line] for line in lines]
    widths = [max(len(line[at]) for line in lines) for at in range(len(columns))]
    out = [
        "  ".join(
            cell.rjust(width) if column in NUMBERS else cell.ljust(width)
            for cell, width, column in zip(line, widths, columns, strict=True)
        ).rstrip()
        for line in lines
    ]
    out.insert(-1, "─" * max(map(len, out)))
    return "\n".join(out) + "\n"


def as_csv(articles: Articles, rows: Rows = table) -> str:
    """Rows without totals, as a spreadsheet wants them; what could be a formula is quoted."""
    columns, lined, _ = rows(articles)
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\n")
    out.writerow(column.replace(" ", "_") for column in columns)
    out.writerows([_inert(cell) for cell in row] for row in lined)
    return text.getvalue()


def as_markdown(articles: Articles, rows: Rows = table) -> str:
    """A Markdown table, totals in bold."""
    columns, lined, totals = rows(articles)
    rule = ["---:" if column in NUMBERS else "---" for column in columns]
    bold = [f"**{cell}**" if cell else "" for cell in totals]
    lines = [columns, rule, *([_escaped(cell) for cell in row] for row in lined), bold]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


VIEWS: dict[str, View] = {
    "json": as_json,
    "table": as_table,
    "csv": as_csv,
    "markdown": as_markdown,
}
"""Every form the ledger is written in, by its name."""


def _cut(cell: str) -> str:
    return cell if len(cell) <= _WIDEST else cell[: _WIDEST - 1] + "…"


def _inert(cell: str) -> str:
    return "'" + cell if cell.startswith(("=", "+", "-", "@")) else cell


def _escaped(cell: str) -> str:
    return cell.replace("|", "\\|")
