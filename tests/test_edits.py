"""A fix changes the words and nothing else, in every format."""

import pytest

from newslint import formats
from newslint.edits import in_file
from newslint.model import Edit, Span


def mended(source: str, name: str, old: str, new: str) -> str | None:
    (article,) = formats.read(name, source.encode())
    at = article.text.index(old)
    edits = in_file(article, Edit(Span(at, at + len(old)), new))
    if edits is None:
        return None
    for (start, end), text in sorted(edits, reverse=True):
        source = source[:start] + text + source[end:]
    return source


@pytest.mark.parametrize(
    ("name", "source", "old", "new", "after"),
    [
        ("a.md", "Don**bass** ends\r\n", "Donbass", "Donbas", "Don**bas** ends\r\n"),
        ("a.md", "Ki*ev* ends\n", "Kiev", "Kyiv", "Kyi*v* ends\n"),
        ("a.md", "the\nthe end\n", " the", "", "the end\n"),
        ("a.html", "<p>A&amp;B ends</p>", "A&B", "A<B", "<p>A&lt;B ends</p>"),
        ("a.html", "<p>caf&eacute; ends</p>", "café", "cafe", "<p>cafe ends</p>"),
        (
            "a.json",
            '{"uri":"","body_text":"x y"}',
            "x y",
            'x "y',
            '{"uri":"","body_text":"x \\"y"}',
        ),
        (
            "a.json",
            '{"uri":"","body_html":"<p>x \\u0026amp; y</p>"}',
            "& y",
            '& "z&',
            '{"uri":"","body_html":"<p>x &amp; \\"z&amp;</p>"}',
        ),
        ("a.md", "---\ntitle: 'It''s x'\n---\n", "x", "y's", "---\ntitle: 'It''s y''s'\n---\n"),
        ("a.md", '---\ntitle: "x"\n---\n', "x", 'y "z"', '---\ntitle: "y \\"z\\""\n---\n'),
        (
            "a.xml",
            "<nitf><body><p>x</p></body></nitf>",
            "x",
            "y&z",
            "<nitf><body><p>y&amp;z</p></body></nitf>",
        ),
    ],
)
def test_only_the_words_change(name: str, source: str, old: str, new: str, after: str) -> None:
    assert mended(source, name, old, new) == after


@pytest.mark.parametrize(
    ("name", "source", "old", "new"),
    [
        ("a.md", "the *the* end\n", " the", ""),
        ("a.md", "---\ntitle: x\n---\n", "x", "y: z"),
        ("a.md", "+++\ntitle = 'x'\n+++\n", "x", "y's"),
    ],
)
def test_what_would_break_the_file_is_not_offered(
    name: str, source: str, old: str, new: str
) -> None:
    assert mended(source, name, old, new) is None
