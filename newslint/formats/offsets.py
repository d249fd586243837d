"""Byte offsets of UTF-8 text to code points, for parsers that count bytes."""

import re
from bisect import bisect_right

_WIDE = re.compile(r"[^\x00-\x7f]")


class Offsets:
    """From a byte offset in `text` as UTF-8 to a code point, moved on by `shift`."""

    __slots__ = ("_bytes", "_extra", "_shift")

    def __init__(self, text: str, shift: int = 0) -> None:
        self._shift = shift
        self._bytes: list[int] = []
        self._extra: list[int] = []
        extra = 0
        if not text.isascii():
            for match in _WIDE.finditer(text):
                character = match.group()
                extra += 1 if character < "\u0800" else 2 if character < "\U00010000" else 3
                self._bytes.append(match.end() + extra)
                self._extra.append(shift - extra)

    def __call__(self, byte: int) -> int:
        """The code point at a byte offset that begins one."""
        index = bisect_right(self._bytes, byte)
        return byte + (self._extra[index - 1] if index else self._shift)
