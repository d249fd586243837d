"""`newslint baseline create|update|show`: accept what is there, and report only what is new."""

from pathlib import Path
from typing import Annotated

import typer

from newslint.cli.options import ConfigFile, Isolated, Jobs, Paths

app = typer.Typer(help="Accepted findings.", no_args_is_help=True)
DEFAULT = Path("newslint-baseline.json")
File = Annotated[Path, typer.Option("--baseline", help="The baseline's file.")]


@app.command()
def create(
    paths: Paths = None,
    file: File = DEFAULT,
    config: ConfigFile = None,
    isolated: Isolated = False,
    jobs: Jobs = None,
) -> None:
    """Accept every finding there is now. An existing baseline is not overwritten."""
    from newslint import baseline

    if file.exists():
        raise typer.BadParameter(f"{file} exists; use 'newslint baseline update'")
    found = _entries(paths, config, isolated, jobs)
    baseline.save(file, found)
    typer.echo(f"{file}: {len(found)} accepted")


@app.command()
def update(
    paths: Paths = None,
    file: File = DEFAULT,
    grow: Annotated[bool, typer.Option("--grow", help="Accept new findings too.")] = False,
    config: ConfigFile = None,
    isolated: Isolated = False,
    jobs: Jobs = None,
) -> None:
    """Take out what is no longer found; nothing new gets in without --grow."""
    from newslint import baseline

    accepted = baseline.load(file)
    found = _entries(paths, config, isolated, jobs)
    kept = {key: entry for key, entry in found.items() if grow or key in accepted}
    baseline.save(file, kept)
    gone = len(accepted.keys() - kept.keys())
    typer.echo(
        f"{file}: {len(kept)} accepted, {gone} gone, {len(kept.keys() - accepted.keys())} new"
    )


@app.command()
def show(file: File = DEFAULT) -> None:
    """Print the accepted findings."""
    from newslint import baseline

    for entry in baseline.load(file).values():
        typer.echo(f"{entry['path']}: {entry['rule']} {entry['excerpt']!r}")


def _entries(
    paths: list[Path] | None, config: Path | None, isolated: bool, jobs: int | None
) -> dict[str, dict[str, str]]:
    from newslint import baseline
    from newslint.cli import outcome
    from newslint.cli.session import Asked, open_session

    chosen = list(paths or ())
    session = open_session(chosen, config, isolated)
    report = outcome.lint(chosen, session, Asked(), "-", jobs, cached=True)
    return baseline.entries(report.findings)
