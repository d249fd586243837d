"""SARIF 2.1.0, for code-scanning dashboards and editors.

Columns are code points from 1 (`columnKind`); the twin, the other spelling, the later
mention are `relatedLocations`; at most 25,000 results a run, which is what GitHub takes.
"""

import json
from typing import IO, Any
from urllib.parse import quote

from newslint import __version__
from newslint.model import Finding, Location, PlacedFix, Related, Severity
from newslint.report import Report

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_MOST_RESULTS = 25_000


def render(report: Report, out: IO[str]) -> None:
    """Write the report as one SARIF run; the gravest findings stay where not all fit."""
    findings = report.findings
    if len(findings) > _MOST_RESULTS:
        findings = sorted(findings, key=lambda f: (-f.severity, f.sort_key))[:_MOST_RESULTS]
    names = sorted({finding.rule for finding in findings})
    index = {name: number for number, name in enumerate(names)}
    run = {
        "tool": {
            "driver": {
                "name": "newslint",
                "version": __version__,
                "informationUri": "https://newslint.dev",
                "rules": [_rule(name, report) for name in names],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, index[finding.rule]) for finding in findings],
    }
    sarif = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    json.dump(sarif, out, ensure_ascii=False, indent=1)
    out.write("\n")


def _rule(name: str, report: Report) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": name}
    if why := report.whys.get(name):
        rule["fullDescription"] = {"text": why}
    return rule


def _result(finding: Finding, rule_index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": _physical(finding.path, finding.location)}],
        "partialFingerprints": {"newslint/v1": finding.fingerprint},
        "properties": {"confidence": finding.confidence.label},
    }
    if finding.related:
        result["relatedLocations"] = [
            _related(related, number) for number, related in enumerate(finding.related)
        ]
    if finding.fix:
        result["fixes"] = [_fix(finding.path, finding.fix)]
    return result


def _related(related: Related, number: int) -> dict[str, Any]:
    return {
        "id": number,
        "physicalLocation": _physical(related.path, related.location),
        "message": {"text": related.message},
    }


def _physical(path: str, location: Location) -> dict[str, Any]:
    return {"artifactLocation": {"uri": _uri(path)}, "region": _region(location)}


def _region(location: Location) -> dict[str, int]:
    start, end = location.start, location.end
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": start.offset,
        "charLength": end.offset - start.offset,
    }


def _uri(path: str) -> str:
    """A path as SARIF wants it: forward slashes, escaped, absolute ones as `file:`."""
    slashed = quote(path.replace("\\", "/"), errors="surrogatepass")
    return f"file://{slashed}" if slashed.startswith("/") else slashed.removeprefix("./")


def _fix(path: str, fix: PlacedFix) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit.location), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    change = {"artifactLocation": {"uri": _uri(path)}, "replacements": replacements}
    return {"description": {"text": f"{fix.applicability.value} fix"}, "artifactChanges": [change]}
