"""The formats that keep an article in JSON or XML."""

import json

import pytest

from newslint import formats
from newslint.article import Article
from tests.formats.reading import article, cut

BODY = (
    "<p>The caf&eacute; in Don<b>bass</b> \u201cstays\u201d 🚆 open.</p><pre>no</pre>"
    "<ul><li>Item.</li></ul>"
)


def said(read: Article) -> list[tuple[str, str]]:
    return [(str(kind), read.text[slice(*span)]) for kind, span in read.paragraphs]


@pytest.mark.parametrize(
    "item",
    [
        {"uri": "u", "headline": "H", "body_html": BODY, "description_text": "S."},
        {"uri": "u", "type": "text", "headline": "H", "description_text": "S.", "body_xhtml": BODY},
        {
            "standard": {"name": "ninjs", "version": "2.1"},
            "headlines": [{"role": "short", "value": "no"}, {"role": "main", "value": "H"}],
            "descriptions": [{"role": "short", "value": "S."}],
            "bodies": [
                {"role": "main", "contentType": "text/plain", "value": "no"},
                {"role": "main", "contentType": "text/html", "value": BODY},
            ],
        },
        {
            "standard": {"name": "ninjs", "version": "3.0"},
            "uri": "u",
            "headlines": [{"value": "H"}],
            "descriptions": [{"value": "S."}],
            "bodies": [{"value": BODY}],
        },
    ],
)
@pytest.mark.parametrize("escaped", [True, False])
def test_ninjs(item: dict[str, object], escaped: bool) -> None:
    read = article(json.dumps(item, ensure_ascii=escaped, indent=1), "copy.json")
    assert read.format == "ninjs"
    assert said(read) == [
        ("headline", "H"),
        ("summary", "S."),
        ("body", "The café in Donbass “stays” 🚆 open."),
        ("list", "Item."),
    ]
    assert cut(read, "café") == "caf&eacute;"
    assert cut(read, "Donbass") == "Don<b>bass"
    assert cut(read, "🚆") == ("\\ud83d\\ude86" if escaped else "🚆")


def test_ninjs_pictures_and_settings() -> None:
    item = {
        "uri": "u",
        "headline": "H",
        "body_text": "One.\n\nTwo.",
        "associations": {"main": {"type": "picture", "description_text": "C."}},
        "newslint": {"ignore": ["spelling"]},
        "embargoed": "2026-11-24T06:00:00Z",
        "copyrightholder": "A",
    }
    read = article(json.dumps(item), "copy.json")
    assert said(read) == [("headline", "H"), ("body", "One."), ("body", "Two."), ("caption", "C.")]
    assert read.metadata.newslint == {"ignore": ["spelling"]}
    assert read.metadata.newslint_span is not None
    assert read.source[slice(*read.metadata.newslint_span)] == '{"ignore": ["spelling"]}'
    assert (read.metadata.embargo, read.metadata.copyright) == ("2026-11-24T06:00:00Z", "A")


def test_ans() -> None:
    story = {
        "type": "story",
        "headlines": {"basic": "H"},
        "subheadlines": {"basic": "S."},
        "credits": {"by": [{"name": "Ann Lee"}, {"name": "Bo Moe"}]},
        "promo_items": {"basic": {"type": "image", "caption": "C."}},
        "content_elements": [
            {"type": "text", "content": "The caf&eacute; in Don<b>bass</b>."},
            {"type": "header", "level": 2, "content": "Second"},
            {
                "type": "list",
                "items": [{"type": "list", "items": [{"type": "text", "content": "Item."}]}],
            },
            {"type": "quote", "content_elements": [{"type": "text", "content": "Q."}]},
            {"type": "table", "header": [{"content": "A"}], "rows": [[{"content": "B"}]]},
            {"type": "code", "content": "no"},
            {"type": "raw_html", "content": "<p>no</p>"},
            {"type": "interstitial_link", "content": "no"},
            {"type": "image", "caption": "D."},
            {"type": "correction", "text": "E."},
        ],
    }
    read = article(json.dumps(story), "copy.json")
    assert said(read) == [
        ("headline", "H"),
        ("summary", "S."),
        ("caption", "C."),
        ("body", "The café in Donbass."),
        ("heading", "Second"),
        ("list", "Item."),
        ("quote", "Q."),
        ("table", "A"),
        ("table", "B"),
        ("caption", "D."),
        ("body", "E."),
    ]
    assert read.metadata.byline == "Ann Lee, Bo Moe"
    assert cut(read, "Donbass") == "Don<b>bass"


NITF = """<?xml version="1.0"?>
<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
<nitf><head><title>no</title><docdata><date.issue norm="20261124"/></docdata></head>
<body><body.head><hedline><hl1>H</hl1><hl2>S</hl2></hedline><byline>By Ann Lee</byline>
<dateline>no</dateline><abstract><p>A.</p></abstract></body.head>
<body.content><block><p>The caf&#233;&nbsp;in <em>Don</em>bass.</p>
<!-- newslint: ignore[spelling] --><p><![CDATA[R&amp;D is <b>]]></p>
<media><media-reference source="no"/><media-caption>C.</media-caption>
<media-producer>no</media-producer></media><bq><block><p>Q.</p></block></bq></block></body.content>
<body.end><tagline>no</tagline></body.end></body></nitf>"""


