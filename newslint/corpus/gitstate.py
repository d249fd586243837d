"""What git knows of a work tree's history: which files changed since the index was made."""

import os
from pathlib import Path


def head(root: Path) -> str:
    """The commit that is checked out; empty outside a work tree or before the first commit."""
    return os.fsdecode(_git(root, "rev-parse", "--verify", "-q", "HEAD") or b"").strip()


def changed(root: Path, since: str, until: str) -> list[str] | None:
    """Paths below `root`, relative to it, that differ between two commits; None if unknown."""
    if since == until:
        return []
    names = _git(root, "diff", "--name-only", "--no-renames", "--relative", "-z", since, until)
    if names is None:
        return None
    return [os.fsdecode(name) for name in names.split(b"\0") if name]


def _git(root: Path, *arguments: str) -> bytes | None:
    import subprocess  # slow to import, and a look-up asks nothing of git

    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout
