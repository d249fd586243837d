"""One article's part of the ledger, by `schemas/ledger.v1.schema.json`."""

from typing import Any

from newslint.article import LineIndex
from newslint.ledger import figures
from newslint.ledger.places import Places
from newslint.ledger.statements import sources, statements
from newslint.reading.reading import Reading


def entry(reading: Reading) -> dict[str, Any]:
    """Sources, statements and figures of one article, with their totals."""
    article = reading.article
    places = Places(article, LineIndex(article.source))
    said = statements(reading, places)
    who = sources(reading, places)
    counted = figures.figures(reading, places)
    unnamed = {source["id"] for source in who if source["kind"] == "unnamed"}
    return {
        "path": article.path,
        "words": len(reading.text.split()),
        "sources": who,
        "statements": said,
        "figures": counted,
        "totals": {
            "statements": len(said),
            "on_unnamed_sources": sum(
                1 for statement in said if unnamed.intersection(statement["sources"])
            ),
            "sources_named": sum(
                1 for source in who if source["kind"] in ("person", "organisation", "document")
            ),
            "sources_unnamed": len(unnamed),
            **figures.totals(counted),
        },
    }
