"""`newslint config [KEY]`: the settings in force and where each came from."""

from pathlib import Path
from typing import Annotated, Optional

import typer

from newslint.cli.options import ConfigFile, Isolated


def config(
    key: Annotated[Optional[str], typer.Argument(help="One setting; none: all.")] = None,
    path: Annotated[Path, typer.Option(help="The file or folder to ask for.")] = Path(),
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Print the settings in force and the file that each came from."""
    import json

    from newslint import validation
    from newslint.cli.output import one_of
    from newslint.cli.session import settings_for

    known = json.loads(validation.schema_text("config"))["properties"]
    one_of("KEY", key, tuple(known))
    settings = settings_for([path], config, isolated)
    for name in [key] if key else sorted(known):
        if name in settings.values:
            value, origin = (
                json.dumps(settings.values[name], ensure_ascii=False),
                settings.origin(name),
            )
        else:
            value, origin = "unset", "default"
        typer.echo(f"{name} = {value}  # {origin}")
