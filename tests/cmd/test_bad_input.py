"""Whatever is put before it, newslint says what is wrong and where: no traceback, no silence."""

import os
from pathlib import Path

import pytest

from tests.cmd.conftest import Newslint, Ran

COPY = "The train left Кyiv at noon.\n"


def _rules(ran: Ran) -> list[str]:
    assert "Traceback" not in ran.err
    assert ran.code in (0, 1), ran.err
    return [finding["rule"] for finding in ran.json["findings"]]


@pytest.mark.parametrize(
    ("data", "rule", "said"),
    [
        (b"", "files/no-text", "empty"),
        (b"\n \r\n\t\n", "files/no-text", "empty"),
        (b"One.\n\nTwo\x00three.\n", "files/unreadable", "NUL"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "files/unreadable", "NUL"),
        ("Café society met.\n".encode("latin-1"), "files/not-utf8", "UTF-8"),
        ("Café society met.\n".encode("utf-16"), "files/not-utf8", "UTF-16"),
        (b"\xff\xfeo", "files/unreadable", "UTF-16"),
        (b"---\ntitle: [broken\n---\n\nThe board met.\n", "files/unreadable", "front matter"),
        (b"x" * 20_000_001, "files/too-large", "20,000,001 bytes"),
    ],
    ids=["empty", "blank", "nul", "png", "latin-1", "utf-16", "half-utf-16", "yaml", "too-large"],
)
def test_a_file_that_can_not_be_read_as_it_is_gets_a_finding(
    newslint: Newslint, tmp_path: Path, data: bytes, rule: str, said: str
) -> None:
    (tmp_path / "story.md").write_bytes(data)
    ran = newslint("check", "--output-format", "json", "story.md")
    assert _rules(ran) == [rule]
    assert said in ran.json["findings"][0]["message"]


@pytest.mark.parametrize(
    "data",
    [
        COPY.encode("utf-8-sig"),
        COPY.replace("\n", "\r\n").encode(),
        COPY.replace("\n", "\r").encode(),
        COPY.encode("utf-16"),
        b"---\ntitle: [broken\n---\n\n" + COPY.encode(),
    ],
    ids=["bom", "crlf", "cr", "utf-16", "broken-front-matter"],
)
def test_what_can_be_read_is_linted_all_the_same(
    newslint: Newslint, tmp_path: Path, data: bytes
) -> None:
    (tmp_path / "story.md").write_bytes(data)
    ran = newslint("check", "--output-format", "json", "story.md")
    assert "spelling/mixed-script" in _rules(ran)
    finding = next(f for f in ran.json["findings"] if f["rule"] == "spelling/mixed-script")
    span = finding["span"]
    source = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8")
    shift = 1 if data[:2] in (b"\xff\xfe", b"\xfe\xff") else 0  # the BOM, which decode() eats
    assert source[span["start"]["offset"] - shift : span["end"]["offset"] - shift] == "Кyiv"


def test_one_bad_file_does_not_stop_the_others(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\x00")
    (tmp_path / "b.md").write_text(COPY, encoding="utf-8")
    ran = newslint("check", "--output-format", "json", ".")
    assert _rules(ran) == ["files/unreadable", "spelling/mixed-script"]
    assert ran.json["summary"]["skipped_files"] == 1


def test_a_link_to_nowhere_and_a_loop_of_links(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text(COPY, encoding="utf-8")
    (tmp_path / "gone.md").symlink_to("nowhere.md")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "round.md").symlink_to("round.md")
    ran = newslint("check", "--output-format", "json", ".")
    found = {finding["path"]: finding["rule"] for finding in ran.json["findings"]}
    assert found["story.md"] == "spelling/mixed-script"
    assert found["round.md"] == "files/unreadable"
    assert len(ran.json["findings"]) == len(found), "nothing is read twice through the loop"
    assert "gone.md" in newslint("check", "gone.md").err + newslint("check", "gone.md").out


def test_a_line_of_a_megabyte_is_one_paragraph(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("word and word " * 75_000 + COPY, encoding="utf-8")
    ran = newslint("check", "--select", "spelling/mixed-script", "--output-format", "json", ".")
    assert _rules(ran) == ["spelling/mixed-script"]


@pytest.mark.parametrize("target", ["missing/report.json", "folder"])
def test_a_report_that_can_not_be_written(newslint: Newslint, tmp_path: Path, target: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "story.md").write_text(COPY, encoding="utf-8")
    ran = newslint("check", "--output-file", target, "story.md")
    assert ran.code == 2
    assert target.split("/")[0] in ran.err
    assert "Traceback" not in ran.err
    assert sorted(p.name for p in tmp_path.iterdir() if p.name != "cache") == ["folder", "story.md"]


def test_no_cache_folder_can_be_made(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text(COPY, encoding="utf-8")
    (tmp_path / "file").write_text("in the way")
    ran = newslint("check", "story.md", NEWSLINT_CACHE_DIR=str(tmp_path / "file" / "cache"))
    assert (ran.code, ran.err) == (1, "")


def test_a_reader_that_goes_away_is_no_traceback(newslint: Newslint, tmp_path: Path) -> None:
    import subprocess
    import sys

    (tmp_path / "story.md").write_text(COPY * 5000, encoding="utf-8")
    root = Path(__file__).parent.parent.parent
    command = f"{sys.executable} -m newslint check --select spelling story.md | head -c 10"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
    )
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("newslint.toml", "select = [\n", "newslint.toml:2:1: not TOML"),
        ("newslint.toml", '[options."spelling/mixed-script"]\nwords = 3\n', "unknown key 'words'"),
        ("newslint.toml", 'packs = ["none.yaml"]\n', "none.yaml: No such file"),
        ("newslint.toml", 'select = ["speling"]\n', "did you mean 'spelling'"),
        ("newslint.toml", '[severity]\n"speling" = "note"\n', "did you mean 'spelling'"),
    ],
)
def test_a_configuration_that_can_not_hold(
    newslint: Newslint, tmp_path: Path, name: str, text: str, said: str
) -> None:
    (tmp_path / name).write_text(text)
    (tmp_path / "story.md").write_text(COPY, encoding="utf-8")
    ran = newslint("check", "story.md")
    assert ran.code == 2
    assert name.split(".")[0] in ran.err
    assert said in ran.err
