"""Which files a run reads: folders to articles, git-ignored and excluded ones left out."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from newslint.config import Config
from newslint.formats import known

SUFFIXES = frozenset(
    (".md", ".markdown", ".mdx", ".txt", ".html", ".htm", ".adoc", ".rst", ".docx")
)
"""What a folder stands for, besides `.json .xml .jsonl` that hold a known article format."""

DEFAULT_EXCLUDE = ("node_modules", ".venv", "__pycache__")


class MissingPath(Exception):
    """A path named by the user that does not exist."""


def files(paths: Iterable[Path], config: Config) -> Iterator[Path]:
    """Every file to read, each once, in the order named and sorted inside a folder.

    Excludes hold for files named outright too. Raises `MissingPath`.
    """
    seen: set[Path] = set()
    excluded = _Excluded(config)
    for path in paths:
        if path.is_dir():
            found: Iterable[Path] = sorted(_below(path))
        elif path.exists():
            found = [path]
        else:
            raise MissingPath(f"{path}: no such file or folder")
        for file in found:
            if file not in seen and not excluded(file):
                seen.add(file)
                yield file


def _below(folder: Path) -> Iterator[Path]:
    """Article files below a folder; links are not followed, so a loop can't be entered."""
    tracked = _git_files(folder)
    if tracked is not None:
        yield from (file for file in tracked if _wanted(file) and file.is_file())
        return
    for parent, folders, names in os.walk(folder):
        folders[:] = [n for n in folders if not n.startswith(".") and n not in DEFAULT_EXCLUDE]
        for name in names:
            file = Path(parent, name)
            if not name.startswith(".") and _wanted(file):
                yield file


def _wanted(file: Path) -> bool:
    """Whether a file found in a folder is an article: by its name, else by how it begins."""
    suffix = file.suffix.lower()
    if suffix in SUFFIXES:
        return True
    if suffix not in known.BY_CONTENT:
        return False
    try:
        with file.open("rb") as opened:
            head = opened.read(known.HEAD)
    except OSError:
        return True  # so that it is reported as unreadable
    return bool(known.by_content(file.name, head.decode("utf-8", "replace")))


def _git_files(folder: Path) -> list[Path] | None:
    """Files of a folder that git does not ignore, or None outside a work tree."""
    if not any(
        (parent / ".git").exists() for parent in (folder.absolute(), *folder.absolute().parents)
    ):
        return None
    import subprocess  # slow to import, and not every run reads a folder

    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return [folder / os.fsdecode(name) for name in done.stdout.split(b"\0") if name]


class _Excluded:
    """The configuration's `exclude` patterns, in git's own pattern language."""

    def __init__(self, config: Config) -> None:
        patterns = config.get("exclude", [])
        self._root = config.root
        self._spec = None
        if patterns:
            from pathspec import GitIgnoreSpec

            self._spec = GitIgnoreSpec.from_lines(patterns)

    def __call__(self, file: Path) -> bool:
        if self._spec is None:
            return False
        return self._spec.match_file(os.path.relpath(file.absolute(), self._root))
