"""The figures of the ledger, and which of them hang on whom."""

from typing import Any

from newslint.ledger.places import Places
from newslint.reading.reading import Reading


def figures(reading: Reading, places: Places) -> list[dict[str, Any]]:
    """Every figure of the article that the reading knows; none until it reads figures."""
    del reading, places
    return []


def totals(found: list[dict[str, Any]]) -> dict[str, int]:
    """How many figures need a source, and how many of those have none."""
    needing = [figure for figure in found if figure["needs_attribution"]]
    return {
        "figures_needing_attribution": len(needing),
        "figures_unattributed": sum(
            1 for figure in needing if figure["attribution"]["status"] == "none"
        ),
    }
