"""Delayed identification: "a federal official said" in the lead, and his name two paragraphs on.

A source told by post or party who is then named with a fitting post is that person. One told
by access ("familiar with", "close to"), one that asked not to be named, "a source" never is.
"""

from dataclasses import replace

from newslint.lexicons import Lexicon
from newslint.reading.noun_groups import STOPS
from newslint.reading.profiles import Profile
from newslint.reading.sentences import Sentence
from newslint.reading.tokens import Tokens

_NEXT = 2
"""Paragraphs after a statement in which its speaker may be named."""
_LEAD = 3
"""The last paragraph that may be the lead, below a headline, a summary and a credit."""
_FROM_LEAD = 6
"""The last paragraph in which a source of the lead may be named."""
_BEFORE_NAME, _AFTER_NAME = 6, 14
"""Tokens on either side of a name in which its post stands."""
_OTHERS = frozenset("another second third other senior source insider person someone".split())
_HOUSES = frozenset("state house senate the deputy federal".split())
_PARTIES = {
    "republican": "r", "gop": "r", "democratic": "d", "democrat": "d",
    "labour": "lab", "conservative": "con", "tory": "con",
}  # fmt: skip


def joined(
    found: list[Profile], tokens: Tokens, sentences: tuple[Sentence, ...], lexicon: Lexicon
) -> list[Profile]:
    """The sources with those told by their post hung on the person named soon after."""
    waiting = [source for source in found if _is_told_by_post(source, tokens, lexicon)]
    if not waiting:
        return found
    merged: dict[int, Profile] = {}
    for source in waiting:
        place = _Place(source, tokens, sentences, lexicon)
        named = next((other for other in found if place.names(other)), None)
        if named:
            merged[id(source)] = named
        else:
            name = place.subject()
            if name:
                source.described = replace(source.described, kind="person", name=name)
                source.label = name
    for source in waiting:
        named = merged.get(id(source))
        if named:
            named.mentions[:] = sorted({*source.mentions, *named.mentions})
            named.statements[:] = sorted({*source.statements, *named.statements})
            named.speaks = True
    return [source for source in found if id(source) not in merged]


def _is_told_by_post(source: Profile, tokens: Tokens, lexicon: Lexicon) -> bool:
    described = source.described
    if described.kind != "unnamed" or described.plural or described.group or source.anonymity:
        return False
    if source.description != "position" or not source.speaks or not source.mentions:
        return False
    first, end = (tokens.at(offset) for offset in source.mentions[0])
    said = tokens.words[first:end]
    access = lexicon.words("sources.access")
    if described.noun in lexicon.words("sources.spokespeople") - lexicon.words("sources.lawmakers"):
        return False
    return _OTHERS.isdisjoint(said) and not any(word in access for word in said)


class _Place:
    """Where a source is told by its post, and what a name has to bring to be that source."""

    def __init__(
        self, source: Profile, tokens: Tokens, sentences: tuple[Sentence, ...], lexicon: Lexicon
    ) -> None:
        self.source, self.tokens = source, tokens
        mention = source.mentions[0]
        first, end = tokens.at(mention.start), tokens.at(mention.end)
        said = tokens.words[first:end]
        noun = source.described.noun
        self.posts = {noun}
        for posts in ("official", "lawmaker"):
            if noun in lexicon.words(f"sources.{posts}s"):
                self.posts |= lexicon.words(f"sources.{posts}_posts")
        self.former = "former" in said or "ex" in said
        self.party = next((_PARTIES[word] for word in said if word in _PARTIES), "")
        self.bodies = {
            tokens.words[at]
            for at in range(first + 1, end)
            if tokens.capital(at)
            and tokens.words[at] not in _PARTIES
            and noun in said[at - first :]
        }
        here = next((s.paragraph for s in sentences if s.span.end > mention.start), 0)
        paragraphs = sorted({s.paragraph for s in sentences})
        number = paragraphs.index(here)
        last = max(number + _NEXT, _FROM_LEAD if number <= _LEAD else 0)
        reached = paragraphs[number : last + 1]
        self.reach = [
            s for s in sentences if s.paragraph in reached and s.span.start > mention.start
        ]
        self.openers = [
            sentence
            for number, sentence in enumerate(self.reach)
            if sentence.paragraph != (self.reach[number - 1].paragraph if number else here)
        ]

    def names(self, other: Profile) -> bool:
        """Whether another source is a person first named in reach, with a fitting post."""
        if other.described.kind != "person" or not other.described.name or not other.mentions:
            return False
        start, end = other.mentions[0]
        for sentence in self.reach:
            if sentence.span.start <= start < sentence.span.end:
                return self._fits(self.tokens.at(start), self.tokens.at(end), sentence)
        return False

    def subject(self) -> str:
        """A name behind a fitting post at a clause's start, first in its paragraph, or nothing."""
        tokens, words = self.tokens, self.tokens.words
        for sentence in self.openers:
            floor, ceiling = tokens.at(sentence.span.start), tokens.at(sentence.span.end)
            for at in range(floor, ceiling - 3):
                if words[at] not in self.posts:
                    continue
                before = at - (at > floor and words[at - 1] in _HOUSES)
                if before > floor and words[before - 1] not in (",", "”", '"'):
                    continue
                first = at + 1 + (words[at + 1] == ".")
                if tokens.capital(first) and tokens.capital(first + 1):
                    if self._fits(first, first + 2, sentence):
                        return f"{tokens.written(first)} {tokens.written(first + 1)}"
                    break
        return ""

    def _fits(self, first: int, end: int, sentence: Sentence) -> bool:
        tokens = self.tokens
        floor, ceiling = tokens.at(sentence.span.start), tokens.at(sentence.span.end)
        near = tokens.words[max(first - _BEFORE_NAME, floor) : min(end + _AFTER_NAME, ceiling)]
        if self.posts.isdisjoint(part for word in near for part in word.split("-")) or (
            self.former and "former" not in near
        ):
            return False
        party = next((near[at + 1] for at, word in enumerate(near[:-1]) if word == "("), "")
        if self.party and len(party) <= 3 and party not in STOPS and party != self.party:
            return False
        return not self.bodies or not self.bodies.isdisjoint(near)
