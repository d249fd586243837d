"""Lines that say who wrote a story, by their wording alone."""

import re

_NAME = r"[A-ZÀ-Þ][\w.'’-]*"
_SMALL = "and|in|at|of|for|de|van|von|the"
_BYLINE = re.compile(
    rf"(?:(?:[Bb]y|BY|Written by|Words by|Story by|From)\s+{_NAME}"
    rf"(?:[\s,]+(?:{_NAME}|{_SMALL})){{0,12}}"
    rf"|\(?(?:Additional reporting|Reporting|Writing|Editing|Compiled) by\s+{_NAME}.{{0,250}})$"
)
_LIMIT = 320


def is_byline(text: str) -> bool:
    """Whether a paragraph reads as a byline or a reporting credit and nothing more."""
    return len(text) <= _LIMIT and bool(_BYLINE.match(text))
