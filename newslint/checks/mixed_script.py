"""Latin letters among Cyrillic or Greek ones in one word: a slip of the keyboard, or a trick."""

import re
from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit, Span
from newslint.reading.reading import Reading

_SCRIPTS = {
    "Latin": re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]"),
    "Cyrillic": re.compile(r"[Ѐ-ԯ]"),
    "Greek": re.compile(r"[Ͱ-Ͽἀ-῿]"),
}
_OTHER = re.compile(r"[Ͱ-ԯἀ-῿]")
_WORD = re.compile(r"[^\W\d_]+")


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """Words that mix scripts; `µ` and a lone Greek letter before a Latin word are units."""
    text = reading.text
    if text.isascii() or not _OTHER.search(text):
        return
    for word in _WORD.finditer(text):
        if not _OTHER.search(word.group()):
            continue
        present = [name for name, letters in _SCRIPTS.items() if letters.search(word.group())]
        if len(present) > 1:
            minority = min(present, key=lambda name: len(_SCRIPTS[name].findall(word.group())))
            odd = "".join(_SCRIPTS[minority].findall(word.group()))
            values = {
                "word": word.group(),
                "scripts": " and ".join(present),
                "odd": odd,
                "script": minority,
            }
            yield Hit(Span(*word.span()), values)
