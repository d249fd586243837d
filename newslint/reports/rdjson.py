"""Reviewdog's diagnostic format; its columns count UTF-8 bytes, not code points."""

import json
from typing import IO, Any

from newslint.model import Finding, Position, Severity
from newslint.report import Report

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(report: Report, out: IO[str]) -> None:
    """Write the findings as one DiagnosticResult."""
    result = {
        "source": {"name": "newslint", "url": "https://newslint.dev"},
        "diagnostics": [_diagnostic(finding) for finding in report.findings],
    }
    json.dump(result, out, ensure_ascii=False, indent=1)
    out.write("\n")


def _diagnostic(finding: Finding) -> dict[str, Any]:
    start, end = finding.location.start, finding.location.end
    span: dict[str, Any] = {"start": _position(start, finding.line_text)}
    if end.line == start.line:  # the text of later lines, and so their bytes, is not at hand
        span["end"] = _position(end, finding.line_text)
    return {
        "message": finding.message,
        "location": {"path": finding.path, "range": span},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }


def _position(position: Position, line: str) -> dict[str, int]:
    before = line[: position.column - 1]
    return {"line": position.line, "column": len(before.encode("utf-8", "surrogateescape")) + 1}
