"""Known names and words, asked one at a time: `rules/lexicons/en/known.txt`.

The file is sorted by bytes and mapped into memory, so a start reads nothing of it and a
question touches some twenty lines.
"""

import mmap
from functools import cached_property
from pathlib import Path

from newslint import resources


class Known:
    """The list. `"Johnson" in known` asks for a name, `"johnson"` for a word."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or resources.folder("rules") / "lexicons" / "en" / "known.txt"

    @cached_property
    def _data(self) -> mmap.mmap:
        with self._file.open("rb") as handle:
            return mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)

    def __contains__(self, word: str) -> bool:
        return self._line(word.encode()) is not None

    def is_given(self, name: str) -> bool:
        """Whether people bear it as a given name."""
        return self._line(name.encode()) == name.encode() + b"+"

    def is_name(self, word: str) -> bool:
        """Whether it is listed with a capital."""
        return word[:1].isupper() and word in self

    def _line(self, word: bytes) -> bytes | None:
        """The line of `word`, its mark included, by bisection over bytes."""
        data, low, high = self._data, 0, len(self._data)
        while low < high:
            begin = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = data.find(b"\n", begin)
            line = data[begin:end]
            bare = line.removesuffix(b"+")
            if bare == word:
                return line
            if bare < word:
                low = end + 1
            else:
                high = begin
        return None
