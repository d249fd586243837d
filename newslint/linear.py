"""A desk's own regular expressions, in linear time whatever they are.

Patterns are RE2's: no look-around, no back-references, and so no pattern that a pack or a
configuration can bring will ever hang a run. RE2's own `\\b` knows ASCII only.
"""

from typing import Any

import re2


class PatternProblem(ValueError):
    """A pattern that RE2 can't compile, with its reason."""


def compiled(pattern: str, ignore_case: bool) -> Any:
    """One RE2 pattern. Raises `PatternProblem`."""
    options = re2.Options()
    options.case_sensitive = not ignore_case
    options.log_errors = False
    try:
        return re2.compile(pattern, options)
    except re2.error as error:
        reason = error.args[0] if error.args else error
        said = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else reason
        raise PatternProblem(f"pattern {pattern!r} can't be used: {said}") from error
