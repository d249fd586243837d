"""One name written two ways that no list knows: Meisenholder here, Meinsenholder there.

Likeness alone says little (Johnson and Johnston are two names). What stands beside the
names decides: a surname that nobody bears in full, next to one that somebody does, is a
slip; two full names are two people.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import combinations
from typing import Any, NamedTuple

from newslint import variants
from newslint.checks import Options
from newslint.known import Known
from newslint.model import Confidence, Hit, Place
from newslint.reading.derivation import derived_from
from newslint.reading.lookalikes import Likeness, likeness, shape
from newslint.reading.names import Names
from newslint.reading.reading import Reading

OPTIONS: dict[str, Any] = {
    "distinct": {"type": "array", "description": "names that look alike and are not the same"},
}
_SHORTEST = 4


class Pair(NamedTuple):
    """Two spellings; `minor` is the one the article uses less, or later."""

    minor: str
    major: str
    likeness: Likeness


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit for each spelling that another one of the article is probably meant by."""
    names = reading.names
    known = reading.lexicon.derived.setdefault("known", Known())
    distinct = {frozenset(pair) for pair in reading.lexicon["names.distinct"]}
    distinct |= {frozenset(pair) for pair in options.get("distinct", ())}
    for pair in _pairs(names):
        if (
            _listed(reading, pair)
            or frozenset(pair[:2]) in distinct
            or derived_from(pair.minor, pair.major, reading.lexicon)
        ):
            continue
        confidence = _judged(reading, names, known, pair)
        if confidence is not None:
            yield _hit(names, pair, confidence)


def _pairs(names: Names) -> Iterator[Pair]:
    """Names that are alike, by a shared hash; in reading order of the minor one."""
    met: dict[str, list[str]] = {}
    for word in names.at:
        if (
            len(word) >= _SHORTEST
            and not word.isupper()
            and word.replace("-", "").replace("'", "").isalpha()
        ):
            for key in shape(word).hashes:
                met.setdefault(key, []).append(word)
    pairs = {}
    for words in met.values():
        for left, right in combinations(words, 2) if len(words) > 1 else ():
            if left.lower() != right.lower():
                pairs[left, right] = likeness(left, right)
    for (left, right), how in pairs.items():
        if how:
            swap = len(names.at[left]) < len(names.at[right])
            yield Pair(left, right, how) if swap else Pair(right, left, how)


def _listed(reading: Reading, pair: Pair) -> bool:
    """Whether one variant group holds both; that group's own check speaks of them."""
    index = variants.bundled(reading.lexicon.derived)
    groups = [index.numbers(spelling) for spelling in pair[:2]]
    return not groups[0].isdisjoint(groups[1])


def _judged(reading: Reading, names: Names, known: Known, pair: Pair) -> Confidence | None:
    """How sure it is that one name is meant; None if it isn't."""
    minor, major = names.at[pair.minor], names.at[pair.major]
    if _ordinary(names, known, pair.minor) or _ordinary(names, known, pair.major):
        return None
    if names.of_others(minor, major):
        return None
    both_known = known.is_name(pair.minor) and known.is_name(pair.major)
    shared = names.share_companion(minor, major)
    if shared:
        return Confidence.HIGH
    if both_known:
        return None
    if _same_sentence(reading, names, minor, major):
        return None
    orphan = names.alone(minor) and not names.alone(major)
    if pair.likeness is Likeness.SOUND:
        return Confidence.HIGH if orphan else Confidence.MEDIUM
    if orphan:
        return Confidence.HIGH
    return None


def _ordinary(names: Names, known: Known, word: str) -> bool:
    """Whether a word has its capital from its place alone, or is no name at all."""
    if word.lower() in known and not known.is_name(word):
        return True
    return word.lower() in known and all(map(names.opens_sentence, names.at[word]))


def _same_sentence(reading: Reading, names: Names, minor: list[int], major: list[int]) -> bool:
    starts = [sentence.span.start for sentence in reading.sentences]

    def sentence(number: int) -> int:
        return bisect_right(starts, names.spans[number].start)

    return bool({*map(sentence, minor)} & {*map(sentence, major)})


def _hit(names: Names, pair: Pair, confidence: Confidence) -> Hit:
    minor, major = names.at[pair.minor], names.at[pair.major]
    values = {
        "variant": pair.minor,
        "other": pair.major,
        "count": len(minor),
        "others": len(major),
    }
    related = [Place(names.spans[n], f"{pair.minor!r} again") for n in minor[1:]]
    related += [Place(names.spans[n], "written so here") for n in major]
    return Hit(names.spans[minor[0]], values, confidence=confidence, related=tuple(related))
