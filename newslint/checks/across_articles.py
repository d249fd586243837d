"""A person whom this article writes otherwise than the newsroom's other articles do.

The same given name, a surname that looks alike, rare here and frequent there: the other
articles were read before, by more people.
"""

from collections.abc import Iterator
from typing import Any

from newslint.checks import Options
from newslint.model import Hit, Place
from newslint.reading import fullnames
from newslint.reading.derivation import derived_from
from newslint.reading.fullnames import FullName
from newslint.reading.lookalikes import Likeness, likeness
from newslint.reading.reading import Reading

OPTIONS: dict[str, Any] = {
    "articles": {
        "type": "integer",
        "minimum": 1,
        "description": "how many other articles must write the name the other way",
    },
}
_TIMES = 3
"""How many times as often the other form must stand in the other articles."""


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit a name, at its first full mention; none without an index."""
    if reading.corpus is None:
        return
    mentions: dict[tuple[str, str], list[FullName]] = {}
    for name in fullnames.find(reading.names, reading.known):
        mentions.setdefault((name.given, name.surname), []).append(name)
    for (_, surname), places in mentions.items():
        forms = reading.corpus.spellings(reading.article, places[0].key)
        least = max(options["articles"], _TIMES * forms.get(surname, 0))
        rivals = [form for form in sorted(forms) if _other_spelling(reading, surname, form)]
        usual = max(rivals, key=lambda form: forms[form], default="")
        if usual and forms[usual] >= least:
            first, *rest = places
            values = {"variant": surname, "usual": usual, "articles": forms[usual]}
            related = tuple(Place(name.span, "again") for name in rest)
            yield Hit(first.span, values, related=related)


def _other_spelling(reading: Reading, surname: str, form: str) -> bool:
    known = reading.known
    return (
        form != surname
        and likeness(form, surname) >= Likeness.LETTER
        and not (known.is_name(form) and known.is_name(surname))
        and not derived_from(form, surname, reading.lexicon)
    )
