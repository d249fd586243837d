"""What a site generator or a formula puts into Markdown: parts of the text that are not copy.

Shortcodes and template tags are cut; formulas are shown but masked. One pass; a mark that
is never closed is looked for once.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

_OPEN = re.compile(
    r"\{\{<|\{\{%|\{\{|\{%|\{:(?=[ \t]*[.#\w])|\\\[|\\\(|\$\$|\$(?=[^\s$][^$\r\n]{0,200}\$)"
)
_CLOSE = {
    "{{<": ">}}",
    "{{%": "%}}",
    "{{": "}}",
    "{%": "%}",
    "\\[": "\\]",
    "\\(": "\\)",
    "$$": "$$",
    "$": "$",
}
_ATTRIBUTES = re.compile(r"[^}\r\n]{0,300}\}")
_LONGEST_FORMULA = 1000
_PAIRED = re.compile(r"[ \t]*-?[ \t]*(highlight|raw|comment|mermaid|code|rawhtml|script|style)\b")
# Dollars are money in news; a formula shows itself by what only formulas hold.
_FORMULA = re.compile(r"[\\^_{=]")


class Zone(NamedTuple):
    """A part of the text that is no copy; `masked` ones are still shown.

    `comment` is what a comment says, None for anything else.
    """

    start: int
    end: int
    masked: bool = False
    comment: str | None = None


class Zones:
    """The zones of a text, in order, looked up by bisection.

    `zones` are given by a format that has its own, instead of looking for any.
    """

    def __init__(self, source: str, begin: int, zones: list[Zone] | None = None) -> None:
        self._zones: list[Zone] = zones or []
        self._never: set[str] = set()
        if zones is None and ("{" in source or "$" in source or "\\" in source):
            self._find(source, begin)
        self._ends = [zone.end for zone in self._zones]

    def _find(self, source: str, at: int) -> None:
        opened = _OPEN.search(source, at)
        while opened:
            mark, at = opened.group(), opened.end()
            if mark[0] in "$\\":
                at = self._formula(source, mark, opened.start(), at)
            elif mark == "{:":
                at = self._attributes(source, opened.start(), at)
            else:
                at = self._tag(source, mark, opened.start(), at)
            opened = _OPEN.search(source, at)

    def _formula(self, source: str, mark: str, start: int, at: int) -> int:
        """Masks a formula; `\\(` is a bracket too, so it must show itself to be one."""
        end = source.find(_CLOSE[mark], at, at + _LONGEST_FORMULA)
        inner = source[at:end] if end > 0 else ""
        if not _FORMULA.search(inner) or "\n\n" in inner:
            return at
        self._zones.append(Zone(start, end + len(mark), True))
        return end + len(mark)

    def _attributes(self, source: str, start: int, at: int) -> int:
        """Cuts kramdown's `{: .class}`, which stays on its line."""
        close = _ATTRIBUTES.match(source, at)
        if close:
            self._zones.append(Zone(start, close.end(), False))
        return close.end() if close else at

    def _tag(self, source: str, mark: str, start: int, at: int) -> int:
        """Cuts a shortcode or template tag, and what a paired one holds if that is no copy."""
        end = self._after(source, _CLOSE[mark], at)
        if not end:
            return at
        name = _PAIRED.match(source, at, end)
        if name and mark != "{{":
            word = f"end{name[1]}" if mark == "{%" else f"/{name[1]}"
            for spaced in (f"{mark} {word}", f"{mark}{word}"):
                closing = self._after(source, spaced, end)
                if closing:
                    end = self._after(source, _CLOSE[mark], closing) or end
                    break
        self._zones.append(Zone(start, end, False))
        return end

    def _after(self, source: str, mark: str, at: int) -> int:
        """The offset past the next `mark`, or 0; one that is missing is not sought again."""
        end = -1 if mark in self._never else source.find(mark, at)
        if end < 0:
            self._never.add(mark)
            return 0
        return end + len(mark)

    def over(self, start: int, end: int) -> list[Zone]:
        """The zones that overlap a span, in order."""
        if not self._zones:
            return []
        first = bisect_right(self._ends, start)
        found = []
        while first < len(self._zones) and self._zones[first].start < end:
            found.append(self._zones[first])
            first += 1
        return found
