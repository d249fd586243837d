"""The words around a number: what its class and its need of a source are judged by."""

import re
from functools import cached_property

from newslint.reading.number import Number

_REACH = 110
_WORD = re.compile(r"[^\W_]+(?:['’&.][^\W_]+)*|[^\w\s]")


class Context:
    """Words of the same paragraph before and after a number, nearest last and first.

    `before` and `after` are lower-case, as written in `before_written` and `after_written`;
    hyphens that join the number to its noun are left out and told by `joined`; `capital` says
    that the number itself begins with a capital letter.
    """

    def __init__(self, text: str, number: Number) -> None:
        start, end = number.span
        before = text[max(start - _REACH, 0) : start]
        after = text[end : end + _REACH]
        if "\n" in before:
            before = before[before.rfind("\n") + 1 :]
        if "\n" in after:
            after = after[: after.find("\n")]
        self.number = number
        self.capital = text[start].isupper()
        self.joined = after[:1] in "-‐‑–" and after[1:2].isalpha() if after else False
        self.before_written = _WORD.findall(before)
        self.after_written = _WORD.findall(after[1:] if self.joined else after)
        self.before = [word.lower() for word in self.before_written]
        self.after = [word.lower() for word in self.after_written]

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
