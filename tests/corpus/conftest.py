"""A small editorial repository, really under git."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint import config as configuration
from newslint import lexicons, rulebook, run, selection
from newslint.corpus import opening
from newslint.corpus.index import Index
from newslint.corpus.scope import Scope
from newslint.engine import Engine
from newslint.lexicons import Lexicon
from newslint.model import Finding

LEXICON = lexicons.load()
BRIDGE = "The bridge was opened in {} and rebuilt twice, the last time after the flood of 1987."
FERRY = (
    "Two ferries a day still cross from the old pier, as they have since the war, at six and nine."
)
TOLL = (
    "The toll was dropped in 1998, when the county paid back the last of the loan for the bridge."
)


def git(folder: Path, *arguments: str) -> None:
    names = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    subprocess.run(["git", *names, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A work tree with a configuration, three articles, and everything committed."""
    root = tmp_path / "paper"
    (root / "copy").mkdir(parents=True)
    write(root, "newslint.toml", 'corpus = ["copy"]\n')
    write(root, "copy/bridge.md", f"Engineers came on Monday.\n\n{BRIDGE.format(1931)}\n")
    write(root, "copy/ferry.md", f"It is cold on the water.\n\n{FERRY}\n")
    write(root, "copy/news.md", "Nothing else happened in the county on Tuesday.\n")
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "first")
    monkeypatch.chdir(root)
    return root


def write(root: Path, name: str, text: str) -> Path:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def opened(
    root: Path,
    *names: str,
    say: Callable[[str], None] = lambda said: None,
    lexicon: Lexicon = LEXICON,
) -> Index:
    scope = Scope.of(configuration.discover(root), root)
    files = [root / name for name in names]
    return opening.for_files(scope, lexicon, files, say, lambda done, total: None)


def found(
    root: Path,
    *names: str,
    say: Callable[[str], None] = lambda said: None,
    lexicon: Lexicon = LEXICON,
) -> list[Finding]:
    """What duplicates/elsewhere says of the named files."""
    rules = rulebook.load()
    index = opened(root, *names, say=say, lexicon=lexicon)
    chosen = {"duplicates/elsewhere": rules["duplicates/elsewhere"]}
    engine = Engine(chosen, lexicon, selection.names(rules), index)
    return run.check([Path(name) for name in names], engine).findings
