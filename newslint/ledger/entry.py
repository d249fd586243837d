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
    hidden = [source for source in who if source["kind"] == "unnamed"]
    unnamed = {source["id"] for source in hidden}
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
            "reasons_given": sum(1 for source in hidden if source["reason"]),
            "attributed_words": sum(source["words"] for source in who),
            "share_on_unnamed_sources": round(sum(source["share"] for source in hidden), 4),
            **figures.totals(counted),
        },
    }
