"""What went wrong, in one line a user can act on; never a bare traceback, never silence."""

import os
import traceback
from pathlib import Path

from newslint.changes import GitProblem
from newslint.corpus.archive import ArchiveProblem
from newslint.discovery import MissingPath
from newslint.resources import ResourceError
from newslint.selection import UnknownRule
from newslint.yamlfiles import FileProblem

_EXPECTED = (
    ArchiveProblem,
    GitProblem,
    FileProblem,
    MissingPath,
    UnknownRule,
    ResourceError,
    OSError,
)


def explain(error: Exception) -> str:
    """The message for standard error."""
    if isinstance(error, _EXPECTED):
        return f"newslint: {error}"
    if os.environ.get("NEWSLINT_TRACEBACK"):
        return traceback.format_exc()
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    return (
        f"newslint: internal error: {type(error).__name__}: {error} ({place})\n"
        "This is a fault in newslint. Set NEWSLINT_TRACEBACK=1 to see where, and please report it."
    )
