"""Bad input is named and placed: never a hang, never a traceback, never silence."""

import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from newslint import formats
from newslint.article import LineIndex

FOLDER = Path(__file__).parents[2] / "fixtures" / "hostile"
UNREADABLE = "files/unreadable"
EXPECTED = {
    "half.json": (UNREADABLE, "never closed", "1:60"),
    "comma.json": (UNREADABLE, "comma", "1:58"),
    "deep.json": (UNREADABLE, "deep", "1:222"),
    "expanding.xml": (UNREADABLE, "entity 'a'", "3:2"),
    "outside.xml": (UNREADABLE, "entity 'a'", "2:17"),
    "crossed.xml": (UNREADABLE, "mismatched tag", "1:28"),
    "comment.html": (UNREADABLE, "never ends", "3:1"),
    "cut-off.html": (UNREADABLE, "never ends", "1:34"),
    "endless.md": (UNREADABLE, "never closed", "1:1"),
    "no-zip.docx": (UNREADABLE, "not a .docx package", "1:1"),
    "not-word.docx": (UNREADABLE, "no word/document.xml", "1:1"),
    "binary.txt": (UNREADABLE, "line 1 (byte 10)", "1:1"),
    "latin.txt": ("files/not-utf8", "0xe9", "1:8"),
    "half-utf16.txt": (UNREADABLE, "UTF-16", "1:1"),
    "empty.md": ("files/no-text", "empty", "1:1"),
    "only-a-bom.html": ("files/no-text", "empty", "1:1"),
}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_bad_files_are_named_and_placed(name: str) -> None:
    rule, said, where = EXPECTED[name]
    (article,) = formats.read(name, (FOLDER / name).read_bytes())
    note = article.notes[0]
    place = LineIndex(article.source).position(note.span.start)
    assert note.rule == rule
    assert said in note.message
    assert f"{place.line}:{place.column}" == where


def test_every_hostile_file_is_expected() -> None:
    names = {file.name for file in FOLDER.iterdir()}
    assert names - set(EXPECTED) == {"unclosed.html"}


def test_html_that_never_closes_is_read() -> None:
    (article,) = formats.read("a.html", (FOLDER / "unclosed.html").read_bytes())
    words = [article.text[slice(*span)] for _, span in article.paragraphs]
    assert words == ["Bridge stays shut", "The bridge will stay"]


# Each of these took minutes, or the whole stack, of some parser: what repeats, how often, and
# how many paragraphs come of it.
LARGE = [
    ("a.md", "- ", 10_000, "x", 1),
    ("a.md", "> ", 10_000, "x", 1),
    ("a.md", "*a **b ", 20_000, "", 1),
    ("a.md", "[a](", 20_000, "", 1),
    ("a.md", "a {{< ", 20_000, "", 1),
    ("a.md", "a {% raw %} ", 20_000, "", 1),
    ("a.md", "\\(a $b", 20_000, "", 1),
    ("a.md", "<a ", 20_000, "", 1),
    ("a.md", "---\na: b\n", 1, "c: d\n" * 20_000, 0),
    ("a.mdx", "a {b <C d=", 20_000, "", 1),
    ("a.html", "<ul><li>", 10_000, "x", 1),
    ("a.html", "<b><p>", 10_000, "x", 1),
    ("a.html", "</p></b>", 20_000, "x", 1),
    ("a.html", "<a b='\"", 20_000, "x", 0),
    ("a.html", "<html><body>", 1, "<div>a, and b, <a href=x>" * 20_000, 1),
    ("a.html", "<p>x</p><!--", 1, "<!--" * 20_000, 1),
    ("a.adoc", "footnote:[a **b _c ", 20_000, "", 1),
    ("a.rst", "`a **b ``c |d ", 20_000, "", 1),
    ("a.json", '{"content_elements": ', 1, "[" * 100_000, 0),
    ("a.xml", "<nitf>", 1, "<p>" * 50_000, 0),
    ("a.txt", "word ", 200_000, "", 1),
]


@pytest.mark.parametrize(("name", "part", "times", "rest", "count"), LARGE)
def test_large_and_hostile_text_is_read_in_one_go(
    name: str, part: str, times: int, rest: str, count: int
) -> None:
    (article,) = formats.read(name, (part * times + rest).encode())
    assert len(article.paragraphs) == count


def test_a_package_that_unpacks_to_too_much_is_not_unpacked() -> None:
    data = io.BytesIO()
    with (
        zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package,
        package.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(200):
            part.write(b" " * 1_000_000)
    tracemalloc.start()
    (article,) = formats.read("a.docx", data.getvalue())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "unpacks to over" in article.notes[0].message
    assert peak < 150_000_000
