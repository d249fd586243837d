"""A source while its mentions are gathered, and whether a further mention may be the same.

"He" goes back to a person, "they" to several, a surname to a full name, "the official" to
the last official, "the two people" to people.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from newslint.model import Span
from newslint.reading.describing import Described


@dataclass(eq=False)
class Profile:
    """A source while its mentions are gathered."""

    described: Described
    label: str
    mentions: list[Span] = field(default_factory=list)
    statements: list[int] = field(default_factory=list)
    count: int | None = None
    description: str | None = None
    reason: Span | None = None
    anonymity: Span | None = None
    second_hand: str | None = None
    speaks: bool = False
    counts: list[tuple[int, Span]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    last_paragraph: int = 0
    last_sentence: int = -1


def candidates(recent: list[Profile], said: Described) -> Iterator[Profile]:
    """Earlier sources that a mention may mean, the last first."""
    if said.kind == "pronoun":
        fits = _PRONOUN_FITS.get(said.noun, _fits_nobody)
    elif said.name:
        fits = _fits_name
    elif said.kind in ("unnamed", "anaphor"):
        fits = _fits_group if said.group else _fits_unnamed
    elif said.kind == "person":
        fits = _fits_role
    else:
        fits = _fits_kind
    return (source for source in reversed(recent) if fits(source, said))


def _fits_nobody(source: Profile, said: Described) -> bool:
    return False


def _fits_he(source: Profile, said: Described) -> bool:
    other = source.described
    return other.kind == "person" or (
        other.kind == "unnamed" and not other.plural and source.speaks
    )


def _fits_they(source: Profile, said: Described) -> bool:
    return source.speaks and (source.described.plural or (source.count or 1) > 1)


def _fits_it(source: Profile, said: Described) -> bool:
    return source.described.kind in ("organisation", "document", "name")


_PRONOUN_FITS = {
    "he": _fits_he,
    "she": _fits_he,
    "who": _fits_he,
    "they": _fits_they,
    "it": _fits_it,
}


def _fits_name(source: Profile, said: Described) -> bool:
    return said.noun in source.names or source.described.name == said.name


def _fits_role(source: Profile, said: Described) -> bool:
    return said.noun in source.roles and source.described.kind in ("person", "unnamed")


def _fits_group(source: Profile, said: Described) -> bool:
    other = source.described
    same = other.noun == said.noun and other.plural == said.plural
    return same and other.kind == "unnamed" and (other.group or said.definite)


def _fits_unnamed(source: Profile, said: Described) -> bool:
    """ "The official", "the two people": definite, of the same kind and number."""
    other = source.described
    if not said.definite:
        return False
    if other.kind == "unnamed":
        same = said.noun in (other.noun, "source", "person") or said.noun in source.roles
        return same and said.plural == other.plural
    return not said.plural and said.noun in source.roles


def _fits_kind(source: Profile, said: Described) -> bool:
    other = source.described
    return said.kind == other.kind and said.noun == other.noun and said.definite
