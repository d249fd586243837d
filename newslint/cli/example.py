"""`newslint example`: where the bundled example article is."""

import typer


def example() -> None:
    """Print the path of an example article to try newslint on."""
    from newslint import resources

    typer.echo(next(iter(sorted(resources.folder("example").glob("*.md")))))
