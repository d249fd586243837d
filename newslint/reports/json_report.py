"""The report as JSON, by `schemas/report.v1.schema.json`; nothing else is ever written.

`json` is `json-v1`: keys are added, never taken away or renamed.
"""

import json
from typing import IO, Any

from newslint import __version__
from newslint.report import Report
from newslint.reports.finding_data import finding_data

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
