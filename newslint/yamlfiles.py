"""YAML files with the place of every mistake.

`load` gives the data; `position` finds the line and column of a part of it again, for
messages; only a file with a mistake in it is parsed twice.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any


class FileProblem(Exception):
    """A file that can't be used: which, where (from 1; 0 where unknown), and why."""

    def __init__(self, path: Path | str, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.path, self.line, self.column, self.message = str(path), line, column, message

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{place}: {self.message}"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.path, self.line, self.column, self.message)


def read_text(path: Path) -> str:
    """A configuration or rule file as text. Raises `FileProblem` if it is not UTF-8 text."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise FileProblem(path, 0, 0, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise FileProblem(path, line, 1, f"byte {error.start} is not UTF-8") from error


def load(path: Path) -> Any:
    """The data of a YAML file. Raises `FileProblem` with the place of a syntax error."""
    return parse(read_text(path), path)


def parse(text: str, path: Path | str) -> Any:
    """The data of YAML `text`; `path` is for messages."""
    import yaml

    try:
        return yaml.load(text, Loader=_loader())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        raise FileProblem(path, line, column, f"not YAML: {error.problem}") from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise FileProblem(path, 0, 0, f"not YAML: {error}") from error


def _loader() -> Any:
    """The C loader, with timestamps left as text: a date in copy is words, not a time."""
    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Loader(base):  # type: ignore[misc]
        """Safe, and plain about dates."""

    Loader.yaml_implicit_resolvers = {
        first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in base.yaml_implicit_resolvers.items()
    }
    return Loader


def position(text: str, keys: Sequence[str | int]) -> tuple[int, int]:
    """Line and column, from 1, of the value that `keys` lead to, or of its nearest parent."""
    import yaml

    node = yaml.compose(text)
    for key in keys:
        following = None
        if isinstance(node, yaml.MappingNode):
            following = next((v for k, v in node.value if k.value == str(key)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            following = node.value[key]
        if following is None:
            break
        node = following
    return (node.start_mark.line + 1, node.start_mark.column + 1) if node else (1, 1)
