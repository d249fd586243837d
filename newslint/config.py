"""Settings: `newslint.toml`, or `[tool.newslint]` in `pyproject.toml`.

The nearest file above an article holds for it. Nothing is merged, unless a file says
`extend = "…"`. Every mistake names file, line, column and the nearest known word.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from newslint import compiled
from newslint.yamlfiles import FileProblem, read_text

NAMES = ("newslint.toml", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class Config:
    """The settings in force, and the file they came from (None: the defaults).

    `values` holds only what was set, here or in the `base` that the file extends; keys are
    those of the published config schema.
    """

    path: Path | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    base: "Config | None" = None

    @property
    def root(self) -> Path:
        """The folder that relative paths and patterns are relative to."""
        return self.path.parent if self.path else Path.cwd()

    def origin(self, key: str) -> str:
        """The file that a setting in `values` came from."""
        if self.base and key in self.base.values and self.base.values[key] == self.values[key]:
            return self.base.origin(key)
        return str(self.path)

    def problem(self, keys: tuple[str | int, ...], message: str) -> FileProblem:
        """A mistake in a setting, with its place in the file that it came from."""
        file = Path(self.origin(str(keys[0])))
        return FileProblem(file, *_find(read_text(file), keys), message)

    def get(self, key: str, default: Any) -> Any:
        """A setting, or its default."""
        return self.values.get(key, default)


def discover(start: Path) -> Config:
    """The configuration that holds for a file or folder: the nearest one above it."""
    folder = start.absolute() if start.is_dir() else start.absolute().parent
    file = nearest_file(folder)
    return load(file) if file else Config()


def nearest_file(folder: Path) -> Path | None:
    """The configuration file of a folder or of the nearest one above, up to git's root."""
    for name in NAMES:
        file = folder / name
        if file.is_file() and _table(file, read_text(file)) is not None:
            return file
    if folder.parent == folder or (folder / ".git").exists():
        return None
    return nearest_file(folder.parent)


def load(file: Path, seen: tuple[Path, ...] = ()) -> Config:
    """The configuration of one file. Raises `FileProblem` with the place of a mistake."""
    text = read_text(file)
    values = _table(file, text)
    if values is None:
        raise FileProblem(file, 0, 0, "no [tool.newslint] table in it")
    _validate(file, text, values)
    base = values.get("extend")
    if base is None:
        return Config(file, values)
    above = (file.parent / base).resolve()
    if above in (*seen, file.resolve()):
        raise FileProblem(file, *_find(text, ("extend",)), f"{base!r} extends itself")
    inherited = load(above, (*seen, file.resolve()))
    return Config(file, {**inherited.values, **values}, inherited)


def _table(file: Path, text: str) -> dict[str, Any] | None:
    """The settings in a file's text; None for a pyproject.toml without ours."""
    if file.name == "pyproject.toml" and "tool.newslint" not in text:
        return None
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (text.count("\n") + 1, 1)
        said = re.sub(r" \(at .*\)", "", str(error))
        raise FileProblem(file, line, column, f"not TOML: {said}") from error
    if file.name != "pyproject.toml":
        return data
    table = data.get("tool", {}).get("newslint")
    return table if isinstance(table, dict) else None


def _validate(file: Path, text: str, values: Mapping[str, Any]) -> None:
    """Against the published schema; the verdict on a file's content is remembered."""
    key = blake2b(text.encode(), digest_size=12).hexdigest()

    def problem() -> list[Any]:
        from newslint import validation

        found = validation.first_problem("config", values)
        return [list(found.keys), found.message] if found else []

    said = compiled.remembered("config", key, problem)
    if said:
        raise FileProblem(file, *_find(text, tuple(said[0])), said[1])


def _find(text: str, keys: tuple[str | int, ...]) -> tuple[int, int]:
    """Line and column of a key, or of a value in a list, as the last of `keys`.

    The tables and keys around it are passed through in order.
    """
    at, place = max(text.find("[tool.newslint"), 0), (1, 1)
    for key in keys:
        if not isinstance(key, str):
            continue
        name = rf"[\"']?{re.escape(key)}[\"']?"
        line = re.compile(
            rf"^[ \t]*(?:\[+[^\]\n]*(?<![\w-]){name}\s*\]+|{name}\s*[=.])|[{{,][ \t]*({name})\s*=",
            re.MULTILINE,
        )
        match = line.search(text, at) or re.compile(rf"([\"']){re.escape(key)}\1").search(text, at)
        if not match:  # a table may stand in its parts' headers only
            continue
        begin = match.start(1) if match.start(1) >= 0 else text.find(key, match.start())
        place = (text.count("\n", 0, begin) + 1, begin - text.rfind("\n", 0, begin))
        at = match.end()
    return place
