"""What stands in the text but is not copy: URLs, e-mail addresses, @handles, inline code."""

import re

from newslint.article import Article
from newslint.model import Span

# Every run is bounded, as the parts of an address are: a megabyte of "a.a.a" costs no more.
_MASK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"”]+"
    r"|\b[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,190}"
    r"|(?<!\w)@\w+(?:\.\w+)*"
    r"|(?<!\w)#\w+"
    r"|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.(?:com|org|net|gov|edu|io|co\.uk|ac\.uk|gov\.uk)\b(?:/[^\s<>\"”]*)?"
)
# None of the patterns can match a text without one of these; most articles have none.
_HINTS = ("://", "www.", "@", "#", ".com", ".org", ".net", ".gov", ".edu", ".io", ".uk")


def find(article: Article) -> tuple[Span, ...]:
    """Masked spans of the reading text, sorted and disjoint."""
    text = article.text
    spans = list(article.masked)
    if any(hint in text for hint in _HINTS):
        spans.extend(Span(*mask.span()) for mask in _MASK.finditer(text))
    disjoint: list[Span] = []
    for span in sorted(spans):
        if disjoint and span.start < disjoint[-1].end:
            last = disjoint.pop()
            span = Span(last.start, max(last.end, span.end))
        disjoint.append(span)
    return tuple(disjoint)
