"""HTML comments, where directives stand in plain text, Markdown and HTML alike."""

import re

from newslint.model import Span

_COMMENT = re.compile(r"<!--(?!-?>).*?-->", re.DOTALL)


def find(source: str) -> list[Span]:
    """The spans of all comments, in order."""
    if "<!--" not in source:
        return []
    return [Span(*comment.span()) for comment in _COMMENT.finditer(source)]
