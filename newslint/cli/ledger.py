"""`newslint ledger`: who says what in each article, and which figures hang on whom."""

import json
from typing import Annotated, Optional

import typer

from newslint.cli.options import ConfigFile, Format, Isolated, Jobs, OutputFile, Paths


def ledger(
    paths: Paths = None,
    output_format: Annotated[Optional[str], typer.Option(help="json.")] = None,
    output_file: OutputFile = None,
    format: Format = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    jobs: Jobs = None,
) -> None:
    """Print the source ledger."""
    from newslint import run
    from newslint.cli import output
    from newslint.cli.session import open_session
    from newslint.ledger.entry import entry
    from newslint.reading.reading import Reading

    output.one_of("--output-format", output_format, ("json",))
    session = open_session(list(paths or ()), config, isolated, output.format_name(format))
    engine = session.engine()
    articles = [
        entry(Reading(article, engine.lexicon))
        for file in session.files(list(paths or ()))
        for article in run.read_file(file, str(file), engine.choice)
    ]
    ledgers = {"schema_version": 1, "articles": articles}
    output.emit(json.dumps(ledgers, ensure_ascii=False, indent=1) + "\n", output_file)
