"""Front matter at the head of a file: YAML between `---`, TOML between `+++`, or JSON.

What readers see of it (headline, summary, captions, a body kept there) is copy and is read
where it stands; the rest is metadata. Front matter that can't be parsed, or never ends,
is said so, and the body is read all the same.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from newslint.article import Metadata, ParagraphKind
from newslint.formats import jsontext, scalars
from newslint.formats.builder import ArticleBuilder
from newslint.formats.layers import Layer
from newslint.model import Span

_OPEN = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n?|\n)")
_CLOSE = {
    "---": re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)"),
    "+++": re.compile(r"(?<=[\r\n])\+\+\+[ \t]*(?:\r\n?|\n|\Z)"),
}
_JSON = re.compile(r"\ufeff?(?=\{\s*\")")
_FIRST_KEY = re.compile(r"\s*(?:#[^\r\n]*\s+)*(?:[\"']?[\w.-]+[\"']?[ \t]*[:=]|\[[\w.-]+\])")
_ANY_KEY = re.compile(r"\s*(?:#[^\r\n]*\s+)*(?:[^\s#:-][^:\r\n]{0,80}:(?!\S)|---|\.\.\.)")
_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n?|\n)|\Z")

HEADLINES = ("title", "headline")
SUMMARIES = ("summary", "standfirst", "description", "subtitle", "subhead", "dek", "excerpt")
BODIES = ("lede", "lead", "intro", "introduction", "body", "content", "text")
CAPTIONS = ("caption", "image_caption", "image-caption", "photo_caption", "cover_caption")
_METADATA = {
    "headline": HEADLINES,
    "byline": ("byline", "author", "authors"),
    "published": ("published", "date", "pubdate", "publishDate"),
    "language": ("language", "lang", "language-code"),
    "copyright": ("copyright", "copyright_notice", "rights"),
    "embargo": ("embargo", "embargoed", "embargo_until"),
}

BodyReader = Callable[[ArticleBuilder, Layer], None]


class Block(NamedTuple):
    """Where a front matter stands: its fence, its text, and where the body begins.

    `fence` is `---`, `+++` or `{`; `closed` tells whether it ever ends.
    """

    fence: str
    inner: Span
    body: int
    closed: bool = True


class _Text(NamedTuple):
    """A string of the front matter that stands in the file; `key` is its last key."""

    key: str
    depth: int
    layer: Layer
    quoting: str


def find(source: str) -> Block | None:
    """The front matter of a file, or None where it has none."""
    opened = _OPEN.match(source)
    if not opened:
        return _find_json(source)
    fence, begin = opened.group(1), opened.end()
    if fence == "---" and not _ANY_KEY.match(source, begin):
        return None  # a rule across the page
    closed = _CLOSE[fence].search(source, begin)
    if closed:
        return Block(fence, Span(begin, closed.start()), closed.end())
    if not _FIRST_KEY.match(source, begin):
        return None
    blank = _BLANK_LINE.search(source, begin)
    end = blank.end() if blank else len(source)
    return Block(fence, Span(0, opened.end(1)), end, closed=False)


def _find_json(source: str) -> Block | None:
    opened = _JSON.match(source)
    if not opened:
        return None
    try:
        end = jsontext.parse_at(source, opened.end(), len(source)).span.end
    except jsontext.JSONProblem:
        return None
    return Block("{", Span(opened.end(), end), end)


def read(build: ArticleBuilder, block: Block, body: BodyReader) -> None:
    """Add what is copy to the article, and what else is known to its metadata.

    `body` reads a text that is kept in the front matter as the file's own body is read.
    """
    if not block.closed:
        message = f"front matter that begins here is never closed by {block.fence!r}"
        build.note("files/unreadable", *block.inner, message)
        return
    try:
        data, texts = _PARSERS[block.fence](build.source, block.inner)
    except FrontMatterProblem as problem:
        place = Span(problem.offset, min(problem.offset + 1, block.inner.end))
        build.note("files/unreadable", *place, f"front matter can't be read: {problem.message}")
        return
    top = {text.key: text for text in texts if text.depth == 0}
    for keys, kind in ((HEADLINES, ParagraphKind.HEADLINE), (SUMMARIES, ParagraphKind.SUMMARY)):
        text = next((top[k] for k in keys if k in top and top[k].layer.text.strip()), None)
        if text:
            _paragraph(build, text, kind)
    for text in texts:
        if text.key in CAPTIONS and text.layer.text.strip():
            _paragraph(build, text, ParagraphKind.CAPTION)
    for key in BODIES:
        if key in top and " " in top[key].layer.text.strip():
            with build.quoted(top[key].quoting):
                body(build, top[key].layer)
    settings = data.get("newslint")
    build.metadata = Metadata(
        **{name: _first(data, keys) for name, keys in _METADATA.items()},
        newslint=settings if isinstance(settings, dict) else {},
        newslint_span=_settings_span(build, block.inner),
    )


def _paragraph(build: ArticleBuilder, text: _Text, kind: ParagraphKind) -> None:
    with build.within(text.layer, text.quoting):
        build.flowing(0, len(text.layer.text))
    build.end(kind)


def _first(data: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    for key in keys:
        value = data.get(key)
        items = value if isinstance(value, list) else [value]
        said = [str(item) for item in items if isinstance(item, (str, int)) and item]
        if said:
            return ", ".join(said)
    return ""


def _settings_span(build: ArticleBuilder, inner: Span) -> Span:
    line = re.compile(r"(?<![^\r\n,{\[])[ \t]*([\[\"]?newslint\b[^\r\n]*)")
    found = line.search(build.source, *inner)
    return build.place(*found.span(1)) if found else build.place(inner.start, inner.start)


class FrontMatterProblem(Exception):
    """Front matter that can't be parsed: why, and at which offset of the file."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message, self.offset = message, offset


