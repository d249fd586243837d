"""Command-line options that several commands share."""

from pathlib import Path
from typing import Annotated, Optional

import typer

Names = Optional[list[str]]
Paths = Annotated[
    Optional[list[Path]], typer.Argument(help="Files and folders; - for standard input.")
]
ConfigFile = Annotated[
    Optional[Path], typer.Option("--config", help="Use this configuration file.")
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration at all.")]
OutputFile = Annotated[
    Optional[Path], typer.Option("--output-file", help="Write here instead of standard output.")
]
Jobs = Annotated[
    Optional[int],
    typer.Option(
        "--jobs",
        "-j",
        min=1,
        help="Processes; by default as many as there are processors, if there is enough to do.",
    ),
]
Format = Annotated[
    Optional[str],
    typer.Option(
        "--format",
        metavar="NAME",
        help="Read every file as this format, whatever its name: markdown, html, ninjs, …",
    ),
]
StdinName = Annotated[str, typer.Option("--stdin-filename", help="What standard input is called.")]
