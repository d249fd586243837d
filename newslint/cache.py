"""Results of files that have not changed, for runs over many of them.

Keyed by content, path, rules and version, never by time, so that it serves a fresh
checkout in CI too. A cache that is broken, locked or can't be written is done without.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from newslint import __version__, compiled, resources
from newslint.compiled import cache_folder
from newslint.engine import Engine
from newslint.model import (
    Applicability,
    Confidence,
    Finding,
    Location,
    PlacedEdit,
    PlacedFix,
    Position,
    Related,
    Severity,
)

_LAYOUT = 1
_MOST = 400_000
"""Rows kept; the oldest go first."""

Result = tuple[list[Finding], int, bool]
"""A file's findings, how many were suppressed, and whether it could not be linted."""


def key_of(engine: Engine) -> bytes:
    """What a result depends on besides the file: rules, words, settings, version."""
    said = json.dumps([_LAYOUT, __version__, _code(), engine.state()], sort_keys=True, default=str)
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _code() -> str:
    """In a checkout, the state of the code too; a wheel's is known by its version."""
    if resources.PACKAGED.is_dir():
        return ""
    return compiled.stamp(sorted(Path(__file__).parent.rglob("*.py")))


def file_key(engine_key: bytes, path: Path, data: bytes) -> bytes:
    """The key of one file's result."""
    seen = blake2b(engine_key, digest_size=16)
    seen.update(str(path).encode("utf-8", "surrogateescape") + b"\0")
    seen.update(data)
    return seen.digest()


class ResultCache:
    """Kept results. Every method does nothing where the store can't be used."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or cache_folder() / "results.sqlite"
        self._store: sqlite3.Connection | None = None
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._store = sqlite3.connect(self._file, timeout=5)
            self._store.execute("pragma journal_mode = wal")
            self._store.execute(
                "create table if not exists results"
                " (number integer primary key, key blob unique, value text)"
            )
        except (OSError, sqlite3.Error):
            self._drop()

    def _drop(self) -> None:
        """Give up on the store; a broken file is removed so that the next run can use it."""
        broken = self._store is not None
        self.close()
        if broken:
            self._file.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the store."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def get(self, key: bytes) -> Result | None:
        """The kept result of a key."""
        if self._store is None:
            return None
        try:
            row = self._store.execute("select value from results where key = ?", (key,)).fetchone()
            return _result(json.loads(row[0])) if row else None
        except (sqlite3.Error, ValueError, KeyError, TypeError, IndexError):
            self._drop()
            return None

    def put(self, results: Iterable[tuple[bytes, Result]]) -> None:
        """Keep results, all or none of them."""
        if self._store is None:
            return
        rows = [(key, json.dumps(_data(result), ensure_ascii=False)) for key, result in results]
        try:
            with self._store:
                insert = "insert or replace into results (key, value) values (?, ?)"
                self._store.executemany(insert, rows)
                self._store.execute(
                    "delete from results where number <= (select max(number) from results) - ?",
                    (_MOST,),
                )
        except (sqlite3.Error, UnicodeEncodeError):
            self._drop()


def _data(result: Result) -> list[Any]:
    findings, suppressed, skipped = result
    return [[_finding_data(finding) for finding in findings], suppressed, skipped]


def _result(data: Sequence[Any]) -> Result:
    findings, suppressed, skipped = data
    return [_finding(row) for row in findings], suppressed, skipped


def _finding_data(finding: Finding) -> list[Any]:
    related = [[r.path, *_place(r.location), r.excerpt, r.message] for r in finding.related]
    fix = None
    if finding.fix:
        edits = [[*_place(edit.location), edit.text] for edit in finding.fix.edits]
        fix = [finding.fix.applicability.value, edits]
    return [
        finding.rule,
        int(finding.severity),
        int(finding.confidence),
        finding.message,
        finding.path,
        *_place(finding.location),
        finding.excerpt,
        finding.fingerprint,
        related,
        fix,
        finding.line_text,
    ]


def _finding(row: Sequence[Any]) -> Finding:
    rule, severity, confidence, message, path, start, end, excerpt, fingerprint = row[:9]
    related, fix, line_text = row[9:]
    return Finding(
        rule=rule,
        severity=Severity(severity),
        confidence=Confidence(confidence),
        message=message,
        path=path,
        location=_location(start, end),
        excerpt=excerpt,
        fingerprint=fingerprint,
        related=tuple(Related(r[0], _location(r[1], r[2]), r[3], r[4]) for r in related),
        fix=_fix(fix) if fix else None,
        line_text=line_text,
    )


def _fix(data: Sequence[Any]) -> PlacedFix:
    edits = (PlacedEdit(_location(start, end), text) for start, end, text in data[1])
    return PlacedFix(Applicability(data[0]), tuple(edits))


def _place(location: Location) -> list[list[int]]:
    return [[p.offset, p.line, p.column] for p in (location.start, location.end)]


def _location(start: Sequence[int], end: Sequence[int]) -> Location:
    return Location(Position(*start), Position(*end))
