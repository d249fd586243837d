"""`newslint ledger` as scripts rely on it: its schema, its streams, its options."""

import json
from pathlib import Path

from newslint import validation
from tests.cmd.conftest import Newslint

COPY = """\
The dam will be lowered, the energy ministry said.

Two engineers at the dam, who asked not to be named because staff may not speak to reporters,
said that 40 per cent of the gates were stuck.
"""


def test_the_ledger_follows_its_schema_and_names_who_speaks(
    newslint: Newslint, tmp_path: Path
) -> None:
    (tmp_path / "dam.md").write_text(COPY, encoding="utf-8")
    ledger = newslint("ledger", "dam.md").json
    assert validation.first_problem("ledger", ledger) is None
    (article,) = ledger["articles"]
    assert [(s["kind"], s["count"]) for s in article["sources"]] == [
        ("organisation", None),
        ("unnamed", 2),
    ]
    assert article["sources"][1]["anonymity_reason"] is not None


def test_the_ledger_goes_to_the_file_that_was_named(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "dam.md").write_text(COPY, encoding="utf-8")
    ran = newslint("ledger", "dam.md", "--output-file", "ledger.json")
    assert (ran.code, ran.out) == (0, "")
    assert json.loads((tmp_path / "ledger.json").read_text("utf-8")) == json.loads(
        newslint("ledger", "dam.md").out
    )


def test_an_unknown_format_is_refused(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "dam.md").write_text(COPY, encoding="utf-8")
    ran = newslint("ledger", "dam.md", "--output-format", "jsn")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean 'json'?" in ran.err
