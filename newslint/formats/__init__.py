"""Bytes to articles: one module a format, chosen by the file's name.

`read` is the only way in. A format never knows a rule; what it must say of a file it says
as a `FormatNote`.
"""

from dataclasses import replace
from importlib import import_module
from pathlib import PurePath

from newslint.article import Article, FormatNote, SourceMap
from newslint.formats.decoding import Unreadable, decode
from newslint.model import Span

__all__ = ["SUFFIXES", "Unreadable", "read"]

MAX_BYTES = 20_000_000
"""Larger files are not read: no article is 20 MB."""

SUFFIXES = {
    ".txt": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
}
"""Which module reads a file of that suffix; a file named otherwise is read as plain text."""


def escape(path: str, text: str) -> str:
    """`text` as the format of a file called `path` would write it, for fixes."""
    return text


def read(path: str, data: bytes, format: str = "") -> list[Article]:
    """The articles of a file; one that can't be read is an empty article with a note."""
    if len(data) > MAX_BYTES:
        return [too_large(path, len(data))]
    try:
        source, encoding, notes = decode(data)
        name = format or SUFFIXES.get(PurePath(path).suffix.lower(), "plain")
        article: Article = import_module(f"newslint.formats.{name}").read(path, source)
    except Unreadable as error:
        return [unread(path, "files/unreadable", error.message, error.source, error.offset)]
    return [_checked(replace(article, encoding=encoding, notes=(*notes, *article.notes)))]


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
