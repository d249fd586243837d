"""What `check` does between reading the options and printing the report."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from pathlib import Path

import typer

from newslint import baseline as baselines
from newslint import formats, run
from newslint.cli import corpus
from newslint.cli.session import Asked, Session
from newslint.model import Finding, Severity
from newslint.report import Report

_ENOUGH_FOR_PROCESSES = 200
"""Fewer files than this are read sooner by one process than by several."""

_ENOUGH_FOR_CACHE = 50
"""Fewer files than this are linted sooner than a cache is opened."""


def lint(
    paths: Sequence[Path],
    session: Session,
    asked: Asked,
    stdin_name: str,
    jobs: int | None,
    cached: bool,
) -> Report:
    """Read and lint what was named: files, folders, or standard input for `-`.

    Each file by the configuration nearest above it.
    """
    names = [str(path) for path in paths]
    if "-" in names:
        if len(names) > 1:
            raise typer.BadParameter("standard input can't be combined with paths", param_hint="-")
        engine = session.engine(asked)
        corpus.attach(session, engine, [])
        report = Report()
        data = sys.stdin.buffer.read()
        run.add(report, run.lint(formats.read(stdin_name, data, engine.choice), engine))
        return report
    files = session.files(paths)
    if jobs is None:
        jobs = (os.cpu_count() or 1) if len(files) >= _ENOUGH_FOR_PROCESSES else 1
    cached = cached and len(files) >= _ENOUGH_FOR_CACHE
    report = Report()
    for part, group in session.by_configuration(files):
        engine = part.engine(asked)
        corpus.attach(part, engine, group)
        report.extend(run.check(group, engine, jobs, cached))
    return report


def narrow(
    report: Report,
    session: Session,
    baseline: Path | None,
    changed_since: str | None,
    quiet: bool,
) -> None:
    """Take out what is accepted, what the change did not touch, and, if quiet, all but errors."""
    if baseline is None and (named := session.config.get("baseline", None)):
        baseline = session.config.root / named
    if baseline is not None:
        accepted = baselines.load(baseline)
        report.baselined += _keep(report, lambda finding: finding.fingerprint not in accepted)
    if changed_since is not None:
        from newslint import changes

        changed = changes.since(changed_since, session.config.root)
        _keep(report, lambda finding: changes.touches(finding, changed))
    if quiet:
        _keep(report, lambda finding: finding.severity is Severity.ERROR)


def _keep(report: Report, wanted: Callable[[Finding], bool]) -> int:
    """Keep the wanted findings; how many went."""
    before = len(report.findings)
    report.findings = [finding for finding in report.findings if wanted(finding)]
    return before - len(report.findings)


def mend(report: Report, unsafe: bool, write: bool) -> None:
    """Apply the fixes, or print them as a diff; mended findings leave the report."""
    from newslint import fixes

    mended: set[int] = set()
    for path, group in _by_path(report.findings):
        fixed = fixes.plan(path, group, unsafe)
        if fixed is None:
            continue
        if write:
            fixes.apply(path, fixed)
            mended.update(map(id, fixed.applied))
        else:
            typer.echo(fixes.diff(path, fixed), nl=False)
    report.fixed += len(mended)
    _keep(report, lambda finding: id(finding) not in mended)


def add_ignores(report: Report) -> None:
    """Write a directive into the files for every finding; those leave the report."""
    from newslint import ignores

    for path, group in _by_path(report.findings):
        done = ignores.add(path, group)
        typer.echo(f"{path}: {len(done)} of {len(group)} findings ignored", err=True)
        gone = set(map(id, done))
        _keep(report, lambda finding, gone=gone: id(finding) not in gone)  # type: ignore[misc]


def _by_path(findings: list[Finding]) -> list[tuple[Path, list[Finding]]]:
    grouped = groupby(findings, key=lambda finding: finding.path)
    return [(Path(path), list(group)) for path, group in grouped if Path(path).is_file()]


def whys(session: Session, output_format: str | None, explain: bool) -> Mapping[str, str]:
    """The reasons that the output prints: when asked, and always where a format has a place."""
    if not explain and output_format not in ("sarif", "agent", "html"):
        return {}
    return {name: rule.why for name, rule in session.rules.items()}


def statistics(report: Report) -> str:
    """How often each rule found something, most often first."""
    counts = Counter(finding.rule for finding in report.findings)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return "".join(f"{count:7}  {rule}\n" for rule, count in ordered)
