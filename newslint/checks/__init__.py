"""The kinds of rule: one module a kind, each with one `find` function; none imports another.

A kind is named as its module is, with hyphens: `mixed-script` is `mixed_script.py`. That
closes the list: a rule file can name no kind that has no module here. A module says which
options its rules may give, as `OPTIONS`: each option's JSON Schema; what a schema can't
say, a function `problem(options)` may. It is imported when the first rule of its kind is
selected.
"""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from newslint.model import Hit
from newslint.reading.reading import Reading

Options = Mapping[str, Any]
Check = Callable[[Reading, Options], Iterator[Hit]]

ENGINE_KINDS = ("directive", "file")
"""Kinds whose findings come from the engine and the formats, not from a module here."""


def kinds() -> list[str]:
    """Every kind that a rule file may name."""
    modules = (file.stem for file in Path(__file__).parent.glob("[a-z]*.py"))
    return sorted((*ENGINE_KINDS, *(name.replace("_", "-") for name in modules)))


def load(kind: str) -> Check:
    """The check of a kind. Raises `ImportError` for a kind that does not exist."""
    return cast(Check, _module(kind).find)


def options_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of the options that a kind takes."""
    known = {} if kind in ENGINE_KINDS else getattr(_module(kind), "OPTIONS", {})
    return {"type": "object", "properties": known, "additionalProperties": False}


def options_problem(kind: str, options: Options) -> str | None:
    """What is wrong with options beyond their schema (a pattern that can't be compiled)."""
    if kind in ENGINE_KINDS:
        return None
    judge: Callable[[Options], str | None] | None = getattr(_module(kind), "problem", None)
    return judge(options) if judge else None


def _module(kind: str) -> Any:
    return import_module(f"newslint.checks.{kind.replace('-', '_')}")
