"""For people: each finding with its line, the words marked, what else it speaks of, and colour."""

from typing import IO

from newslint.model import Finding, Related, Severity
from newslint.report import Report
from newslint.reports.concise import place, summary
from newslint.reports.excerpts import clip

_WIDTH = 96
"""Columns of copy shown; a one-line paragraph is cut around the marked words."""

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def render(report: Report, out: IO[str]) -> None:
    """Write every finding with its context, then the summary."""
    for finding in report.findings:
        _finding(finding, report, out)
    out.write(summary(report) + "\n")


def _finding(finding: Finding, report: Report, out: IO[str]) -> None:
    def paint(code: str, text: str) -> str:
        return f"\033[{code}m{text}\033[0m" if report.colour else text

    label = paint(_COLOURS[finding.severity], finding.severity.label)
    out.write(f"{paint('1', place(finding))}: {label}: {finding.message} [{finding.rule}]\n")
    line, mark = _window(finding)
    if line:
        out.write(f"  | {line}\n  | {paint(_COLOURS[finding.severity], mark)}\n")
    for related in finding.related:
        out.write(f"  = {_related(related)}\n")
    if why := report.whys.get(finding.rule):
        out.write(f"  = why: {why}\n")
    if finding.fix:
        edits = ", ".join(repr(edit.text) for edit in finding.fix.edits if edit.text)
        out.write(f"  = {finding.fix.applicability.value} fix: {edits or 'delete it'}\n")
    out.write("\n")


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
