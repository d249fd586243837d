"""Bytes to articles: one module a format, chosen by the file's name.

`read` is the only way in. A format never knows a rule; what it must say of a file it says
as a `FormatNote`.
"""

from dataclasses import replace
from importlib import import_module
from pathlib import PurePath

from newslint.article import Article
from newslint.formats.decoding import Unreadable, decode

__all__ = ["SUFFIXES", "Unreadable", "read"]

SUFFIXES = {
    ".txt": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
}
"""Which module reads a file of that suffix; a file named otherwise is read as plain text."""


def escape(path: str, text: str) -> str:
    """`text` as the format of a file called `path` would write it, for fixes."""
    return text


def read(path: str, data: bytes) -> list[Article]:
    """The articles of a file. Raises `Unreadable` for one that holds no text."""
    source, notes = decode(data)
    name = SUFFIXES.get(PurePath(path).suffix.lower(), "plain")
    article: Article = import_module(f"newslint.formats.{name}").read(path, source)
    return [replace(article, notes=(*notes, *article.notes)) if notes else article]
