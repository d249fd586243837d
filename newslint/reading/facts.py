"""The facts in a paragraph, and those that another paragraph lacks.

News is full of formula: an earnings brief and the next one share nine words in ten. What
tells a repeat from a look-alike is whether the facts, numbers and names, are the same.
"""

import re

from newslint.reading.fingerprints import WORD, Fingerprint, fold

_OPENS_SENTENCE = re.compile(r"[.!?:;\"\n]|^'|\s'")
_POSSESSIVE = re.compile(r"'s?$")
_DIGIT = re.compile(r"\d")
_LONGEST_NAME = 4
_MOST_NAMED = 3
_DIGITS_OR_NUMBER = re.compile(
    r".*\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six"
    r"|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|first|second|third|fourth"
    r"|fifth|sixth|half|dozens?",
    re.IGNORECASE,
)


def facts(text: str) -> list[str]:
    """Numbers, and words written with a capital in mid-sentence; each once, in order."""
    found: dict[str, None] = {}
    text = fold(text)
    at = 0
    for word in WORD.finditer(text):
        said = word.group()
        if _DIGITS_OR_NUMBER.fullmatch(said):
            found[said.casefold()] = None
        elif said[0].isupper() and at and not _OPENS_SENTENCE.search(text, at, word.start()):
            found[_plain(said)] = None
        at = word.end()
    return list(found)


def missing(one: Fingerprint, other: Fingerprint) -> tuple[int, int]:
    """How many facts of the side with fewer facts the other side lacks, and of how many.

    The first word has a capital whatever it is; it counts where both sides begin with a
    word that the other does not have: "Denmark will send", "Norway will send".
    """
    fewer, rest = one, other
    known, theirs = one.facts, other.facts
    if len(theirs) < len(known):
        fewer, rest, known = other, one, theirs
    there = set(map(_plain, rest.words))
    lacked = sum(not _stands_among(fact, there) for fact in known)
    openers = fewer.words[0], rest.words[0]
    if not (_stands_among(openers[0], there) or _stands_among(openers[1], set(fewer.words))):
        return lacked + 1, len(known) + 1
    return lacked, len(known)


def _stands_among(fact: str, words: set[str]) -> bool:
    """Whether a fact is among words; a name may be misspelt, a number may not."""
    if fact in words:
        return True
    if len(fact) < 4 or _DIGIT.search(fact):
        return False
    from rapidfuzz.distance import OSA

    slips = 1 if len(fact) < 8 else 2
    return any(
        abs(len(word) - len(fact)) <= slips
        and OSA.distance(fact, word, score_cutoff=slips) <= slips
        for word in words
    )


def differing(here: Fingerprint, there: Fingerprint) -> list[tuple[str, str]]:
    """The facts that stand in the same place of both texts and differ, in reading order."""
    from rapidfuzz.distance import Levenshtein

    ours, theirs = (WORD.findall(fold(side.text)) for side in (here, there))
    known = here.facts, there.facts
    spoken = [set(map(_plain, side.words)) for side in (here, there)]
    pairs = []
    for step in Levenshtein.opcodes(here.words, there.words):
        sides = ours[step.src_start : step.src_end], theirs[step.dest_start : step.dest_end]
        if step.tag == "replace" and all(
            len(words) <= _LONGEST_NAME
            and any(_plain(word) in facts and _plain(word) not in others for word in words)
            for words, facts, others in zip(sides, known, reversed(spoken), strict=True)
        ):
            pairs.append((" ".join(sides[0]), " ".join(sides[1])))
    return pairs


def contrast(here: Fingerprint, there: Fingerprint) -> str:
    """The facts that differ, said to a reader; empty where none do."""
    pairs = differing(here, there)[:_MOST_NAMED]
    return ", ".join(f"“{ours}” here and “{theirs}” there" for ours, theirs in pairs)


def _plain(name: str) -> str:
    return _POSSESSIVE.sub("", name.casefold())
