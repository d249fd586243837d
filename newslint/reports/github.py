"""GitHub workflow commands, which show findings on the lines of a pull request.

GitHub shows about ten of each severity a step, so the whole list is also written to the
step summary, where `$GITHUB_STEP_SUMMARY` names a file.
"""

import os
from pathlib import Path
from typing import IO

from newslint.model import Finding, Severity
from newslint.report import Report
from newslint.reports.concise import place, summary

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_SUMMARY_LIMIT = 500
"""Rows of the step summary; GitHub refuses one over a mebibyte."""


def render(report: Report, out: IO[str]) -> None:
    """Write one command a finding, gravest first, and the step summary."""
    ordered = sorted(report.findings, key=lambda f: (-f.severity, f.sort_key))
    for finding in ordered:
        out.write(_command(finding) + "\n")
    out.write(summary(report) + "\n")
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if file:
        with Path(file).open("a", encoding="utf-8") as step:
            step.write(_summary(report, ordered))


def _command(finding: Finding) -> str:
    start, end = finding.location.start, finding.location.end
    properties = {"file": finding.path, "line": start.line, "endLine": end.line}
    if start.line == end.line:  # GitHub takes columns for one line only
        properties |= {"col": start.column, "endColumn": end.column}
    properties["title"] = finding.rule
    said = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {said}::{_data(finding.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _summary(report: Report, findings: list[Finding]) -> str:
    rows = [f"### newslint: {summary(report)}", ""]
    if findings:
        rows += ["| place | severity | rule | finding |", "| --- | --- | --- | --- |"]
    for finding in findings[:_SUMMARY_LIMIT]:
        message = finding.message.replace("|", "\\|").replace("\n", " ")
        where = place(finding).replace("|", "\\|")
        rows.append(f"| {where} | {finding.severity.label} | {finding.rule} | {message} |")
    if len(findings) > _SUMMARY_LIMIT:
        rows.append(f"\n… and {len(findings) - _SUMMARY_LIMIT} more.")
    return "\n".join(rows) + "\n"
