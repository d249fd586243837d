"""Shared by all tests: a cache folder of their own, and a way to lint a text."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newslint import formats, lexicons, rulebook, run, selection
from newslint.engine import Engine
from newslint.model import Finding

Lint = Callable[..., list[Finding]]


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """No test reads or writes the user's cache."""
    folder = tmp_path_factory.mktemp("cache")
    patch = pytest.MonkeyPatch()
    patch.setenv("NEWSLINT_CACHE_DIR", str(folder))
    yield folder
    patch.undo()


@pytest.fixture(scope="session")
def lint() -> Lint:
    """Findings of the named rules (or families) in a text read under a file name."""
    rules = rulebook.load()
    lexicon = lexicons.load()

    def findings(text: str, *names: str, name: str = "story.md") -> list[Finding]:
        others = names and not any(rule.startswith("files") for rule in names)
        chosen = selection.choose(rules, names or None, ignore=("files",) if others else ())
        engine = Engine(chosen, lexicon, selection.names(rules))
        return run.lint(formats.read(name, text.encode()), engine).findings

    return findings
