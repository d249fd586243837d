"""`newslint archive SOURCE`: all rules and the duplicates of an archive, however large."""

from pathlib import Path
from typing import Annotated, Optional

import typer

from newslint.cli.options import ConfigFile, Isolated, Jobs, Names


def archive(
    source: Annotated[
        str, typer.Argument(help="A folder, .jsonl or .parquet file, or a URL of one.")
    ],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder for the results.")],
    select: Annotated[Names, typer.Option(help="Only these rules, families, or 'all'.")] = None,
    ignore: Annotated[Names, typer.Option(help="Not these rules or families.")] = None,
    runner: Annotated[
        str, typer.Option(help="native: this machine; ray: a Ray cluster.")
    ] = "native",
    address: Annotated[
        Optional[str], typer.Option(help="The cluster's address; none: one is started here.")
    ] = None,
    text_field: Annotated[
        Optional[str], typer.Option(help="The column or key that holds the text.")
    ] = None,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Begin anew, whatever the folder holds.")
    ] = False,
    partition_mb: Annotated[
        int, typer.Option(min=1, help="Megabytes that are read, and if killed lost, at once.")
    ] = 32,
    output_format: Annotated[Optional[str], typer.Option(help="text (default) or json.")] = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    jobs: Jobs = None,
) -> None:
    """Lint an archive into Parquet files, with a summary. A killed run goes on where it was."""
    import json

    from newslint.cli import output as outputs
    from newslint.cli.progress import Progress
    from newslint.cli.session import Asked, open_session, split_names
    from newslint.corpus.archive import frames
    from newslint.corpus.archive.run import Settings, run

    outputs.one_of("--runner", runner, frames.RUNNERS)
    outputs.one_of("--output-format", output_format, ("text", "json"))
    session = open_session([] if "://" in source else [Path(source)], config, isolated)
    engine = session.engine(Asked(split_names(select), split_names(ignore)))
    defaults = Settings()
    processes = jobs or defaults.processes
    size = partition_mb * 1_000_000
    settings = Settings(runner, address, text_field, processes, fresh, size)
    key = repr((sorted(engine.rules.items()), engine.min_confidence, session.config.values))
    with Progress("partitions") as progress:
        summary = run(source, output, engine, settings, key, progress)
    if output_format == "json":
        typer.echo(json.dumps(summary, ensure_ascii=False, indent=1))
    else:
        typer.echo(_told(summary, output), nl=False)
    frames.leave(0 if summary["articles"] else 2)


def _told(summary: dict[str, object], output: Path) -> str:
    """The summary for people."""
    by_rule, boilerplate = summary["by_rule"], summary["boilerplate"]
    skipped = summary["skipped_first"]
    assert isinstance(by_rule, dict) and isinstance(boilerplate, list) and isinstance(skipped, list)
    lines = [f"{summary['articles']:,} articles, {summary['findings']:,} findings in {output}"]
    lines += [f"{count:9,}  {rule}" for rule, count in by_rule.items()]
    if boilerplate:
        lines.append("boilerplate, left out of duplicates/elsewhere:")
        lines += [f"{row['articles']:9,}  {row['text'][:80]}" for row in boilerplate[:5]]
    if summary["skipped"]:
        lines.append(f"{summary['skipped']:,} skipped, the first:")
        lines += [f"           {row['path']}: {row['reason']}" for row in skipped[:5]]
    return "\n".join(lines) + "\n"
