"""What makes two paragraphs the same: one definition for the check, the index, the archive.

A paragraph is normalised to a list of words. Equal lists are the same paragraph; the
smallest hashes of its word trigrams (a bottom-k sketch) find the paragraphs that may be
nearly the same, whatever was added, cut or merged. Hashes are the same on every machine.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property
from hashlib import blake2b
from itertools import islice
from operator import xor

SHINGLE = 3
"""Words in a shingle."""
SKETCH = 16
"""Smallest hashes of a sketch."""
SHARED = 2
"""Hashes that two sketches must share for their paragraphs to be compared."""
_NORMALISER = 1
_SEED = b"newslint"
_BITS = 48

DEFINITION = (
    f"words {_NORMALISER}; blake2b tabulation, seed {_SEED.decode()}, {_BITS} bits; "
    f"shingles of {SHINGLE}; sketch of {SKETCH}"
)
"""Names everything that a stored fingerprint depends on; stores that differ are not mixed."""

# Quotes and apostrophes to one form; what nobody sees to nothing. Dashes part words anyway.
_FOLDED = str.maketrans(
    dict.fromkeys("‘’‚‛ʼ′`´", "'")
    | dict.fromkeys("“”„‟″«»", '"')
    | dict.fromkeys(map(chr, (0xAD, *range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xFEFF)))
)
# A figure with its point or comma is one word: "1.4" is not "1 4". So is "o'clock".
WORD = re.compile(r"[^\W_]+(?:[.,'][^\W_]+)*|[$£€¥₹%]")


def fold(text: str) -> str:
    """The text in one form of quotes, widths and ligatures; case is kept."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", text.translate(_FOLDED)).translate(_FOLDED)


def words(text: str) -> list[str]:
    """The normalised words of a paragraph: no case, no punctuation around them."""
    return WORD.findall(fold(text).casefold())


class _WordHashes(dict[str, tuple[int, ...]]):
    """For each word one hash for each place in a shingle (simple tabulation hashing)."""

    def __init__(self, most: int = 400_000) -> None:
        super().__init__()
        self._most = most  # an archive's vocabulary has no end

    def __missing__(self, word: str) -> tuple[int, ...]:
        if len(self) >= self._most:
            self.clear()
        size = _BITS // 8
        digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=64, key=_SEED).digest()
        starts = range(0, SHINGLE * size, size)
        hashes = self[word] = tuple(int.from_bytes(digest[at : at + size]) for at in starts)
        return hashes


_word_hashes = _WordHashes()


def shingles(of: list[str]) -> set[int]:
    """Hashes of the word trigrams; a text shorter than that is one shingle."""
    if len(of) < SHINGLE:
        of = [*of, *[""] * (SHINGLE - len(of))]
    first, *others = zip(*map(_word_hashes.__getitem__, of), strict=True)
    found: Iterable[int] = first
    for place, hashes in enumerate(others, 1):
        found = map(xor, found, islice(hashes, place, None))
    return set(found)


def digest(of: list[str]) -> int:
    """63 bits that are equal for equal lists of words."""
    joined = " ".join(of).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(joined, digest_size=8, key=_SEED).digest()) >> 1


class Fingerprint:
    """One paragraph, normalised; everything else about it is worked out when asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = words(text)

    @cached_property
    def joined(self) -> str:
        """The words with one space between them: what string similarity is measured on."""
        return " ".join(self.words)

    @cached_property
    def facts(self) -> list[str]:
        """Numbers and names."""
        from newslint.reading.facts import facts

        return facts(self.text)

    @cached_property
    def digest(self) -> int:
        """Equal for equal words."""
        return digest(self.words)

    @cached_property
    def shingles(self) -> set[int]:
        """Hashes of all word trigrams."""
        return shingles(self.words)

    @cached_property
    def sketch(self) -> list[int]:
        """The smallest of the shingles, in order."""
        return sorted(self.shingles)[:SKETCH]
