"""One name written two ways that no list knows: Meisenholder here, Meinsenholder there.

Likeness alone says little (Johnson and Johnston are two names). What stands beside the
names decides: a surname that nobody bears in full, next to one that somebody does, is a
slip; two full names are two people.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from newslint import variants
from newslint.checks import Options
from newslint.model import Confidence, Hit, Place, Severity
from newslint.reading import compounds, spellings
from newslint.reading.derivation import derived_from
from newslint.reading.lookalikes import Likeness, likeness, shape
from newslint.reading.names import Names, twofold
from newslint.reading.reading import Reading

OPTIONS: dict[str, Any] = {
    "distinct": {"type": "array", "description": "names that look alike and are not the same"},
}
_LIST = 10
"""How many names in a sentence make it a list, where two that look alike are two."""
_TELLING = 3
"""How many times as often the one spelling must stand for the other to be a mere slip."""


class Pair(NamedTuple):
    """Two spellings; `minor` is the one the article uses less, or later."""

    minor: str
    major: str
    likeness: Likeness


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit for each spelling that another one of the article is probably meant by."""
    distinct = {frozenset(pair) for pair in reading.lexicon["names.distinct"]}
    distinct |= {frozenset(pair) for pair in options.get("distinct", ())}
    judged: dict[str, tuple[Pair, Confidence]] = {}
    for pair in _pairs(reading.names):
        if _listed(reading, pair) or frozenset(pair[:2]) in distinct or _akin(reading, pair):
            continue
        confidence = _judged(reading, pair)
        if confidence is not None:
            judged.setdefault(pair.minor, (pair, confidence))
    for pair, confidence in judged.values():
        yield _hit(reading.names, pair, confidence)
    yield from _compounds(reading)


def _pairs(names: Names) -> list[Pair]:
    """Names that are alike, by a shared hash: as the minor one is read, best major first."""
    met: dict[str, tuple[str, ...]] = {}
    alike: dict[tuple[str, str], Likeness] = {}
    for word in names.at:
        for key in shape(word).hashes:
            others = met.get(key, ())
            met[key] = (*others, word)
            for other in others:
                if other.lower() != word.lower() or _camel(other) != _camel(word):
                    alike[other, word] = likeness(other, word)
    pairs = []
    for (left, right), how in alike.items():
        if how:
            swap = len(names.at[left]) < len(names.at[right])
            pairs.append(Pair(left, right, how) if swap else Pair(right, left, how))
    return sorted(pairs, key=lambda pair: (names.at[pair.minor], -len(names.at[pair.major])))


def _camel(name: str) -> bool:
    """Whether a capital stands inside the name: SagarLink, DeSantis."""
    return name[1:] != name[1:].lower()


def _listed(reading: Reading, pair: Pair) -> bool:
    """Whether one variant group holds both; that group's own check speaks of them."""
    index = variants.bundled(reading.lexicon.derived)
    groups = [index.numbers(spelling) for spelling in pair[:2]]
    return not groups[0].isdisjoint(groups[1])


def _akin(reading: Reading, pair: Pair) -> bool:
    """Whether one is made from the other, or a part of it: e-Newport, Newport-Hay."""
    minor, major = pair.minor.lower(), pair.major.lower()
    for part, whole in ((minor, major), (major, minor)):
        if whole.startswith(f"{part}-") or whole.endswith(f"-{part}"):
            return True
    accents_apart = shape(pair.minor).letters == shape(pair.major).letters
    return not accents_apart and derived_from(minor, major, reading.lexicon)


