"""One line a finding, `path:line:column: severity rule message`, and a summary line."""

from typing import IO

from newslint.model import Finding
from newslint.report import Report


def render(report: Report, out: IO[str]) -> None:
    """Write the findings and, where there were any, what they add up to."""
    for finding in report.findings:
        out.write(f"{place(finding)}: {finding.severity.label} {finding.rule} {finding.message}\n")
    out.write(summary(report) + "\n")


def place(finding: Finding) -> str:
    """`path:line:column`, which terminals and editors turn into a link."""
    start = finding.location.start
    return f"{finding.path}:{start.line}:{start.column}"


def summary(report: Report) -> str:
    """An honest last line: what was found, and what was kept quiet about."""
    counts = [_count(n, label) for label, n in report.by_severity().items() if n]
    said = f"{_count(report.files, 'file')}: {', '.join(counts) or 'nothing found'}"
    quiet = [
        f"{number} {what}"
        for number, what in (
            (report.suppressed, "suppressed"),
            (report.baselined, "in the baseline"),
            (report.fixed, "fixed"),
            (report.fixable, "fixable"),
            (report.skipped_files, "not read"),
        )
        if number
    ]
    return f"{said} ({', '.join(quiet)})" if quiet else said


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
