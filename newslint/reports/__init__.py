"""Output formats: one module each, with `render(report, out)`. A report decides nothing."""

from collections.abc import Callable
from importlib import import_module
from typing import IO, cast

from newslint.report import Report

FORMATS = {
    "full": "full",
    "concise": "concise",
    "json": "json_report",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "rdjson": "rdjson",
    "junit": "junit",
    "checkstyle": "checkstyle",
    "html": "html_report",
    "agent": "agent",
}


def renderer(name: str) -> Callable[[Report, IO[str]], None]:
    """The `render` function of a format. Raises `KeyError`."""
    module = import_module(f"newslint.reports.{FORMATS[name]}")
    return cast(Callable[[Report, IO[str]], None], module.render)
