"""Word `.docx`: a line is a paragraph of the document, so line 7 is its seventh paragraph.

A package has no text of its own to point into, so the article's source is the document's
paragraphs, one a line, as Word shows them: insertions in, deletions out. It can't be
written back, and is never fixed.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace

from newslint.article import Article, Metadata, ParagraphKind
from newslint.formats import comments, xmltree
from newslint.formats.builder import REFERENCE, ArticleBuilder, decoded
from newslint.formats.bylines import is_byline
from newslint.formats.decoding import Unreadable
from newslint.formats.htmltree import Element, Text

_LIMIT = 50_000_000  # bytes of XML that a document may unpack to
_DOCUMENT = "word/document.xml"
_NEVER = frozenset("del deltext instrtext movefrom rpr ppr pict fallback".split())
_BREAKS = re.compile(r"[\r\n]+")
_OLE = b"\xd0\xcf\x11\xe0"
_STYLES = {
    "title": ParagraphKind.HEADLINE,
    "subtitle": ParagraphKind.SUMMARY,
    "quote": ParagraphKind.QUOTE,
    "intensequote": ParagraphKind.QUOTE,
    "listparagraph": ParagraphKind.LIST,
    "caption": ParagraphKind.CAPTION,
    "byline": ParagraphKind.BYLINE,
    "author": ParagraphKind.BYLINE,
}


def read(path: str, data: bytes) -> Article:
    """The article of a Word document. Raises `Unreadable`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            document = _part(package, _DOCUMENT)
            core = _part(package, "docProps/core.xml") if _has(package, "docProps/core.xml") else ""
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        old = " (an old .doc, or protected by a password)" if data[:4] == _OLE else ""
        raise Unreadable(f"not a .docx package{old}: {error}") from error
    except KeyError as error:
        raise Unreadable(f"not a Word document: it has no {_DOCUMENT}") from error
    root = xmltree.parse(document)
    found = [(_words(p, document).strip(), p) for p in _paragraphs(root)]
    return replace(_article(path, found, document, _metadata(core)), encoding="")


def _has(package: zipfile.ZipFile, name: str) -> bool:
    return name in package.NameToInfo


def _part(package: zipfile.ZipFile, name: str) -> str:
    """A part as text; no more of it than the limit is ever unpacked. Raises `Unreadable`."""
    with package.open(name) as part:
        data = part.read(_LIMIT + 1)
    if len(data) > _LIMIT:
        raise Unreadable(f"{name} unpacks to over {_LIMIT:,} bytes; not read")
    try:
        return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"{name} is not UTF-8 at byte {error.start}") from error


def _paragraphs(root: Element) -> Iterator[Element]:
    return (element for element in root.elements() if element.name == "p")


def _words(paragraph: Element, source: str) -> str:
    """What Word shows of a paragraph."""
    parts = []
    stack: list[Element | Text] = [paragraph]
    while stack:
        at = stack.pop()
        if isinstance(at, Element):
            if at.name in ("tab", "br", "cr"):
                parts.append(" ")
            elif at.name == "nobreakhyphen":
                parts.append("-")
            elif at is paragraph or (at.name not in _NEVER and at.name != "p"):
                stack.extend(
                    child
                    for child in reversed(at.children)
                    if isinstance(child, Element) or (at.name == "t" and isinstance(child, Text))
                )
        else:
            parts.append(REFERENCE.sub(lambda m: decoded(m.group()), source[at.start : at.end]))
    return _BREAKS.sub(" ", "".join(parts))


def _article(
    path: str, found: list[tuple[str, Element]], document: str, metadata: Metadata
) -> Article:
    build = ArticleBuilder(path, "docx", "".join(f"{words}\n" for words, _ in found))
    build.metadata = metadata
    at = 0
    headline = False
    for words, paragraph in found:
        end = at + len(words)
        start = at
        for comment in comments.find(build.source, at, end):
            build.verbatim(start, comment.start)
            build.comment(*comment)
            start = comment.end
        build.verbatim(start, end)
        kind = _kind(paragraph, document, headline)
        if kind == ParagraphKind.BODY and build.count <= 2 and is_byline(words):
            kind = ParagraphKind.BYLINE
        before = build.count
        build.end(kind)
        headline = headline or (kind == ParagraphKind.HEADLINE and build.count > before)
        at = end + 1
    return build.article()


def _kind(paragraph: Element, document: str, headline: bool) -> ParagraphKind:
    for element in paragraph.elements():
        if element.name == "pstyle":
            style = element.attributes(document).get("w:val", "").lower()
            if style.startswith("heading") or (style == "title" and headline):
                return ParagraphKind.HEADING if headline else ParagraphKind.HEADLINE
            if style in _STYLES:
                return _STYLES[style]
        elif element.name == "numpr":
            return ParagraphKind.LIST
    in_table = any(element.name == "tbl" for element in paragraph.ancestors())
    return ParagraphKind.TABLE if in_table else ParagraphKind.BODY


def _metadata(core: str) -> Metadata:
    if not core:
        return Metadata()
    said = {e.name: _plain(e, core) for e in xmltree.parse(core).elements()}
    return Metadata(
        headline=said.get("title", ""),
        byline=said.get("creator", ""),
        published=said.get("modified", ""),
        language=said.get("language", ""),
    )


def _plain(element: Element, source: str) -> str:
    return "".join(source[c.start : c.end] for c in element.children if isinstance(c, Text)).strip()
