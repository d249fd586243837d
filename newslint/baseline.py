"""Accepted findings: what was already there when a newsroom switched newslint on.

An entry is a finding's fingerprint, which is made of rule, words and paragraph and not of
path or line, so that copy may move and the baseline still holds.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from newslint.compiled import write_whole
from newslint.model import Finding
from newslint.yamlfiles import FileProblem, read_text

SCHEMA = "https://newslint.dev/schemas/baseline.v1.schema.json"


def load(file: Path) -> dict[str, dict[str, Any]]:
    """The entries of a baseline by fingerprint. Raises `FileProblem`."""
    from newslint import validation

    text = read_text(file)
    try:
        data = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 0)
        column = getattr(error, "colno", 0)
        raise FileProblem(file, line, column, f"not JSON: {error}") from error
    problem = validation.first_problem("baseline", data)
    if problem:
        raise FileProblem(file, 1, 1, f"not a baseline: {problem.message}")
    return {entry["fingerprint"]: entry for entry in data["findings"]}


def entries(findings: Iterable[Finding]) -> dict[str, dict[str, Any]]:
    """Findings as entries; path and excerpt are there for people who read the file."""
    return {
        finding.fingerprint: {
            "fingerprint": finding.fingerprint,
            "rule": finding.rule,
            "path": Path(finding.path).as_posix(),
            "excerpt": finding.excerpt[:160],
        }
        for finding in findings
    }


def save(file: Path, accepted: dict[str, dict[str, Any]]) -> None:
    """Write a baseline, whole or not at all; sorted, so that its history can be read."""
    rows = sorted(accepted.values(), key=lambda e: (e["path"], e["rule"], e["fingerprint"]))
    data = {"$schema": SCHEMA, "schema_version": 1, "findings": rows}
    write_whole(file.absolute(), (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())
