"""Statements hung on people who are not named: one finding a source, at its first statement.

`description: bare` reports only sources of whom nothing is said; without it every unnamed
source is reported, groups without a face apart.
"""

from collections.abc import Iterator
from typing import Any

from newslint.checks import Options
from newslint.model import Hit, Place, Severity
from newslint.reading.reading import Reading
from newslint.reading.sources import Source

OPTIONS: dict[str, Any] = {"description": {"enum": ["bare"]}}


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """Unnamed sources that say something."""
    only_bare = options.get("description") == "bare"
    for source in reading.sources:
        if source.kind != "unnamed" or source.group or not source.speaks:
            continue
        bare = _says_nothing(source, reading.sources)
        if only_bare and not bare:
            continue
        first, *later = source.mentions
        related = tuple(Place(mention, "the same source again") for mention in later)
        # Where nothing is said of a source, the stricter rule speaks; this one only notes it.
        severity = Severity.NOTE if bare and not only_bare else None
        yield Hit(first, {"source": source.label}, severity=severity, related=related)


def _says_nothing(source: Source, sources: tuple[Source, ...]) -> bool:
    """Bare, and not shorthand for a source that is described elsewhere in the article."""
    if source.description != "bare" or source.noun not in ("source", "person", "insider"):
        return False
    return not any(
        other.kind == "unnamed" and other.description != "bare" and other.noun == source.noun
        for other in sources
    )
