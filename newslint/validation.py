"""JSON Schema validation; the only module that imports jsonschema.

jsonschema is slow to import, so callers import this module where they need it, and what
was validated once (a rule file, a configuration) is remembered by its content.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from jsonschema.protocols import Validator
from jsonschema.validators import validator_for
from referencing import Registry
from referencing.exceptions import Unresolvable

from newslint import resources
from newslint.nearest import nearest

VERSIONS = dict.fromkeys(("report", "ledger", "rule", "config", "baseline", "variants", "style"), 1)


class Problem(NamedTuple):
    """Why data does not fit its schema, and the keys that lead to the place."""

    keys: tuple[str | int, ...]
    message: str


def schema_text(name: str) -> str:
    """The published schema as it stands in its file. Raises `KeyError`."""
    file = resources.folder("schemas") / f"{name}.v{VERSIONS[name]}.schema.json"
    return file.read_text("utf-8")


@cache
def _validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema_text(name)))


def first_problem(name: str, data: Any) -> Problem | None:
    """The most telling way in which `data` breaks the schema `name`, or None."""
    return _told(_validator(name), data)


def problem_in(schema: dict[str, Any], data: Any) -> Problem | None:
    """The same for a schema that is not published on its own."""
    return _told(Draft202012Validator(schema), data)


def problem_under(schema: Mapping[str, Any], data: Any) -> Problem | None:
    """The same for somebody else's schema, of whatever draft it says; nothing is fetched.

    A schema that refers to another, which is not at hand, is itself the problem.
    """
    kind = validator_for(schema, default=Draft202012Validator)
    try:
        return _told(kind(schema, registry=Registry()), data)
    except Unresolvable as error:
        return Problem((), f"the schema refers to {error.ref!r}, which newslint does not fetch")


def _told(validator: Validator, data: Any) -> Problem | None:
    error = best_match(validator.iter_errors(data))
    if error is None:
        return None
    keys = tuple(error.absolute_path)
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        known = list(error.schema.get("properties", {}))
        unknown = [key for key in error.instance if key not in known]
        if unknown:
            return Problem(
                (*keys, unknown[0]), f"unknown key {unknown[0]!r}{nearest(unknown[0], known)}"
            )
    if error.validator == "enum":
        choices = [str(choice) for choice in error.validator_value]
        hint = nearest(str(error.instance), choices) or f" (one of {', '.join(choices)})"
        return Problem(keys, f"{error.instance!r} is not allowed here{hint}")
    if error.validator == "required" and isinstance(error.validator_value, list):
        missing = [key for key in error.validator_value if key not in error.instance]
        return Problem(keys, f"{missing[0]!r} is missing")
    return Problem(keys, error.message[:300])
