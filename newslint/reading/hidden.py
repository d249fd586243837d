"""People told by nothing but how they know: "a person briefed on the talks".

Such words make a source even where no verb of saying stands beside them.
"""

from collections.abc import Iterator

from newslint.lexicons import Lexicon
from newslint.reading.grammar import DETERMINERS
from newslint.reading.noun_groups import NounPhrase
from newslint.reading.tokens import Tokens

_BEFORE = DETERMINERS | frozenset(
    "one two three four five six seven eight nine ten several many other second third another "
    "anonymous unnamed unidentified senior former current multiple numerous".split()
)
_MIGHT = frozenset("may might can could should would will".split())
_NAMELESS = frozenset("anonymous unnamed unidentified".split())
_CLOSE = frozenset("source sources person someone somebody insider insiders".split())


def find(tokens: Tokens, quoted: bytearray, lexicon: Lexicon) -> Iterator[NounPhrase]:
    """Their noun phrases outside quotation marks, in reading order."""
    words = tokens.words
    nouns = lexicon.words("sources.hidden")
    for at in [at for at, word in enumerate(words) if word in nouns]:
        if not quoted[at] and at + 2 < len(words):
            end = _access(words, at)
            first = at
            while first and words[first - 1] in _BEFORE:
                first -= 1
            if end and not _MIGHT.isdisjoint(words[end : end + 5]):
                continue
            if end or not _NAMELESS.isdisjoint(words[first:at]):
                yield NounPhrase(first, max(end, at + 1), at, at + 1)


def _access(words: list[str], at: int) -> int:
    """The token after "familiar with the", "with direct knowledge of the"; 0 for neither."""
    after = words[at + 1 : at + 6]
    if after[:2] in (["familiar", "with"], ["briefed", "on"], ["privy", "to"]):
        return min(at + 5, len(words))
    if after[:1] == ["with"] and "knowledge" in after:
        return at + 2 + after.index("knowledge")
    if after[:2] == ["close", "to"] and words[at] in _CLOSE:
        return min(at + 5, len(words))
    return 0
