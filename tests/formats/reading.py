"""What the tests of formats share: a file's paragraphs as (kind, text, place in the file)."""

from newslint import formats
from newslint.article import Article


def article(text: str | bytes, name: str = "copy.md") -> Article:
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    (only,) = formats.read(name, data)
    return only


def paragraphs(text: str | bytes, name: str = "copy.md") -> list[tuple[str, str]]:
    read = article(text, name)
    return [(str(kind), read.text[slice(*span)]) for kind, span in read.paragraphs]


def cut(read: Article, words: str, occurrence: int = 1) -> str:
    """What stands in the file where the reading text has `words`."""
    at = -1
    for _ in range(occurrence):
        at = read.text.index(words, at + 1)
    place = read.map.span(type(read.paragraphs[0].span)(at, at + len(words)))
    return read.source[slice(*place)]
