"""Documents that declare a schema are held against the desk's own copy; nothing is fetched."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from newslint import formats
from newslint.article import FormatNote
from tests.cmd.conftest import Newslint, newslint  # noqa: F401  (a fixture)

ADDRESS = "https://example.org/ninjs-schema.json"


def _notes(document: Mapping[str, object], schema: Mapping[str, Any]) -> tuple[FormatNote, ...]:
    choice = formats.Choice(schemas={ADDRESS: schema})
    text = json.dumps(
        {"uri": "urn:1", "headline": "Ferry sails", "body_text": "At dawn.", **document}
    )
    (article,) = formats.read("story.json", text.encode(), choice)
    assert article.text.startswith("Ferry sails"), "read all the same"
    return article.notes


@pytest.mark.parametrize(
    "declaration",
    [
        {"$schema": ADDRESS},
        {"standard": {"name": "ninjs", "schema": ADDRESS}},
        {"version": ADDRESS},
    ],
)
def test_each_way_to_declare_a_schema(declaration: Mapping[str, object]) -> None:
    schema = {"properties": {"urgency": {"type": "integer"}}}
    (note,) = _notes({**declaration, "urgency": "high"}, schema)
    assert note.rule == "files/schema"
    assert ADDRESS in note.message
    assert not _notes({**declaration, "urgency": 3}, schema)


def test_an_older_draft_is_read_by_its_own_rules() -> None:
    draft3 = {
        "$schema": "http://json-schema.org/draft-03/schema#",
        "properties": {"ednote": {"required": True}},
    }
    (note,) = _notes({"$schema": ADDRESS}, draft3)
    assert "ednote" in note.message


def test_a_schema_that_refers_elsewhere_is_told_and_nothing_is_fetched() -> None:
    schema = {"properties": {"uri": {"$ref": "https://example.org/other.json"}}}
    (note,) = _notes({"$schema": ADDRESS}, schema)
    assert "does not fetch" in note.message


def test_a_document_that_declares_nothing_is_left_alone() -> None:
    assert not _notes({"urgency": "high"}, {"properties": {"urgency": {"type": "integer"}}})


def test_the_configuration_names_the_desk_s_own_copy(newslint: Newslint, tmp_path: Path) -> None:  # noqa: F811
    story = {"$schema": ADDRESS, "uri": "urn:1", "headline": "Ferry sails", "body_text": "At dawn."}
    story["urgency"] = "high"
    (tmp_path / "story.json").write_text(json.dumps(story))
    (tmp_path / "ninjs.json").write_text('{"properties": {"urgency": {"type": "integer"}}}')
    (tmp_path / "newslint.toml").write_text(f'[schemas]\n"{ADDRESS}" = "ninjs.json"\n')
    assert "note files/schema not as https://example.org" in newslint("check", "story.json").out
    (tmp_path / "ninjs.json").write_text('{"properties": ')
    ran = newslint("check", "story.json")
    assert ran.code == 2
    assert "ninjs.json:1:16: not JSON" in ran.err
