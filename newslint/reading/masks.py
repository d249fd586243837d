"""What stands in the text but is not copy: URLs, e-mail addresses, @handles, inline code."""

import re

from newslint.article import Article
from newslint.model import Span

_MASK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"”]+"
    r"|\b[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|(?<!\w)@\w+(?:\.\w+)*"
    r"|(?<!\w)#\w+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|io|co\.uk|ac\.uk|gov\.uk)\b(?:/[^\s<>\"”]*)?"
)
# None of the patterns can match a text without one of these; most articles have none.
_HINTS = ("://", "www.", "@", "#", ".com", ".org", ".net", ".gov", ".edu", ".io", ".uk")


def find(article: Article) -> tuple[Span, ...]:
    """Masked spans of the reading text, sorted by start."""
    text = article.text
    spans = list(article.masked)
    if any(hint in text for hint in _HINTS):
        spans.extend(Span(*mask.span()) for mask in _MASK.finditer(text))
    return tuple(sorted(spans))
