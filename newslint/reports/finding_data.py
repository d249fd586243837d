"""A finding as plain data, by `report.v1`: what every JSON-like format is made from."""

from typing import Any

from newslint.model import Finding, Location, PlacedFix, Position, Related


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
