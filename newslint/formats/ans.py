"""ANS, Arc Publishing's JSON: a story's headlines and its content elements in order.

Text elements hold HTML; code, raw HTML, embeds and links to other stories are no copy.
"""

from newslint.article import Article, Metadata, ParagraphKind
from newslint.formats.builder import ArticleBuilder
from newslint.formats.jsontext import Value
from newslint.formats.ninjs import parse, settings, text

_MAX_DEPTH = 20


def read(path: str, source: str) -> Article:
    """The article of an ANS document. Raises `Unreadable`."""
    return article(path, parse(source))


def is_ans(value: Value) -> bool:
    """Whether a JSON object is an ANS story."""
    elements = value.get("content_elements")
    return elements is not None and elements.kind == "array"


def article(path: str, value: Value) -> Article:
    """The article of an ANS story."""
    build = ArticleBuilder(path, "ans", value.source)
    build.metadata = _metadata(value)
    for key, kind in (
        ("headlines", ParagraphKind.HEADLINE),
        ("subheadlines", ParagraphKind.SUMMARY),
        ("description", ParagraphKind.SUMMARY),
    ):
        said = value.get(key, "basic")
        if said is not None and said.kind == "string":
            text(build, said, kind)
    _caption(build, value.get("promo_items", "basic"))
    for element in value.get("content_elements") or ():
        _element(build, element, ParagraphKind.BODY, 0)
    return build.article()


def _element(build: ArticleBuilder, element: Value, kind: ParagraphKind, depth: int) -> None:
    """Add one content element, and what it holds in turn."""
    name = element.get("type")
    if name is None or depth > _MAX_DEPTH:
        return
    match name.text:
        case "text":
            _html(build, element.get("content"), kind)
        case "header":
            _html(build, element.get("content"), ParagraphKind.HEADING)
        case "correction":
            _html(build, element.get("text"), kind)
        case "list":
            for item in element.get("items") or ():
                _element(build, item, ParagraphKind.LIST, depth + 1)
        case "quote":
            for item in element.get("content_elements") or ():
                _element(build, item, ParagraphKind.QUOTE, depth + 1)
        case "element_group":
            for item in element.get("content_elements") or ():
                _element(build, item, kind, depth + 1)
        case "image" | "video":
            _caption(build, element)
        case "gallery":
            for item in element.get("content_elements") or ():
                _caption(build, item)
        case "table":
            _table(build, element)


def _html(build: ArticleBuilder, content: Value | None, kind: ParagraphKind) -> None:
    if content is not None and content.kind == "string":
        text(build, content, kind)


def _caption(build: ArticleBuilder, element: Value | None) -> None:
    said = element.get("caption") if element is not None else None
    if said is not None and said.kind == "string":
        text(build, said, ParagraphKind.CAPTION)


def _table(build: ArticleBuilder, element: Value) -> None:
    rows = [element.get("header"), *(element.get("rows") or ())]
    for row in rows:
        for cell in row or ():
            _html(build, cell.get("content"), ParagraphKind.TABLE)


def _metadata(value: Value) -> Metadata:
    def first(*paths: tuple[str, ...]) -> str:
        for path in paths:
            said = value.get(*path)
            if said is not None and said.text:
                return said.text
        return ""

    names = [by.get("name") for by in value.get("credits", "by") or ()]
    return Metadata(
        headline=first(("headlines", "basic")),
        byline=", ".join(name.text for name in names if name is not None and name.text),
        published=first(("display_date",), ("publish_date",), ("first_publish_date",)),
        language=first(("language",)),
        copyright=first(("copyright",)),
        embargo=first(("embargo_date",), ("workflow", "embargo")),
        **settings(value.get("newslint") or value.get("additional_properties", "newslint")),
    )
