"""Front matter: YAML between `---`, TOML between `+++`, at the head of a file.

The headline and the summary are copy and are linted where they stand; the rest is
metadata. A front matter that can't be parsed is said so and the body is read all the same.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from newslint.article import FormatNote, Metadata, ParagraphKind
from newslint.formats.builder import ArticleBuilder
from newslint.model import Span

_OPEN = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n?|\n)")
HEADLINES = ("title", "headline")
SUMMARIES = ("summary", "standfirst", "description", "subtitle", "dek", "excerpt")
BYLINES = ("byline", "author", "authors")
PUBLISHED = ("published", "date")
LANGUAGES = ("language", "lang", "language-code")


class Block(NamedTuple):
    """Where a front matter stands: its fence, its text, and where the body begins."""

    fence: str
    inner: Span
    body: int


def find(source: str) -> Block | None:
    """The front matter of a file, or None where it has none (or one that never ends)."""
    opened = _OPEN.match(source)
    if not opened:
        return None
    fence = opened.group(1)
    close = re.compile(rf"^{re.escape(fence)}[ \t]*(?:\r\n?|\n|\Z)", re.MULTILINE)
    closed = close.search(source, opened.end())
    if not closed:
        return None
    return Block(fence, Span(opened.end(), closed.start()), closed.end())


def read(build: ArticleBuilder, block: Block) -> None:
    """Add headline and summary to the article, and what else is known to its metadata."""
    text = build.source[slice(*block.inner)]
    try:
        data, places = _toml(text) if block.fence == "+++" else _yaml(text)
    except ValueError as error:
        said = f"front matter can't be read: {error}"
        build.notes.append(FormatNote("files/unreadable", block.inner, said))
        return
    shift = block.inner.start
    for keys, kind in ((HEADLINES, ParagraphKind.HEADLINE), (SUMMARIES, ParagraphKind.SUMMARY)):
        key = next(
            (k for k in keys if isinstance(data.get(k), str) and data[k].strip() and k in places),
            None,
        )
        if key is not None:
            start, end = places[key]
            build.begin()
            build.entities(shift + start, shift + end)
            build.end(kind)
    build.metadata = Metadata(
        headline=_first(data, HEADLINES),
        byline=_first(data, BYLINES),
        published=_first(data, PUBLISHED),
        language=_first(data, LANGUAGES),
        newslint=data["newslint"] if isinstance(data.get("newslint"), dict) else {},
        newslint_span=_settings_span(text, shift),
    )


def _first(data: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    for key in keys:
        value = data.get(key)
        if value:
            return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return ""


def _settings_span(text: str, shift: int) -> Span:
    line = re.search(r"^\[?newslint\b.*$", text, re.MULTILINE)
    return Span(shift + line.start(), shift + line.end()) if line else Span(shift, shift)


def _yaml(text: str) -> tuple[dict[str, Any], dict[str, tuple[int, int]]]:
    """The data, and the place of every top-level string that stands as it is."""
    import yaml

    from newslint import yamlfiles

    try:
        data = yamlfiles.parse(text, "front matter")
        node = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yamlfiles.FileProblem as problem:
        raise ValueError(f"line {problem.line + 1}: {problem.message}") from problem
    places: dict[str, tuple[int, int]] = {}
    if not isinstance(data, dict) or not isinstance(node, yaml.MappingNode):
        return {}, places
    for key, value in node.value:
        if not isinstance(value, yaml.ScalarNode):
            continue
        start, end = value.start_mark.index, value.end_mark.index
        if value.style in ("'", '"'):
            start, end = start + 1, end - 1
        elif value.style in ("|", ">"):
            body = text.find("\n", start) + 1
            start, end = (body, end) if 0 < body < end else (start, end)
        places[key.value] = (start, end)
    return data, places


_TOML_STRING = re.compile(r"""^([A-Za-z_-]+)\s*=\s*(?:\"\"\"|'''|"|')""", re.MULTILINE)


def _toml(text: str) -> tuple[dict[str, Any], dict[str, tuple[int, int]]]:
    """The data, and the place of every top-level string."""
    import tomllib

    try:
        data = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"not TOML: {error}") from error
    places: dict[str, tuple[int, int]] = {}
    for match in _TOML_STRING.finditer(text):
        value = data.get(match.group(1))
        if isinstance(value, str) and value and text.startswith(value, match.end()):
            places[match.group(1)] = (match.end(), match.end() + len(value))
    return data, places
