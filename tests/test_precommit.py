"""A real repository with a real pre-commit: bad copy is refused, mended copy goes in."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BAD = "The strike came at dawn and the train never left Кyiv, the operator, Rail East, said.\n"
GOOD = "The strike came at dawn and the train never left Kyiv, the operator, Rail East, said.\n"

HOOK = """\
repos:
  - repo: local
    hooks:
      - id: newslint
        name: newslint
        entry: {python} -m newslint check
        language: system
        files: {files}
        require_serial: {serial}
"""


def _manifest() -> dict[str, object]:
    import yaml

    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["entry"] == "newslint check"
    assert hook["language"] == "python"
    found: dict[str, object] = hook
    return found


def test_a_commit_with_bad_copy_is_refused_and_the_mended_one_passes(
    tmp_path: Path, own_cache: Path
) -> None:
    manifest = _manifest()
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "NEWSLINT_CACHE_DIR": str(own_cache),
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit-home"),
        "GIT_AUTHOR_NAME": "Desk",
        "GIT_AUTHOR_EMAIL": "desk@example.org",
        "GIT_COMMITTER_NAME": "Desk",
        "GIT_COMMITTER_EMAIL": "desk@example.org",
    }
    repository = tmp_path / "copy"
    repository.mkdir()

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=repository, env=environment, capture_output=True, text=True, check=False
        )

    run("git", "init", "-q")
    hook = HOOK.format(python=sys.executable, files=manifest["files"], serial="true")
    (repository / ".pre-commit-config.yaml").write_text(hook, encoding="utf-8")
    installed = run(sys.executable, "-m", "pre_commit", "install")
    assert installed.returncode == 0, installed.stderr

    story = repository / "story.md"
    story.write_text(BAD, encoding="utf-8")
    (repository / "notes.py").write_text("# Кyiv\n", encoding="utf-8")
    run("git", "add", ".")
    refused = run("git", "commit", "-m", "bad copy")
    assert refused.returncode != 0
    assert "story.md:1:50: error spelling/mixed-script" in refused.stdout + refused.stderr
    assert "notes.py" not in refused.stdout + refused.stderr
    assert run("git", "log").returncode != 0, "nothing may have been committed"

    story.write_text(GOOD, encoding="utf-8")
    run("git", "add", ".")
    accepted = run("git", "commit", "-m", "good copy")
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr


@pytest.mark.parametrize(
    ("name", "linted"),
    [("a.md", True), ("a/b.html", True), ("a.txt", True), ("a.py", False), ("package.json", False)],
)
def test_the_hook_reads_articles_only(name: str, linted: bool) -> None:
    import re

    assert bool(re.search(str(_manifest()["files"]), name)) is linted


def test_git_is_there() -> None:
    assert shutil.which("git"), "these tests need git"
