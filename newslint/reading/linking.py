"""Which mentions of a source are the same one, in reading order.

A surname goes back to a full name, "he" and "they" to the last source that fits, "the
official" to the last official. What is left stands for itself.
"""

from bisect import bisect_right
from dataclasses import replace

from newslint.model import Span
from newslint.reading.apposed_names import subject_name
from newslint.reading.clauses import Attribution
from newslint.reading.describing import Described, Describer
from newslint.reading.grammar import DETERMINERS, PREPOSITIONS
from newslint.reading.noun_groups import NounPhrase
from newslint.reading.profiles import Profile, candidates
from newslint.reading.reasons import Anonymity
from newslint.reading.sentences import Sentence
from newslint.reading.tokens import Tokens

_GRADES = ("bare", "access", "position")
_PEOPLE = ("he", "she", "they")
_REMEMBERED = 50
"""Sources that a mention may go back to: more than any article has."""
_MENTIONS = 12
"""Mentions on either side of words of anonymity that these may be about."""
_BACK = 2
"""Sentences that a pronoun looks back for a name that is no source yet."""
_FAR = 600
"""Code points between a source and the words that say why it is not named."""


class Linker:
    """Gathers the sources of one article; `found` is in order of first mention."""

    def __init__(
        self,
        tokens: Tokens,
        sentences: tuple[Sentence, ...],
        describer: Describer,
        anonymities: list[Anonymity],
    ) -> None:
        self.tokens = tokens
        self.anonymities = anonymities
        self.sentences = sentences
        self.describer = describer
        self.found: list[Profile] = []
        self._recent: list[Profile] = []
        self._linked: list[tuple[Span, Profile]] | None = None
        self._mentioned: list[Span] | None = None
        self._index: dict[str, list[int]] | None = None
        self._starts = [sentence.span.start for sentence in sentences]

    def add(self, index: int, attribution: Attribution) -> None:
        """Hang an attribution on the source it names, on the last one, or on nobody."""
        sentence = self.sentences[attribution.sentence]
        last = self._recent[-1] if self._recent else None
        if attribution.phrase is None:
            runs_on = attribution.cue is None and last
            if runs_on and last and sentence.paragraph - last.last_paragraph <= 1:
                last.statements.append(index)
                last.speaks = True
            return
        if attribution.shared:
            if last:
                last.statements.append(index)
                last.speaks = last.speaks or attribution.speech
            return
        floor = self.tokens.at(sentence.span.start)
        described = self.describer.describe(self.tokens, attribution.phrase, floor)
        if described.kind == "name" and self._is_person(described.noun):
            described = replace(described, kind="person")
        source = next(candidates(self._recent, described), None)
        if described.noun in ("he", "she"):
            source = self._newly_named(source, attribution.sentence) or source
        if source is None:
            if described.kind == "pronoun":
                if described.noun not in _PEOPLE or not self._is_withheld(attribution.sentence):
                    return
                described = replace(described, kind="unnamed", noun="person")
            if described.kind == "anaphor":
                described = replace(described, kind="unknown", group=False)
            weak = attribution.group == "noun" or not attribution.speech
            if weak and described.kind == "unknown":
                return
            if attribution.group == "noun" and described.kind == "unnamed":
                return
            source = Profile(described, self._label(described, attribution.phrase))
            self.found.append(source)
        self._grow(source, described, attribution.phrase)
        source.last_paragraph = sentence.paragraph
        source.last_sentence = attribution.sentence
        source.statements.append(index)
        source.speaks = source.speaks or attribution.speech
        source.second_hand = source.second_hand or self._outlet(attribution, last)
        if last is not source:
            if source in self._recent:
                self._recent.remove(source)
            self._recent.append(source)
            if len(self._recent) > 2 * _REMEMBERED:
                del self._recent[:_REMEMBERED]

    def _newly_named(self, source: Profile | None, sentence: int) -> Profile | None:
        """The person named as subject between the last source and a "he" or "she"."""
        tokens = self.tokens
        begin = max(sentence - _BACK, source.last_sentence + 1 if source else 0)
        for number in range(sentence, begin - 1, -1):
            first = tokens.at(self.sentences[number].span.start)
            named = subject_name(self.describer.words, tokens, first)
            if named:
                surname = tokens.words[named[1] - 1]
                known = next((p for p in reversed(self._recent) if surname in p.names), None)
                return known or self._introduce(*named)
        return None

    def _introduce(self, first: int, end: int) -> Profile:
        span = self.tokens.span(first, end)
        name = self.tokens.text[span.start : span.end]
        described = Described(
            "person", name.rsplit(" ", 1)[-1].lower(), name, False, True, None, False, False
        )
        found = Profile(described, name, names=set(name.lower().split()))
        self.found.append(found)
        return found

    def _outlet(self, attribution: Attribution, last: Profile | None) -> str | None:
        """The outlet that stands between: "told CNN", "CNN reported, citing …"."""
        if attribution.lemma == "cite":
            return last.label if last and last.described.kind in ("organisation", "name") else None
        if attribution.lemma != "tell" or attribution.cue is None:
            return None
        tokens = self.tokens
        first = tokens.at(attribution.cue.end)
        first += tokens.words[first : first + 1] == ["the"]
        end = first
        while end < len(tokens) and end - first < 4 and tokens.capital(end):
            end += 1
        written = " ".join(tokens.written(at) for at in range(first, end))
        return written if written.lower() in self.describer.words.outlets else None

    def _label(self, described: Described, phrase: NounPhrase) -> str:
        """The source as first written; a name in apposition stands for the role before it."""
        span = self.tokens.span(phrase.first, phrase.end)
        written = self.tokens.text[span.start : span.end].removesuffix("’s").removesuffix("'s")
        surname = described.name.rsplit(" ", 1)[-1]
        return written if surname in written else described.name

    def _is_withheld(self, sentence: int) -> bool:
        """Whether a sentence says that somebody is not named."""
        span = self.sentences[sentence].span
        starts = self.tokens.starts
        return any(span.start <= starts[said.first] < span.end for said in self.anonymities)

    def _is_mentioned(self, at: int) -> bool:
        """Whether some source's mention covers the offset."""
        if self._mentioned is None:
            self._mentioned = sorted(m for source in self.found for m in source.mentions)
        near = bisect_right(self._mentioned, Span(at, 1 << 60))
        return any(m.start <= at < m.end for m in self._mentioned[max(near - 4, 0) : near])

    def add_hidden(self, phrase: NounPhrase) -> None:
        """A source told by its access alone, unless it is known already."""
        if self._is_mentioned(self.tokens.starts[phrase.head]):
            return
        floor = phrase.first
        described = self.describer.describe(self.tokens, phrase, floor)
        if described.kind != "unnamed":
            return
        source = next(candidates(self._recent, described), None)
        if source is None:
            source = Profile(replace(described, group=False), self._label(described, phrase))
            self.found.append(source)
        source.speaks = True
        self._grow(source, described, phrase)

    def _around(self, at: int) -> list[tuple[Span, Profile]]:
        """The mentions that stand near an offset, in reading order."""
        if self._linked is None:
            pairs = [(m, number) for number, s in enumerate(self.found) for m in s.mentions]
            self._linked = [(mention, self.found[number]) for mention, number in sorted(pairs)]
        middle = bisect_right(self._linked, at, key=_begins)
        return self._linked[max(middle - _MENTIONS, 0) : middle + _MENTIONS]

    def _same_sentence(self, one: int, other: int) -> bool:
        starts = self._starts
        return bisect_right(starts, one - 1) == bisect_right(starts, other)

    def _withheld_name(self, anonymity: Anonymity) -> Profile | None:
        """The person noun that words of anonymity stand after: "women who asked not to be"."""
        tokens, words = self.tokens, self.tokens.words
        number = bisect_right(self._starts, tokens.starts[anonymity.first]) - 1
        floor = max(tokens.at(self.sentences[number].span.start), anonymity.first - 16)
        for at in range(anonymity.first - 1, floor - 1, -1):
            if self.describer.words.singular(words[at]) in self.describer.words.people:
                first = at
                while (
                    first > floor
                    and words[first - 1] in DETERMINERS | self.describer.words.indefinite
                ):
                    first -= 1
                phrase = NounPhrase(first, at + 1, at, at + 1)
                described = self.describer.describe(tokens, phrase, floor)
                described = replace(described, kind="unnamed", group=False)
                found = Profile(described, self._label(described, phrase))
                self._grow(found, described, phrase)
                self.found.append(found)
                return found
        return None

    def explain(self, anonymity: Anonymity) -> None:
        """Hang a statement of anonymity on the source it speaks of: from now on unnamed."""
        at = self.tokens.starts[anonymity.first]
        best: Profile | None = None
        nearest = _FAR
        for mention, source in self._around(at):
            described = source.described
            if described.kind in ("organisation", "document"):
                continue
            if described.name and (described.kind == "person" or len(source.names) > 1):
                continue
            apart = described.group or described.kind != "unnamed"
            if apart and not self._same_sentence(mention.end, at):
                continue
            before = at - mention.end
            distance = before if before >= -_FAR and mention.start <= at else 200 - before
            if distance < nearest:
                best, nearest = source, distance
        best = best or self._withheld_name(anonymity)
        if best:
            best.described = replace(best.described, group=False)
            if best.described.kind != "unnamed":
                best.described = replace(best.described, kind="unnamed")
                best.description = best.description or "position"
            span = self.tokens.span(anonymity.first, anonymity.end)
            best.anonymity = best.anonymity or span
            best.reason = best.reason or anonymity.reason

    def _places(self, word: str) -> list[int]:
        """Every token that is this word."""
        if self._index is None:
            self._index = {}
            for at, token in enumerate(self.tokens.words):
                self._index.setdefault(token, []).append(at)
        return self._index.get(word, [])

    def _is_person(self, surname: str) -> bool:
        """Whether a lone capitalised word is written somewhere with a given name or title."""
        tokens, words = self.tokens, self.tokens.words
        for at in self._places(surname):
            if at and tokens.capital(at) and tokens.capital(at - 1):
                before = words[at - 1]
                if (
                    before[0].isalpha()  # La'Tasha and Jean-Luc are given names too
                    and not before.endswith("'s")
                    and before not in DETERMINERS | PREPOSITIONS
                ):
                    return True
            if at > 1 and words[at - 1] == "." and words[at - 2] in self.describer.words.titles:
                return True
        return False

    def _grow(self, source: Profile, described: Described, phrase: NounPhrase) -> None:
        tokens, describer = self.tokens, self.describer
        source.mentions.append(tokens.span(phrase.first, phrase.end))
        if described.kind == "pronoun":
            return
        source.names.update(described.name.lower().split())
        source.roles.update(
            word
            for word in tokens.words[phrase.first : phrase.end]
            if word in describer.words.titles or word in describer.words.people
        )
        if source.count is None:
            source.count = described.count
        if described.count and described.count > 1:
            source.counts.append((described.count, source.mentions[-1]))
        if described.kind in ("unnamed", "anaphor"):
            grade = describer.grade(tokens, phrase, described)
            known = source.description or grade
            source.description = max(known, grade, key=_GRADES.index)


def _begins(linked: tuple[Span, Profile]) -> int:
    return linked[0].start
