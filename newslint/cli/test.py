"""`newslint test`: run the examples inside rule files, a desk's own packs included."""

from pathlib import Path
from typing import Annotated, Optional

import typer


def test(
    packs: Annotated[
        Optional[list[Path]], typer.Argument(help="Rule files or folders; none: the bundled rules.")
    ] = None,
) -> None:
    """Run the examples inside rule files."""
    from newslint import examples, lexicons, rulebook, selection

    bundled = rulebook.load()
    rules = rulebook.load_pack(packs) if packs else bundled
    known = selection.names({**bundled, **rules})
    failed = list(examples.failures(rules.values(), lexicons.load(), known))
    for failure in failed:
        typer.echo(f"{failure.rule.path}: {failure.rule.name}: {failure.message}")
        typer.echo(f"    {failure.example['text'][:200]!r}")
    ran = sum(len(group) for rule in rules.values() for group in rule.examples.values())
    typer.echo(f"{len(rules)} rules, {ran} examples, {len(failed)} failed")
    if failed:
        raise typer.Exit(1)
