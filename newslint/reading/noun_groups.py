"""A noun phrase and its head: where its noun group ends, and what "two of his friends" are."""

from typing import NamedTuple

from newslint.reading.grammar import BE, DAYS, DETERMINERS, HAVE, MODALS, PREPOSITIONS
from newslint.reading.tokens import Tokens

QUOTES = frozenset(['"', "“", "”", "„", "‟", "«", "»", "‹", "›", "‘"])
DASHES = frozenset(["–", "—", "―", "-"])
STOPS = frozenset([",", ";", ":", "(", ")", "[", "]", ".", "?", "!", "…", "/"]) | DASHES
RELATIVES = frozenset("who which that whose whom where when".split())


class NounPhrase(NamedTuple):
    """Tokens `first` up to `end`; `head` is the token that says what they are.

    `group_end` is where the noun group (up to its first preposition or clause) ends.
    """

    first: int
    end: int
    head: int
    group_end: int


_PARTITIVES = frozenset(
    "one two three four five six seven eight nine ten some several many most few both all "
    "none dozens scores hundreds thousands group number handful couple majority half any "
    "each another others pair plenty lot lots list range trio quarter third two-thirds "
    "chorus bevy array string half-dozen score dozen minority crowd coalition".split()
)
_GROUP_ENDS = (
    PREPOSITIONS
    | RELATIVES
    | BE
    | HAVE
    | (MODALS - {"to"})
    | frozenset(
        "familiar close briefed involved aware privy knowledgeable acquainted present including "
        "speaking directly named connected interviewed and or to not said told working living "
        "involved tracking attending opposed".split()
    )
)


_AFTER_PARTICIPLE = DAYS | {"last", "this", "early", "late", "to"}


def _ends_group(words: list[str], at: int) -> bool:
    word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word == "close":
        return after == "to"
    return word in _GROUP_ENDS or (
        word.endswith(("ed", "ing")) and (after in PREPOSITIONS or after in _AFTER_PARTICIPLE)
    )


def grouped(tokens: Tokens, first: int, end: int) -> NounPhrase:
    """The noun phrase of these tokens, its head found: "one of *the negotiators* in Doha"."""
    words = tokens.words
    at = first
    while True:
        group_end = at
        while group_end < end and (group_end == at or not _ends_group(words, group_end)):
            if words[group_end] in STOPS and words[group_end] != ".":
                break
            group_end += 1
        head = max(group_end - 1, at)
        while head > at and words[head] == ".":
            head -= 1
        if group_end < end - 1 and words[group_end] == "of" and words[head] in _PARTITIVES:
            at = group_end + 1
            continue
        return NounPhrase(first, end, head, group_end)


def possessor(tokens: Tokens, noun: int, floor: int) -> NounPhrase | None:
    """Who owns a noun: "Mr. Hale's claim", "his claim", "her own repeated claim"."""
    words = tokens.words
    for owner in range(noun - 1, max(floor, noun - 4) - 1, -1):
        word = words[owner]
        if word in ("his", "her", "their", "its"):
            return NounPhrase(owner, owner + 1, owner, owner + 1)
        if word.endswith(("'s", "s'")):
            first = owner
            while (
                first > floor
                and (
                    tokens.capital(first - 1)
                    or words[first - 1] in DETERMINERS
                    or words[first - 1] == "."
                )
                and owner - first < 6
            ):
                first -= 1
            return NounPhrase(first, owner + 1, owner, owner + 1)
        if not word.isalpha() or word in PREPOSITIONS or word in DETERMINERS:
            return None
    return None
