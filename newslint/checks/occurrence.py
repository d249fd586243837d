"""How often something may, or must, stand in an article, a paragraph or a sentence."""

from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit, Place, Span
from newslint.reading import patterns
from newslint.reading.reading import Reading

OPTIONS = {
    **patterns.SCHEMA,
    "scope": {"enum": ["article", "paragraph", "sentence"], "description": "article unless told"},
    "most": {"type": "integer", "minimum": 0},
    "least": {"type": "integer", "minimum": 1},
}
problem = patterns.problem


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit a scope: at the first match too many, or at the start of a scope with too few."""
    found = list(patterns.matches(reading, options))
    most, least = options.get("most"), options.get("least", 0)
    for scope in _scopes(reading, options.get("scope", "article")):
        inside = [match.span for match in found if scope.contains(match.span)]
        values = {"count": len(inside), "most": most, "least": least}
        if most is not None and len(inside) > most:
            related = (Place(span, "here too") for span in inside if span != inside[most])
            yield Hit(inside[most], values, related=tuple(related))
        elif len(inside) < least:
            yield Hit(scope, values)


def _scopes(reading: Reading, scope: str) -> list[Span]:
    if scope == "sentence":
        return [sentence.span for sentence in reading.sentences]
    paragraphs = [paragraph.span for paragraph in reading.paragraphs]
    if scope == "paragraph" or not paragraphs:
        return paragraphs
    return [Span(paragraphs[0].start, paragraphs[-1].end)]
