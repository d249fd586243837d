"""`newslint check`: lint files and folders, print what was found, exit 0 or 1."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from newslint.cli.options import ConfigFile, Isolated, Jobs, OutputFile, Paths, StdinName

if TYPE_CHECKING:
    from newslint.cli.session import Session
    from newslint.engine import Engine
    from newslint.report import Report

_ENOUGH_FOR_PROCESSES = 200
Names = Optional[list[str]]


def check(
    paths: Paths = None,
    select: Annotated[Names, typer.Option(help="Only these rules, families, or 'all'.")] = None,
    ignore: Annotated[Names, typer.Option(help="Not these rules or families.")] = None,
    extend_select: Annotated[Names, typer.Option(help="These too.")] = None,
    output_format: Annotated[
        Optional[str], typer.Option(help="full, concise, json, sarif or github.")
    ] = None,
    output_file: OutputFile = None,
    fail_on: Annotated[
        Optional[str], typer.Option(help="error, warning (default), note or never.")
    ] = None,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Exit 0 whatever is found.")
    ] = False,
    min_confidence: Annotated[
        Optional[str], typer.Option(help="low (default), medium or high.")
    ] = None,
    stdin_filename: StdinName = "stdin.md",
    config: ConfigFile = None,
    isolated: Isolated = False,
    jobs: Jobs = None,
) -> None:
    """Lint articles."""
    from newslint.cli import output
    from newslint.cli.session import open_session, split_names

    chosen = list(paths or ())
    render = output.renderer(output_format)
    threshold = output.threshold(fail_on)
    session = open_session([p for p in chosen if str(p) != "-"], config, isolated)
    engine = session.engine(
        split_names(select) or None,
        split_names(ignore),
        split_names(extend_select),
        output.one_of("--min-confidence", min_confidence, ("low", "medium", "high")),
    )
    report = _run(chosen, session, engine, stdin_filename, jobs)
    output.write(render, report, output_file)
    worst = report.worst()
    limit = threshold if fail_on else output.threshold(session.config.get("fail-on", None))
    if not exit_zero and limit is not None and worst is not None and worst >= limit:
        raise typer.Exit(1)


def _run(
    paths: list[Path], session: "Session", engine: "Engine", stdin_name: str, jobs: int | None
) -> "Report":
    import os

    from newslint import run
    from newslint.report import Report

    if [str(path) for path in paths] == ["-"]:
        report = Report()
        run.add(report, run.lint(run.read_bytes(sys.stdin.buffer.read(), stdin_name), engine))
        return report
    files = session.files(paths)
    if jobs is None:
        jobs = (os.cpu_count() or 1) if len(files) >= _ENOUGH_FOR_PROCESSES else 1
    return run.check(files, engine, jobs)
