"""GitLab Code Quality. It drops findings whose fingerprint repeats, so the path is part of it."""

import json
from hashlib import blake2b
from typing import IO, Any

from newslint.model import Finding, Severity
from newslint.report import Report

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}


def render(report: Report, out: IO[str]) -> None:
    """Write the findings as a code-quality artifact."""
    json.dump([_issue(finding) for finding in report.findings], out, ensure_ascii=False, indent=1)
    out.write("\n")


def _issue(finding: Finding) -> dict[str, Any]:
    unique = f"{finding.path}\0{finding.fingerprint}".encode("utf-8", "surrogateescape")
    start, end = finding.location.start, finding.location.end
    return {
        "description": finding.message,
        "check_name": finding.rule,
        "fingerprint": blake2b(unique, digest_size=16).hexdigest(),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": finding.path.removeprefix("./"),
            "positions": {
                "begin": {"line": start.line, "column": start.column},
                "end": {"line": end.line, "column": end.column},
            },
        },
    }
