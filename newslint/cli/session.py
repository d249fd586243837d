"""From command-line options to an engine and a list of files; `check` and `ledger` share it."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from newslint import compiled, discovery, formats, lexicons, rulebook, selection
from newslint import config as configuration
from newslint.cli import spelling
from newslint.config import Config
from newslint.engine import Engine
from newslint.lexicons import Lexicon
from newslint.model import Confidence
from newslint.nearest import nearest
from newslint.rulebook import Rule
from newslint.yamlfiles import FileProblem, read_text


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks of an engine, beyond the configuration."""

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    extend_select: Sequence[str] = ()
    min_confidence: str | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One configuration, the rules it allows, and what is to be read.

    `fixed`: the command line named the configuration, or none is to be read.
    """

    config: Config
    rules: dict[str, Rule]
    isolated: bool = False
    format: str = ""
    fixed: bool = False

    def engine(self, asked: Asked | None = None) -> Engine:
        """An engine with the chosen rules. Raises `UnknownRule`."""
        config, asked = self.config, asked or Asked()
        running = selection.choose(
            self.rules,
            select=asked.select or config.get("select", None),
            ignore=(*config.get("ignore", ()), *asked.ignore),
            extend_select=(*config.get("extend-select", ()), *asked.extend_select),
        )
        confidence = asked.min_confidence or config.get("min-confidence", "low")
        return Engine(
            rules=running,
            lexicon=self.lexicon(),
            known=selection.names(self.rules),
            min_confidence=Confidence[confidence.upper()],
            choice=formats.Choice(self.format, config.get("fields", {}), self.schemas()),
        )

    def schemas(self) -> dict[str, Any]:
        """The schemas that documents may declare. Raises `FileProblem` with the place."""
        found = {}
        for address, name in self.config.get("schemas", {}).items():
            file = self.config.root / name
            try:
                found[address] = json.loads(read_text(file))
            except ValueError as error:
                line, column = getattr(error, "lineno", 0), getattr(error, "colno", 0)
                raise FileProblem(file, line, column, f"not JSON: {error}") from error
            if not isinstance(found[address], dict):
                raise FileProblem(file, 1, 1, "a JSON Schema is an object")
        return found

    def lexicon(self) -> Lexicon:
        """The bundled words with the desk's own added. Raises `FileProblem`."""
        config = self.config
        patterns = config.get("boilerplate", [])
        if patterns:
            from newslint import linear

            try:
                for pattern in patterns:
                    linear.compiled(pattern, ignore_case=True)
            except linear.PatternProblem as error:
                raise config.problem(("boilerplate",), f"boilerplate: {error}") from error
        try:
            return lexicons.load(
                "en", {**config.get("lexicon", {}), "duplicates.boilerplate": patterns}
            )
        except lexicons.UnknownList as error:
            raise config.problem(("lexicon", error.name), str(error)) from error

    def files(self, paths: Sequence[Path]) -> list[Path]:
        """Every file to read. Raises `MissingPath`."""
        root = self.config.root
        chosen = paths or [root / name for name in self.config.get("include", [])] or [Path()]
        return list(discovery.files(chosen, self.config))

    def by_configuration(self, files: Sequence[Path]) -> Iterator[tuple["Session", list[Path]]]:
        """The files with the session of the configuration nearest above each."""
        if self.fixed:
            yield self, list(files)
            return
        above_folder: dict[Path, Path | None] = {}
        groups: dict[Path | None, list[Path]] = {}
        for file in files:
            folder = file.absolute().parent
            if folder not in above_folder:
                above_folder[folder] = configuration.nearest_file(folder)
            groups.setdefault(above_folder[folder], []).append(file)
        for above, group in groups.items():
            if above == self.config.path:
                yield self, group
                continue
            settings = configuration.load(above) if above else Config()
            session = _session(settings, format=self.format)
            yield session, list(discovery.files(group, settings))


def open_session(
    paths: Sequence[Path], config: Path | None, isolated: bool, format: str = ""
) -> Session:
    """The configuration for these paths, and its rules. Raises `FileProblem`, `UnknownRule`."""
    settings = settings_for(paths, config, isolated)
    return _session(settings, isolated, format, fixed=isolated or config is not None)


def _session(
    settings: Config, isolated: bool = False, format: str = "", fixed: bool = False
) -> Session:
    rules = dict(rulebook.load())
    rules.update(rulebook.load_pack(settings.root / name for name in settings.get("packs", ())))
    _validate_names(settings, rules)
    rules = selection.configured(rules, settings.get("severity", {}), settings.get("options", {}))
    _validate_options(settings, rules)
    rules = spelling.configured(rules, settings)
    return Session(settings, rules, isolated, format, fixed)


def _validate_names(settings: Config, rules: dict[str, Rule]) -> None:
    """A configuration may name rules that exist. Raises `FileProblem`."""
    known = selection.names(rules)
    for key in ("select", "extend-select", "ignore", "severity", "options"):
        allowed = rules.keys() if key == "options" else known
        for name in settings.get(key, ()):
            if name not in allowed and (name != "all" or key in ("severity", "options")):
                hint = nearest(name, sorted(allowed))
                raise settings.problem((key, name), f"unknown rule {name!r}{hint}")


def _validate_options(settings: Config, rules: dict[str, Rule]) -> None:
    """A desk's own options must fit the rule's kind. Raises `FileProblem`."""
    for name, options in settings.get("options", {}).items():
        kind = rules[name].kind
        text = json.dumps([kind, options], sort_keys=True)
        key = blake2b(text.encode(), digest_size=12).hexdigest()

        def judge(kind: str = kind, options: dict[str, Any] = options) -> Any:
            return rulebook.options_problem(kind, options)

        wrong = compiled.remembered(f"options-{kind}", key, judge)
        if wrong:
            keys, message = wrong
            raise settings.problem(("options", name, *keys), f"{name}: {message}")


def settings_for(paths: Sequence[Path], config: Path | None, isolated: bool) -> Config:
    """The configuration in force: none, the named one, or the nearest above the first path."""
    if isolated:
        return Config()
    if config is not None:
        return configuration.load(config)
    return configuration.discover(paths[0] if paths else Path())


def split_names(values: Sequence[str] | None) -> list[str]:
    """Names given several times or separated by commas, as one list."""
    return [name.strip() for value in values or () for name in value.split(",") if name.strip()]
