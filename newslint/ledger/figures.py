"""The figures of the ledger, and which of them hang on whom."""

from typing import Any

from newslint.ledger.places import Places
from newslint.reading.reading import Reading


def figures(reading: Reading, places: Places) -> list[dict[str, Any]]:
    """Every figure of the article, and what those that want a source hang on."""
    speakers: dict[int, list[str]] = {}
    for source in reading.sources:
        for index in source.statements:
            speakers.setdefault(index, []).append(source.id)
    found = []
    pairs = zip(reading.figures, reading.backings, strict=True)
    for number, (figure, backing) in enumerate(pairs, start=1):
        attributed = backing.attribution
        found.append(
            {
                "id": f"f{number}",
                "text": reading.text[slice(*figure.span)],
                "span": places.span(figure.span),
                "class": figure.kind,
                "value": figure.number.low,
                "unit": figure.unit or None,
                "approximate": figure.approximate,
                "needs_attribution": figure.needs,
                "attribution": {
                    "status": backing.status,
                    "sources": [] if attributed is None else speakers.get(attributed, []),
                    "by": "declared" if backing.declared else "detected",
                },
                **({"declared_source": backing.declared} if backing.declared else {}),
            }
        )
    return found


def totals(found: list[dict[str, Any]]) -> dict[str, int]:
    """How many figures need a source, and how many of those have none."""
    needing = [figure for figure in found if figure["needs_attribution"]]
    return {
        "figures_needing_attribution": len(needing),
        "figures_unattributed": sum(
            1 for figure in needing if figure["attribution"]["status"] == "none"
        ),
    }
