"""JSON Lines: one article a line; which field holds what can be set (`fields`).

A line may also be a ninjs item or an ANS story. A line that can't be read is said so, and
the others are read all the same.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from newslint.article import Article, FormatNote, Metadata, ParagraphKind
from newslint.formats import ans, jsontext, ninjs
from newslint.formats.builder import ArticleBuilder
from newslint.formats.decoding import Unreadable
from newslint.formats.jsontext import JSONProblem, Value
from newslint.model import Span

FIELDS: dict[str, tuple[str, ...]] = {
    "headline": ("headline", "title", "hed"),
    "byline": ("byline", "author", "authors"),
    "summary": ("summary", "standfirst", "dek", "description", "abstract"),
    "body": ("body", "text", "content", "article", "articleBody", "body_html", "maintext"),
    "caption": ("caption",),
    "published": ("published", "date", "datePublished", "pubdate"),
    "language": ("language", "lang", "inLanguage"),
    "copyright": ("copyright", "rights"),
    "embargo": ("embargo", "embargoed"),
}
"""The fields looked for, the first that is there counts; configuration may name others."""

_LINE = re.compile(r"[^\r\n]+")
_KINDS = (
    ("headline", ParagraphKind.HEADLINE),
    ("byline", ParagraphKind.BYLINE),
    ("summary", ParagraphKind.SUMMARY),
    ("caption", ParagraphKind.CAPTION),
)


def read(
    path: str, source: str, fields: Mapping[str, Sequence[str]] | None = None
) -> list[Article]:
    """The articles of a JSON Lines file, in order. Raises `Unreadable` if no line holds one."""
    wanted = {**FIELDS, **(fields or {})}
    articles = list(_articles(path, source, wanted))
    if not any(article.paragraphs for article in articles):
        for article in articles:
            for note in article.notes:
                raise Unreadable(note.message, source, note.span.start)
        raise Unreadable("no line holds an article: none has a body or text field", source)
    return articles


def _articles(path: str, source: str, fields: Mapping[str, Sequence[str]]) -> Iterator[Article]:
    for line in _LINE.finditer(source):
        start = line.start() + line.group().startswith("\ufeff")
        if not source[start : line.end()].strip():
            continue
        try:
            value = jsontext.parse(source, start, line.end())
        except JSONProblem as problem:
            yield _broken(path, source, problem)
            continue
        yield article(path, value, fields)


def _broken(path: str, source: str, problem: JSONProblem) -> Article:
    empty = ArticleBuilder(path, "jsonl", source).article()
    place = Span(problem.offset, min(problem.offset + 1, len(source)))
    note = FormatNote("files/unreadable", place, f"a line that is not JSON: {problem.message}")
    return replace(empty, notes=(note,))


def article(path: str, value: Value, fields: Mapping[str, Sequence[str]]) -> Article:
    """The article that one JSON value holds."""
    if ans.is_ans(value):
        return ans.article(path, value)
    if ninjs.is_ninjs(value):
        return ninjs.article(path, value)
    build = ArticleBuilder(path, "jsonl", value.source)
    said = {name: _strings(value, keys) for name, keys in fields.items()}
    known: dict[str, Any] = {n: ", ".join(item.text for item in said[n]) for n in _METADATA}
    build.metadata = Metadata(**known, **ninjs.settings(value.get("newslint")))
    for name, kind in _KINDS:
        for item in said[name][:1]:
            ninjs.text(build, item, kind)
    for item in said["body"]:
        ninjs.body(build, item)
    return build.article()


_METADATA = ("headline", "byline", "published", "language", "copyright", "embargo")


def _strings(value: Value, keys: Sequence[str]) -> list[Value]:
    """The string, or the strings of the array, under the first key that has any."""
    for key in keys:
        found = value.get(key)
        if found is None:
            continue
        items = [found] if found.kind == "string" else list(found)
        strings = [item for item in items if item.kind == "string"]
        if strings:
            return strings
    return []
