"""Two spellings of one thing that a variant group lists: Donbas here, Donbass there.

Nothing is prescribed: the form that an article uses less is held against the one it uses
more. A group is left alone where the text explains that both names are meant, and a name
where two people bear it.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from newslint.checks import Options
from newslint.model import Applicability, Edit, Fix, Hit, Place, Severity, Span
from newslint.reading import spellings
from newslint.reading.reading import Reading
from newslint.variants import Group, bundled, of_desk

OPTIONS: dict[str, Any] = {
    "variants": {"type": "array", "description": "the desk's own groups"},
    "distinct": {"type": "array", "description": "names that look alike and are not the same"},
    "quotations": {
        "enum": ["names", "all", "none"],
        "description": "whose spelling counts inside quotation marks",
    },
}
_NAMES = frozenset(("place", "person", "given", "organisation"))
_HABITS = frozenset(("region", "suffix"))
"""Kinds whose two spellings readers hardly notice: toward and towards."""
_PERSONS = frozenset(("person", "given"))


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit for each spelling that is not its group's most frequent one here."""
    distinct = [frozenset(pair) for pair in options.get("distinct", ())]
    hits: list[Hit] = []
    for group in _touched(reading, options):
        if not spellings.applies(reading, group):
            continue
        places = _merged(group, spellings.places(reading, group))
        if not _counts_in_quotations(group, options):
            places = [[s for s in own if not spellings.quoted(reading, s)] for own in places]
        used = [number for number, own in enumerate(places) if own]
        if len(used) < 2 or _meant(reading, group, places, distinct):
            continue
        hits.extend(_hits(reading, group, places, used))
    # "Jaish-e-Mohammad" says it already; its "Mohammad" need not say it again.
    yield from (h for h in hits if not any(_within(h.span, other.span) for other in hits))


def _within(span: Span, other: Span) -> bool:
    return other.contains(span) and other != span


def _touched(reading: Reading, options: Options) -> Iterator[Group]:
    derived = reading.lexicon.derived
    own = options.get("variants")
    if own:
        key = f"variants {own!r}"
        if key not in derived:
            derived[key] = of_desk(own)
        yield from derived[key].touched(reading.vocabulary)
    yield from bundled(derived).touched(reading.vocabulary)


def _merged(group: Group, places: Sequence[Sequence[Span]]) -> list[list[Span]]:
    """The places of variants that count as one, under the first of them."""
    merged: list[list[Span]] = [[] for _ in places]
    for variant, own in enumerate(places):
        merged[group.same_as(variant)].extend(own)
    return [sorted(own) for own in merged]


def _counts_in_quotations(group: Group, options: Options) -> bool:
    whose = options.get("quotations", "names")
    return whose == "all" or (whose == "names" and group.kind in _NAMES)


def _meant(
    reading: Reading,
    group: Group,
    places: Sequence[Sequence[Span]],
    distinct: Sequence[frozenset[str]],
) -> bool:
    """Whether the article, or the desk, has a reason to use both spellings."""
    used = {forms[0] for forms, own in zip(group.forms, places, strict=True) if own}
    if any(len(used & pair) > 1 for pair in distinct) or spellings.explained(reading, places):
        return True
    if group.kind not in _PERSONS or " " in group.preferred:
        return False
    numbers = [reading.names.overlapping(own) for own in places if own]
    return any(reading.names.of_others(a, b) for a in numbers for b in numbers if a is not b)


def _hits(
    reading: Reading, group: Group, places: Sequence[Sequence[Span]], used: Sequence[int]
) -> Iterator[Hit]:
    # The most frequent wins; of equals, the one the group is listed under.
    main = max(used, key=lambda number: (len(places[number]), -number))
    preferred, _ = spellings.form_at(reading, group, places[main][0])
    for number in used:
        if number == main:
            continue
        own, others = places[number], places[main]
        written = reading.text[slice(*own[0])]
        values = {
            "variant": written,
            "other": group.forms[preferred][0],
            "count": len(own),
            "others": len(others),
        }
        again = [Place(span, f"{written!r} again") for span in own[1:]]
        first, *rest = others
        against = [Place(first, "first written so here")]
        against += [Place(span, "written so here") for span in rest]
        fix = _fix(reading, group, own, preferred)
        severity = Severity.NOTE if group.kind in _HABITS else None
        related = (*again, *against)
        yield Hit(own[0], values, severity=severity, related=related, fix=fix)


def _fix(reading: Reading, group: Group, own: Sequence[Span], preferred: int) -> Fix | None:
    """The majority's form in its place; unsafe, since nobody chose a style."""
    edits = tuple(
        Edit(span, spellings.rewritten(reading, group, span, preferred))
        for span in own
        if not spellings.quoted(reading, span)
    )
    return Fix(Applicability.UNSAFE, edits) if edits else None
