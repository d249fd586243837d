"""`newslint schema NAME`: print a published JSON Schema."""

from typing import Annotated

import typer


def schema(
    name: Annotated[str, typer.Argument(help="report, ledger, rule, config or baseline.")],
) -> None:
    """Print a JSON Schema."""
    from newslint import validation
    from newslint.cli.output import one_of

    one_of("NAME", name, tuple(validation.VERSIONS))
    typer.echo(validation.schema_text(name), nl=False)
