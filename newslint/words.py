"""Words as every list sees them: split, folded, inflected.

Hyphens and apostrophes part words here: "cease-fire" is "cease" and "fire".
"""

import re
from collections.abc import Callable

_WORD = re.compile(r"[^\W\d_]+")
_SAME = {
    "'": "’‘ʼ`´ʹ′",
    "-": "\u2010\u2011",
    " ": "\u00a0\u202f\u2009",
}
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"(?<=[^aeiou])y$")


def words(text: str) -> list[str]:
    """The words of `text` in order, lower-cased."""
    return _WORD.findall(text.lower())


def plain(text: str) -> str:
    """`text` with one kind of apostrophe, hyphen and space; every offset stays what it was."""
    if text.isascii():
        return text
    for to, marks in _SAME.items():
        for mark in marks:
            text = text.replace(mark, to)  # far quicker than one translation
    return text


def noun(form: str) -> tuple[str, ...]:
    """Singular and plural."""
    return form, _with_s(form)


def verb(form: str) -> tuple[str, ...]:
    """A regular verb: base, -s, -ed, -ing."""
    stem = form[:-1] if form.endswith("e") else form
    past = _CONSONANT_Y.sub("i", stem) + "ed"
    return form, _with_s(form), past, stem + "ing"


def _with_s(form: str) -> str:
    if _SIBILANT.search(form):
        return form + "es"
    return _CONSONANT_Y.sub("ie", form) + "s"


INFLECTIONS: dict[str, Callable[[str], tuple[str, ...]]] = {"noun": noun, "verb": verb}
"""What a variant group may say of its words, and the forms that follow."""


def recased(text: str, like: str) -> str:
    """`text` in the case of the word that it replaces: all capitals, or a capital first."""
    if like.isupper() and len(like) > 1:
        return text.upper()
    if like[:1].isupper() and text[:1].islower():
        return text[:1].upper() + text[1:]
    return text
