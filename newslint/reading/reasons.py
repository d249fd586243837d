"""Why a source is not named: the words that say so, and whose anonymity they explain.

"… who spoke on condition of anonymity because the talks are private": the reason is what
follows the statement of anonymity, or a lack of leave to speak on its own.
"""

from typing import NamedTuple

from newslint.lexicons import Lexicon
from newslint.model import Span
from newslint.reading.phrases import Phrases, by_first, match
from newslint.reading.tokens import Tokens

_SPEAKING = frozenset(
    "speak speaking discuss discussing talk talking comment commenting brief disclose release "
    "share give publicly media press record reveal describe address announce named quoted be "
    "provide divulge".split()
)


class Anonymity(NamedTuple):
    """Tokens that say a source is not named; `reason` is the span that says why, or None."""

    first: int
    end: int
    reason: Span | None


class Reasons:
    """Phrases of anonymity, by their first word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._stated = Phrases(lexicon["reasons.stated"])
        self._unauthorised = Phrases(lexicon["reasons.unauthorised"])
        self._connectives = by_first(lexicon["reasons.connectives"])

    def find(self, tokens: Tokens, quoted: bytearray) -> list[Anonymity]:
        """Every statement of anonymity outside quotation marks, in reading order."""
        words = tokens.words
        found = [
            Anonymity(first, end, self._reason(tokens, end))
            for first, end in self._stated.find(tokens, quoted)
        ]
        found.extend(
            Anonymity(first, end, _to_clause_end(tokens, first))
            for first, end in self._unauthorised.find(tokens, quoted)
            if not _SPEAKING.isdisjoint(words[end : end + 5])
        )
        return sorted(found)

    def _reason(self, tokens: Tokens, at: int) -> Span | None:
        words = tokens.words
        for place in range(at, min(at + 14, len(words))):
            word = words[place]
            if word in (".", ";", "”", "“", '"'):
                break
            if word in self._connectives and match(words, place, self._connectives[word]):
                if word in ("as", "to", "while", "since") and place > at + 3:
                    continue
                return _to_clause_end(tokens, place)
            if word == "to" and place <= at + 1:
                return _to_clause_end(tokens, place)
        return None


def _to_clause_end(tokens: Tokens, first: int) -> Span:
    words = tokens.words
    end = first
    while end < len(words) and end - first < 40:
        if words[end] in (",", ";", "”", "“", '"', ":", "—", "–"):
            break
        if words[end] == "." and not (
            end + 1 < len(words) and words[end + 1].isalnum() and not tokens.capital(end + 1)
        ):
            break
        end += 1
    return tokens.span(first, max(end, first + 1))
