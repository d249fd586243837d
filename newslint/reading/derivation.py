"""Names made from names: Ukraine and Ukrainian, Oblonsky and Oblonskaya, Kramer and Kramers."""

import re

from newslint.lexicons import Lexicon

_GENDERS = (
    (re.compile(r"(?:sky|skyy|skyi|skiy|ski|skii)$"), re.compile(r"(?:ska|skaya|skaia|skaja)$")),
    (re.compile(r"(?:ov|ev|in|yn|yev|iev)$"), re.compile(r"(?:ova|eva|ina|yna|yeva|ieva)$")),
    (re.compile(r"(?:y|yy|yi|iy|i)$"), re.compile(r"(?:aya|aia|a)$")),
    (re.compile(r"[aiu]s$"), re.compile(r"(?:iene|aite|yte|ute|ene)$")),
)
_SHORTEST_STEM = 3
_TELLING_LAST = frozenset("ans")
"""Last letters that part names: Selena and Selene, Zelensky and Zelenska, Geingob and Geingos."""


def derived_from(left: str, right: str, lexicon: Lexicon) -> bool:
    """Whether of two names one is made from the other, or both from a third."""
    short, long = sorted((left.lower(), right.lower()), key=len)
    if long.startswith(short) and len(short) >= _SHORTEST_STEM:
        ending = long[len(short) :]
        if short[-1] in "iy" and ending in ("i", "y"):
            return False
        if ending in lexicon.words("names.extensions") and ending != short[-1]:
            return True
    if len(short) == len(long) and short[:-1] == long[:-1]:
        return not _TELLING_LAST.isdisjoint((short[-1], long[-1]))
    common = _common_start(short, long)
    return _one_stem(short, long, common, lexicon) or any(
        _other_gender(a, b) for a, b in ((short, long), (long, short))
    )


def _common_start(left: str, right: str) -> int:
    size = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        size += 1
    return size


def _one_stem(left: str, right: str, common: int, lexicon: Lexicon) -> bool:
    """Democrats and Democratic: an ending of names behind the same stem, in both."""
    endings = lexicon.words("names.endings")
    return any(
        left[size:] in endings and right[size:] in endings
        for size in range(common, max(_SHORTEST_STEM, common - 2) - 1, -1)
    )


def _other_gender(his: str, hers: str) -> bool:
    for masculine, feminine in _GENDERS:
        m, f = masculine.search(his), feminine.search(hers)
        if m and f and his[: m.start()] == hers[: f.start()] and m.start() >= _SHORTEST_STEM:
            return True
    return False
