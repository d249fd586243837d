"""Quiet on old copy: the baseline, and only what a change brought in."""

import subprocess
from pathlib import Path

from tests.cmd.conftest import Newslint

OLD = "The train left Кyiv at noon.\n"


def _git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_a_baseline_accepts_what_is_there_and_holds_when_lines_move(
    newslint: Newslint, tmp_path: Path
) -> None:
    story = tmp_path / "story.md"
    story.write_text(OLD, encoding="utf-8")
    assert newslint("baseline", "create", ".").code == 0
    story.write_text("# Rail\n\nA new first paragraph.\n\n" + OLD, encoding="utf-8")
    ran = newslint("check", "--baseline", "newslint-baseline.json", "--output-format", "json", ".")
    assert ran.code == 0
    assert ran.json["summary"]["baselined"] == 1
    story.write_text(OLD + "\nThe Мinistry was shut.\n", encoding="utf-8")
    ran = newslint("check", "--baseline", "newslint-baseline.json", ".")
    assert ran.code == 1
    assert "Мinistry" in ran.out
    assert "Кyiv" not in ran.out


def test_update_only_shrinks_unless_told_to_grow(newslint: Newslint, tmp_path: Path) -> None:
    story = tmp_path / "story.md"
    story.write_text(OLD, encoding="utf-8")
    newslint("baseline", "create", ".")
    story.write_text("The Мinistry was shut.\n", encoding="utf-8")
    assert "0 accepted, 1 gone, 0 new" in newslint("baseline", "update", ".").out
    assert "1 accepted, 0 gone, 1 new" in newslint("baseline", "update", "--grow", ".").out
    assert "Мinistry" in newslint("baseline", "show").out


def test_create_never_overwrites(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "newslint-baseline.json").write_text("{}")
    assert newslint("baseline", "create", ".").code == 2
    assert (tmp_path / "newslint-baseline.json").read_text() == "{}"


def test_half_a_baseline_is_refused_with_its_place(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text('{"schema_version": 1,\n "find')
    ran = newslint("check", "--baseline", "b.json", ".")
    assert ran.code == 2
    assert "b.json:2:2: not JSON" in ran.err


def test_changed_since_reports_only_what_the_change_touched(
    newslint: Newslint, tmp_path: Path
) -> None:
    story = tmp_path / "story.md"
    story.write_text(OLD + "\nA quiet day.\n", encoding="utf-8")
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-qm", "old copy")
    story.write_text(OLD + "\nThe Мinistry was shut.\n", encoding="utf-8")
    (tmp_path / "new.md").write_text("Мadrid was hot.\n", encoding="utf-8")
    ran = newslint("check", "--changed-since", "HEAD", ".")
    assert ran.code == 1
    found = [line.split()[3] for line in ran.out.split("\n") if "mixed-script" in line]
    assert found == ["'Мadrid'", "'Мinistry'"]


def test_git_ignored_files_are_left_out(newslint: Newslint, tmp_path: Path) -> None:
    _git(tmp_path, "init", "-q")
    (tmp_path / ".gitignore").write_text("drafts/\n")
    (tmp_path / "drafts").mkdir()
    for name in ("drafts/a.md", "b.md"):
        (tmp_path / name).write_text(OLD, encoding="utf-8")
    assert newslint("check", "--show-files", ".").out == "b.md\n"
