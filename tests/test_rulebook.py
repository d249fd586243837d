"""Rule files with mistakes are refused with file, line, column and the nearest known word."""

from pathlib import Path

import pytest

from newslint import rulebook
from newslint.yamlfiles import FileProblem

GOOD = """\
name: desk/script
kind: mixed-script
since: 0.1.0
severity: note
confidence: high
message: "{word}"
why: an example
examples:
  bad:
    - {text: "Кyiv", span: "Кyiv"}
    - {text: "Мadrid", span: "Мadrid"}
  good:
    - {text: "a"}
    - {text: "b"}
"""


@pytest.mark.parametrize(
    ("old", "new", "place", "said"),
    [
        (
            "severity: note",
            "severity: waring",
            "4:11",
            "'waring' is not allowed here; did you mean 'warning'?",
        ),
        ("message:", "mesage:", "6:9", "unknown key 'mesage'; did you mean 'message'?"),
        (
            "kind: mixed-script",
            "kind: mixed-scripts",
            "2:7",
            "unknown kind 'mixed-scripts'; did you mean 'mixed-script'?",
        ),
        ("why: an example\n", "", "1:1", "'why' is missing"),
        ("why: an example", "why: [an", "8:9", "not YAML"),
        (
            "why: an example",
            "why: an example\noptions: {words: 3}",
            "8:18",
            "in the options of kind 'mixed-script': unknown key 'words'",
        ),
        ("name: desk/script", "name: Desk", "1:7", "'Desk' does not match"),
    ],
)
def test_mistakes_are_placed(tmp_path: Path, old: str, new: str, place: str, said: str) -> None:
    file = tmp_path / "rule.yaml"
    file.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(FileProblem) as problem:
        rulebook.load_pack([file])
    assert str(problem.value).startswith(f"{file}:{place}: ")
    assert said in str(problem.value)


@pytest.mark.parametrize(
    ("pattern", "said"),
    [("(", "missing )"), ("(?=x)", "invalid perl operator"), (r"(a)\1", "invalid escape sequence")],
)
def test_a_pattern_that_re2_can_not_take_is_placed(tmp_path: Path, pattern: str, said: str) -> None:
    file = tmp_path / "rule.yaml"
    options = f"kind: existence\noptions: {{patterns: ['{pattern}']}}"
    file.write_text(GOOD.replace("kind: mixed-script", options), encoding="utf-8")
    with pytest.raises(FileProblem) as problem:
        rulebook.load_pack([file])
    assert str(problem.value).startswith(f"{file}:3:10: in the options of kind 'existence'")
    assert said in str(problem.value)


def test_a_hostile_pattern_takes_linear_time() -> None:
    """`(a+)+$` against a long run of a's doubles its work with each letter in a backtracker."""
    from newslint import linear

    assert linear.compiled("(a+)+$", False).search("a" * 50_000 + "b") is None


def test_a_rule_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "rule.yaml"
    file.write_bytes(b"name: a\nwhy: \xff\n")
    with pytest.raises(FileProblem, match=r"rule\.yaml:2:1: byte 13 is not UTF-8"):
        rulebook.load_pack([file])


def test_a_missing_pack_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"nowhere\.yaml: No such file"):
        rulebook.load_pack([tmp_path / "nowhere.yaml"])


def test_two_rules_of_one_name_are_refused(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    with pytest.raises(
        FileProblem, match=r"b\.yaml:1:1: 'desk/script' is already defined in .*a\.yaml"
    ):
        rulebook.load_pack([tmp_path])


def test_a_changed_rule_file_is_read_anew(tmp_path: Path) -> None:
    file = tmp_path / "rule.yaml"
    file.write_text(GOOD, encoding="utf-8")
    assert rulebook.load_pack([file])["desk/script"].why == "an example"
    file.write_text(GOOD.replace("an example", "another"), encoding="utf-8")
    assert rulebook.load_pack([file])["desk/script"].why == "another"
