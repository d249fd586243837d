"""Variant files as they are written: read, validated, every mistake with its line.

A spelling belongs to one group: a file that has it twice, in one group or in two, would
make the finding depend on the order of the files.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from newslint import yamlfiles
from newslint.words import words
from newslint.yamlfiles import FileProblem

FOLDER = "variants"
"""Files below a folder of this name in a pack hold groups, not rules."""


class Entry(NamedTuple):
    """A group as written, and where: its file and its number there."""

    kind: str
    source: str
    data: Mapping[str, Any]
    file: Path
    number: int

    @property
    def forms(self) -> list[str]:
        """All its spellings, the preferred one first if there is one."""
        preferred = self.data.get("preferred")
        return [*([preferred] if preferred else []), *self.data["variants"]]


def read(files: Iterable[Path]) -> list[Entry]:
    """The groups of all files. Raises `FileProblem` at the first mistake."""
    entries = [entry for file in files for entry in _entries(file)]
    _refuse_mistakes(entries)
    return entries


def in_pack(paths: Iterable[Path]) -> list[Path]:
    """The variant files of a desk's packs, in name order."""
    found: list[Path] = []
    for path in paths:
        files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
        found.extend(file for file in files if file.parent.name == FOLDER)
    return found


def _entries(file: Path) -> Iterator[Entry]:
    from newslint import validation

    text = yamlfiles.read_text(file)
    data = yamlfiles.parse(text, file)
    problem = validation.first_problem("variants", data)
    if problem:
        raise FileProblem(file, *yamlfiles.position(text, problem.keys), problem.message)
    sources = data.get("sources", {})
    for number, group in enumerate(data["groups"]):
        source = group.get("source")
        if source is not None and source not in sources:
            where = yamlfiles.position(text, ["groups", number, "source"])
            raise FileProblem(file, *where, f"source {source!r} is not among the file's sources")
        yield Entry(data["kind"], sources.get(source, ""), group, file, number)


def first_mistake(groups: Iterable[Mapping[str, Any]]) -> str | None:
    """What is wrong with groups that stand in no variant file; None if nothing is."""
    entries = [Entry("own", "", group, Path(), at) for at, group in enumerate(groups)]
    for _, _, message in _mistakes(entries):
        return message
    return None


def _refuse_mistakes(entries: Iterable[Entry]) -> None:
    for entry, index, message in _mistakes(entries):
        raise FileProblem(entry.file, *_position(entry, index), message)


def _mistakes(entries: Iterable[Entry]) -> Iterator[tuple[Entry, int, str]]:
    """Each group, the number of the spelling that is wrong in it, and why."""
    owners: dict[str, Entry] = {}
    for entry in entries:
        forms = entry.forms
        for index, form in enumerate(forms):
            if sum(map(len, words(form))) < 2:
                yield entry, index, f"{form!r} is too short to be told from other words"
            if form in forms[:index]:
                yield entry, index, f"{form!r} stands twice in its group"
            first = owners.setdefault(form, entry)
            if first is not entry:
                yield entry, index, _clash(form, first, entry)
        if len(forms) < 2:
            yield entry, 0, f"{forms[0]!r} has no other spelling to be told from"


def _clash(form: str, first: Entry, second: Entry) -> str:
    mine, theirs = second.data.get("preferred"), first.data.get("preferred")
    if mine in first.data["variants"] and theirs in second.data["variants"]:
        return f"a cycle: {mine!r} and {theirs!r} are variants of one another"
    if form in (mine, theirs):
        owner, other = (second, first) if form == mine else (first, second)
        holder = other.data.get("preferred") or other.forms[0]
        return f"{form!r} is a preferred form ({_place(owner)}) and a variant of {holder!r}"
    return f"{form!r} is already in the group of {first.forms[0]!r} ({_place(first)})"


def _place(entry: Entry) -> str:
    if not entry.file.name:
        return f"group {entry.number + 1}"
    line, _ = _position(entry, 0)
    return f"{entry.file.name}:{line}"


def _position(entry: Entry, index: int) -> tuple[int, int]:
    """Line and column of the form with that index among the entry's forms."""
    text = yamlfiles.read_text(entry.file)
    shift = 1 if "preferred" in entry.data else 0
    keys = ["preferred"] if index < shift else ["variants", index - shift]
    return yamlfiles.position(text, ["groups", entry.number, *keys])
