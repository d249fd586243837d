"""Sources that an article's front matter declares for its figures.

    newslint:
      figures:
        "87,000 homes": city heating utility, count of 3 March

The auditable way to say that a figure was checked though the copy does not say with whom.
"""

from collections.abc import Mapping
from typing import Any

from newslint.model import Span


def find(text: str, settings: Mapping[str, Any]) -> dict[Span, str]:
    """Every place of a declared figure in the text, with the source declared for it.

    Entries without a source, or that are no text, declare nothing.
    """
    declared = settings.get("figures")
    found: dict[Span, str] = {}
    if not isinstance(declared, Mapping):
        return found
    for figure, source in declared.items():
        written = str(figure)
        if not written.strip() or not isinstance(source, str) or not source.strip():
            continue
        at = text.find(written)
        while at >= 0:
            found[Span(at, at + len(written))] = source.strip()
            at = text.find(written, at + len(written))
    return found
