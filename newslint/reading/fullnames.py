"""People named in full: a given name and the surname behind it.

A full name is what two articles can be compared by; a bare surname may be anybody's.
"""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.known import Known
from newslint.model import Span
from newslint.reading.lookalikes import shape
from newslint.reading.names import Names

_SHORTEST = 5


class FullName(NamedTuple):
    """One place of a full name; `span` is that of the surname."""

    given: str
    surname: str
    span: Span

    @property
    def key(self) -> str:
        """What two spellings of one person's name share: the given name, like consonants."""
        return f"{self.given.lower()} {shape(self.surname).classes}"


def find(names: Names, known: Known) -> Iterator[FullName]:
    """Full names in reading order, short surnames and dictionary words left out."""
    for number, word in enumerate(names.words):
        if len(word) < _SHORTEST or not shape(word).hashes:
            continue
        given = names.before(number)
        if given and known.is_given(given) and word.lower() not in known:
            yield FullName(given, word, names.spans[number])
