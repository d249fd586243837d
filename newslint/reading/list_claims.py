"""A number of people or places and the list of their names: "three towns: Ayr and Wick"."""

import re
from collections.abc import Iterator, Sequence

from newslint.lexicons import Lexicon
from newslint.reading.claim import Claim
from newslint.reading.figures import Figure

_NAME = r"(?:the )?[A-Z][\w'’.-]*(?: (?:(?:of|de|la|van|von|the|al|du) )?[A-Z][\w'’.-]*){0,3}"
_LIST = re.compile(
    r" (?:[a-z-]+ ){0,3}?(?P<noun>[a-z]+): "
    rf"(?P<names>{_NAME}(?:, {_NAME}){{0,9}}(?:,? and {_NAME})?)[.;]?(?=\s|$)"
)
_COLON_WITHIN = 60
_MOST = 12


def find(text: str, figures: Sequence[Figure], lexicon: Lexicon) -> Iterator[Claim]:
    """Announced lists whose names can be counted; the figure claimed is their number."""
    listed = lexicon.words("sums.listed")
    for figure in figures:
        count, end = figure.number.low or 0, figure.number.span.end
        if not 2 <= count <= _MOST or figure.number.form not in ("word", "numeral"):
            continue
        if text.find(":", end, end + _COLON_WITHIN) < 0 or figure.number.percent:
            continue
        found = _LIST.match(text, end)
        if not found or found["noun"] not in listed or figure.span.start < figure.number.span.start:
            continue
        by_commas = found["names"].count(", ") + 1
        joined = re.search(r"(?<!,) and (?=[^,]*$)", found["names"]) is not None
        named = by_commas + joined
        if named > 1:  # "Trinidad and Tobago" is one: either count may be meant
            right = count in (named, by_commas)
            yield Claim("list", figure, (), "the list", f"{named} names long", right)
