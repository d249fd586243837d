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
    described = {
        source.noun
        for source in reading.sources
        if source.kind == "unnamed" and source.description != "bare"
    }
    for source in reading.sources:
        if source.kind != "unnamed" or source.group or not source.speaks:
            continue
        bare = _says_nothing(source, reading, described)
        if only_bare and not bare:
            continue
        first, *later = source.mentions
        related = tuple(Place(mention, "the same source again") for mention in later)
        # Where nothing is said of a source, the stricter rule speaks; this one only notes it.
        # A spokesperson, a whole staff, a bystander hide nothing: worth a name, not a warning.
        quiet = (bare and not only_bare) or not source.insider
        severity = Severity.NOTE if quiet else None
        yield Hit(first, {"source": source.label}, severity=severity, related=related)


def _says_nothing(source: Source, reading: Reading, described: set[str]) -> bool:
    """Bare, and not shorthand for a source that is `described` elsewhere in the article."""
    if source.description != "bare" or source.noun not in ("source", "insider"):
        return False
    return source.noun not in described and not (described and _is_label(source, reading))


def _is_label(source: Source, reading: Reading) -> bool:
    """Whether a source first stands in a headline's "Sources:" or "-source"."""
    return any(reading.attributions[index].group == "label" for index in source.statements[:1])
