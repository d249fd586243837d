"""ninjs, the IPTC's news in JSON: 1.x keeps `headline` and `body_html`, 2.x and 3.x keep
`headlines` and `bodies`, each with a role. One rendition of the body is read, not all.
"""

import re
from typing import Any

from newslint.article import Article, Metadata, ParagraphKind
from newslint.formats import html, jsontext, plain
from newslint.formats.builder import ArticleBuilder
from newslint.formats.decoding import Unreadable
from newslint.formats.jsontext import Value

_TAG = re.compile(r"</?[a-z][a-z0-9]*[\s/>]", re.IGNORECASE)
_BODIES = ("body_html", "body_xhtml", "body_html5", "body_text", "body_nitf")
_BEST = ("html", "plain", "")
_PICTURES = ("picture", "graphic", "video", "audio")


def read(path: str, source: str) -> Article:
    """The article of a ninjs document. Raises `Unreadable`."""
    return article(path, parse(source))


def parse(source: str) -> Value:
    """A JSON document. Raises `Unreadable` with the place."""
    try:
        return jsontext.parse(source, len(source) - len(source.lstrip("\ufeff")))
    except jsontext.JSONProblem as problem:
        raise Unreadable(f"not JSON: {problem.message}", source, problem.offset) from problem


def is_ninjs(value: Value) -> bool:
    """Whether a JSON object is a ninjs item."""
    standard = value.get("standard", "name")
    if standard is not None and standard.text.lower() == "ninjs":
        return True
    has_text = any(value.get(key) is not None for key in ("bodies", "headlines", *_BODIES))
    return has_text and (value.get("uri") is not None or value.get("type") is not None)


def article(path: str, value: Value) -> Article:
    """The article of a ninjs item."""
    build = ArticleBuilder(path, "ninjs", value.source)
    build.metadata = _metadata(build, value)
    for item in _all(value, "headline", "headlines")[:1]:
        text(build, item, ParagraphKind.HEADLINE)
    for item in _all(value, "byline", "by")[:1]:
        text(build, item, ParagraphKind.BYLINE)
    picture = _text(value.get("type")) in _PICTURES
    for item in _all(value, "description_text", "descriptions")[:1]:
        text(build, item, ParagraphKind.CAPTION if picture else ParagraphKind.SUMMARY)
    for item in _bodies(value):
        body(build, item)
    _captions(build, value.get("associations"))
    return build.article()


def text(build: ArticleBuilder, item: Value, kind: ParagraphKind) -> None:
    """Add a string that holds HTML, every paragraph of `kind` unless its tags say more."""
    layer = item.layer
    with build.within(layer, "json"):
        html.fragment(build, 0, len(layer.text), kind)


def body(build: ArticleBuilder, item: Value) -> None:
    """Add a body, which is HTML or plain text."""
    layer = item.layer
    reader = html.read_layer if _TAG.search(layer.text) else plain.read_layer
    with build.quoted("json"):
        reader(build, layer)


def _all(value: Value, single: str, several: str) -> list[Value]:
    """The strings kept under the key of 1.x or that of 2.x and 3.x, the main one first."""
    one = value.get(single)
    if one is not None and one.kind == "string":
        return [one]
    found = []
    for item in value.get(several) or ():
        said = item if item.kind == "string" else item.get("value")
        if said is not None and said.kind == "string":
            found.append((_text(item.get("role")) != "main", said))
    by = value.get(several)
    if by is not None and by.kind == "string":
        return [by]
    return [said for _, said in sorted(found, key=lambda pair: pair[0])]


def _bodies(value: Value) -> list[Value]:
    """One rendition of the body; of several roles, one rendition each."""
    for key in _BODIES:
        body = value.get(key)
        if body is not None and body.kind == "string":
            return [body]
    best: dict[str, tuple[int, Value]] = {}
    for item in value.get("bodies") or ():
        said = item.get("value")
        if said is None or said.kind != "string":
            continue
        role = _text(item.get("role")) or "main"
        content = _text(item.get("contentType")) or _text(item.get("contenttype"))
        rank = next(n for n, name in enumerate(_BEST) if name in content)
        if role not in best or rank < best[role][0]:
            best[role] = (rank, said)
    return [said for _, said in best.values()]


def _captions(build: ArticleBuilder, associations: Value | None) -> None:
    """The captions of pictures that belong to the story."""
    if associations is None or associations.kind not in ("object", "array"):
        return
    items = associations.data.values() if associations.kind == "object" else associations.data
    for item in items:
        if _text(item.get("type")) in _PICTURES:
            for said in _all(item, "description_text", "descriptions")[:1]:
                text(build, said, ParagraphKind.CAPTION)


def _text(value: Value | None) -> str:
    return value.text if value is not None else ""


def _metadata(build: ArticleBuilder, value: Value) -> Metadata:
    def first(*keys: str) -> str:
        return next((said for key in keys if (said := _text(value.get(key)))), "")

    headlines = _all(value, "headline", "headlines")
    return Metadata(
        headline=headlines[0].text if headlines else "",
        byline=first("byline", "by"),
        published=first("versionCreated", "versioncreated", "firstCreated", "firstcreated"),
        language=first("language"),
        copyright=first("copyrightNotice", "copyrightnotice", "copyrightHolder", "copyrightholder"),
        embargo=first("embargoed"),
        **settings(value.get("newslint")),
    )


def settings(value: Value | None) -> dict[str, Any]:
    """A document's own `newslint` settings, as parts of its metadata."""
    if value is None or value.kind != "object":
        return {}
    return {"newslint": value.plain(), "newslint_span": value.span}
