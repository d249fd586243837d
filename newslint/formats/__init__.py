"""Bytes to articles: one module a format, chosen by the file's name or its content.

`read` is the only way in. A format never knows a rule; what it must say of a file it says
as a `FormatNote`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from typing import Any

from newslint.article import Article, FormatNote, SourceMap
from newslint.formats import known
from newslint.formats.decoding import Unreadable, decode
from newslint.model import Span

__all__ = ["MAX_BYTES", "Choice", "read", "too_large", "unread"]

MAX_BYTES = 20_000_000
"""Larger files are not read: no article is 20 MB."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user says of how files are to be read.

    `format` is one of `known.FORMATS`, or empty: by name and content. `fields` names the
    keys of JSON Lines that hold headline, body and so on, where they are not the usual.
    `schemas` are those that ninjs and ANS documents may declare, by the declared address.
    """

    format: str = ""
    fields: Mapping[str, Sequence[str]] = field(default_factory=dict)
    schemas: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


def read(path: str, data: bytes, choice: Choice | None = None) -> list[Article]:
    """The articles of a file; one that can't be read is an empty article with a note."""
    choice = choice or Choice()
    if len(data) > MAX_BYTES:
        return [too_large(path, len(data))]
    try:
        if choice.format == "docx" or (not choice.format and known.is_docx(path, data)):
            from newslint.formats import docx

            return [_checked(docx.read(path, data))]
        source, encoding, notes = decode(data)
        name = choice.format or _format(path, source)
        module = import_module(f"newslint.formats.{name}")
        found = (
            module.read(path, source, choice.fields)
            if name == "jsonl"
            else module.read(path, source)
        )
        if choice.schemas and name in ("ninjs", "ans"):
            from newslint.formats import declared, ninjs

            notes = (*notes, *declared.notes(ninjs.parse(source), choice.schemas))
    except Unreadable as error:
        return [unread(path, "files/unreadable", error.message, error.source, error.offset)]
    articles = [found] if isinstance(found, Article) else found
    first = replace(articles[0], notes=(*notes, *articles[0].notes))
    return [_checked(replace(article, encoding=encoding)) for article in (first, *articles[1:])]


def _format(path: str, source: str) -> str:
    """The format of a file. Raises `Unreadable` for JSON or XML that is no article."""
    name = known.by_name(path)
    if name:
        return name
    name = known.by_content(path, source[: known.HEAD])
    if name:
        return name
    end = known.suffix(path)
    if end == ".json":
        raise Unreadable("JSON, but no article format that newslint knows (ninjs, ANS)")
    if end == ".xml":
        raise Unreadable("XML, but no article format that newslint knows (NITF, NewsML-G2)")
    return "plain"


def too_large(path: str, size: int) -> Article:
    """An article that says its file's `size`, in bytes, is too much to read."""
    said = f"{size:,} bytes; files over {MAX_BYTES:,} are not read"
    return unread(path, "files/too-large", said)


def unread(path: str, rule: str, message: str, source: str = "", offset: int = 0) -> Article:
    """An article without text that says why it has none."""
    end = min(offset + 1, len(source))
    note = FormatNote(rule, Span(min(offset, end), end), message)
    return Article(path, "none", source, "", (), SourceMap([]), notes=(note,))


def _checked(article: Article) -> Article:
    """The article, or what is left of it to report: none without copy, none not in English."""
    if not article.paragraphs:
        if article.notes:
            return article
        said = "the file is empty" if not article.source.strip("\ufeff \t\r\n") else "no copy in it"
        note = FormatNote("files/no-text", Span(0, 0), said)
        return replace(article, notes=(note,))
    from newslint.formats import language

    foreign = language.foreign(article.text, article.metadata.language)
    if not foreign:
        return article
    place = article.map.span(article.paragraphs[0].span)
    said = f"{foreign}; newslint reads English, so nothing in it was checked"
    note = FormatNote("files/other-language", place, said)
    return replace(
        article, text="", paragraphs=(), masked=(), map=SourceMap([]), notes=(*article.notes, note)
    )
