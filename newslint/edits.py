"""Edits of the reading text to edits of the file that leave its markup whole.

An edit is first narrowed to what it changes: `Don**bass**` to `Donbas` takes out one letter
and no asterisk. Where markup still stands between the letters that change, it is kept.
"""

from itertools import pairwise

from newslint.article import Article
from newslint.formats.quoting import written
from newslint.model import Edit, Span


def in_file(article: Article, edit: Edit) -> list[tuple[Span, str]] | None:
    """What to write where in the file; None where that can't be done without harm."""
    if not article.encoding:
        return None
    span, text = _narrowed(article.text, edit)
    text_written = written(text, article.quoting(span.start))
    if text_written is None:
        return None
    whole = article.map.span(span)
    runs = [segment.source for segment in article.map.runs(span)]
    gaps = (article.source[one.end : two.start] for one, two in pairwise(runs))
    if not any(gap.strip() for gap in gaps):
        return [(whole, text_written)]
    if not text:
        return None  # the marks around what goes would be left with nothing between them
    first, *others = runs
    return [(first, text_written), *((run, "") for run in others)]


def _narrowed(text: str, edit: Edit) -> tuple[Span, str]:
    """The edit without what stays the same at either end."""
    start, end = edit.span
    new = edit.text
    if not new:
        return edit.span, new
    old = text[start:end]
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return Span(start + head, end - tail), new[head : len(new) - tail]
