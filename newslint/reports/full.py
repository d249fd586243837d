"""For people: each finding with its line, the words marked, what else it speaks of, and colour."""

from collections.abc import Iterator
from itertools import groupby
from typing import IO

from newslint.model import Finding, Location, Related, Severity
from newslint.report import Report
from newslint.reports.concise import place, summary
from newslint.reports.excerpts import clip

_WIDTH = 96
"""Columns of copy shown; a one-line paragraph is cut around the marked words."""

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def render(report: Report, out: IO[str]) -> None:
    """Write every finding with its context, then the summary.

    Findings of the same words share one look at the line.
    """
    for _, same_place in groupby(report.findings, key=_where):
        _findings(list(same_place), report, out)
    out.write(summary(report) + "\n")


def _where(finding: Finding) -> tuple[str, Location]:
    return finding.path, finding.location


def _findings(findings: list[Finding], report: Report, out: IO[str]) -> None:
    def paint(code: str, text: str) -> str:
        return f"\033[{code}m{text}\033[0m" if report.colour else text

    for finding in findings:
        label = paint(_COLOURS[finding.severity], finding.severity.label)
        where = paint("1", place(finding))
        out.write(f"{where}: {label}: {finding.message} [{finding.rule}]\n")
    line, mark = _window(findings[0])
    if line:
        worst = max(finding.severity for finding in findings)
        out.write(f"  | {line}\n  | {paint(_COLOURS[worst], mark)}\n")
    notes = [note for finding in findings for note in _notes(finding, report)]
    out.writelines(f"  = {note}\n" for note in dict.fromkeys(notes))
    out.write("\n")


def _notes(finding: Finding, report: Report) -> Iterator[str]:
    """What else is to be said of a finding, a line each."""
    yield from map(_related, finding.related)
    if why := report.whys.get(finding.rule):
        yield f"why: {why}"
    if finding.fix:
        edits = ", ".join(repr(edit.text) for edit in finding.fix.edits if edit.text)
        yield f"{finding.fix.applicability.value} fix: {edits or 'delete it'}"


def _related(related: Related) -> str:
    start = related.location.start
    place = f"{related.path}:{start.line}:{start.column}"
    return f"{place}: {related.message}: {clip(related.excerpt, 60)!r}"


def _window(finding: Finding) -> tuple[str, str]:
    """The part of the line around the finding, and carets under its words."""
    text = finding.line_text.replace("\t", " ")
    start = finding.location.start.column - 1
    if finding.location.end.line == finding.location.start.line:
        end = finding.location.end.column - 1
    else:
        end = len(text)
    end = max(min(end, len(text)), start + 1)
    begin = 0 if len(text) <= _WIDTH else max(0, min(start - _WIDTH // 3, len(text) - _WIDTH))
    if begin:
        space = text.find(" ", begin, start)
        begin = space + 1 if space >= 0 else begin
    stop = min(len(text), begin + _WIDTH)
    lead, tail = "…" if begin else "", "…" if stop < len(text) else ""
    shown = min(end, stop)
    mark = " " * (len(lead) + start - begin) + "^" * max(shown - start, 1)
    return f"{lead}{text[begin:stop]}{tail}", mark
