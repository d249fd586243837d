"""The source ledger of an article: who says what, named or not, and which figures hang on whom."""

from typing import Any

from newslint.article import LineIndex
from newslint.reading.reading import Reading


def entry(reading: Reading) -> dict[str, Any]:
    """One article's part of the ledger, by `schemas/ledger.v1.schema.json`."""
    article = reading.article
    lines = LineIndex(article.source)
    del lines
    return {
        "path": article.path,
        "words": len(reading.text.split()),
        "sources": [],
        "statements": [],
        "figures": [],
        "totals": {
            "statements": 0,
            "on_unnamed_sources": 0,
            "sources_named": 0,
            "sources_unnamed": 0,
            "figures_needing_attribution": 0,
            "figures_unattributed": 0,
        },
    }
