"""`newslint clean`: remove the cache."""

import typer


def clean() -> None:
    """Remove the cache; newslint makes it again when it needs it."""
    import shutil

    from newslint.compiled import cache_folder

    folder = cache_folder()
    if folder.is_dir():
        shutil.rmtree(folder)
        typer.echo(f"removed {folder}")
    else:
        typer.echo(f"nothing to remove at {folder}")
