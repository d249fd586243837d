import pytest

from newslint.formats.htmltree import parse
from tests.formats.reading import article, cut, paragraphs


def read(text: str) -> list[tuple[str, str]]:
    return paragraphs(text, "copy.html")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<p>One<p>Two", [("body", "One"), ("body", "Two")]),
        (
            "<h1>One</h1><h2>Two</h2><p>Three",
            [("headline", "One"), ("heading", "Two"), ("body", "Three")],
        ),
        ("<h3>One</h3><p>Two", [("headline", "One"), ("body", "Two")]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", [("list", "a"), ("list", "b"), ("list", "c")]),
        ("<blockquote><p>a</p></blockquote>", [("quote", "a")]),
        ("<figure><img><figcaption>a</figcaption></figure>", [("caption", "a")]),
        (
            "<table><tr><td>a<td>b<tr><th>c</table>",
            [("table", "a"), ("table", "b"), ("table", "c")],
        ),
        ('<p class="byline">Ann Lee</p><p>a', [("byline", "Ann Lee"), ("body", "a")]),
        ('<p class="standfirst">a</p><p>b', [("summary", "a"), ("body", "b")]),
        ("a<br><br>b<br>c", [("body", "a"), ("body", "b c")]),
        ("<div>a<p>b</p>c</div>", [("body", "a"), ("body", "b"), ("body", "c")]),
        ("<p>a <b>b<p>c</b> d</p>", [("body", "a b"), ("body", "c d")]),
        ("<dl><dt>a<dd>b<dt>c</dl>", [("list", "a"), ("list", "b"), ("list", "c")]),
    ],
)
def test_paragraphs(text: str, said: list[tuple[str, str]]) -> None:
    assert read(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<p>  a \n\t b  </p>", "a b"),
        ("<p>Don<b>bass</b></p>", "Donbass"),
        ("<p>a <b> b </b> c</p>", "a b c"),
        (
            "<p>a&nbsp;b &amp; c&#8217;s &lsquo;d&rsquo; &notaword; &</p>",
            "a b & c’s ‘d’ &notaword; &",
        ),
        ("<p>a 5 < 6 b</p>", "a 5 < 6 b"),
        ("<p>so&shy;ft</p>", "soft"),
        ('<p title="a > b" data-x=\'"\'>c</p>', "c"),
        ('<p title=a"b>c</p>', "c"),
        ("<p>a<script>if (1 < 2) { '<p>no</p>' }</script> b</p>", "a b"),
        ("<p>a<style>no</style><!-- no --> b</p>", "a b"),
        ("<p>a<sup><a href=#1>1</a></sup> 10<sup>th</sup></p>", "a 10th"),
        ("<p>he said <q>yes</q></p>", "he said “yes”"),
        ("<nav>no</nav><p>a</p><aside>no</aside><pre>no</pre>", "a"),
        ('<p>a</p><p hidden>no</p><p style="display: none">no</p>', "a"),
        ('<p>a <span class="sr-only">no</span></p>', "a"),
        ("<SCRIPT>no</Script ><P>a</P>", "a"),
        ("<p>a</p><button>no</button><svg><text>no</text></svg>", "a"),
        ("<p>a</b></i></p></div>", "a"),
        ("<p>a</p></", "a"),
        ("<p>a</p><p class='no", "a"),
    ],
)
def test_reading_text(text: str, said: str) -> None:
    assert [words for _, words in read(text)] == [said]


def test_inline_code_is_masked() -> None:
    found = article("<p>Run <code>make</code> now</p>", "copy.html")
    assert [found.text[slice(*span)] for span in found.masked] == ["make"]


def test_places() -> None:
    found = article("<p>🚆 caf&eacute; Don<b>bass</b> said.\r\n  The caf&eacute;", "copy.html")
    assert cut(found, "café") == "caf&eacute;"
    assert cut(found, "Donbass") == "Don<b>bass"
    assert cut(found, "said. The") == "said.\r\n  The"
    assert cut(found, "café", 2) == "caf&eacute;"


def test_what_never_ends_is_placed() -> None:
    found = article("<p>a</p>\n<script>var b = 1;\n<p>c</p>", "copy.html")
    (note,) = found.notes
    assert note.rule == "files/unreadable"
    assert found.source[slice(*note.span)] == "<script>"


def test_every_element_knows_its_offsets() -> None:
    source = "<div><P>a<br/>b</p ><img src=x></div>"
    found = {e.name: source[e.start : e.end] for e in parse(source).root.elements()}
    assert found["p"] == "<P>a<br/>b</p >"
    assert found["div"] == source
    assert found["img"] == "<img src=x>"


def test_html_in_markdown() -> None:
    text = '> <div><p>One &amp;\n> two</p>\n> </div>\n\n<figure>\n<img src="x">\n'
    text += "<figcaption>Three</figcaption>\n</figure>\n\n<!-- newslint: x --> Four\n"
    found = article(text)
    assert [found.text[slice(*span)] for _, span in found.paragraphs] == [
        "One & two",
        "Three",
        "Four",
    ]
    assert cut(found, "One & two") == "One &amp;\n> two"
    assert [(comment.text, comment.block) for comment in found.comments] == [("newslint: x", 2)]
