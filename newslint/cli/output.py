"""Where a report goes and in what form; what `--fail-on` and its like may say."""

import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

import typer

from newslint import reports
from newslint.formats import known
from newslint.model import Severity
from newslint.nearest import nearest
from newslint.report import Report

Render = Callable[[Report, IO[str]], None]


def one_of(option: str, value: str | None, allowed: Sequence[str]) -> str | None:
    """The value, if it is an allowed one. Raises `typer.BadParameter` with the nearest."""
    if value is not None and value not in allowed:
        hint = nearest(value, allowed) or f"; one of {', '.join(allowed)}"
        raise typer.BadParameter(f"{value!r} is not known{hint}", param_hint=option)
    return value


def renderer(name: str | None) -> Render:
    """The chosen format; `full` on a terminal and `concise` elsewhere by default."""
    one_of("--output-format", name, tuple(reports.FORMATS))
    return reports.renderer(name or ("full" if sys.stdout.isatty() else "concise"))


def colour(choice: str, file: Path | None) -> bool:
    """Whether to colour: `auto` does on a terminal, unless `NO_COLOR` is set."""
    one_of("--color", choice, ("auto", "always", "never"))
    if choice == "auto":
        return file is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return choice == "always"


def format_name(name: str | None) -> str:
    """What `--format` names, or nothing. Raises `BadParameter` for no format of ours."""
    one_of("--format", name, known.FORMATS)
    return name or ""


def threshold(name: str | None) -> Severity | None:
    """The severity at which a run fails; None for never."""
    one_of("--fail-on", name, ("error", "warning", "note", "never"))
    return None if name == "never" else Severity[(name or "warning").upper()]


def write(render: Render, report: Report, file: Path | None) -> None:
    """Write the report whole: to standard output, or to a file that is never half-written."""
    text = io.StringIO()
    render(report, text)
    emit(text.getvalue(), file)


def emit(text: str, file: Path | None) -> None:
    """Print a text, or write it to a file whole or not at all."""
    data = text.encode("utf-8", "backslashreplace")
    if file is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    from newslint.compiled import write_whole

    write_whole(file.absolute(), data)
