"""When two names look like one name spelled twice.

Names are folded to a key that transliterations share (kh and h, w and v, y and i, ou and
u, doubled letters, accents). Names that may be alike share one of a few hashes, so that no
two others are ever compared; how they differ then says how telling it is.
"""

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA


class Likeness(IntEnum):
    """How two spellings differ, the more telling the higher."""

    NONE = 0
    LOOSE = 1
    """Two edits in a long name."""
    LETTER = 2
    """One letter more, less or other."""
    VOWEL = 3
    """The same consonants around other vowels."""
    SLIP = 4
    """Two letters swapped, or one doubled."""
    SOUND = 5
    """Two romanisations of one name."""


class Shape(NamedTuple):
    """A name folded: its letters, its transliteration key, and the hashes it is met by."""

    letters: str
    key: str
    skeleton: str
    hashes: tuple[str, ...]


_UNACCENTED = str.maketrans("łđðøßıæœþ", "lddosiaot")
_SOUNDS = {
    **dict.fromkeys(("shch", "schtsch", "stch"), "S"),
    **dict.fromkeys(("tsch", "tch", "cz", "ch"), "C"),
    **dict.fromkeys(("sch", "sh", "sz"), "S"),
    **dict.fromkeys(("dzh", "dj", "zh", "j"), "J"),
    **dict.fromkeys(("kh", "gh"), "h"),
    **dict.fromkeys(("ck", "q", "c"), "k"),
    **dict.fromkeys(("ou", "oo", "w"), "u"),
    **dict.fromkeys(("ee", "iy", "yi", "ii", "yy", "ij", "ie", "y", "ye"), "i"),
    **dict.fromkeys(("ei", "ai", "ae", "ay", "ey"), "e"),
    "ph": "f",
    "th": "t",
    "dh": "d",
    "x": "ks",
    "tz": "ts",
    "ce": "se",
    "ci": "si",
    "oe": "o",
    "ue": "u",
}
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_TWICE = re.compile(r"(.)\1+")
_ARTICLE = re.compile(r"^(?:al|el|as|ash|an|ad|ar|at|az)-")
_VOWELS = str.maketrans("", "", "aeiou")
_ENOUGH_CONSONANTS = 3
_CLASSES = str.maketrans("hgqJzCSvfdtbp", "kkkzzssvvttpp")


@lru_cache(65536)
def shape(name: str) -> Shape:
    """The folded forms of a name."""
    lower = unicodedata.normalize("NFKD", name.lower()).translate(_UNACCENTED)
    letters = "".join(filter(str.isalpha, _ARTICLE.sub("", lower)))
    key = _SOUND.sub(lambda sound: _SOUNDS[sound.group()], letters)
    key = _TWICE.sub(r"\1", key)
    if key[-1:] == "h" and key[-2:-1] in tuple("aeiou"):
        key = key[:-1]
    if key[-2:] in ("of", "ef"):
        key = key[:-1] + "v"
    skeleton = key[:1] + key[1:].translate(_VOWELS)
    consonants = letters.translate(_VOWELS)
    # One edit of a consonant leaves two names that share all but one of them; one of a
    # vowel leaves the same consonants.
    hashes = [f"={key}", f"~{skeleton.translate(_CLASSES)}", consonants]
    if len(consonants) >= _ENOUGH_CONSONANTS:
        hashes += [consonants[:at] + consonants[at + 1 :] for at in range(len(consonants))]
    return Shape(letters, key, skeleton, tuple(dict.fromkeys(hashes)))


@lru_cache(16384)
def likeness(left: str, right: str) -> Likeness:
    """How alike two different names are."""
    a, b = shape(left), shape(right)
    shorter = min(len(a.letters), len(b.letters))
    if shorter < 4 or abs(len(a.letters) - len(b.letters)) > 3:
        return Likeness.NONE
    if a.letters == b.letters or a.key == b.key:
        return Likeness.SOUND
    edits = OSA.distance(a.letters, b.letters, score_cutoff=2)
    if edits == 1 and shorter >= 5:
        if len(a.letters) == len(b.letters) and sorted(a.letters) == sorted(b.letters):
            return Likeness.SLIP
        if a.skeleton == b.skeleton:
            return Likeness.VOWEL
        return Likeness.LETTER
    if shorter >= 6 and a.skeleton == b.skeleton and edits <= 2:
        return Likeness.VOWEL
    if shorter >= 9 and edits == 2:
        return Likeness.LOOSE
    return Likeness.NONE
