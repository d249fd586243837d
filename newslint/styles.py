"""House styles: which spelling of a variant group a newsroom uses, `rules/styles/*.yaml`.

Only values with a source and a date are there; a style says nothing of any other word.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from newslint import compiled, resources, yamlfiles
from newslint.variants import Group, GroupIndex
from newslint.yamlfiles import FileProblem


class Choice(NamedTuple):
    """The variant of a group that a style uses, and where that is written."""

    group: Group
    variant: int
    source: str
    date: str


def names() -> list[str]:
    """The styles that can be chosen."""
    return sorted(file.stem for file in _folder().glob("*.yaml"))


def load(name: str, index: GroupIndex) -> list[Choice]:
    """What a style chooses. Raises `FileProblem` with the place of a mistake."""
    file = _folder() / f"{name}.yaml"

    def build() -> list[Any]:
        return [list(row) for row in read(file, index)]

    key = compiled.stamp([file, *sorted((resources.folder("rules") / "variants").glob("*.yaml"))])
    rows = compiled.remembered(f"style-{name}", key, build)
    return [Choice(index.group(number), variant, *said) for number, variant, *said in rows]


def _folder() -> Path:
    return resources.folder("rules") / "styles"


def read(file: Path, index: GroupIndex) -> Iterator[tuple[int, int, str, str]]:
    """A style file's values: group number, variant, source, date. Raises `FileProblem`."""
    from newslint import validation

    text = yamlfiles.read_text(file)
    data = yamlfiles.parse(text, file)
    problem = validation.first_problem("style", data)
    if problem:
        raise FileProblem(file, *yamlfiles.position(text, problem.keys), problem.message)
    for at, value in enumerate(data["values"]):
        found = _find(index, value["use"])
        if found is None:
            where = yamlfiles.position(text, ["values", at, "use"])
            raise FileProblem(file, *where, f"{value['use']!r} is in no variant group")
        yield *found, value["source"], value["date"]


def _find(index: GroupIndex, form: str) -> tuple[int, int] | None:
    for number in sorted(index.numbers(form)):
        for variant, forms in enumerate(index.group(number).forms):
            if form in forms:
                return number, variant
    return None
