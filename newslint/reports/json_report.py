"""The report as JSON, by `schemas/report.v1.schema.json`; nothing else is ever written.

`json` is `json-v1`: keys are added, never taken away or renamed.
"""

import json
from typing import IO, Any

from newslint import __version__
from newslint.model import Finding, Location, PlacedFix, Position, Related
from newslint.report import Report

SCHEMA = "https://newslint.dev/schemas/report.v1.schema.json"


def render(report: Report, out: IO[str]) -> None:
    """Write the report, after it has been validated against its own schema."""
    from newslint import validation

    data = as_data(report)
    problem = validation.first_problem("report", data)
    if problem:  # an internal error: better loud than a report nobody can read
        raise RuntimeError(f"report breaks its schema at {problem.keys}: {problem.message}")
    json.dump(data, out, ensure_ascii=False, indent=1)
    out.write("\n")


def as_data(report: Report) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "$schema": SCHEMA,
        "schema_version": 1,
        "tool": {"name": "newslint", "version": __version__},
        "summary": {
            "files": report.files,
            "findings": len(report.findings),
            "by_severity": report.by_severity(),
            "suppressed": report.suppressed,
            "baselined": report.baselined,
            "fixable": report.fixable,
            "skipped_files": report.skipped_files,
        },
        "findings": [finding_data(finding) for finding in report.findings],
    }


def finding_data(finding: Finding) -> dict[str, Any]:
    """One finding as plain data."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.label,
        "confidence": finding.confidence.label,
        "message": finding.message,
        "path": finding.path,
        "span": location_data(finding.location),
        "excerpt": finding.excerpt,
        "related": [_related(related) for related in finding.related],
        "fix": _fix(finding.fix) if finding.fix else None,
        "fingerprint": finding.fingerprint,
    }


def _related(related: Related) -> dict[str, Any]:
    return {
        "path": related.path,
        "span": location_data(related.location),
        "excerpt": related.excerpt,
        "message": related.message,
    }


def location_data(location: Location) -> dict[str, Any]:
    """A span as plain data."""
    return {"start": _position(location.start), "end": _position(location.end)}


def _position(position: Position) -> dict[str, int]:
    return {"offset": position.offset, "line": position.line, "column": position.column}


def _fix(fix: PlacedFix) -> dict[str, Any]:
    edits = [{"span": location_data(edit.location), "text": edit.text} for edit in fix.edits]
    return {"applicability": fix.applicability.value, "edits": edits}
