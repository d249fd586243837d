"""Rule files (YAML) to `Rule` objects: read once, validated once, kept compiled.

A rule's name is its file's: `rules/sourcing/bare-source.yaml` is `sourcing/bare-source`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from newslint import checks, compiled, resources, yamlfiles
from newslint.model import Confidence, Severity
from newslint.nearest import nearest
from newslint.yamlfiles import FileProblem

NOT_RULES = ("lexicons", "variants", "styles")
"""Folders of `rules/` that hold what rules read, not rules."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its kind, what the kind is asked to do, and what is said of its hits."""

    name: str
    kind: str
    since: str
    severity: Severity
    confidence: Confidence
    message: str
    why: str
    path: str
    enabled: bool = True
    messages: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)
    policy: tuple[Mapping[str, str], ...] = ()
    examples: Mapping[str, list[dict[str, Any]]] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        """The part of the name before the slash."""
        return self.name.split("/")[0]

    def say(self, variant: str, values: Mapping[str, object]) -> str:
        """The message of a hit."""
        template = self.messages[variant] if variant else self.message
        return template.format_map(values)


def _rule(data: Mapping[str, Any], path: str) -> Rule:
    return Rule(
        name=data["name"],
        kind=data["kind"],
        since=data["since"],
        severity=Severity[data["severity"].upper()],
        confidence=Confidence[data["confidence"].upper()],
        message=data["message"],
        why=data["why"].strip(),
        path=path,
        enabled=data.get("enabled", True),
        messages=data.get("messages", {}),
        options=data.get("options", {}),
        policy=tuple(data.get("policy", ())),
        examples=data.get("examples", {}),
        aliases=tuple(data.get("aliases", ())),
    )


def read_rule_file(file: Path, name: str | None = None) -> dict[str, Any]:
    """One rule file, validated. Raises `FileProblem` that names the place of a mistake."""
    from newslint import validation

    text = yamlfiles.read_text(file)
    data = yamlfiles.parse(text, file)
    problem = validation.first_problem("rule", data)
    if problem:
        raise FileProblem(file, *yamlfiles.position(text, problem.keys), problem.message)
    kind = data["kind"]
    if kind not in checks.kinds():
        where = yamlfiles.position(text, ["kind"])
        raise FileProblem(file, *where, f"unknown kind {kind!r}{nearest(kind, checks.kinds())}")
    wrong = options_problem(kind, data.get("options", {}))
    if wrong:
        keys, message = wrong
        where = yamlfiles.position(text, ["options", *keys])
        raise FileProblem(file, *where, f"in the options of kind {kind!r}: {message}")
    if name is not None and data["name"] != name:
        where = yamlfiles.position(text, ["name"])
        raise FileProblem(
            file, *where, f"the file's place says {name!r}, its name {data['name']!r}"
        )
    checked: dict[str, Any] = data
    return checked


def options_problem(
    kind: str, options: Mapping[str, Any]
) -> tuple[tuple[str | int, ...], str] | None:
    """What is wrong with a rule's options, and the keys that lead to the place."""
    from newslint import validation

    problem = validation.problem_in(checks.options_schema(kind), dict(options))
    if problem:
        return problem.keys, problem.message
    message = checks.options_problem(kind, options)
    return ((), message) if message else None


def bundled_files() -> list[Path]:
    """The rule files that newslint ships, in name order."""
    root = resources.folder("rules")
    return sorted(f for f in root.glob("*/*.yaml") if f.parent.name not in NOT_RULES)


def load() -> dict[str, Rule]:
    """Every bundled rule by name."""
    files = bundled_files()

    def build() -> list[Any]:
        return [
            [read_rule_file(f, f"{f.parent.name}/{f.stem}"), f"rules/{f.parent.name}/{f.name}"]
            for f in files
        ]

    rows = compiled.remembered("rules", compiled.stamp(files), build)
    return {data["name"]: _rule(data, path) for data, path in rows}


def load_pack(paths: Iterable[Path]) -> dict[str, Rule]:
    """A desk's own rule files, named or below a folder. Raises `FileProblem`."""
    found = (sorted(path.rglob("*.yaml")) if path.is_dir() else [path] for path in paths)
    files = [file for group in found for file in group if file.parent.name not in NOT_RULES]
    if not files:
        return {}

    def build() -> list[Any]:
        return [[read_rule_file(file), str(file)] for file in files]

    try:
        key = compiled.stamp(files)
    except OSError as error:
        raise FileProblem(error.filename, 0, 0, error.strerror or str(error)) from error
    folder = blake2b(str(files[0].parent).encode(), digest_size=4).hexdigest()
    rules: dict[str, Rule] = {}
    for data, path in compiled.remembered(f"pack-{folder}", key, build):
        rule = _rule(data, path)
        if rule.name in rules:
            first = rules[rule.name].path
            raise FileProblem(path, 1, 1, f"{rule.name!r} is already defined in {first}")
        rules[rule.name] = rule
    return rules
