"""The `newslint` command: registers the commands and turns problems into exit 2."""

import gc
import sys

import typer

from newslint import __version__
from newslint.cli import (
    archive,
    baseline,
    check,
    clean,
    config,
    example,
    index,
    init,
    ledger,
    rule,
    schema,
    test,
)

app = typer.Typer(
    name="newslint",
    help="A linter for news copy: duplicates, anonymous sourcing, figures, spelling.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(check.check)
app.command()(ledger.ledger)
app.command()(archive.archive)
app.command()(rule.rule)
app.command()(config.config)
app.add_typer(baseline.app, name="baseline")
app.add_typer(index.app, name="index")
app.command()(test.test)
app.command()(schema.schema)
app.command()(init.init)
app.command()(clean.clean)
app.command()(example.example)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"newslint {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version."
    ),
) -> None:
    pass


def main() -> None:
    """Run the command line. Exit 0: clean, 1: findings, 2: anything that went wrong."""
    # Articles leave no reference cycles to speak of; looking for them every 700 objects
    # costs a twentieth of a run.
    gc.set_threshold(100_000)
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(2)
    except Exception as error:
        from newslint.cli.problems import explain

        print(explain(error), file=sys.stderr)
        sys.exit(2)
