"""Each output format holds every finding at its place, whatever is in the copy."""

import io
import json
from xml.etree import ElementTree

import pytest

from newslint import reports
from newslint.model import (
    Applicability,
    Confidence,
    Finding,
    Location,
    PlacedEdit,
    PlacedFix,
    Position,
    Related,
    Severity,
)
from newslint.report import Report

LINE = '🚆 Don<b>bass</b>, 100% & "more" \x01'
HERE = Location(Position(12, 3, 3), Position(26, 3, 17))
THERE = Location(Position(2, 1, 3), Position(8, 1, 9))


def _finding(rule: str, severity: Severity, fix: bool = False) -> Finding:
    edit = PlacedFix(Applicability.SAFE, (PlacedEdit(HERE, "Donbas"),))
    return Finding(
        rule=rule,
        severity=severity,
        confidence=Confidence.HIGH,
        message="'Donbass' here, 'Donbas' elsewhere: 100% <sure>, line\ntwo",
        path="copy/a b,c.md",
        location=HERE,
        excerpt="Donbass",
        fingerprint="0123456789abcdef",
        related=(Related("copy/a b,c.md", THERE, "Donbas", "first written so here"),),
        fix=edit if fix else None,
        line_text=LINE,
    )


REPORT = Report(
    findings=[
        _finding("spelling/inconsistent", Severity.WARNING, fix=True),
        _finding("sourcing/bare-source", Severity.ERROR),
    ],
    files=4,
    suppressed=1,
    whys={"spelling/inconsistent": "One thing, one name."},
)


def _render(name: str, report: Report = REPORT) -> str:
    out = io.StringIO()
    reports.renderer(name)(report, out)
    return out.getvalue()


@pytest.mark.parametrize("name", reports.FORMATS)
def test_an_empty_report_is_well_formed(name: str) -> None:
    text = _render(name, Report(files=2))
    if name in ("json", "sarif", "gitlab", "rdjson"):
        assert json.loads(text) is not None
    elif name in ("junit", "checkstyle"):
        assert len(ElementTree.fromstring(text)) <= 1
    elif name == "jsonl":
        assert text == ""
    else:
        assert "2 files: nothing found" in text


@pytest.mark.parametrize("name", reports.FORMATS)
def test_the_same_report_twice_is_the_same_text(name: str) -> None:
    assert _render(name) == _render(name)


def test_concise() -> None:
    first, *_, last, end = _render("concise").split("\n")
    assert first.startswith("copy/a b,c.md:3:3: warning spelling/inconsistent 'Donbass' here")
    assert last == "4 files: 1 error, 1 warning (1 suppressed, 1 fixable)"
    assert end == ""


def test_full_marks_the_words_and_shows_what_else_is_spoken_of() -> None:
    lines = _render("full").split("\n")
    at = lines.index(f"  | {LINE}")
    assert lines[at + 1] == "  |   ^^^^^^^^^^^^^^"
    assert "  = copy/a b,c.md:1:3: first written so here: 'Donbas'" in lines
    assert "  = why: One thing, one name." in lines
    assert "  = safe fix: 'Donbas'" in lines


def test_full_shows_the_line_once_for_findings_of_the_same_words() -> None:
    text = _render("full")
    assert text.count(LINE) == 1
    assert text.count("copy/a b,c.md:3:3: ") == 2
    assert text.count("first written so here") == 1


def test_full_cuts_a_one_line_paragraph_around_the_words() -> None:
    line = "word " * 100 + "Donbass " + "word " * 100
    place = Location(Position(500, 1, 501), Position(507, 1, 508))
    finding = Finding(
        "spelling/x",
        Severity.NOTE,
        Confidence.LOW,
        "m",
        "a.md",
        place,
        "Donbass",
        "0" * 16,
        line_text=line,
    )
    shown, mark = _render("full", Report([finding])).split("\n")[1:3]
    assert len(shown) < 110
    assert shown[mark.index("^") : mark.rindex("^") + 1] == "Donbass"


def test_colour_only_where_asked() -> None:
    assert "\033[" not in _render("full")
    assert "\033[31merror\033[0m" in _render("full", Report(REPORT.findings, colour=True))


