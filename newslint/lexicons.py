"""Word lists of one language: `rules/lexicons/en/*.yaml`, a desk's own words merged in.

A list is asked for as `file.key`: `lexicon.words("cues.verbs")`.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from newslint import compiled, resources, yamlfiles
from newslint.nearest import nearest


class UnknownList(Exception):
    """A list that no lexicon file holds; `name` is what was asked for."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"unknown list {name!r}{nearest(name, sorted(known))}")
        self.name = name


class Lexicon:
    """The word lists of one language. Lists are turned into sets once, when asked for."""

    def __init__(self, lists: Mapping[str, Any]) -> None:
        self.lists = lists
        self._sets: dict[str, frozenset[str]] = {}
        self.derived: dict[str, Any] = {}
        """What a reading compiled from these words (patterns, automata), by its own name."""

    def __getitem__(self, name: str) -> Any:
        """A list or table as it stands in its file. Raises `KeyError`."""
        return self.lists[name]

    def words(self, name: str) -> frozenset[str]:
        """A list as a set of lower-case words and phrases."""
        if name not in self._sets:
            self._sets[name] = frozenset(word.lower() for word in self.lists[name])
        return self._sets[name]


def _read(folder: Path, files: list[Path]) -> dict[str, Any]:
    lists: dict[str, Any] = {}
    for file in files:
        data = yamlfiles.load(file)
        if not isinstance(data, dict):
            raise yamlfiles.FileProblem(file, 1, 1, "a lexicon is a mapping of names to lists")
        lists.update({f"{file.stem}.{key}": value for key, value in data.items()})
    return lists


def load(language: str = "en", extra: Mapping[str, list[str]] | None = None) -> Lexicon:
    """The bundled lexicon of a language, with a desk's `extra` words added to its lists.

    Raises `UnknownList` if `extra` names one that does not exist.
    """
    folder = resources.folder("rules") / "lexicons" / language
    files = sorted(folder.glob("*.yaml"))
    key = compiled.stamp(files)
    lists = compiled.remembered(f"lexicon-{language}", key, lambda: _read(folder, files))
    for name, words in (extra or {}).items():
        if not isinstance(lists.get(name), list):
            raise UnknownList(
                name, (key for key, value in lists.items() if isinstance(value, list))
            )
        lists[name] = [*lists[name], *words]
    return Lexicon(lists)
