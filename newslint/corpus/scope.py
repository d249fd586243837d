"""Which articles a repository's index holds, and where on disk it lives."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from newslint import discovery
from newslint.compiled import cache_folder
from newslint.config import Config
from newslint.formats import Choice
from newslint.lexicons import Lexicon
from newslint.reading.fingerprints import DEFINITION
from newslint.reading.repeats import CALLS, PATTERNS

_SCHEMA = 2


@dataclass(frozen=True, slots=True)
class Scope:
    """The articles below `root` that the configuration names, `corpus` before `include`.

    `home` is where the index lives; the user's cache unless told.
    """

    root: Path
    config: Config
    home: Path | None = None

    @classmethod
    def of(cls, config: Config, start: Path) -> "Scope":
        """The scope of a configuration; without one, of the git work tree around `start`."""
        if config.path is not None:
            return cls(config.root.resolve(), config)
        folder = start.resolve()
        for parent in (folder, *folder.parents):
            if (parent / ".git").exists():
                return cls(parent, config)
        return cls(folder, config)

    @property
    def named(self) -> list[str]:
        """Paths that the configuration names, relative to the root; empty where it does not."""
        return list(self.config.get("corpus", self.config.get("include", [])))

    @property
    def choice(self) -> Choice:
        """How the files are to be read, as the configuration has it."""
        return Choice(fields=self.config.get("fields", {}))

    def files(self) -> Iterator[Path]:
        """Every article of the scope. A folder that is named and missing is left out."""
        paths = [self.root / name for name in self.named] or [self.root]
        yield from discovery.files((path for path in paths if path.exists()), self.config)

    def holds(self, path: str) -> bool:
        """Whether a path, relative to the root, lies below what the configuration names."""
        parts = Path(path).parts
        if ".." in parts or Path(path).is_absolute():
            return False
        folders = [Path(os.path.normpath(name)).parts for name in self.named] or [()]
        return any(parts[: len(folder)] == folder for folder in folders)

    def relative(self, file: Path | str) -> str:
        """A file's name in the index: its path from the root, with slashes."""
        return os.path.relpath(Path(file).resolve(), self.root).replace(os.sep, "/")

    def key(self) -> str:
        """Changes with the settings that say which files belong to the scope."""
        said = repr((self.named, self.config.get("exclude", [])))
        return blake2b(said.encode(), digest_size=8).hexdigest()

    def folder(self) -> Path:
        """The folder that holds the index of this root."""
        if self.home is not None:
            return self.home
        name = blake2b(os.fsencode(self.root), digest_size=8).hexdigest()
        return cache_folder() / "index" / name


def definition(lexicon: Lexicon) -> str:
    """Everything that a stored fingerprint depends on; an index made otherwise is made anew."""
    words = repr((lexicon[CALLS], lexicon[PATTERNS]))
    return f"{_SCHEMA}; {DEFINITION}; {blake2b(words.encode(), digest_size=8).hexdigest()}"
