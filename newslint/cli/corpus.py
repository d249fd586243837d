"""Hands the repository's index to the engine, where the configuration or the user asks for it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from newslint.cli.session import Session
    from newslint.corpus.scope import Scope
    from newslint.engine import Engine

RULES = ("duplicates/elsewhere", "spelling/across-articles")
"""The rules that compare articles; without them no index is opened."""


def attach(session: "Session", engine: "Engine", files: Sequence[Path]) -> None:
    """Give the engine its corpus: that of the configuration, or one with an index already."""
    if session.isolated or not any(rule in engine.rules for rule in RULES):
        return
    from newslint.corpus import opening, refresh

    scope = scope_of(session, Path())
    if not scope.named and refresh.current(scope) is None:
        return
    from newslint.cli.progress import Progress

    with Progress("reading articles") as progress:
        engine.corpus = opening.for_files(scope, engine.lexicon, files, say, progress)


def scope_of(session: "Session", start: Path) -> "Scope":
    """The articles that this session's are compared with."""
    from newslint.corpus.scope import Scope

    return Scope.of(session.config, start)


def say(message: str) -> None:
    """Tell the user, on standard error."""
    typer.echo(f"newslint: {message}", err=True)
