"""`newslint init`: a commented configuration and, if asked, the pre-commit entry."""

from pathlib import Path
from typing import Annotated

import typer

_CONFIG = """\
# newslint settings; every key is described by `newslint schema config`.

# What `newslint check` reads when no path is given.
include = ["."]

# Patterns in git's pattern language; they hold for files named outright too.
# exclude = ["archive/", "*.draft.md"]

# Rules beyond the default, or fewer: names, families, or "all".
# extend-select = ["readability/long-sentence"]
# ignore = ["sourcing/suppressed"]

# Exit 1 from this severity on: error, warning, note or never.
fail-on = "warning"

# Accepted findings: newslint baseline create
# baseline = "newslint-baseline.json"

# [severity]
# "sourcing/vague-group" = "warning"
"""

_HOOK = """\
repos:
  - repo: https://github.com/newslint/newslint
    rev: v{version}
    hooks:
      - id: newslint
"""


def init(
    pre_commit: Annotated[
        bool, typer.Option("--pre-commit", help="Write .pre-commit-config.yaml too.")
    ] = False,
) -> None:
    """Write newslint.toml; a file that exists is never overwritten."""
    from newslint import __version__

    _write(Path("newslint.toml"), _CONFIG)
    if pre_commit:
        _write(Path(".pre-commit-config.yaml"), _HOOK.format(version=__version__))


def _write(file: Path, text: str) -> None:
    try:
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except FileExistsError:
        raise typer.BadParameter(f"{file} exists; it is left as it is") from None
    typer.echo(f"wrote {file}")
