import pytest

from tests.formats.reading import article, cut, paragraphs


@pytest.mark.parametrize(
    ("text", "title", "written"),
    [
        ("---\ntitle: Plain words\n---\n", "Plain words", "Plain words"),
        ("---\r\ntitle: Plain words\r\n---\r\n", "Plain words", "Plain words"),
        ("---\rtitle: Plain words\r---\r", "Plain words", "Plain words"),
        ("\ufeff---\ntitle: Plain\n...\n", "Plain", "Plain"),
        ("---\ntitle: It\n  runs on\n---\n", "It runs on", "It\n  runs on"),
        ("---\ntitle: 'It''s on'\n---\n", "It's on", "It''s on"),
        ('---\ntitle: "A \\"word\\" \\u2019"\n---\n', 'A "word" ’', 'A \\"word\\" \\u2019'),
        ('---\ntitle: "It \\\n  runs"\n---\n', "It runs", "It \\\n  runs"),
        ("---\ntitle: >\n  It\n  runs\n---\n", "It runs", "It\n  runs"),
        ("---\ntitle: |-\n  One\n---\n", "One", "One"),
        ("---\n🚆: é\ntitle: After\n---\n", "After", "After"),
        ('+++\ntitle = "A \\"word\\""\n+++\n', 'A "word"', 'A \\"word\\"'),
        ("+++\r\nx = 1\r\ntitle = 'Literal \\'\r\n+++\r\n", "Literal \\", "Literal \\"),
        ('+++\ntitle = """\nIt \\\n   runs"""\n+++\n', "It runs", "It \\\n   runs"),
        ('{"title": "A \\ud83d\\ude86 \\"w\\""}\n', 'A 🚆 "w"', 'A \\ud83d\\ude86 \\"w\\"'),
    ],
)
def test_headline_at_its_place(text: str, title: str, written: str) -> None:
    read = article(text + "\nCopy.\n")
    assert read.text[slice(*read.paragraphs[0].span)] == title
    assert cut(read, title) == written
    assert read.paragraphs[0].kind == "headline"


def test_summary_caption_and_body_are_copy_too() -> None:
    text = (
        "---\nsummary: S.\nimage:\n  caption: C.\nslug: no\n"
        "body: |\n  # One\n\n  Two *words*.\n---\n"
    )
    assert paragraphs(text) == [
        ("summary", "S."),
        ("caption", "C."),
        ("headline", "One"),
        ("body", "Two words."),
    ]
    assert cut(article(text), "Two words") == "Two *words"


def test_metadata() -> None:
    text = (
        "---\ntitle: T\nauthors: [A, B]\ndate: 2026-01-02\nlang: en\n"
        "copyright: C\nembargo: E\n---\n"
    )
    read = article(text).metadata
    assert (read.headline, read.byline, read.published) == ("T", "A, B", "2026-01-02")
    assert (read.language, read.copyright, read.embargo) == ("en", "C", "E")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: x\n\nCopy.\n", "---"),
        ("+++\ntitle = 1\n\nCopy.\n", "+++"),
        ("---\ntitle: a: b\n---\n\nCopy.\n", ":"),
        ("---\n- a\n---\n\nCopy.\n", None),
    ],
)
def test_what_is_broken_is_placed_and_the_body_read(text: str, line: str | None) -> None:
    read = article(text)
    assert read.text.strip().endswith("Copy.")
    if line is not None:
        (note,) = read.notes
        assert note.rule == "files/unreadable"
        assert read.source[slice(*note.span)] == line


def test_aliases_that_multiply_are_not_expanded() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    text = "---\n" + "\n".join(lines) + "\ntitle: *a39\nauthors: *a39\n---\n\nCopy.\n"
    assert paragraphs(text) == [("body", "Copy.")]
