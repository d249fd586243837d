"""Puts the rules, words and variants into the wheel as newslint reads them: compiled.

An installed newslint then parses no YAML, not even at its very first start on a machine
that keeps no cache, as those of continuous integration don't.
"""

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledData(BuildHookInterface):  # type: ignore[type-arg]
    """Runs before a wheel is put together; an editable install compiles for itself."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, validating every file, and add the results to the wheel."""
        if self.target_name != "wheel" or version == "editable":
            return
        self._scratch = tempfile.TemporaryDirectory()
        os.environ["NEWSLINT_CACHE_DIR"] = self._scratch.name
        sys.path.insert(0, self.root)
        try:
            from newslint import compiled, lexicons, rulebook, variants

            rulebook.load()
            lexicons.load()
            variants.load()
            made = sorted(Path(self._scratch.name, "compiled").glob("*.json"))
            names = [compiled.name_of(file) for file in made]
        finally:
            sys.path.remove(self.root)
            del os.environ["NEWSLINT_CACHE_DIR"]
        for file, name in zip(made, names, strict=True):
            build_data["force_include"][str(file)] = f"newslint/_data/compiled/{name}.json"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the scratch folder."""
        if hasattr(self, "_scratch"):
            self._scratch.cleanup()
