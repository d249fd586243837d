"""Lower-case compounds written solid here and apart there: gunfire and gun fire.

Only nouns made of two nouns are told: "set up" and "setup", "every day" and "everyday",
"a green house" and "a greenhouse" differ by grammar or meaning.
"""

from itertools import pairwise
from typing import NamedTuple

from newslint.model import Span
from newslint.reading.reading import Reading

_PART = 3
_WHOLE = 7


class Compound(NamedTuple):
    """One compound: where it stands solid, and where in two words or with a hyphen."""

    solid: list[Span]
    apart: list[Span]


def find(reading: Reading) -> list[Compound]:
    """Compounds that the article writes both ways, in the order in which they stand apart."""
    tokens = reading.tokens
    whole = {word for word in set(tokens.words) if len(word) >= _WHOLE and word.isalpha()}
    found: dict[str, list[Span]] = {}
    for at, (left, right) in enumerate(pairwise(tokens.words)):
        if left + right in whole and _parted(reading, at, left, right):
            found.setdefault(left + right, []).append(tokens.span(at, at + 2))
        elif "-" in left and left.replace("-", "") in whole and _may_part(reading, *_halves(left)):
            found.setdefault(left.replace("-", ""), []).append(tokens.span(at, at + 1))
    if not found:
        return []
    return [Compound(_solid(reading, word), apart) for word, apart in found.items()]


def _halves(word: str) -> tuple[str, str]:
    left, _, right = word.partition("-")
    return left, right


def _parted(reading: Reading, at: int, left: str, right: str) -> bool:
    """Whether two tokens are two lower-case words with one space between them."""
    tokens = reading.tokens
    between = reading.plain[tokens.end(at) : tokens.starts[at + 1]]
    lower = tokens.written(at) == left and tokens.written(at + 1) == right
    return between == " " and lower and _may_part(reading, left, right)


def _may_part(reading: Reading, left: str, right: str) -> bool:
    words = reading.lexicon.words
    return (
        min(len(left), len(right)) >= _PART
        and left not in words("compounds.first")
        and right not in words("compounds.second")
        and all(len(part) == _PART or part in reading.known for part in (left, right))
    )


def _solid(reading: Reading, word: str) -> list[Span]:
    """Where the word stands in one piece; in CamelCase or an address it is a name."""
    tokens = reading.tokens
    found = []
    for at, token in enumerate(tokens.words):
        if token == word and tokens.written(at) in (word, word.capitalize()):
            span = tokens.span(at, at + 1)
            if not any(mask.overlaps(span) for mask in reading.masked):
                found.append(span)
    return found
