"""`newslint check` as scripts rely on it: exit status, streams, selection, standard input."""

from pathlib import Path

import pytest

from tests.cmd.conftest import Newslint

BAD = "The train left Кyiv at noon.\n"
GOOD = "The train left the station at noon.\n"


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (GOOD, [], 0),
        (BAD, [], 1),
        (BAD, ["--exit-zero"], 0),
        (BAD, ["--fail-on", "never"], 0),
        (BAD, ["--fail-on", "error"], 1),
        (BAD, ["--ignore", "spelling"], 0),
        (BAD, ["--select", "readability/grade,spelling/mixed-script"], 1),
        (BAD, ["--select", "spelling", "--ignore", "spelling/mixed-script"], 0),
        (BAD, ["--quiet"], 1),
        (BAD, ["--min-confidence", "high"], 1),
    ],
)
def test_exit_status(
    newslint: Newslint, tmp_path: Path, text: str, options: list[str], code: int
) -> None:
    (tmp_path / "story.md").write_text(text, encoding="utf-8")
    ran = newslint("check", *options, "story.md")
    assert (ran.code, ran.err) == (code, "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.md"], "nowhere.md: no such file or folder"),
        (["--select", "speling", "."], "unknown rule 'speling'; did you mean 'spelling'?"),
        (["--output-format", "jsom", "."], "'jsom' is not known; did you mean 'json'?"),
        (["--fail-on", "warn", "."], "'warn' is not known; did you mean 'warning'?"),
        (["--changed-since", "HEAD", "."], "not a git repository"),
        (["--config", "nowhere.toml", "."], "nowhere.toml: No such file"),
        (["--baseline", "nowhere.json", "."], "nowhere.json: No such file"),
        (["-", "."], "standard input can't be combined with paths"),
        (["--nonsense"], "No such option"),
    ],
)
def test_what_breaks_exits_2_and_says_why_on_stderr(
    newslint: Newslint, tmp_path: Path, arguments: list[str], said: str
) -> None:
    (tmp_path / "story.md").write_text(BAD, encoding="utf-8")
    ran = newslint("check", *arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert said in " ".join(ran.err.replace("│", " ").split())
    assert "Traceback" not in ran.err


def test_concise_is_one_line_a_finding_and_a_summary(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text("# Rail\n\n" + BAD, encoding="utf-8")
    ran = newslint("check", "story.md")
    assert ran.out == (
        "story.md:3:16: error spelling/mixed-script "
        "'Кyiv' mixes Latin and Cyrillic letters: 'К' is Cyrillic\n"
        "1 file: 1 error\n"
    )


def test_standard_input_is_read_under_the_name_given(newslint: Newslint) -> None:
    ran = newslint("check", "--stdin-filename", "desk/story.txt", "-", stdin=BAD.encode())
    assert ran.code == 1
    assert ran.out.startswith("desk/story.txt:1:16: error")


def test_the_report_is_the_same_byte_for_byte_whatever_the_jobs(
    newslint: Newslint, tmp_path: Path
) -> None:
    for number in range(12):
        (tmp_path / f"{number}.md").write_text(BAD * (number % 3 + 1), encoding="utf-8")
    reports = {
        newslint("check", "--output-format", "json", "--jobs", n, ".").out for n in (1, 2, 3)
    }
    assert len(reports) == 1
    assert '"files": 12' in reports.pop()


def test_an_output_file_holds_the_report_and_nothing_is_printed(
    newslint: Newslint, tmp_path: Path
) -> None:
    (tmp_path / "story.md").write_text(BAD, encoding="utf-8")
    ran = newslint("check", "--output-file", "report.txt", "story.md")
    assert (ran.code, ran.out) == (1, "")
    assert "spelling/mixed-script" in (tmp_path / "report.txt").read_text("utf-8")


def test_explain_adds_the_why(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text(BAD, encoding="utf-8")
    ran = newslint("check", "--explain", "--output-format", "full", "story.md")
    assert "= why: A Cyrillic or Greek letter in a Latin word" in ran.out


def test_the_configuration_holds_and_isolated_leaves_it_out(
    newslint: Newslint, tmp_path: Path
) -> None:
    (tmp_path / "story.md").write_text(BAD, encoding="utf-8")
    (tmp_path / "newslint.toml").write_text('[severity]\n"spelling/mixed-script" = "note"\n')
    assert newslint("check", "story.md").code == 0
    assert newslint("check", "--isolated", "story.md").code == 1


def test_a_broken_configuration_exits_2_with_its_place(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text(BAD, encoding="utf-8")
    (tmp_path / "newslint.toml").write_text('fail-on = "error"\nignroe = []\n')
    ran = newslint("check", "story.md")
    assert ran.code == 2
    assert "newslint.toml:2:1: unknown key 'ignroe'; did you mean 'ignore'?" in ran.err


def test_excludes_hold_for_files_named_outright(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "old.md").write_text(BAD, encoding="utf-8")
    (tmp_path / "newslint.toml").write_text('exclude = ["archive/"]\n')
    assert newslint("check", "archive/old.md").code == 0
    assert newslint("check", "--show-files", ".").out == ""


def test_a_pack_of_the_desk_s_own_rules_runs(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text(BAD, encoding="utf-8")
    (tmp_path / "desk.yaml").write_text(
        "name: desk/script\nkind: mixed-script\nsince: 0.1.0\nseverity: note\nconfidence: low\n"
        "message: 'look at {word}'\nwhy: our own\nexamples:\n"
        "  bad: [{text: Кyiv, span: Кyiv}, {text: Мadrid, span: Мadrid}]\n"
        "  good: [{text: a}, {text: b}]\n",
        encoding="utf-8",
    )
    (tmp_path / "newslint.toml").write_text('packs = ["desk.yaml"]\nselect = ["desk"]\n')
    ran = newslint("check", "story.md")
    assert "note desk/script look at Кyiv" in ran.out
    assert newslint("test", "desk.yaml").out == "1 rules, 4 examples, 0 failed\n"


def test_each_file_is_read_by_the_configuration_nearest_above_it(
    newslint: Newslint, tmp_path: Path
) -> None:
    (tmp_path / "sport").mkdir()
    for name in ("news.md", "sport/match.md", "sport/draft.md"):
        (tmp_path / name).write_text(BAD, encoding="utf-8")
    (tmp_path / "newslint.toml").write_text('fail-on = "error"\n')
    quiet = 'exclude = ["draft.md"]\n[severity]\n"spelling/mixed-script" = "note"\n'
    (tmp_path / "sport" / "newslint.toml").write_text(quiet)
    lines = newslint("check", ".").out.split("\n")
    assert [line.split(" ")[:2] for line in lines[:-2]] == [
        ["news.md:1:16:", "error"],
        ["sport/match.md:1:16:", "note"],
    ]
    assert newslint("check", "--config", "newslint.toml", ".").out.count(" error ") == 3