Parsed = tuple[dict[str, Any], list[_Text]]


_YAML_QUOTINGS = {None: "yaml-plain", "": "yaml-plain", "'": "yaml-single", '"': "json"}


def _yaml(source: str, span: Span) -> Parsed:
    import yaml

    from newslint import yamlfiles

    text = source[slice(*span)]
    try:
        data = yamlfiles.parse(text, "front matter")
        node = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yamlfiles.FileProblem as problem:
        offset = span.start + _offset(text, problem.line, problem.column)
        raise FrontMatterProblem(problem.message, offset) from problem
    if not isinstance(data, dict) or not isinstance(node, yaml.MappingNode):
        if data is None:
            return {}, []
        raise FrontMatterProblem("not a list of keys and values", span.start)
    return data, list(_yaml_texts(source, span.start, node, 0, set()))


def _offset(text: str, line: int, column: int) -> int:
    """The offset in `text` of a line and column from 1; 0 where they are unknown."""
    lines = re.finditer(r"\A|(?:\r\n?|\n)", text)
    start = next((m.end() for n, m in enumerate(lines, 1) if n == line), 0)
    return min(start + max(column - 1, 0), len(text))


def _yaml_texts(source: str, shift: int, node: Any, depth: int, seen: set[int]) -> Iterator[_Text]:
    import yaml

    if depth > 3 or id(node) in seen:  # an alias may name the same node a million times
        return
    seen.add(id(node))
    for key, value in node.value:
        if isinstance(value, yaml.MappingNode):
            yield from _yaml_texts(source, shift, value, depth + 1, seen)
        elif isinstance(value, yaml.ScalarNode) and isinstance(key, yaml.ScalarNode):
            span = Span(shift + value.start_mark.index, shift + value.end_mark.index)
            layer = scalars.yaml(source, span, value.style, value.value)
            if layer:
                yield _Text(key.value, depth, layer, _YAML_QUOTINGS.get(value.style, ""))


_TOML_LINE = re.compile(
    r"(?:(?<=[\r\n])|\A)[ \t]*"
    r"(?:(?P<table>\[)|(?P<key>[\w-]+|\"[^\"\r\n]*\")[ \t]*=[ \t]*(?=[\"']))"
)


def _toml(source: str, span: Span) -> Parsed:
    import tomllib

    text = source[slice(*span)]
    try:
        data = tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r" \(at line (\d+), column (\d+)\)", str(error))
        said = str(error).replace(place[0] if place else " (at end of document)", "")
        offset = _offset(text, int(place[1]), int(place[2])) if place else len(text)
        raise FrontMatterProblem(f"not TOML: {said}", span.start + offset) from error
    texts = []
    depth = 0
    strings = {v for v in _strings(data) if v.strip()}
    for line in _TOML_LINE.finditer(source, *span):
        if line["table"]:
            depth = 1
            continue
        layer = scalars.toml(source, line.end())
        if layer and layer.text in strings:
            quoting = "json" if source[line.end()] == '"' else "toml-literal"
            texts.append(_Text(line["key"].strip('"'), depth, layer, quoting))
    return data, texts


def _strings(data: Any) -> Iterator[str]:
    for value in data.values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            yield from _strings(value)


def _json(source: str, span: Span) -> Parsed:
    value = jsontext.parse(source, *span)
    texts = list(_json_texts(value, 0))
    return value.plain(), texts


def _json_texts(value: jsontext.Value, depth: int) -> Iterator[_Text]:
    for key, item in value.data.items():
        if item.kind == "object" and depth < 3:
            yield from _json_texts(item, depth + 1)
        elif item.kind == "string":
            yield _Text(key, depth, item.layer, "json")


_PARSERS: dict[str, Callable[[str, Span], Parsed]] = {"---": _yaml, "+++": _toml, "{": _json}
