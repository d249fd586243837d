"""NITF, the news industry's XML: hedline, byline, abstract and what `body.content` holds."""

from newslint.article import Article, Metadata, ParagraphKind
from newslint.formats import xmltree
from newslint.formats.builder import ArticleBuilder
from newslint.formats.decoding import Unreadable
from newslint.formats.html import KINDS, Walk
from newslint.formats.htmltree import BLOCKS, Element

_KINDS = {
    **KINDS,
    "hl1": ParagraphKind.HEADLINE,
    "hl2": ParagraphKind.HEADING,
    "bq": ParagraphKind.QUOTE,
    "byline": ParagraphKind.BYLINE,
    "tagline": ParagraphKind.BYLINE,
    "abstract": ParagraphKind.SUMMARY,
    "media-caption": ParagraphKind.CAPTION,
}
_BLOCKS = BLOCKS | frozenset(
    "abstract block body.content body.head bq byline byttl credit dateline distributor fn hedline"
    " hl1 hl2 inlinexml media media-caption nitf-table note tagline".split()
)
_NEVER = frozenset(
    "body.end copyrite credit dateline distributor docdata endnote frac media-metadata"
    " media-producer media-reference nitf-table-metadata rights series story.date".split()
)


def read(path: str, source: str) -> Article:
    """The article of a NITF document. Raises `Unreadable`."""
    root = xmltree.parse(source)
    nitf = next((e for e in root.elements() if e.name == "nitf"), None)
    if nitf is None:
        raise Unreadable("XML, but not NITF: it has no 'nitf' element", source)
    build = ArticleBuilder(path, "nitf", source)
    build.metadata = _metadata(root, build)
    walk(build, nitf)
    return build.article()


def walk(build: ArticleBuilder, root: Element) -> None:
    """Add what a NITF or XHTML element holds; its own `head` is left out."""
    with build.quoted("html"):
        Walk(build, lambda element: element.name in _NEVER, _KINDS, _BLOCKS).run(root)


def _metadata(root: Element, build: ArticleBuilder) -> Metadata:
    said: dict[str, str] = {}
    for element in root.elements():
        attributes = element.attributes(build.source)
        if element.name in ("nitf", "body"):
            said.setdefault("language", attributes.get("lang", attributes.get("xml:lang", "")))
        elif element.name in ("date.issue", "date.release", "doc.copyright"):
            value = attributes.get("norm") or attributes.get("holder", "")
            said.setdefault(element.name, value)
        elif element.name in ("hl1", "byline"):
            said.setdefault(element.name, text(element, build.source))
    return Metadata(
        headline=said.get("hl1", ""),
        byline=said.get("byline", ""),
        published=said.get("date.issue", ""),
        language=said.get("language", ""),
        copyright=said.get("doc.copyright", ""),
        embargo=said.get("date.release", ""),
    )


def text(element: Element, source: str) -> str:
    """The words of an element in one line, for metadata."""
    build = ArticleBuilder("", "", source)
    Walk(build, None, {}, frozenset()).run(element)
    return build.article().text.strip()
