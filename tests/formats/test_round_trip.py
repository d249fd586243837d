"""`--fix` in every format: the doubled word goes, and not one other byte."""

import json
from pathlib import Path

import pytest

from newslint import fixes, formats, lexicons, rulebook, run, selection
from newslint.engine import Engine

BAD = "The 🚆 café on the the quay “stays” open until Friday."
GOOD = BAD.replace("the the", "the")


@pytest.mark.parametrize(
    ("name", "around"),
    [
        ("a.txt", "\ufeff%s\r\n"),
        ("a.md", "---\ntitle: 'It''s open'\n---\r\n\r\n> %s <!-- x -->\r\n"),
        ("a.mdx", "import A from 'b'\n\n%s {x}\n"),
        ("a.adoc", "= Title\n\n%s\n"),
        ("a.rst", "Title\n=====\n\n%s\n"),
        ("a.html", "<!doctype html>\n<p>%s\n<script>the the</script>"),
        ("a.xml", "<nitf><body><p>%s</p></body></nitf>"),
    ],
)
def test_fix(tmp_path: Path, name: str, around: str) -> None:
    assert mended(tmp_path / name, around % BAD) == around % GOOD


@pytest.mark.parametrize("escaped", [True, False])
@pytest.mark.parametrize("key", ["body_html", "body_text"])
def test_fix_in_json(tmp_path: Path, escaped: bool, key: str) -> None:
    before, after = (
        json.dumps({"uri": "u", key: text, "note": "the the"}, ensure_ascii=escaped)
        for text in (BAD, GOOD)
    )
    assert mended(tmp_path / "a.json", before) == after


def mended(file: Path, before: str) -> str:
    """The file's content once the safe fixes of `duplicates/words` are applied."""
    file.write_bytes(before.encode())
    rules = rulebook.load()
    chosen = selection.choose(rules, select=["duplicates/words"])
    engine = Engine(chosen, lexicons.load(), selection.names(rules))
    findings = run.lint(formats.read(str(file), file.read_bytes()), engine).findings
    fixed = fixes.plan(file, findings, unsafe=False)
    assert fixed is not None
    fixes.apply(file, fixed)
    return file.read_bytes().decode()
