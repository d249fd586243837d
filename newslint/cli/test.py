"""`newslint test`: run the examples inside rule files, a desk's own packs included."""

from pathlib import Path
from typing import Annotated, Optional

import typer


def test(
    packs: Annotated[
        Optional[list[Path]], typer.Argument(help="Rule files or folders; none: the bundled rules.")
    ] = None,
) -> None:
    """Run the examples inside rule files, and check the variant groups beside them."""
    from newslint import examples, lexicons, rulebook, selection, variantfiles

    bundled = rulebook.load()
    rules = rulebook.load_pack(packs) if packs else bundled
    known = selection.names({**bundled, **rules})
    failed = list(examples.failures(rules.values(), lexicons.load(), known))
    for failure in failed:
        typer.echo(f"{failure.rule.path}: {failure.rule.name}: {failure.message}")
        typer.echo(f"    {failure.example['text'][:200]!r}")
    groups = len(variantfiles.read(variantfiles.in_pack(packs))) if packs else _bundled_groups()
    ran = sum(len(group) for rule in rules.values() for group in rule.examples.values())
    typer.echo(f"{len(rules)} rules, {ran} examples, {len(failed)} failed")
    if groups:
        typer.echo(f"{groups} variant groups, none wrong")
    if failed:
        raise typer.Exit(1)


def _bundled_groups() -> int:
    """How many groups newslint ships; they and the styles are read, and refused if wrong."""
    from newslint import styles, variants

    index = variants.load()
    for style in styles.names():
        styles.load(style, index)
    return len(index)
