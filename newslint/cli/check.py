"""`newslint check`: lint files and folders, print what was found, exit 0 or 1."""

from pathlib import Path
from typing import Annotated, Optional

import typer

from newslint.cli.options import (
    ConfigFile,
    Format,
    Isolated,
    Jobs,
    Names,
    OutputFile,
    Paths,
    StdinName,
)


def check(
    paths: Paths = None,
    select: Annotated[Names, typer.Option(help="Only these rules, families, or 'all'.")] = None,
    ignore: Annotated[Names, typer.Option(help="Not these rules or families.")] = None,
    extend_select: Annotated[Names, typer.Option(help="These too.")] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Apply the safe fixes.")] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="With --fix or --diff: the unsafe ones too.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Print what --fix would change; write nothing.")
    ] = False,
    output_format: Annotated[
        Optional[str], typer.Option(help="full (terminal), concise (elsewhere), json, sarif, …")
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
    baseline: Annotated[
        Optional[Path], typer.Option(help="Leave out the findings accepted in this file.")
    ] = None,
    changed_since: Annotated[
        Optional[str], typer.Option(metavar="REV", help="Only what changed since a git revision.")
    ] = None,
    stdin_filename: StdinName = "stdin.md",
    format: Format = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    show_files: Annotated[
        bool, typer.Option("--show-files", help="List what would be read, and stop.")
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings of each rule.")
    ] = False,
    add_ignore: Annotated[
        bool,
        typer.Option(
            "--add-ignore", help="Write a directive into each file that ignores its findings."
        ),
    ] = False,
    jobs: Jobs = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Neither take nor keep results of unchanged files.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Add each rule's why under its finding.")
    ] = False,
    color: Annotated[str, typer.Option(help="auto, always or never.")] = "auto",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only errors.")] = False,
) -> None:
    """Lint articles: exit 0 if nothing was found, 1 if something was, 2 if something broke."""
    from newslint.cli import outcome, output
    from newslint.cli.session import Asked, open_session, split_names

    chosen = list(paths or ())
    render = output.renderer(output_format)
    output.threshold(fail_on)
    session = open_session(
        [path for path in chosen if str(path) != "-"], config, isolated, output.format_name(format)
    )
    if show_files:
        typer.echo("".join(f"{file}\n" for file in session.files(chosen)), nl=False)
        return
    asked = Asked(
        split_names(select),
        split_names(ignore),
        split_names(extend_select),
        output.one_of("--min-confidence", min_confidence, ("low", "medium", "high")),
    )
    report = outcome.lint(chosen, session, asked, stdin_filename, jobs, not no_cache)
    outcome.narrow(report, session, baseline, changed_since, quiet)
    if fix or diff:
        outcome.mend(report, unsafe_fixes, write=not diff)
    if add_ignore:
        outcome.add_ignores(report)
    if not diff:
        report.whys = outcome.whys(session, output_format, explain)
        report.colour = output.colour(color, output_file)
        output.write(render, report, output_file)
    if statistics:
        typer.echo(outcome.statistics(report), err=True, nl=False)
    limit = output.threshold(fail_on or session.config.get("fail-on", None))
    worst = report.worst()
    if not exit_zero and limit is not None and worst is not None and worst >= limit:
        raise typer.Exit(1)