def _judged(reading: Reading, pair: Pair) -> Confidence | None:
    """How sure it is that one name is meant; None if it isn't."""
    names, known, how = reading.names, reading.known, pair.likeness
    minor, major = names.at[pair.minor], names.at[pair.major]
    if _ordinary(reading, pair) or names.of_others(minor, major):
        return None
    known_minor, known_major = known.is_name(pair.minor), known.is_name(pair.major)
    if names.share_given_name(minor, major):
        return Confidence.MEDIUM if how is Likeness.LOOSE else Confidence.HIGH
    if names.share_surname(minor, major):
        # Sisters share one too: Shu-chen and Shu-chin.
        slip = how is Likeness.SLIP or (how is Likeness.SOUND and not twofold(pair.minor))
        return Confidence.MEDIUM if not known_minor and (slip or known_major) else None
    surely_one = how is Likeness.SOUND and not (known_minor and known_major)
    if not surely_one and _in_one_sentence(reading, minor, major):
        return None
    if names.alone(minor) != names.alone(major):
        # A bare surname beside the one person who bears it, or nearly so, in full.
        if not (known_minor and known_major):
            return Confidence.HIGH
        return Confidence.MEDIUM if how >= Likeness.VOWEL else None
    if surely_one:
        return None if _in_one_list(reading, minor, major) else Confidence.MEDIUM
    if known_minor or how is Likeness.LOOSE:
        return None
    if how is Likeness.LETTER and len(major) < _TELLING * len(minor):
        return None
    return Confidence.MEDIUM


def _ordinary(reading: Reading, pair: Pair) -> bool:
    """Whether one of the two is no name: a word with a capital for its place, or in a title."""
    lower = pair.minor.lower()
    if lower in reading.known:
        return True
    lower, names = pair.major.lower(), reading.names
    if lower not in reading.known or reading.known.is_name(pair.major):
        return False
    places = names.at[pair.major]
    in_sentences = sum(not names.opens_sentence(number) for number in places)
    return in_sentences < _TELLING or lower in reading.plain


def _in_one_sentence(reading: Reading, minor: Sequence[int], major: Sequence[int]) -> bool:
    """Whether every place of the one spelling shares a sentence with the other."""
    return {_sentence(reading, n) for n in minor} <= {_sentence(reading, n) for n in major}


def _in_one_list(reading: Reading, minor: Sequence[int], major: Sequence[int]) -> bool:
    """Whether the two stand in one long list of names: a team, a board, a roll of the dead."""
    shared = {_sentence(reading, n) for n in minor} & {_sentence(reading, n) for n in major}
    spans = [reading.sentences[number].span for number in shared]
    return any(sum(map(span.contains, reading.names.spans)) >= _LIST for span in spans)


def _sentence(reading: Reading, number: int) -> int:
    start = reading.names.spans[number].start
    return bisect_right(reading.sentences, start, key=lambda sentence: sentence.span.start) - 1


def _hit(names: Names, pair: Pair, confidence: Confidence) -> Hit:
    minor, major = names.at[pair.minor], names.at[pair.major]
    values = {
        "variant": pair.minor,
        "other": pair.major,
        "count": len(minor),
        "others": len(major),
    }
    nearest = min(major, key=lambda number: abs(number - minor[0]))
    related = [Place(names.spans[nearest], f"the nearest {pair.major!r}")]
    related += [Place(names.spans[n], f"{pair.minor!r} again") for n in minor[1:]]
    related += [Place(names.spans[n], "written so here") for n in major if n != nearest]
    return Hit(names.spans[minor[0]], values, confidence=confidence, related=tuple(related))


def _compounds(reading: Reading) -> Iterator[Hit]:
    """Compounds written solid and apart, quotations left out; the rarer way is told."""
    index = variants.bundled(reading.lexicon.derived)
    for compound in compounds.find(reading):
        solid, apart = ([s for s in own if not spellings.quoted(reading, s)] for own in compound)
        if not solid or not apart or index.numbers(reading.plain[slice(*solid[0])].lower()):
            continue
        minor, major = (solid, apart) if len(solid) < len(apart) else (apart, solid)
        values = {
            "variant": reading.text[slice(*minor[0])],
            "other": reading.text[slice(*major[0])],
            "count": len(minor),
            "others": len(major),
        }
        related = [Place(span, "again") for span in minor[1:]]
        related += [Place(span, "written so here") for span in major]
        yield Hit(minor[0], values, "compound", Severity.NOTE, related=tuple(related))
