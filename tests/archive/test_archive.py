"""Folders, JSON lines and Parquet: the same articles, the same findings."""

import json
from pathlib import Path

import pytest

from tests.archive.conftest import archive, articles, findings, write_lines

pytestmark = pytest.mark.slow
LINE = "The lighthouse keeper, the last one on this coast, handed over his keys on Friday morning."
TWIN = "The lighthouse keeper, the last one on this coast, handed over his keys on Monday morning."


def said(out: Path) -> list[tuple[str, str]]:
    return sorted((row["rule"], row["excerpt"]) for row in findings(out))


def test_every_source_gives_the_same_findings(tmp_path: Path, texts: list[str]) -> None:
    import pyarrow
    from pyarrow import parquet

    folder = tmp_path / "folder"
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"a{number:04}.txt").write_text(text, encoding="utf-8")
    lines = write_lines(tmp_path / "a.jsonl", texts)
    rows = tmp_path / "a.parquet"
    table = pyarrow.table({"id": [str(n) for n in range(len(texts))], "text": texts})
    parquet.write_table(table, rows, row_group_size=70)
    results = []
    for name, source in (("f", folder), ("l", lines), ("p", rows), ("u", lines.as_uri())):
        done = archive(source, tmp_path / name)
        assert done.returncode == 0, done.stderr
        results.append(said(tmp_path / name))
    assert len(results[0]) > 20
    assert results[0] == results[1] == results[2] == results[3]


def test_small_partitions_change_nothing(tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "a.jsonl", articles(2000))
    for name, size in (("one", "32"), ("many", "1")):
        assert archive(lines, tmp_path / name, "--partition-mb", size).returncode == 0
    assert len(list((tmp_path / "many/parts").iterdir())) > 1
    assert findings(tmp_path / "one") == findings(tmp_path / "many")


def test_a_twin_in_another_article_is_told_once_with_what_differs(tmp_path: Path) -> None:
    rows = [
        {"id": "early", "date": "2026-03-01", "text": f"A story of its own.\n\n{LINE}"},
        {"id": "late", "date": "2026-03-02", "text": f"Quite another story.\n\n{TWIN}"},
    ]
    source = tmp_path / "a.jsonl"
    source.write_text("".join(f"{json.dumps(row)}\n" for row in reversed(rows)), encoding="utf-8")
    done = archive(source, tmp_path / "out", "--output-format", "json")
    assert json.loads(done.stdout)["by_rule"] == {"duplicates/elsewhere": 1}
    (found,) = findings(tmp_path / "out")
    assert (found["own_id"], found["line"], found["excerpt"]) == ("late", 3, TWIN)
    assert "“Monday” here and “Friday” there" in found["message"]


def test_boilerplate_is_named_in_the_summary_and_nowhere_else(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "a.jsonl", [f"Story number {n}.\n\n{LINE}" for n in range(9)])
    done = archive(source, tmp_path / "out", "--output-format", "json")
    summary = json.loads(done.stdout)
    assert summary["boilerplate"] == [{"articles": 9, "text": LINE}]
    assert findings(tmp_path / "out") == []


def test_bad_input_is_counted_with_a_reason(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.md").write_text(f"{LINE}\n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(b"\0\1\2")
    (folder / "broken.parquet").write_bytes(b"PAR1 and then nothing")
    (folder / "rows.jsonl").write_text('{"text": ""}\n[1]\n{"text": \n{"other": "x"}\n', "utf-8")
    done = archive(folder, tmp_path / "out", "--output-format", "json")
    assert done.returncode == 0, done.stderr
    summary = json.loads(done.stdout)
    assert (summary["articles"], summary["skipped"]) == (1, 6)
    reasons = {Path(row["path"]).name: row["reason"] for row in summary["skipped_first"]}
    assert "NUL byte" in reasons["binary.txt"]
    assert "Parquet" in reasons["broken.parquet"]
    assert reasons["rows.jsonl#13"] == "not a JSON object"
    assert "it has other" in reasons["rows.jsonl#27"]


@pytest.mark.parametrize("content", [None, b"\0", b""])
def test_nothing_readable_is_exit_2(tmp_path: Path, content: bytes | None) -> None:
    source = tmp_path / "a.txt"
    if content is not None:
        source.write_bytes(content)
    done = archive(source, tmp_path / "out")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_folder_of_another_run_is_refused(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "a.jsonl", [LINE])
    out = tmp_path / "out"
    assert archive(source, out).returncode == 0
    write_lines(source, [LINE, TWIN])
    done = archive(source, out)
    assert done.returncode == 2
    assert "holds a run over other files" in done.stderr
    assert archive(source, out, "--fresh").returncode == 0
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").write_text("keep me", encoding="utf-8")
    assert archive(source, tmp_path / "mine", "--fresh").returncode == 2
    assert (tmp_path / "mine/letter.txt").read_text("utf-8") == "keep me"
