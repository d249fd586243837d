"""Many articles: read each file once, lint it, and add up one report.

What can't be read becomes a `files/…` finding; nothing is skipped in silence.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint import formats
from newslint.article import Article
from newslint.engine import Engine
from newslint.model import Finding
from newslint.report import Report


class FileResult(NamedTuple):
    """What one file came to. `skipped`: it was not linted, and a finding says why."""

    findings: list[Finding]
    suppressed: int
    skipped: bool


def read_file(path: Path, name: str, choice: formats.Choice | None = None) -> list[Article]:
    """The articles of a file; one that can't be read is an empty article with a note."""
    try:
        size = path.stat().st_size
        if size > formats.MAX_BYTES:
            return [formats.too_large(name, size)]
        data = path.read_bytes()
    except OSError as error:
        return [formats.unread(name, "files/unreadable", error.strerror or str(error))]
    return formats.read(name, data, choice)


def lint(articles: Iterable[Article], engine: Engine) -> FileResult:
    """The findings of a file's articles."""
    findings: list[Finding] = []
    suppressed = 0
    skipped = False
    for article in articles:
        outcome = engine.lint(article)
        findings.extend(outcome.findings)
        suppressed += outcome.suppressed
        skipped = skipped or article.format == "none"
    return FileResult(findings, suppressed, skipped)


def check(files: Sequence[Path], engine: Engine, jobs: int = 1, cached: bool = False) -> Report:
    """Lint files, in as many processes as asked; the report does not depend on how many.

    `cached`: results of unchanged files are taken from, and kept in, the user's cache.
    """
    report = Report()
    # What other articles hold is no part of a result's key.
    kept = cached and engine.corpus is None
    for result in (_with_cache if kept else _results)(files, engine, jobs):
        add(report, result)
    report.findings.sort(key=lambda finding: finding.sort_key)
    return report


def add(report: Report, result: FileResult) -> None:
    """Count one file's result into a report."""
    report.files += 1
    report.findings.extend(result.findings)
    report.suppressed += result.suppressed
    report.skipped_files += result.skipped


def _with_cache(files: Sequence[Path], engine: Engine, jobs: int) -> Iterator[FileResult]:
    from newslint import cache

    store = cache.ResultCache()
    engine_key = cache.key_of(engine)
    keys: dict[Path, bytes] = {}
    known: dict[Path, FileResult] = {}
    for file in files:
        try:
            keys[file] = cache.file_key(engine_key, file, file.read_bytes())
        except OSError:
            continue  # linting it says why
        if result := store.get(keys[file]):
            known[file] = FileResult(*result)
    unknown = [file for file in files if file not in known]
    fresh = dict(zip(unknown, _results(unknown, engine, jobs), strict=True))
    store.put((keys[file], fresh[file]) for file in unknown if file in keys)
    store.close()
    for file in files:
        yield known.get(file) or fresh[file]


def _results(files: Sequence[Path], engine: Engine, jobs: int) -> Iterator[FileResult]:
    from newslint.processes import mapped

    yield from mapped(_lint_file, files, engine, jobs)


def _lint_file(file: Path, engine: Engine) -> FileResult:
    return lint(read_file(file, str(file), engine.choice), engine)
