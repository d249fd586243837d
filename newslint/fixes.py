"""Applies the fixes that findings carry, changing nothing but the edit, to the byte.

A fix is applied whole or not at all; of two that touch the same words the first in the
file wins and the other waits for the next run. Files that are not UTF-8 are left alone.
"""

from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

from newslint.compiled import write_whole
from newslint.model import Applicability, Finding, PlacedEdit


class Fixed(NamedTuple):
    """A file's text before and after, and the findings that were mended."""

    before: str
    after: str
    applied: list[Finding]


def plan(path: Path, findings: Iterable[Finding], unsafe: bool) -> Fixed | None:
    """What a file would become, or None where nothing applies. Raises `OSError`."""
    wanted = [
        f for f in findings if f.fix and (unsafe or f.fix.applicability is Applicability.SAFE)
    ]
    if not wanted:
        return None
    try:
        source = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None
    taken: list[PlacedEdit] = []
    applied = []
    for finding in wanted:
        assert finding.fix is not None
        edits = finding.fix.edits
        if not any(_clash(edit, other) for edit in edits for other in taken):
            taken.extend(edits)
            applied.append(finding)
    after = source
    for edit in sorted(taken, key=lambda edit: edit.location.span, reverse=True):
        start, end = edit.location.span
        after = after[:start] + edit.text + after[end:]
    return Fixed(source, after, applied)


def _clash(one: PlacedEdit, other: PlacedEdit) -> bool:
    a, b = one.location.span, other.location.span
    return a.overlaps(b) or a == b


def apply(path: Path, fixed: Fixed) -> None:
    """Write the mended file, whole or not at all. Raises `OSError`."""
    write_whole(path.resolve(), fixed.after.encode("utf-8"))


def diff(path: Path, fixed: Fixed) -> str:
    """The change as a unified diff."""
    before, after = (text.split("\n") for text in (fixed.before, fixed.after))
    name = path.as_posix()
    return "\n".join(unified_diff(before, after, name, name, lineterm="")) + "\n"
