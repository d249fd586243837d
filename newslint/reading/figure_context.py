"""The words around a number: what its class and its need of a source are judged by."""

import re
from functools import cached_property

from newslint.reading.number import Number

_REACH = 110
"""Code points looked at on either side of a number."""
_HYPHENS = ("-", "‐", "‑", "–")
_WORD = re.compile(r"[^\W_]+(?:['’&.][^\W_]+)*|[^\w\s]")


class Context:
    """Words of the same paragraph before and after a number, nearest last and first.

    `before` and `after` are lower-case, as written in `before_written` and `after_written`;
    hyphens that join the number to its noun are left out and told by `joined`; `capital` says
    that the number itself begins with a capital letter.
    """

    def __init__(self, text: str, number: Number) -> None:
        self._text = text
        self.number = number
        start, end = number.span
        self.capital = text[start].isupper()
        self.joined = text[end : end + 1] in _HYPHENS and text[end + 1 : end + 2].isalpha()

    @cached_property
    def before_written(self) -> list[str]:
        """Words before the number as written, nearest last."""
        start = self.number.span.start
        opening = self._text.rfind("\n", max(start - _REACH, 0), start) + 1
        return _WORD.findall(self._text, opening or max(start - _REACH, 0), start)

    @cached_property
    def after_written(self) -> list[str]:
        """Words after the number as written, nearest first."""
        end = self.number.span.end + self.joined
        closing = self._text.find("\n", end, end + _REACH)
        return _WORD.findall(self._text, end, closing if closing >= 0 else end + _REACH)

    @cached_property
    def before(self) -> list[str]:
        """Words before the number in lower case."""
        return list(map(str.lower, self.before_written))

    @cached_property
    def after(self) -> list[str]:
        """Words after the number in lower case."""
        return list(map(str.lower, self.after_written))

    def last(self, back: int = 1) -> str:
        """The word `back` places before the number, or "" where the paragraph begins."""
        return self.before[-back] if len(self.before) >= back else ""

    def next(self, ahead: int = 0) -> str:
        """The word `ahead` places behind the first one after the number, or ""."""
        return self.after[ahead] if len(self.after) > ahead else ""

    @cached_property
    def clause_after(self) -> list[str]:
        """Words after the number up to the next mark that ends a clause."""
        for at, word in enumerate(self.after):
            if word in _CLAUSE_ENDS:
                return self.after[:at]
        return self.after

    @cached_property
    def clause_before(self) -> list[str]:
        """Words before the number, from the last mark that ends a clause."""
        for at in range(len(self.before) - 1, -1, -1):
            if self.before[at] in _CLAUSE_ENDS:
                return self.before[at + 1 :]
        return self.before


_CLAUSE_ENDS = frozenset([";", ".", "!", "?", ":", "(", ")", "—", "–", '"', "“", "”"])
