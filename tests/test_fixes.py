"""`--fix` changes nothing but the edit, to the byte, or nothing at all."""

from pathlib import Path

import pytest

from newslint import fixes
from newslint.article import LineIndex
from newslint.model import (
    Applicability,
    Confidence,
    Finding,
    PlacedEdit,
    PlacedFix,
    Severity,
    Span,
)


def _finding(source: str, old: str, new: str, safe: bool = True, at: int = 0) -> Finding:
    start = source.index(old, at)
    location = LineIndex(source).location(Span(start, start + len(old)))
    applicability = Applicability.SAFE if safe else Applicability.UNSAFE
    fix = PlacedFix(applicability, (PlacedEdit(location, new),))
    return Finding(
        "spelling/x", Severity.NOTE, Confidence.HIGH, "m", "a.md", location, old, "0" * 16, fix=fix
    )


@pytest.mark.parametrize(
    "source", ["\ufeffIn Kiev.\r\nIn Kiev 🚆 too.\r\n", "In Kiev", "é\n\nKiev\n"]
)
def test_nothing_but_the_edit_changes(tmp_path: Path, source: str) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(source.encode())
    fixed = fixes.plan(file, [_finding(source, "Kiev", "Kyiv")], unsafe=False)
    assert fixed is not None
    fixes.apply(file, fixed)
    assert file.read_bytes() == source.replace("Kiev", "Kyiv", 1).encode()


def test_unsafe_fixes_wait_to_be_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("In Kiev.")
    finding = _finding("In Kiev.", "Kiev", "Kyiv", safe=False)
    assert fixes.plan(file, [finding], unsafe=False) is None
    fixed = fixes.plan(file, [finding], unsafe=True)
    assert fixed is not None
    assert fixed.after == "In Kyiv."


def test_of_two_fixes_of_the_same_words_the_first_wins(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    source = "In old Kiev."
    file.write_text(source)
    one = _finding(source, "old Kiev", "Kyiv")
    two = _finding(source, "Kiev", "Kyiv")
    fixed = fixes.plan(file, [one, two], unsafe=False)
    assert fixed is not None
    assert fixed.after == "In Kyiv."
    assert fixed.applied == [one]


def test_a_file_that_is_not_utf8_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"In Kiev, caf\xe9.")
    assert fixes.plan(file, [_finding("In Kiev, café.", "Kiev", "Kyiv")], unsafe=False) is None


def test_the_diff_shows_one_line(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    source = "One.\n\nIn Kiev.\n"
    file.write_text(source)
    fixed = fixes.plan(file, [_finding(source, "Kiev", "Kyiv")], unsafe=False)
    assert fixed is not None
    changed = [
        row
        for row in fixes.diff(file, fixed).split("\n")
        if row[:1] in "+-" and row[:3] not in ("+++", "---")
    ]
    assert changed[:2] == ["-In Kiev.", "+In Kyiv."]
