"""Edits of the reading text to edits of the file that leave its markup whole.

Where markup stands among the letters of an edit, it is narrowed to what it changes:
`Don**bass**` to `Donbas` takes out one letter and no asterisk. Markup that still stands
between the letters that change is kept.
"""

from itertools import pairwise

from newslint.article import Article
from newslint.formats.quoting import written
from newslint.model import Edit, Span


def in_file(article: Article, edit: Edit) -> list[tuple[Span, str]] | None:
    """What to write where in the file; None where that can't be done without harm."""
    if not article.encoding:
        return None
    if _holds_markup(article, edit.span):
        edit = _narrowed(article.text, edit)
    span = edit.span
    text = written(edit.text, article.quoting(span.start))
    if text is None:
        return None
    if not _holds_markup(article, span):
        return [(article.map.span(span), text)]
    if not text:
        return None  # the marks around what goes would be left with nothing between them
    first, *others = (segment.source for segment in article.map.runs(span))
    return [(first, text), *((run, "") for run in others)]


def _holds_markup(article: Article, span: Span) -> bool:
    """Whether more than white space stands in the file between the letters of a span."""
    runs = (segment.source for segment in article.map.runs(span))
    return any(article.source[one.end : two.start].strip() for one, two in pairwise(runs))


def _narrowed(text: str, edit: Edit) -> Edit:
    """The edit without what stays the same at either end."""
    start, end = edit.span
    new = edit.text
    if not new:
        return edit
    old = text[start:end]
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return Edit(Span(start + head, end - tail), new[head : len(new) - tail])
