"""Headlines and headings in sentence case, or in title case, as the desk writes them."""

import re
from collections.abc import Iterator

from newslint.article import ParagraphKind
from newslint.checks import Options
from newslint.model import Hit, Span
from newslint.reading.reading import Reading

OPTIONS = {
    "style": {"enum": ["sentence", "title"]},
    "paragraphs": {"type": "array", "items": {"enum": [kind.value for kind in ParagraphKind]}},
    "exceptions": {
        "type": "array",
        "items": {"type": "string"},
        "description": "names that keep their capitals in sentence case, small words in title case",
    },
    "share": {
        "type": "number",
        "minimum": 0,
        "maximum": 1,
        "description": "the share of words that must break the style; names make it above 0",
    },
}
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SMALL = frozenset(
    "a an and as at but by for from if in into nor of off on onto or over per so than the to up"
    " via vs with yet".split()
)


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit a headline or heading in the other case, as `{odd}` of `{count}` words."""
    kinds = options.get("paragraphs", ["headline", "heading"])
    exceptions = frozenset(options.get("exceptions", ()))
    title = options["style"] == "title"
    for kind, span in reading.paragraphs:
        if kind.value not in kinds:
            continue
        words = [word.group() for word in _WORD.finditer(reading.text, *span)]
        judged = [w for w in words[1:] if w not in exceptions and not (len(w) > 1 and w.isupper())]
        if title:
            odd = [w for w in judged if w[0].islower() and w not in _SMALL]
        else:
            judged = [w for w in judged if w.lower() not in _SMALL]
            odd = [w for w in judged if w[0].isupper()]
        if judged and len(odd) / len(judged) > options.get("share", 0.5):
            yield Hit(Span(*span), {"odd": len(odd), "count": len(judged)})
