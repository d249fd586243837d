"""`newslint index build|update|status`: the fingerprints of a repository's articles."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newslint.cli.options import ConfigFile

if TYPE_CHECKING:
    from newslint.corpus.scope import Scope
    from newslint.lexicons import Lexicon

app = typer.Typer(
    help="The index of a repository's articles, for duplicates/elsewhere.", no_args_is_help=True
)
Folder = Annotated[Path, typer.Argument(help="A folder of the repository.")]


@app.command()
def build(folder: Folder = Path(), config: ConfigFile = None) -> None:
    """Make the index anew; without a configuration, of all articles in the git work tree."""
    from newslint.cli.progress import Progress
    from newslint.corpus import refresh

    scope, lexicon = _opened(folder, config)
    with Progress("reading articles") as progress:
        change = refresh.build(scope, lexicon, progress)
    typer.echo(f"{change.read:,} articles read; the index is {_size(scope)}")


@app.command()
def update(folder: Folder = Path(), config: ConfigFile = None) -> None:
    """Read what changed; an index that is missing or broken is made anew."""
    from newslint.cli.progress import Progress
    from newslint.corpus import refresh

    scope, lexicon = _opened(folder, config)
    store = refresh.open_store(scope, lexicon)
    with Progress("reading articles") as progress:
        if store is None:
            change = refresh.build(scope, lexicon, progress)
        else:
            change = refresh.update(store, scope, lexicon, progress, None)
            store.close()
    how = "made anew" if change.built else "updated"
    typer.echo(f"{how}: {change.read:,} articles read, {change.gone:,} gone")


@app.command()
def status(folder: Folder = Path(), config: ConfigFile = None) -> None:
    """Say what the index holds, and where it is."""
    from newslint.corpus import refresh

    scope, lexicon = _opened(folder, config)
    file = refresh.current(scope)
    if file is None:
        typer.echo(f"no index of {scope.root}; 'newslint index build' makes one")
        return
    store = refresh.open_store(scope, lexicon, read_only=True)
    if store is None:
        typer.echo(f"{file}: broken or of another version; the next run makes it anew")
        return
    articles, paragraphs = store.counts()
    store.close()
    typer.echo(f"{file}\n{articles:,} articles, {paragraphs:,} paragraphs, {_size(scope)}")
    typer.echo(f"corpus: {', '.join(scope.named) or '.'} in {scope.root}")


def _opened(folder: Path, config: Path | None) -> "tuple[Scope, Lexicon]":
    from newslint.cli.corpus import scope_of
    from newslint.cli.session import open_session

    session = open_session([folder], config, isolated=False)
    return scope_of(session, folder), session.lexicon()


def _size(scope: "Scope") -> str:
    from newslint.corpus import refresh

    file = refresh.current(scope)
    size = file.stat().st_size if file else 0
    return f"{size / 1_000_000:.1f} MB"
