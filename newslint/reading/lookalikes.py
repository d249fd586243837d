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
    """Two letters swapped."""
    SOUND = 5
    """Two romanisations of one name, or a letter doubled."""


class Shape(NamedTuple):
    """A name folded: its letters, its transliteration key, and the hashes it is met by.

    `skeleton` is the key without its vowels, `classes` that with like consonants made one.
    A short name, one in capitals and one with figures in it have no hashes: too many of
    them are alike.
    """

    letters: str
    key: str
    skeleton: str
    classes: str
    hashes: tuple[str, ...]


_UNACCENTED = str.maketrans("łđðøßıæœþ", "lddosiaot")
_SOUNDS = {
    **dict.fromkeys(("shch", "schtsch", "stch"), "S"),
    **dict.fromkeys(("tsch", "tch", "cz", "ch"), "C"),
    **dict.fromkeys(("sch", "sh", "sz"), "S"),
    **dict.fromkeys(("dzh", "dj", "zh", "j"), "J"),
    **dict.fromkeys(("kh", "gh"), "h"),
    **dict.fromkeys(("ck", "q", "c"), "k"),
    **dict.fromkeys(("ou", "oo"), "u"),
    **dict.fromkeys(("ee", "iy", "yi", "ii", "yy", "ie", "y"), "i"),
    **dict.fromkeys(("ei", "ai", "ae", "ay", "ey", "ye"), "e"),
    "ph": "f",
    "th": "t",
    "dh": "d",
    "x": "ks",
    "tz": "ts",
    "ce": "se",
    "ci": "si",
    "oe": "o",
    "ue": "u",
    "w": "v",
}
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_TWICE = re.compile(r"(.)\1+")
_ARTICLE = re.compile(r"^(?:(?:al|el|as|ash|an|ad|ar|at|az)-|(?:Al|El)(?=[A-Z]))")
_NO_VOWELS = str.maketrans("", "", "aeiou")
_TIES = str.maketrans("", "", "-'")
_CLASSES = str.maketrans("hgqJzCSvfdtbp", "kkkzzssvvttpp")
_ROMANISED = frozenset(
    map(frozenset, ("jy", "hg", "hk", "kq", "kc", "vw", "sz", "bv", "iy", "jg", "uw", "ei", "ou"))
)
"""Letters that romanisations use for one another."""
_DEVOICED = frozenset(map(frozenset, ("kg", "td", "pb", "vf", "sz")))
"""Last letters that sound alike."""
_MUTE = frozenset("heiuyc")
"""Letters that a romanisation may have or leave out."""
_SHORTEST = 4
_SHORT = 6
_ENOUGH_CONSONANTS = 3


@lru_cache(65536)
def shape(name: str) -> Shape:
    """The folded forms of a name."""
    lower = _ARTICLE.sub("", name).lower()
    if not lower.isascii():
        lower = unicodedata.normalize("NFKD", lower).translate(_UNACCENTED)
    letters = "".join(filter(str.isalpha, lower))
    key = _SOUND.sub(lambda sound: _SOUNDS[sound.group()], letters)
    key = _TWICE.sub(r"\1", key)
    if key[-1:] == "h" and key[-2:-1] in tuple("aeiou"):
        key = key[:-1]
    if letters.endswith("ow") and len(letters) <= _SHORT:
        key = key[:-1]
    if key[-2:] in ("of", "ef"):
        key = key[:-1] + "v"
    skeleton = key.translate(_NO_VOWELS)
    classes = skeleton.translate(_CLASSES)
    consonants = letters.translate(_NO_VOWELS)
    if len(name) < _SHORTEST or name.isupper() or not name.translate(_TIES).isalpha():
        return Shape(letters, key, skeleton, classes, ())
    # One edit of a consonant leaves two names that share all but one of them; one of a
    # vowel leaves the same consonants.
    hashes = [f"={key}", f"~{classes}", consonants]
    if len(consonants) >= _ENOUGH_CONSONANTS:
        hashes += [consonants[:at] + consonants[at + 1 :] for at in range(len(consonants))]
    return Shape(letters, key, skeleton, classes, tuple(dict.fromkeys(hashes)))


@lru_cache(16384)
def likeness(left: str, right: str) -> Likeness:
    """How alike two different names are."""
    a, b = shape(left), shape(right)
    shorter = min(len(a.letters), len(b.letters))
    if shorter < _SHORTEST or abs(len(a.letters) - len(b.letters)) > 3:
        return Likeness.NONE
    if a.letters == b.letters or a.key == b.key:
        return Likeness.SOUND
    from rapidfuzz.distance import OSA  # few articles have names that come this far

    edits = OSA.distance(a.letters, b.letters, score_cutoff=2)
    if edits == 1 and shorter > _SHORTEST:
        return _one_edit(a, b)
    apart = OSA.distance(a.key, b.key, score_cutoff=2)
    long = len(a.skeleton) > _ENOUGH_CONSONANTS
    if a.skeleton == b.skeleton and shorter >= _SHORT and apart <= (2 if long else 1):
        return Likeness.VOWEL
    if a.classes == b.classes and shorter >= _SHORT and apart <= 1:
        return Likeness.VOWEL
    if shorter > 2 * _SHORTEST and edits == 2:
        return Likeness.LETTER if apart <= 1 else Likeness.LOOSE
    return Likeness.NONE


def _one_edit(a: Shape, b: Shape) -> Likeness:
    if len(a.letters) == len(b.letters):
        differing = [pair for pair in zip(a.letters, b.letters, strict=True) if len(set(pair)) > 1]
        if len(differing) == 2:
            return Likeness.SLIP
        if frozenset(differing[0]) in _ROMANISED:
            return Likeness.SOUND
        if a.letters[:-1] == b.letters[:-1] and frozenset(differing[0]) in _DEVOICED:
            return Likeness.SOUND
    elif _extra_letter(a.letters, b.letters) in _MUTE and a.letters[-1] == b.letters[-1]:
        return Likeness.SOUND
    if a.skeleton == b.skeleton:
        return Likeness.VOWEL
    return Likeness.LETTER if a.letters[0] == b.letters[0] else Likeness.NONE


def _extra_letter(left: str, right: str) -> str:
    """The letter that the longer of two words has and the shorter lacks."""
    short, long = sorted((left, right), key=len)
    same = 0
    while same < len(short) and short[same] == long[same]:
        same += 1
    return long[same]
