"""A ninjs or ANS document that declares a schema, held against it.

newslint ships none of those schemas and fetches nothing: a desk names its own copies under
`schemas` in the configuration, by the address that its documents declare.
"""

import json
from collections.abc import Mapping
from typing import Any

from newslint.article import FormatNote
from newslint.formats.jsontext import Value

_DECLARATIONS = (("$schema",), ("standard", "schema"), ("version",))
"""Where a document says what it is: JSON Schema's own way, ninjs 2 and 3, ANS."""


def address(document: Value) -> str:
    """What the document declares itself to follow; empty where it says nothing."""
    for keys in _DECLARATIONS:
        said = document.get(*keys)
        if said is not None and said.text:
            return said.text
    return ""


def notes(document: Value, schemas: Mapping[str, Mapping[str, Any]]) -> list[FormatNote]:
    """At most one note: the most telling way in which the document breaks its schema."""
    declared = address(document)
    schema = schemas.get(declared)
    if schema is None:
        return []
    from newslint import validation

    start, end = document.span
    problem = validation.problem_under(schema, json.loads(document.source[start:end]))
    if problem is None:
        return []
    place = document
    for key in problem.keys:
        place = place.get(key) or place
    said = f"not as {declared} asks: {problem.message}"
    return [FormatNote("files/schema", place.span, said)]
