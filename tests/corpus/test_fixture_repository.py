"""The small editorial repository of `fixtures/repo`, under git, one changed file at a time."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpus.conftest import git

REPOSITORY = Path(__file__).parents[2] / "fixtures" / "repo"
EXPECTED: dict[str, list[str]] = json.loads((REPOSITORY / "expected.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("paper") / "gazette"
    shutil.copytree(REPOSITORY, root)
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "first")
    return root


def check(root: Path, *names: str) -> list[tuple[str, str]]:
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "check", "--output-format", "json", *names],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    found = json.loads(done.stdout)["findings"]
    return [(finding["path"], finding["message"]) for finding in found]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_one_changed_file_is_compared_with_all(paper: Path, name: str) -> None:
    found = check(paper, name)
    assert [path for path, _ in found] == [name] * len(EXPECTED[name])
    for (_, message), wanted in zip(found, EXPECTED[name], strict=True):
        assert message.endswith(wanted)


def test_every_article_is_expected(paper: Path) -> None:
    assert set(EXPECTED) == {str(file.relative_to(paper)) for file in paper.rglob("*.md")}


def test_a_moved_story_is_no_finding_and_the_old_place_is_forgotten(paper: Path) -> None:
    before = check(paper, "copy/2026/lighthouse-hotel.md")
    git(paper, "mv", "copy/2025/lighthouse-sale.md", "copy/lighthouse-for-sale.md")
    moved = check(paper, "copy/lighthouse-for-sale.md")
    assert [message for _, message in moved] == [
        "this paragraph also stands in copy/2026/lighthouse-hotel.md"
    ]
    git(paper, "mv", "copy/lighthouse-for-sale.md", "copy/2025/lighthouse-sale.md")
    assert check(paper, "copy/2026/lighthouse-hotel.md") == before
