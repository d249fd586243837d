"""Groups of spellings that mean one thing: `rules/variants/*.yaml`, and a desk's own.

A group is a list of variants, its preferred one first; a variant is a list of forms, its
inflections. Each form is found by its *anchor*, its longest word: an article's vocabulary
is intersected with all anchors at once, and only a group of which two variants may be
there is looked at. Compiled, the groups are a few long strings, quick to load.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from newslint import compiled, resources
from newslint.words import INFLECTIONS, words

_VARIANTS = 64
"""No group has as many variants: a group's number times this, plus a variant's, is a code."""


@dataclass(frozen=True, slots=True)
class Group:
    """One thing and how it is written.

    `forms[v][i]` is inflection `i` of variant `v`; variant 0 is the preferred one.
    `not_in` are fixed phrases that keep their spelling; `only_with` and `not_with` are
    words of which the article must hold one, or none.
    """

    kind: str
    source: str
    forms: tuple[tuple[str, ...], ...]
    not_in: tuple[str, ...] = ()
    only_with: tuple[str, ...] = ()
    not_with: tuple[str, ...] = ()

    @property
    def preferred(self) -> str:
        """The spelling that the group is listed under."""
        return self.forms[0][0]

    def same_as(self, variant: int) -> int:
        """The variant that counts for this one: itself, or the first to differ by a hyphen.

        Where a solid form exists, "health-care costs" beside "health care" is grammar,
        and only "healthcare" beside either of them is not.
        """
        if self.kind != "hyphenation":
            return variant
        open_forms = [forms[0].replace("-", " ") for forms in self.forms]
        if all(" " in form for form in open_forms):
            return variant
        return open_forms.index(open_forms[variant])


class GroupIndex:
    """Groups, parsed only when asked for, and the anchors that lead to their variants."""

    def __init__(self, rows: str, anchors: str, codes: list[list[int]]) -> None:
        self._rows = rows.split("\n")
        self._codes = dict(zip(anchors.split(" "), codes, strict=False))

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Group]:
        return map(self.group, range(len(self)))

    def touched(self, vocabulary: frozenset[str]) -> Iterator[Group]:
        """Groups of which two variants may be in the text, in the order of the files."""
        codes = self._codes
        found = [code for word in codes.keys() & vocabulary for code in codes[word]]
        for word in vocabulary:
            if word[-1] == "s" and word[:-1] in codes:
                found += codes[word[:-1]]
        seen = last = -1
        for code in sorted(set(found)):
            number = code // _VARIANTS
            if number == last and number != seen:
                seen = number
                yield self.group(number)
            last = number

    def numbers(self, form: str) -> frozenset[int]:
        """The groups that a word of the form may lead to."""
        codes = (code for word in words(form) for code in self._codes.get(word, ()))
        return frozenset(code // _VARIANTS for code in codes)

    def of_kind(self, kind: str) -> Iterator[Group]:
        """All groups of a kind, in the order of the files."""
        begin = json.dumps([kind])[:-1] + ","
        for number, row in enumerate(self._rows):
            if row.startswith(begin):
                yield self.group(number)

    def group(self, number: int) -> Group:
        """The group of that number."""
        kind, source, forms, *lists = json.loads(self._rows[number])
        return Group(kind, source, tuple(map(tuple, forms)), *map(tuple, lists))


def load() -> GroupIndex:
    """The bundled groups. Raises `FileProblem` with the place of a mistake."""
    files = sorted((resources.folder("rules") / "variants").glob("*.yaml"))

    def build() -> list[Any]:
        from newslint import variantfiles

        entries = variantfiles.read(files)
        return _compile(_group(entry.kind, entry.source, entry.data) for entry in entries)

    return GroupIndex(*compiled.remembered("variants", compiled.stamp(files), build))


def bundled(derived: dict[str, Any]) -> GroupIndex:
    """The bundled groups, kept with what else was derived from the lexicon."""
    if "variants" not in derived:
        derived["variants"] = load()
    groups: GroupIndex = derived["variants"]
    return groups


def of_desk(entries: Iterable[Mapping[str, Any]]) -> GroupIndex:
    """A desk's own groups: `{preferred?, variants, kind?, …}` as in a variant file."""
    groups = (_group(entry.get("kind", "own"), "the desk's own", entry) for entry in entries)
    return GroupIndex(*_compile(groups))


def _compile(groups: Iterable[Group]) -> list[Any]:
    """The rows, the anchors, and for each anchor the codes of the variants it leads to."""
    rows = []
    anchors: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        lists = (group.not_in, group.only_with, group.not_with)
        row = [group.kind, group.source, group.forms, *lists]
        rows.append(json.dumps(row, ensure_ascii=False, separators=(",", ":")))
        everywhere = _in_every_form(group)
        for variant, forms in enumerate(group.forms):
            code = number * _VARIANTS + group.same_as(variant)
            for form in forms:
                anchors.setdefault(anchor(form, everywhere), set()).add(code)
    return ["\n".join(rows), " ".join(anchors), [sorted(codes) for codes in anchors.values()]]


def _group(kind: str, source: str, entry: Mapping[str, Any]) -> Group:
    preferred = [entry["preferred"]] if "preferred" in entry else []
    inflect = INFLECTIONS.get(entry.get("inflect", ""), _uninflected)
    forms = tuple(inflect(form) for form in (*preferred, *entry["variants"]))
    lists = (tuple(entry.get(key, ())) for key in ("not_in", "only_with", "not_with"))
    return Group(kind, source, forms, *lists)


def _uninflected(form: str) -> tuple[str, ...]:
    return (form,)


def _in_every_form(group: Group) -> frozenset[str]:
    """Words that tell no variant of the group from another."""
    first, *others = (frozenset(words(form)) for forms in group.forms for form in forms)
    return first.intersection(*others)


def anchor(form: str, common: frozenset[str] = frozenset()) -> str:
    """The word that a form is looked up by: its longest one that is not `common`."""
    own = words(form)
    return max([word for word in own if word not in common] or own, key=len)
