"""Cached results are the results, keyed by content; a broken cache is done without."""

from pathlib import Path

import pytest

from newslint import lexicons, rulebook, run, selection
from newslint.cache import ResultCache
from newslint.engine import Engine
from newslint.report import Report

BAD = "The train left **Кyiv** at noon.\n"


def _engine(*names: str) -> Engine:
    rules = rulebook.load()
    return Engine(selection.choose(rules, names or None), lexicons.load(), selection.names(rules))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    files = [tmp_path / f"{number}.md" for number in range(3)]
    for file in files:
        file.write_text(BAD, encoding="utf-8")
    return files


def _count_linted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Counts the articles that are really linted from here on."""
    counted = [0]
    lint = Engine.lint

    def counting(self: Engine, article: object) -> object:
        counted[0] += 1
        return lint(self, article)  # type: ignore[arg-type]

    monkeypatch.setattr(Engine, "lint", counting)
    return counted


def _rows(report: Report) -> list[object]:
    return [report.findings, report.suppressed, report.files, report.skipped_files]


def test_a_second_run_lints_nothing_and_says_the_same(
    desk: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = run.check(desk, _engine())
    first = run.check(desk, _engine(), cached=True)
    counted = _count_linted(monkeypatch)
    second = run.check(desk, _engine(), cached=True)
    assert counted == [0]
    assert _rows(second) == _rows(first) == _rows(plain)
    assert len(second.findings) == 3


def test_a_changed_file_and_changed_rules_are_linted_anew(
    desk: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    run.check(desk, _engine(), cached=True)
    counted = _count_linted(monkeypatch)
    desk[1].write_text("Mended.\n")
    assert len(run.check(desk, _engine(), cached=True).findings) == 2
    assert counted == [1]
    run.check(desk, _engine("spelling/mixed-script"), cached=True)
    assert counted == [4]


@pytest.mark.parametrize("damage", [b"", b"not a database" * 100])
def test_a_broken_cache_is_done_without_and_made_anew(
    desk: list[Path], tmp_path: Path, damage: bytes
) -> None:
    run.check(desk, _engine(), cached=True)
    for file in (tmp_path / "cache").glob("results.sqlite*"):
        file.write_bytes(damage)
    assert len(run.check(desk, _engine(), cached=True).findings) == 3
    assert len(run.check(desk, _engine(), cached=True).findings) == 3


def test_a_folder_that_can_not_be_made_is_no_reason_to_fail(
    desk: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert len(run.check(desk, _engine(), cached=True).findings) == 3


def test_half_a_result_is_not_believed(tmp_path: Path) -> None:
    store = ResultCache(tmp_path / "results.sqlite")
    store.put([(b"key", ([], 0, False))])
    store.close()
    import sqlite3

    with sqlite3.connect(tmp_path / "results.sqlite") as raw:
        raw.execute("update results set value = '[[1, 2'")
    raw.close()
    assert ResultCache(tmp_path / "results.sqlite").get(b"key") is None
