"""spelling/house-style: on with a style, safe to fix, quotations left alone."""

from pathlib import Path

import pytest

from newslint import styles, variants
from newslint.yamlfiles import FileProblem
from tests.cmd.conftest import Newslint, newslint

__all__ = ["newslint"]


def test_every_style_names_its_sources_and_chooses_a_variant_of_a_group() -> None:
    index = variants.load()
    assert {"ap", "bbc", "economist", "guardian", "reuters"} <= set(styles.names())
    for name in styles.names():
        for choice in styles.load(name, index):
            assert choice.source
            assert choice.date >= "2001"
            assert choice.variant < len(choice.group.forms)


def test_a_value_outside_every_group_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "desk.yaml"
    file.write_text("name: Desk\nvalues:\n- {use: Zzyzx, source: ours, date: 2026-01}\n", "utf-8")
    with pytest.raises(FileProblem, match="'Zzyzx' is in no variant group") as refused:
        list(styles.read(file, variants.load()))
    assert (refused.value.line, refused.value.column) == (3, 9)


def test_a_style_turns_the_rule_on_and_its_fix_is_safe(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('style = "ap"\n', "utf-8")
    copy = tmp_path / "copy.md"
    copy.write_text("Kiev's trams ran. KIEV slept.\n\n“Kiev is home,” she said.\n", "utf-8")
    found = newslint("check", "--output-format", "json", "copy.md").json["findings"]
    assert [(f["rule"], f["excerpt"]) for f in found] == [("spelling/house-style", "Kiev")]
    newslint("check", "--fix", "copy.md")
    assert copy.read_text("utf-8") == "Kyiv's trams ran. KYIV slept.\n\n“Kiev is home,” she said.\n"


def test_an_unknown_style_is_told_with_its_place(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('\nstyle = "gardian"\n', "utf-8")
    (tmp_path / "copy.md").write_text("Kyiv slept.\n", "utf-8")
    ran = newslint("check", "copy.md")
    assert ran.code == 2
    assert "newslint.toml:2:1: unknown style 'gardian'; did you mean 'guardian'?" in ran.err


def test_a_desk_s_own_groups_and_distinct_names(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text(
        'packs = ["desk"]\ndistinct = [["Kharkiv", "Kharkov"]]\n'
        '[[variants]]\npreferred = "Alba"\nvariants = ["Alva"]\n',
        "utf-8",
    )
    folder = tmp_path / "desk" / "variants"
    folder.mkdir(parents=True)
    (folder / "own.yaml").write_text("kind: own\ngroups:\n- {variants: [Orso, Urso]}\n", "utf-8")
    (tmp_path / "copy.md").write_text(
        "Alba grew. Alva fell. Orso saw Urso. Kharkiv met Kharkov.\n", "utf-8"
    )
    found = newslint("check", "--output-format", "json", "copy.md").json["findings"]
    assert [f["excerpt"] for f in found] == ["Alva", "Urso"]


def test_a_desk_s_own_group_is_not_discovered_as_well(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "copy.md").write_text("Kircudbright waits. Kirkcudbright pays.\n", "utf-8")
    discovered = newslint("check", "--output-format", "json", "copy.md").json["findings"]
    assert [f["rule"] for f in discovered] == ["spelling/unlisted-variant"]
    (tmp_path / "newslint.toml").write_text(
        '[[variants]]\npreferred = "Kirkcudbright"\nvariants = ["Kircudbright"]\n', "utf-8"
    )
    found = newslint("check", "--output-format", "json", "copy.md").json["findings"]
    assert [(f["rule"], f["excerpt"]) for f in found] == [("spelling/inconsistent", "Kircudbright")]


def test_a_broken_variant_file_in_a_pack_is_refused(newslint: Newslint, tmp_path: Path) -> None:
    folder = tmp_path / "desk" / "variants"
    folder.mkdir(parents=True)
    file = folder / "own.yaml"
    file.write_text("kind: own\ngroups:\n- {variants: [Orso, Urso]}\n- {variants: [Urso, X]}\n")
    ran = newslint("test", "desk")
    assert ran.code == 2
    assert f"{Path('desk') / 'variants' / 'own.yaml'}:4:15: 'Urso' is already in" in ran.err


def test_the_groups_are_listed_with_their_rule(newslint: Newslint) -> None:
    page = newslint("rule", "spelling/inconsistent").out
    assert "  Kyiv: Kiev, " in page
    assert page.count("\n") > 2000
