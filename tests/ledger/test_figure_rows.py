"""The ledger's figures for people: a line each, and what it hangs on."""

from typing import Any

from newslint import formats, lexicons, validation
from newslint.ledger.entry import entry
from newslint.ledger.figure_rows import figure_table
from newslint.ledger.views import as_table
from newslint.reading.reading import Reading

COPY = """---
newslint:
  figures:
    "£9m": trust accounts, 2024
---
Maria Costa said the gates cost £3m.

The weir was paid for with £9m in 1997. About 40 percent of the fish are gone.
"""


def ledger(text: str) -> dict[str, Any]:
    return entry(Reading(formats.read("dam.md", text.encode())[0], lexicons.load()))


def test_a_figure_is_a_line_with_what_it_hangs_on() -> None:
    columns, rows, totals = figure_table([ledger(COPY)])
    assert columns == ("line", "figure", "class", "hangs on", "source")
    assert rows == [
        ("6", "£3m", "money", "its sentence", "Maria Costa"),
        ("8", "£9m", "money", "front matter", "trust accounts, 2024"),
        ("8", "About 40 percent", "percentage", "nobody", ""),
    ]
    assert totals[1] == "3 want a source"
    assert totals[3] == "1 hang on nobody"


def test_several_articles_are_told_apart() -> None:
    columns, rows, totals = figure_table([ledger(COPY), ledger(COPY)])
    assert columns[0] == "article" and len(rows) == 6
    assert totals[0] == "2 articles"


def test_the_table_has_every_figure() -> None:
    printed = as_table([ledger(COPY)], figure_table)
    assert "About 40 percent" in printed and "trust accounts, 2024" in printed


def test_the_ledger_with_figures_is_valid() -> None:
    ledgers = {"schema_version": 1, "articles": [ledger(COPY)]}
    assert validation.first_problem("ledger", ledgers) is None
