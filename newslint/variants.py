"""Groups of spellings that mean one thing: `rules/variants/*.yaml`, and a desk's own.

A group is a list of variants, its preferred one first; a variant is a list of forms, its
inflections. Compiled once, a group is found by its *anchors*, the longest word of each
form: an article's vocabulary is intersected with them, and nothing else is looked at.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from newslint import compiled, resources
from newslint.words import INFLECTIONS, words


@dataclass(frozen=True, slots=True)
class Group:
    """One thing and how it is written.

    `forms[v][i]` is inflection `i` of variant `v`; variant 0 is the preferred one.
    `not_in` are fixed phrases that keep their spelling; `only_with` and `not_with` are
    words of which the article must hold one, or none.
    """

    kind: str
    forms: tuple[tuple[str, ...], ...]
    source: str
    not_in: tuple[str, ...] = ()
    only_with: tuple[str, ...] = ()
    not_with: tuple[str, ...] = ()

    @property
    def preferred(self) -> str:
        """The spelling that the group is listed under."""
        return self.forms[0][0]


class GroupIndex(NamedTuple):
    """Groups, as rows of JSON, and for each anchor the numbers of the groups it leads to."""

    rows: Sequence[Sequence[Any]]
    anchors: Mapping[str, Sequence[int]]

    def touched(self, vocabulary: frozenset[str]) -> Iterator[Group]:
        """Groups of which at least one form may be in the text, in the order of the files."""
        found = self.anchors.keys() & vocabulary
        for number in sorted({number for word in found for number in self.anchors[word]}):
            yield self.group(number)

    def numbers(self, form: str) -> frozenset[int]:
        """The groups that a form's longest word may belong to."""
        return frozenset(self.anchors.get(anchor(form), ()))

    def group(self, number: int) -> Group:
        """The group of that number."""
        kind, source, forms, not_in, only_with, not_with = self.rows[number]
        variants = tuple(map(tuple, forms))
        return Group(kind, variants, source, tuple(not_in), tuple(only_with), tuple(not_with))


def load() -> GroupIndex:
    """The bundled groups. Raises `FileProblem` with the place of a mistake."""
    files = sorted((resources.folder("rules") / "variants").glob("*.yaml"))

    def build() -> list[Any]:
        from newslint import variantfiles

        return list(index(_row(e.kind, e.source, e.data) for e in variantfiles.read(files)))

    return GroupIndex(*compiled.remembered("variants", compiled.stamp(files), build))


def bundled(derived: dict[str, Any]) -> GroupIndex:
    """The bundled groups, kept with what else was derived from the lexicon."""
    if "variants" not in derived:
        derived["variants"] = load()
    groups: GroupIndex = derived["variants"]
    return groups


def of_desk(entries: Iterable[Mapping[str, Any]]) -> GroupIndex:
    """A desk's own groups: `{preferred?, variants, kind?, …}` as in a variant file."""
    return index(_row(entry.get("kind", "own"), "the desk's own", entry) for entry in entries)


def index(rows: Iterable[list[Any]]) -> GroupIndex:
    """Groups with the anchors that lead to them; a plural leads there too."""
    listed = list(rows)
    anchors: dict[str, list[int]] = {}
    for number, row in enumerate(listed):
        own = {anchor(form) for forms in row[2] for form in forms}
        for word in sorted(own | {f"{word}s" for word in own}):
            anchors.setdefault(word, []).append(number)
    return GroupIndex(listed, anchors)


def _row(kind: str, source: str, entry: Mapping[str, Any]) -> list[Any]:
    preferred = [entry["preferred"]] if "preferred" in entry else []
    inflect = INFLECTIONS.get(entry.get("inflect", ""))
    forms = [
        list(inflect(form)) if inflect else [form] for form in (*preferred, *entry["variants"])
    ]
    return [kind, source, forms, *(entry.get(k, []) for k in ("not_in", "only_with", "not_with"))]


def anchor(form: str) -> str:
    """The word that a form is looked up by: its longest, the first of equals."""
    return max(words(form), key=len)
