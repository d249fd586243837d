"""The how-to pages leave out no setting, format, kind or sourcing rule; their links hold."""

import json
import re
from pathlib import Path

import pytest

from newslint import checks, reports, rulebook, validation

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "docs" / "how-to").glob("*.md"))
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)?(?:#([\w-]+))?\)")


def page(name: str) -> str:
    return (ROOT / "docs" / "how-to" / f"{name}.md").read_text("utf-8")


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_links_lead_somewhere(file: Path) -> None:
    for path, heading in _LINK.findall(file.read_text("utf-8")):
        target = (file.parent / path).resolve() if path else file
        assert target.exists(), path
        if heading:
            heads = re.findall(r"^#+ (.+)$", target.read_text("utf-8"), re.MULTILINE)
            slugs = [re.sub(r"[^\w-]", "", head.lower().replace(" ", "-")) for head in heads]
            assert heading in slugs


def test_every_page_is_in_the_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text("utf-8")
    assert [file.name for file in PAGES if f"(how-to/{file.name})" not in index] == []


def test_every_setting_is_described() -> None:
    known = json.loads(validation.schema_text("config"))["properties"]
    assert set(known) == set(re.findall(r"^\| `([\w-]+)` \|", page("configuration"), re.MULTILINE))


def test_every_format_is_described() -> None:
    described = re.findall(r"`(\w+)`", page("ci").split("## Formats")[1].split("##")[0])
    assert set(reports.FORMATS) <= set(described)


def test_every_general_kind_is_described() -> None:
    described = set(re.findall(r"^\| `([\w-]+)` \|", page("write-a-rule"), re.MULTILINE))
    general = {kind for kind in checks.kinds() if _takes_patterns(kind)}
    assert general and general <= described


def _takes_patterns(kind: str) -> bool:
    return bool({"paragraphs"} & checks.options_schema(kind)["properties"].keys())


def test_the_sourcing_page_names_every_sourcing_rule_with_its_severity() -> None:
    rows = dict(re.findall(r"`(sourcing/[\w-]+)` \| (\w+)", page("sourcing-policy")))
    rules = {name: rule for name, rule in rulebook.load().items() if rule.family == "sourcing"}
    assert rows == {name: rule.severity.label for name, rule in rules.items()}
