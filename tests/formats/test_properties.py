"""Whatever a file holds: every character that is read stands where the map says it does."""

import html
import io
import json
import re
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint import formats
from newslint.article import Article

PIECES = st.sampled_from(
    [
        *("Kiev", "the", "said", " ", " ", " ", "14", ".", ", ", "\n", "\n\n", "\r\n", "\r", "\t"),
        *(
            "é",
            "e\u0301",
            "🚆",
            "👨\u200d👩",
            "אב",
            "\u200f",
            "\u00ad",
            "\u200b",
            "\u00a0",
            "\u2028",
        ),
        *(
            "*",
            "**",
            "_",
            "`",
            "``",
            "[",
            "](",
            ")",
            "<",
            ">",
            "> ",
            "- ",
            "1. ",
            "# ",
            "    ",
            "|",
        ),
        *(
            "<b>",
            "</b>",
            "<p>",
            "</p>",
            "<li>",
            "<br>",
            "<br><br>",
            "<script>",
            "</script>",
            "<td>",
        ),
        *(
            "<!-- x -->",
            "<!--",
            "-->",
            "&amp;",
            "&#8217;",
            "&nbsp;",
            "&shy;",
            "&x;",
            "&",
            "\\",
            "'",
        ),
        *(
            '"',
            "“",
            "”",
            "---\n",
            "+++\n",
            "title: ",
            "body: |\n  ",
            "{{< x >}}",
            "{%",
            "%}",
            "$x^2$",
        ),
        *(
            "====\n",
            "----\n",
            "== ",
            ".. ",
            "::",
            "//",
            "{",
            "}",
            "<A b={c}>",
            "\ufeff",
            "\x0c",
            "q_",
        ),
        *(
            "<html><body>",
            "<article>",
            "<h1>",
            "</h1>",
            "</article>",
            "<q>",
            "</q>",
            "<div>",
            "</div>",
        ),
    ]
)
TEXT = st.lists(PIECES, max_size=40).map("".join)
NAMES = ["a.txt", "a.md", "a.mdx", "a.adoc", "a.rst", "a.html", "a.json", "a.jsonl", "a.xml"]
SOME = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)

_MARKUP = re.compile(r"<[^<>]*>|\\[nrtfb]|\\u\w{4}|[\s>*_|\\+`\"]|&[#\w]+;")
_SPACE = re.compile(r"[\s\u0085\u2028\u2029]")


def check(article: Article) -> None:
    """Every segment of the map, the paragraphs over them, and what was left out."""
    read = 0
    for text, source in article.map:
        assert read <= text.start < text.end
        assert 0 <= source.start <= source.end <= len(article.source)
        read = text.end
        said, there = article.text[slice(*text)], article.source[slice(*source)]
        if len(said) == len(there):
            assert said == _SPACE.sub(" ", there) or said == " "
        elif said.isspace():
            assert _MARKUP.sub("", there) == ""
        else:
            assert said in (_decoded(there), "“", "”", "‘", "’") or there == "''"
    for (_, span), (_, after) in zip(article.paragraphs, article.paragraphs[1:], strict=False):
        assert span.end < after.start
    for _, span in article.paragraphs:
        words = article.text[slice(*span)]
        assert words == words.strip()
        assert "\n" not in words
        place = article.map.span(span)
        assert place.start < place.end
    for offset in article.hidden:
        assert offset < len(article.source)


def _decoded(there: str) -> str:
    if there.startswith("\\") or "\\u" in there:
        there = json.loads(f'"{there}"')
    return _SPACE.sub(" ", html.unescape(there)).replace("\ud83d", "\ufffd")


@pytest.mark.parametrize("name", NAMES)
@SOME
@given(text=TEXT)
def test_any_text_in_any_format(name: str, text: str) -> None:
    for article in formats.read(name, text.encode()):
        check(article)


@pytest.mark.parametrize("key", ["body_html", "body_text", "headline"])
@SOME
@given(text=TEXT, escaped=st.booleans())
def test_any_text_in_ninjs(key: str, text: str, escaped: bool) -> None:
    item = {"uri": "u", "bodies": [], key: text}
    for article in formats.read("a.json", json.dumps(item, ensure_ascii=escaped).encode()):
        check(article)


@SOME
@given(title=TEXT, style=st.sampled_from(["'", '"', ">", "|", "toml", "json"]))
def test_any_title_in_front_matter(title: str, style: str) -> None:
    written = json.dumps(title, ensure_ascii=False)
    indented = "\n".join(f"  {line}" for line in re.split(r"\r\n?|\n", title))
    matter = {
        "'": "---\ntitle: '" + title.replace("'", "''") + "'\n---\n",
        '"': f"---\ntitle: {written}\n---\n",
        ">": f"---\ntitle: >\n{indented}\n---\n",
        "|": f"---\nbody: |\n{indented}\n---\n",
        "toml": f"+++\ntitle = {written}\n+++\n",
        "json": json.dumps({"title": title}) + "\n",
    }
    for article in formats.read("a.md", f"{matter[style]}\nCopy.\n".encode()):
        check(article)


WORD = st.builds(
    "".join,
    st.tuples(
        st.sampled_from("Kievab“"),
        st.text(st.sampled_from("Kievabc'é🚆ü’“14-"), max_size=6),
        st.sampled_from("xyz"),
    ),
)
PARAGRAPHS = st.lists(st.lists(WORD, min_size=2, max_size=8), min_size=1, max_size=5)


def _reference(word: str) -> str:
    return "".join(f"&#{ord(c)};" if not c.isascii() else html.escape(c) for c in word)


def _word(paragraphs: list[str]) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{html.escape(p)}</w:t></w:r></w:p>" for p in paragraphs)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("word/document.xml", f'<w:d xmlns:w="x">{body}</w:d>')
    return data.getvalue()


@SOME
@given(words=PARAGRAPHS, end=st.sampled_from(["\n", "\r\n"]), bom=st.sampled_from(["", "\ufeff"]))
def test_the_same_article_in_every_format(words: list[list[str]], end: str, bom: str) -> None:
    """Every format reads the same paragraphs, and each word is found where it was written."""
    lines = [" ".join(paragraph) + "." for paragraph in words]
    tags = "".join(f"<p>{_reference(line)}</p>\n" for line in lines)
    wrapped = f"{end}{end}".join(line.replace(" ", end, 1) for line in lines)
    written = {
        "a.txt": f"{end}{end}".join(lines),
        "a.md": wrapped,
        "a.mdx": wrapped,
        "a.adoc": wrapped,
        "a.rst": wrapped,
        "a.html": tags,
        "a.json": json.dumps({"uri": "u", "body_html": tags}),
        "a.jsonl": json.dumps({"title": "", "text": "\n\n".join(lines)}),
        "a.xml": f"<nitf><body>{tags}</body></nitf>",
    }
    for name, text in written.items():
        (article,) = formats.read(name, f"{bom}{text}".encode())
        check(article)
        assert [article.text[slice(*span)] for _, span in article.paragraphs] == lines, name
    (article,) = formats.read("a.docx", _word(lines))
    assert [article.text[slice(*span)] for _, span in article.paragraphs] == lines


@SOME
@given(data=st.binary(max_size=400), name=st.sampled_from([*NAMES, "a.docx", "a"]))
def test_any_bytes(data: bytes, name: str) -> None:
    for article in formats.read(name, data):
        check(article)
