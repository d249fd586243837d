"""The ledger for people: what a line says, in which order, and what a spreadsheet gets."""

import csv
import io
from typing import Any

import pytest

from newslint import formats, lexicons, validation
from newslint.ledger import views
from newslint.ledger.entry import entry
from newslint.ledger.rows import by_share, table
from newslint.reading.reading import Reading

LEAK = (
    "Two engineers at the dam, who asked not to be named because staff may not speak to "
    "reporters, said that the gates were stuck. Maria Costa said they were not."
)
OPEN = "Maria Costa said the gates were shut. The ministry said so too."


def ledger(text: str, path: str = "dam.txt") -> dict[str, Any]:
    return entry(Reading(formats.read(path, text.encode())[0], lexicons.load()))


def test_one_article_is_a_line_a_source() -> None:
    columns, rows, totals = table([ledger(LEAK)])
    assert columns[0] == "source"
    assert [(row[0], row[1], row[3]) for row in rows] == [
        ("Two engineers at the dam", "unnamed", "2"),
        ("Maria Costa", "person", "1"),
    ]
    assert rows[0][5] == "because staff may not speak to reporters"
    assert totals[0] == "1 named, 1 unnamed"


def test_shares_of_the_words_add_up() -> None:
    shares = [source["share"] for source in ledger(LEAK)["sources"]]
    assert sum(shares) == pytest.approx(1, abs=0.001)
    assert ledger(LEAK)["totals"]["share_on_unnamed_sources"] == shares[0]


def test_many_articles_are_a_line_each_and_totals() -> None:
    columns, rows, totals = table([ledger(OPEN, "a.txt"), ledger(LEAK, "b.txt")])
    assert columns[0] == "article"
    assert [row[0] for row in rows] == ["a.txt", "b.txt"]
    assert rows[1][-1] == "1 of 1"
    assert (totals[0], totals[3]) == ("2 articles", "1")


def test_articles_that_rest_on_unnamed_sources_come_first() -> None:
    ordered = by_share([ledger(OPEN, "a.txt"), ledger(LEAK, "b.txt")])
    assert [article["path"] for article in ordered] == ["b.txt", "a.txt"]


@pytest.mark.parametrize("view", [views.as_table, views.as_csv, views.as_markdown])
def test_an_empty_ledger_is_written(view: views.View) -> None:
    assert view([]).count("\n") >= 1
    assert "0 articles" in view([]) or view is views.as_csv


def test_columns_are_aligned() -> None:
    lines = views.as_table([ledger(LEAK)]).splitlines()
    assert len({line.index("unnamed") for line in lines[1:2]} | {lines[0].index("KIND")}) == 1


def test_a_spreadsheet_gets_no_formula() -> None:
    article = ledger(OPEN)
    article["sources"][0]["label"] = "=1+1"
    rows = list(csv.DictReader(io.StringIO(views.as_csv([article]))))
    assert rows[0]["source"] == "'=1+1"


def test_a_bar_does_not_end_a_markdown_cell() -> None:
    article = ledger(OPEN)
    article["sources"][0]["label"] = "a|b"
    assert "a\\|b" in views.as_markdown([article])


def test_the_ledger_fits_its_schema() -> None:
    whole = {"schema_version": 1, "articles": [ledger(LEAK), ledger("")]}
    assert validation.first_problem("ledger", whole) is None