def test_json_follows_its_schema_and_gives_all_of_a_finding() -> None:
    data = json.loads(_render("json"))
    assert data["summary"] == {
        "files": 4,
        "findings": 2,
        "by_severity": {"error": 1, "warning": 1, "note": 0},
        "suppressed": 1,
        "baselined": 0,
        "fixable": 1,
        "skipped_files": 0,
    }
    first = data["findings"][0]
    assert first["span"] == {
        "start": {"offset": 12, "line": 3, "column": 3},
        "end": {"offset": 26, "line": 3, "column": 17},
    }
    assert first["related"][0]["excerpt"] == "Donbas"
    assert first["fix"]["edits"] == [{"span": first["span"], "text": "Donbas"}]


def test_a_report_that_breaks_its_schema_is_never_written() -> None:
    broken = Report([_finding("NotARule", Severity.NOTE)])
    with pytest.raises(RuntimeError, match="report breaks its schema"):
        _render("json", broken)


def test_jsonl_is_one_finding_a_line() -> None:
    rows = [json.loads(row) for row in _render("jsonl").rstrip("\n").split("\n")]
    assert [row["rule"] for row in rows] == ["spelling/inconsistent", "sourcing/bare-source"]


def test_sarif_gives_columns_from_1_the_twin_and_the_fix() -> None:
    (run,) = json.loads(_render("sarif"))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    first = run["results"][0]
    physical = first["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "copy/a%20b%2Cc.md"
    assert physical["region"] == {
        "startLine": 3,
        "startColumn": 3,
        "endLine": 3,
        "endColumn": 17,
        "charOffset": 12,
        "charLength": 14,
    }
    assert first["relatedLocations"][0]["message"]["text"] == "first written so here"
    assert first["partialFingerprints"] == {"newslint/v1": "0123456789abcdef"}
    assert (
        first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"]
        == "Donbas"
    )
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_keeps_the_gravest_where_not_all_fit() -> None:
    many = [_finding("spelling/x", Severity.NOTE)] * 25_000 + [
        _finding("spelling/y", Severity.ERROR)
    ]
    (run,) = json.loads(_render("sarif", Report(many)))["runs"]
    assert len(run["results"]) == 25_000
    assert run["results"][0]["ruleId"] == "spelling/y"


def test_github_commands_are_escaped_and_the_gravest_come_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    error, warning, *_ = _render("github").split("\n")
    place = "file=copy/a b%2Cc.md,line=3,endLine=3,col=3,endColumn=17"
    assert error.startswith(f"::error {place},title=sourcing/bare-source::")
    assert warning.endswith("'Donbass' here, 'Donbas' elsewhere: 100%25 <sure>, line%0Atwo")


def test_github_writes_the_step_summary(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("step") / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    _render("github")
    assert "| copy/a b,c.md:3:3 | error | sourcing/bare-source |" in file.read_text("utf-8")


def test_gitlab_fingerprints_differ_between_files() -> None:
    other = _finding("spelling/inconsistent", Severity.WARNING)
    moved = Finding(**{**{k: getattr(other, k) for k in other.__slots__}, "path": "b.md"})
    issues = json.loads(_render("gitlab", Report([other, moved])))
    assert issues[0]["fingerprint"] != issues[1]["fingerprint"]
    assert issues[0]["location"]["positions"]["begin"] == {"line": 3, "column": 3}


def test_rdjson_counts_bytes() -> None:
    first = json.loads(_render("rdjson"))["diagnostics"][0]
    assert first["location"]["range"]["start"] == {"line": 3, "column": 6}, "🚆 is four bytes"


def test_xml_formats_hold_every_finding_and_no_forbidden_character() -> None:
    checkstyle = ElementTree.fromstring(_render("checkstyle"))
    assert [e.get("source") for e in checkstyle.iter("error")] == [
        "newslint.spelling/inconsistent",
        "newslint.sourcing/bare-source",
    ]
    junit = ElementTree.fromstring(_render("junit"))
    assert junit.get("tests") == "4"
    assert junit.get("failures") == "1"
    (failure,) = junit.iter("failure")
    assert (failure.text or "").count("copy/a b,c.md:3:3") == 2


def test_html_escapes_copy_and_marks_it() -> None:
    page = _render("html")
    assert "<mark>Don&lt;b&gt;bass&lt;/b&gt;</mark>" in page
    assert "<b>bass" not in page
    assert "<script" not in page


def test_agent_gives_words_places_and_reasons_once() -> None:
    text = _render("agent")
    assert text.count("One thing, one name.") == 1
    assert "safe fix: replace offsets 12-26 by 'Donbas'" in text
