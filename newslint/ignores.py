"""Writes directives for findings that a desk decides to keep: `--add-ignore`.

Only Markdown, HTML and plain text have a place for a comment; the reason is left for an
editor to fill in.
"""

from collections.abc import Sequence
from pathlib import Path

from newslint.compiled import write_whole
from newslint.model import Finding

_SUFFIXES = (".md", ".markdown", ".txt", ".html", ".htm")
_REASON = "accepted when newslint was introduced"


def add(path: Path, findings: Sequence[Finding]) -> list[Finding]:
    """Put an `ignore-file` directive at the end of a file; the findings it covers.

    At the end, because it then can't come between front matter, headline or paragraphs.
    Raises `OSError`.
    """
    if path.suffix.lower() not in _SUFFIXES:
        return []
    try:
        source = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return []
    silenced = [f for f in findings if not f.rule.startswith(("files/", "suppressions/"))]
    if not silenced:
        return []
    names = ", ".join(sorted({finding.rule for finding in silenced}))
    end = "\r\n" if "\r\n" in source else "\n"
    gap = "" if source.endswith(end) else end
    directive = f'{gap}{end}<!-- newslint: ignore-file[{names}] reason="{_REASON}" -->{end}'
    write_whole(path.resolve(), (source + directive).encode())
    return silenced
