"""`newslint rule [NAME]`: one rule's page, or the list."""

from typing import Annotated, Optional

import typer


def rule(
    name: Annotated[Optional[str], typer.Argument(help="A rule's name; none: the list.")] = None,
    output_format: Annotated[str, typer.Option(help="text, json or markdown.")] = "text",
) -> None:
    """Explain a rule."""
    from newslint import rulebook, rulepages
    from newslint.cli.output import one_of
    from newslint.nearest import nearest
    from newslint.selection import UnknownRule

    one_of("--output-format", output_format, ("text", "json", "markdown"))
    rules = rulebook.load()
    aliases = {alias: r.name for r in rules.values() for alias in r.aliases}
    if name is None:
        typer.echo(rulepages.listing(list(rules.values()), output_format), nl=False)
        return
    chosen = rules.get(aliases.get(name, name))
    if chosen is None:
        raise UnknownRule(f"unknown rule {name!r}{nearest(name, sorted(rules))}")
    typer.echo(rulepages.page(chosen, output_format), nl=False)
    if chosen.kind == "listed-variants" and output_format == "text":
        typer.echo(_groups())


def _groups() -> str:
    """Every variant group, by kind."""
    from newslint import variants

    lines, kind = [], ""
    for group in variants.load():
        if group.kind != kind:
            kind = group.kind
            lines += ["", kind, ""]
        spelled = ", ".join(forms[0] for forms in group.forms[1:])
        lines.append(f"  {group.preferred}: {spelled}")
    return "\n".join(lines)
