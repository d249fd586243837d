"""`newslint ledger`: who says what in each article, and which figures hang on whom."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from newslint.cli.options import ConfigFile, Format, Isolated, Jobs, OutputFile, Paths

if TYPE_CHECKING:
    from newslint.engine import Engine

_ENOUGH_FOR_PROCESSES = 200


def ledger(
    paths: Paths = None,
    output_format: Annotated[
        Optional[str], typer.Option(help="table (terminal), json (elsewhere), csv or markdown.")
    ] = None,
    sort: Annotated[
        Optional[str],
        typer.Option(help="path (default), or unnamed: most on unnamed sources first."),
    ] = None,
    figures: Annotated[
        bool, typer.Option("--figures", help="A line a figure that wants a source, in a table.")
    ] = False,
    output_file: OutputFile = None,
    format: Format = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    jobs: Jobs = None,
) -> None:
    """Print the source ledger."""
    import os
    import sys

    from newslint.cli import output
    from newslint.cli.session import open_session
    from newslint.ledger.figure_rows import figure_table
    from newslint.ledger.rows import by_share, table
    from newslint.ledger.views import VIEWS
    from newslint.processes import mapped

    output.one_of("--output-format", output_format, tuple(VIEWS))
    output.one_of("--sort", sort, ("path", "unnamed"))
    session = open_session(list(paths or ()), config, isolated, output.format_name(format))
    files = session.files(list(paths or ()))
    if jobs is None:
        jobs = (os.cpu_count() or 1) if len(files) >= _ENOUGH_FOR_PROCESSES else 1
    entries = mapped(_entries, files, session.engine(), jobs)
    articles = [article for file in entries for article in file]
    if sort == "unnamed":
        articles = by_share(articles)
    terminal = output_file is None and sys.stdout.isatty()
    view = VIEWS[output_format or ("table" if terminal or figures else "json")]
    output.emit(view(articles, figure_table if figures else table), output_file)


def _entries(file: Path, engine: "Engine") -> list[dict[str, Any]]:
    from newslint import run
    from newslint.ledger.entry import entry
    from newslint.reading.reading import Reading

    return [
        entry(Reading(article, engine.lexicon))
        for article in run.read_file(file, str(file), engine.choice)
    ]
