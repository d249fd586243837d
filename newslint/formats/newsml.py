"""NewsML-G2: a `newsItem`'s headline and the copy it carries inline; one article an item."""

import re
from collections.abc import Iterator

from newslint.article import Article, Metadata, ParagraphKind
from newslint.formats import html, nitf, plain, xmltree
from newslint.formats.builder import ArticleBuilder, decoded
from newslint.formats.decoding import Unreadable
from newslint.formats.htmltree import Element, Text
from newslint.formats.layers import Layer, unescaped

_ITEMS = ("newsitem", "packageitem")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);")
_TAG = re.compile(r"</?(?:p|div|br|span|b|em|strong|h\d)\b", re.IGNORECASE)


def read(path: str, source: str) -> list[Article]:
    """The articles of a NewsML-G2 document, one for each item. Raises `Unreadable`."""
    root = xmltree.parse(source)
    items = [element for element in root.elements() if element.name in _ITEMS]
    if not items:
        raise Unreadable("XML, but not NewsML-G2: it holds no 'newsItem'", source)
    return [_article(path, source, item) for item in items]


def _article(path: str, source: str, item: Element) -> Article:
    build = ArticleBuilder(path, "newsml", source)
    build.metadata = _metadata(item, source)
    for element in _inside(item, "contentmeta"):
        for name, kind in _META:
            for found in element.children:
                if isinstance(found, Element) and found.name == name:
                    with build.quoted("html"):
                        html.Walk(build, None, {}, frozenset()).run(found, kind)
    for element in _inside(item, "contentset"):
        for content in element.children:
            if isinstance(content, Element):
                _content(build, content)
    return build.article()


_META = (
    ("headline", ParagraphKind.HEADLINE),
    ("by", ParagraphKind.BYLINE),
    ("description", ParagraphKind.SUMMARY),
)


def _content(build: ArticleBuilder, content: Element) -> None:
    """`inlineXML` holds NITF or XHTML; `inlineData` holds text, often HTML written as text."""
    if content.name == "inlinexml":
        for element in content.children:
            if isinstance(element, Element):
                nitf.walk(build, _body(element))
    elif content.name == "inlinedata":
        layer = _data(content, build.source)
        reader = html.read_layer if _TAG.search(layer.text) else plain.read_layer
        with build.quoted("html"):
            reader(build, layer)


def _body(element: Element) -> Element:
    """The body of a document without its head: the headline is the item's own."""
    names = ("body.content", "body")
    return next((e for n in names for e in element.elements() if e.name == n), element)


def _data(content: Element, source: str) -> Layer:
    """The text of an element as a layer: references decoded, CDATA as it is."""

    def pieces() -> Iterator[tuple[str, int, int]]:
        for child in content.children:
            if isinstance(child, Text):
                layer = unescaped(source, child.start, child.end, _REFERENCE, decoded)
                for text, place in layer.map:
                    yield layer.text[slice(*text)], *place
            elif not isinstance(child, Element):
                yield source[slice(*child)], *child

    return Layer.of(pieces())


def _metadata(item: Element, source: str) -> Metadata:
    said: dict[str, str] = {}
    for element in item.elements():
        if element.name in _SAID and element.name not in said:
            said[element.name] = nitf.text(element, source)
        elif element.name == "language":
            said.setdefault("language", element.attributes(source).get("tag", ""))
    return Metadata(
        headline=said.get("headline", ""),
        byline=said.get("by", ""),
        published=said.get("versioncreated", "") or said.get("firstcreated", ""),
        language=said.get("language", ""),
        copyright=said.get("copyrightnotice", ""),
        embargo=said.get("embargoed", ""),
    )


_SAID = ("headline", "by", "versioncreated", "firstcreated", "copyrightnotice", "embargoed")


def _inside(item: Element, name: str) -> Iterator[Element]:
    return (e for e in item.children if isinstance(e, Element) and e.name == name)