def test_nitf() -> None:
    read = article(NITF, "copy.xml")
    assert said(read) == [
        ("headline", "H"),
        ("heading", "S"),
        ("byline", "By Ann Lee"),
        ("summary", "A."),
        ("body", "The café in Donbass."),
        ("body", "R&amp;D is <b>"),
        ("caption", "C."),
        ("quote", "Q."),
    ]
    assert read.metadata.published == "20261124"
    assert cut(read, "Donbass") == "Don</em>bass"
    assert cut(read, "café in") == "caf&#233;&nbsp;in"
    assert [comment.block for comment in read.comments] == [5]


def newsml(content: str) -> str:
    return (
        '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem>'
        "<itemMeta><versionCreated>2026-11-24</versionCreated></itemMeta><contentMeta>"
        '<language tag="en"/><headline>H</headline><by>Ann Lee</by></contentMeta>'
        f"<contentSet>{content}</contentSet></newsItem></itemSet></newsMessage>"
    )


@pytest.mark.parametrize(
    "content",
    [
        '<inlineXML><html xmlns="x"><head><title>no</title></head>'
        "<body><p>The caf&#233;.</p></body></html></inlineXML>",
        "<inlineXML><nitf><body><body.head><hedline><hl1>no</hl1></hedline></body.head>"
        "<body.content><p>The caf&#233;.</p></body.content></body></nitf></inlineXML>",
        "<inlineData>&lt;p&gt;The caf&#233;.&lt;/p&gt;</inlineData>",
        "<inlineData><![CDATA[<p>The caf&#233;.</p>]]></inlineData>",
        '<inlineData contenttype="text/plain">The caf&#233;.</inlineData>',
    ],
)
def test_newsml(content: str) -> None:
    read = article(newsml(content), "copy.xml")
    assert said(read) == [("headline", "H"), ("byline", "Ann Lee"), ("body", "The café.")]
    assert cut(read, "café") == "caf&#233;"
    assert (read.metadata.published, read.metadata.language) == ("2026-11-24", "en")


def test_a_newsml_message_of_several_items_is_several_articles() -> None:
    one = newsml("<inlineData>One.</inlineData>")
    item = one[one.index("<newsItem>") : one.index("</itemSet>")]
    both = formats.read("copy.xml", one.replace(item, item + item).encode())
    assert [said(read)[-1] for read in both] == [("body", "One."), ("body", "One.")]
    assert both[0].map.span(both[0].paragraphs[0].span) != both[1].map.span(
        both[1].paragraphs[0].span
    )


def test_jsonl() -> None:
    lines = [
        {"title": "H", "text": "One.\n\nTwo \u201cx\u201d.", "author": ["Ann Lee", "Bo"]},
        {"headline": "I", "body": ["Three.", "Four."], "lang": "en"},
        {"headline": "J", "body_html": "<p>Five</p>"},
        {"headline": "K", "uri": "u", "body_text": "Six."},
    ]
    text = "\ufeff" + "\r\n".join(json.dumps(line) for line in lines) + "\r\n\r\nnot json\r\n"
    read = formats.read("copy.jsonl", text.encode())
    assert [said(one) for one in read] == [
        [("headline", "H"), ("byline", "Ann Lee"), ("body", "One."), ("body", "Two “x”.")],
        [("headline", "I"), ("body", "Three."), ("body", "Four.")],
        [("headline", "J"), ("body", "Five")],
        [("headline", "K"), ("body", "Six.")],
        [],
    ]
    assert cut(read[0], "“x”") == "\\u201cx\\u201d"
    (note,) = read[-1].notes
    assert (note.rule, read[-1].source[slice(*note.span)]) == ("files/unreadable", "n")


def test_jsonl_with_fields_of_ones_own() -> None:
    choice = formats.Choice(fields={"headline": ["kop"], "body": ["tekst"]})
    (read,) = formats.read("copy.jsonl", b'{"kop": "H", "tekst": "B."}\n', choice)
    assert said(read) == [("headline", "H"), ("body", "B.")]


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("copy.json", '{"uri": "u", "body_text": "One', '"'),
        ("copy.json", '{"uri": "u", "body_text": "One",', ""),
        ("copy.json", '{"uri": "u", "body_text": "One"} x', "x"),
        ("copy.json", '{"name": "left-pad"}', ""),
        ("copy.xml", "<nitf><p>One</nitf>", "n"),
        ("copy.xml", '<!DOCTYPE nitf [<!ENTITY a "b">]><nitf>&a;</nitf>', "<"),
        ("copy.xml", '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf/>', "<"),
        ("copy.xml", "<svg/>", ""),
        ("copy.jsonl", '{"id": 1}\n{"id": 2}\n', "{"),
    ],
)
def test_what_is_broken_is_named_and_placed(name: str, text: str, place: str) -> None:
    read = article(text, name)
    (note,) = read.notes
    assert note.rule == "files/unreadable"
    assert read.source[slice(*note.span)] == place


def test_deep_json_is_refused_and_not_a_crash() -> None:
    read = article('{"content_elements": ' + "[" * 100_000, "copy.json")
    assert "deep" in read.notes[0].message
