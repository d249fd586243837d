"""Which lines of the work tree were changed since a git revision, for `--changed-since`."""

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from newslint.model import Finding, Location

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)

Lines = Mapping[Path, list[range]]
"""Changed lines, from 1, by resolved path."""


class GitProblem(Exception):
    """git could not say what changed; the message is git's own."""


def since(revision: str, folder: Path) -> Lines:
    """Lines added or changed since `revision`, new and untracked files whole."""
    if revision.startswith("-"):
        raise GitProblem(f"{revision!r} is not a revision")
    root = Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n"))).resolve()
    names = _git(folder, "diff", "--name-only", "-z", "--diff-filter=d", revision, "--")
    changed: dict[Path, list[range]] = {}
    for name in filter(None, names.split(b"\0")):
        path = os.fsdecode(name)
        hunks = _git(root, "diff", "-U0", "--no-color", "--no-ext-diff", revision, "--", path)
        changed[root / path] = [
            range(int(hunk[1]), int(hunk[1]) + int(hunk[2] or b"1"))
            for hunk in _HUNK.finditer(hunks)
        ]
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    for name in filter(None, new.split(b"\0")):
        changed[root / os.fsdecode(name)] = [range(1, 1 << 31)]
    return changed


def touches(finding: Finding, changed: Lines) -> bool:
    """Whether the finding, or a place it speaks of in the same file, was changed."""
    lines = changed.get(Path(finding.path).resolve(), [])
    places = [finding.location, *(r.location for r in finding.related if r.path == finding.path)]
    return any(_meets(place, hunk) for place in places for hunk in lines)


def _meets(place: Location, hunk: range) -> bool:
    return place.start.line < hunk.stop and hunk.start <= place.end.line


def _git(folder: Path, *arguments: str) -> bytes:
    command = ["git", "-c", "core.quotepath=off", *arguments]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    except OSError as error:
        raise GitProblem(f"git can't be run: {error}") from error
    if done.returncode:
        raise GitProblem(f"git: {os.fsdecode(done.stderr).strip().split(chr(10))[0]}")
    return done.stdout
