"""One quantity, two values: 42 countries in the lead, all 46 countries at the end."""

from collections.abc import Iterator
from itertools import chain

from newslint.checks import Options
from newslint.model import Confidence, Hit, Place
from newslint.reading import quantities, repeated_statements
from newslint.reading.reading import Reading


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit a figure, at the later of the two places."""
    seen = set()
    found = chain(quantities.conflicts(reading), repeated_statements.conflicts(reading))
    for conflict in sorted(found, key=lambda conflict: conflict.later):
        if conflict.later in seen:
            continue
        seen.add(conflict.later)
        earlier = reading.text[slice(*conflict.earlier)]
        yield Hit(
            conflict.later,
            {"figure": reading.text[slice(*conflict.later)], "earlier": earlier},
            confidence=Confidence.HIGH if conflict.sure else None,
            related=(Place(conflict.earlier, "another value here"),),
        )
