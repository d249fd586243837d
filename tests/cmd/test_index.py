"""`newslint index`, and `check` with and without an index."""

import subprocess
import sys
from pathlib import Path

import pytest

LINE = "The lighthouse keeper, the last one on this coast, handed over his keys on Friday morning."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a", "b"):
        (tmp_path / f"{name}.md").write_text(f"Story {name} is this.\n\n{LINE}\n", encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newslint", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_configuration_and_index_articles_are_read_alone(folder: Path) -> None:
    done = run(folder, "check", "b.md")
    assert (done.returncode, "elsewhere" in done.stdout) == (0, False)


def test_build_makes_check_compare(folder: Path) -> None:
    built = run(folder, "index", "build")
    assert built.returncode == 0
    assert built.stdout.startswith("2 articles read")
    done = run(folder, "check", "b.md")
    assert done.returncode == 1
    assert (
        "b.md:3:1: warning duplicates/elsewhere this paragraph also stands in a.md" in done.stdout
    )
    assert run(folder, "check", "--isolated", "b.md").returncode == 0


def test_a_configuration_is_enough(folder: Path) -> None:
    (folder / "newslint.toml").write_text('include = ["."]\n', encoding="utf-8")
    done = run(folder, "check", "b.md")
    assert done.returncode == 1
    assert "made an index of 2 articles" in done.stderr
    again = run(folder, "check", "b.md")
    assert (again.stdout, again.stderr) == (done.stdout, "")


def test_boilerplate_of_the_configuration(folder: Path) -> None:
    settings = 'include = ["."]\nboilerplate = ["last one on this coast"]\n'
    (folder / "newslint.toml").write_text(settings, encoding="utf-8")
    assert run(folder, "check").returncode == 0


def test_a_pattern_that_is_none_is_told(folder: Path) -> None:
    (folder / "newslint.toml").write_text('boilerplate = ["(("]\n', encoding="utf-8")
    done = run(folder, "check")
    assert done.returncode == 2
    assert "'((' can't be used" in done.stderr


def test_status_and_update(folder: Path) -> None:
    assert "no index" in run(folder, "index", "status").stdout
    run(folder, "index", "build")
    assert "2 articles, 2 paragraphs" in run(folder, "index", "status").stdout
    (folder / "a.md").unlink()
    (folder / "c.md").write_text(f"Story c is this.\n\n{LINE}\n", encoding="utf-8")
    assert run(folder, "index", "update").stdout == "updated: 1 articles read, 1 gone\n"


def test_standard_input_is_compared_with_all_but_the_file_it_is(folder: Path) -> None:
    run(folder, "index", "build")
    command = [sys.executable, "-m", "newslint", "check", "-", "--stdin-filename", "b.md"]
    text = (folder / "b.md").read_text("utf-8")
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        input=text,
        check=False,
    )
    assert done.returncode == 1
    assert "also stands in a.md" in done.stdout
    assert "more" not in done.stdout


def test_processes_give_the_same_report(folder: Path) -> None:
    for number in range(12):
        text = f"Story {number} is this.\n\nLate.\n\n{LINE[: 60 + number]}\n"
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    (folder / "newslint.toml").write_text('include = ["."]\n', encoding="utf-8")
    one = run(folder, "check", "--jobs", "1")
    two = run(folder, "check", "--jobs", "2")
    assert one.stdout == two.stdout
    assert one.returncode == two.returncode
