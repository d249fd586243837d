"""Whether a figure hangs on anybody: in its sentence, in its quotation, or near before it.

A person's "said" reaches to the end of its sentence. A paper or a count, "the survey found",
"figures from", "according to", is read as the source of the next sentences too.
"""

import re
from collections.abc import Iterator, Mapping

from newslint.lexicons import Lexicon
from newslint.model import Span
from newslint.reading.backing import Backing, telling
from newslint.reading.clauses import Attribution
from newslint.reading.figure_scopes import Scopes
from newslint.reading.figures import Figure
from newslint.reading.quotations import Quotation
from newslint.reading.sentences import Sentence
from newslint.reading.tokens import Tokens
from newslint.reading.vague_sources import VagueSource

REACH = 3
"""Sentences over which a paper or a count stays the source."""


_ANNOUNCING = frozenset(("announce", "confirm", "unveil"))
_LEAD = 3
"""Sentences that may sum up what the next ones source."""
_SHORT = 1
"""Sentences over which an announcement stays the source of its details."""
_CONCESSIVE = re.compile(
    r"\W*(?:though|although|while|despite|even|whereas|if|when)\b", re.IGNORECASE
)
_TOLD_FROM = frozenset(
    "by of from for found find finds show shows showed shown said says say suggests suggest "
    "suggested estimates estimated put puts asked counted released published compiled recorded "
    "reported concluded indicate indicates indicated reveal revealed covers covered looked listed "
    "lists tracked examined analyzed analysed was were is are , :".split()
)
_TELLS_FROM = frozenset("to in from by citing per new latest the".split())
_SHARES = frozenset(("percent", "cent", "%", "half", "third", "respondents", "majority"))
_TELLING = frozenset("say tell report estimate put claim state according find show add".split())
_ASIDE = re.compile(r"\w\s+(?:that|which|who)\s+(?:has|have|had|is|are)?\s*(?:\w+,?\s+){0,5}$")


class Backer:
    """Finds the backing of an article's figures; built once an article."""

    def __init__(
        self,
        tokens: Tokens,
        sentences: tuple[Sentence, ...],
        quotations: tuple[Quotation, ...],
        attributions: tuple[Attribution, ...],
        quoted: bytearray,
        scopes: Scopes,
        vague: tuple[VagueSource, ...],
        declared: Mapping[Span, str],
        lexicon: Lexicon,
    ) -> None:
        self._quoted = quoted
        self._scopes = scopes
        self._declared = declared
        self._vague: dict[int, list[Span]] = {}
        for paper in vague:
            self._vague.setdefault(paper.sentence, []).append(paper.span)
        self._tokens = tokens
        self._sentences = sentences
        self._quotations = quotations
        self._attributions = attributions
        self._vouching = lexicon.words("figures.vouching")
        self._nouns = lexicon.words("figures.vouching_nouns")
        self._counting = lexicon.words("figures.counting")
        self._documents = lexicon.words("figures.documents")
        self._counters = lexicon.words("figures.counters")
        self._counted = lexicon.words("figures.counted")
        self._by_sentence: dict[int, list[int]] = {}
        self._carrier: tuple[int, int, int | None] | None = None
        for index, attribution in enumerate(attributions):
            if self._vouches(attribution):
                self._by_sentence.setdefault(attribution.sentence, []).append(index)

    def backings(self, figures: tuple[Figure, ...]) -> Iterator[Backing]:
        """What each figure hangs on, in the order of the figures, which is the text's.

        A figure that hangs on nobody but stands elsewhere with its source has that source; so
        have the first sentences, which sum up, what the next ones name.
        """
        first = list(self._nearby(figures))
        backed: dict[tuple[float, str, str], Backing] = {}
        for figure, backing in zip(figures, first, strict=True):
            if backing.status.startswith("in_") and (key := telling(figure)):
                backed.setdefault(key, backing)
        for figure, backing in zip(figures, first, strict=True):
            if backing.status != "none":
                yield backing
            elif (key := telling(figure)) and key in backed:
                yield Backing("in_context", backed[key].attribution)
            elif figure.sentence < _LEAD and self._source_ahead(figure.sentence):
                yield Backing("in_context")
            else:
                yield backing

    def _nearby(self, figures: tuple[Figure, ...]) -> Iterator[Backing]:
        """What each figure hangs on in its sentence or in the few before it."""
        seen = 0
        polled = {figure.sentence for figure in figures if figure.kind == "poll-sample"}
        for figure in figures:
            if not figure.needs:
                yield Backing("not_applicable")
                continue
            while seen < figure.sentence:
                self._note_carrier(seen)
                if seen in polled:
                    self._carrier = (seen, seen, None)
                seen += 1
            yield (
                self._declaration(figure)
                or self._in_sentence(figure)
                or self._in_context(figure)
                or Backing("none")
            )

    def _declaration(self, figure: Figure) -> Backing | None:
        for span, source in self._declared.items():
            if span.overlaps(figure.span):
                return Backing("in_context", declared=source)
        return None

    def _in_sentence(self, figure: Figure) -> Backing | None:
        attributions = self._by_sentence.get(figure.sentence, ())
        for index in attributions:
            if self._covers(self._attributions[index], figure):
                return Backing("vague" if self._is_vague(index) else "in_sentence", index)
        if self._documented(figure, bool(attributions)):
            return Backing("vague" if figure.sentence in self._vague else "in_sentence")
        if self._scopes.linked(figure.sentence):
            return Backing("in_sentence")
        return None

    def _in_context(self, figure: Figure) -> Backing | None:
        if any(quotation.span.contains(figure.span) for quotation in self._quotations):
            return Backing("in_context", self._speaker(figure.sentence), quoted=True)
        if self._carrier is None:
            return None
        first, last, index = self._carrier
        reach = _SHORT if index is not None and self._announces(index) else REACH
        if figure.sentence - last > reach or figure.sentence - first > 2 * reach:
            return None
        if index is not None and not self._counts_at(index) and self._apart(last, figure.sentence):
            return None
        self._carrier = (first, figure.sentence, index)
        return Backing("in_context", index)

    def _source_ahead(self, sentence: int) -> bool:
        for ahead in range(sentence + 1, min(sentence + 1 + REACH, len(self._sentences))):
            if self._has_document(ahead):
                return True
            if any(self._carries(self._attributions[i]) for i in self._by_sentence.get(ahead, ())):
                return True
        return False

    def _carries(self, attribution: Attribution) -> bool:
        """Whether a paper or a counter speaks, so that the next sentences are theirs too."""
        if attribution.group == "phrase":
            return True
        if attribution.lemma not in self._counting or attribution.source is None:
            return False
        return self._counts(attribution.source)

    def _counts_at(self, index: int) -> bool:
        source = self._attributions[index].source
        return source is not None and self._counts(source)

    def _apart(self, one: int, other: int) -> bool:
        return self._sentences[one].paragraph != self._sentences[other].paragraph

    def _counts(self, source: Span) -> bool:
        """Whether a source is a paper, or somebody who counts for a living."""
        words = self._words(source)
        return not self._documents.isdisjoint(words) or not self._counters.isdisjoint(words)

    def _announces(self, index: int) -> bool:
        attribution = self._attributions[index]
        if attribution.group == "phrase" or self._carries(attribution):
            return False
        told = attribution.lemma in ("say", "report", "tell") and self._counts_at(index)
        return told or attribution.lemma in _ANNOUNCING

    def _speaker(self, sentence: int) -> int | None:
        """The nearest attribution with a source, for a quotation that has none of its own."""
        for near in (sentence, sentence + 1, sentence - 1, sentence - 2):
            for index in self._by_sentence.get(near, ()):
                if self._attributions[index].source:
                    return index
        return None

    def _note_carrier(self, sentence: int) -> None:
        """Remember the last paper or count: where it stood, how far it reached, which it was."""
        for index in self._by_sentence.get(sentence, ()):
            attribution = self._attributions[index]
            if self._is_vague(index):
                continue
            if self._carries(attribution) or self._announces(index):
                self._carrier = (sentence, sentence, index)
                return
        if sentence in self._vague:
            self._carrier = None
        elif self._speaks_for_more(sentence):
            self._carrier = (sentence, sentence, None)
        elif (
            self._carrier
            and self._by_sentence.get(sentence)
            and self._apart(self._carrier[1], sentence)
            and not self._respondents(sentence)
        ):
            self._carrier = None  # somebody else speaks, of something else

    def _respondents(self, sentence: int) -> bool:
        """Whether those who speak are a share of those asked: "some 46 percent said"."""
        sources = (self._attributions[index].source for index in self._by_sentence[sentence])
        return any(s and not _SHARES.isdisjoint(self._words(s)) for s in sources)

    def _vouches(self, attribution: Attribution) -> bool:
        if attribution.silent or (attribution.group == "believe" and not attribution.source):
            return False
        if attribution.group == "noun":
            return attribution.lemma in self._nouns
        if attribution.group in ("phrase", "label", "") or attribution.lemma in self._vouching:
            return True
        return attribution.source is not None and self._counts(attribution.source)

    def _covers(self, attribution: Attribution, figure: Figure) -> bool:
        content, source = attribution.content, attribution.source
        if attribution.lemma == "add" and self._adds(attribution, figure):
            return False
        if figure.kind == "casualties" and self._aside(attribution, figure):
            return False
        if attribution.group == "phrase" or attribution.trailing or content is None:
            return True
        if content.contains(figure.span):
            return True
        return source is not None and source.contains(figure.span)

    def _adds(self, attribution: Attribution, figure: Figure) -> bool:
        """Whether "added" is followed by how much, and so is nothing said."""
        cue = attribution.cue
        return cue is not None and 0 <= figure.span.start - cue.end <= 1

    def _aside(self, attribution: Attribution, figure: Figure) -> bool:
        """Whether a toll is the writer's own aside on what the source speaks of.

        "Reuters outlined a plan to end a war that has killed millions": nobody said millions.
        """
        if attribution.cue is None or attribution.lemma in _TELLING:
            return False
        between = self._tokens.text[attribution.cue.end : figure.number.span.start]
        return _ASIDE.search(between) is not None

    def _is_vague(self, index: int) -> bool:
        source = self._attributions[index].source
        spans = self._vague.get(self._attributions[index].sentence, ())
        return source is not None and any(span.overlaps(source) for span in spans)

    def _documented(self, figure: Figure, told: bool) -> bool:
        """Whether a paper of its sentence covers a figure: not "though it cost $4m, a study…".

        Where somebody is `told` of in the sentence, the paper has to stand before the figure.
        """
        if not self._has_document(figure.sentence):
            return False
        if told:
            begin = self._sentences[figure.sentence].span.start
            before = self._words(Span(begin, figure.span.start))
            return not (self._documents | self._counted).isdisjoint(before)
        text, span = self._tokens.text, self._sentences[figure.sentence].span
        if not _CONCESSIVE.match(text, span.start):
            return True
        comma = text.find(", ", figure.span.end, span.end)
        first, end = self._tokens.at(span.start), self._tokens.at(max(comma, span.start))
        return comma < 0 or not self._documents.isdisjoint(self._tokens.words[first:end])

    def _speaks_for_more(self, sentence: int) -> bool:
        """Whether a paper stands in a sentence as one that is being told from.

        "The survey found", "a report by", "according to its records": not "since the survey".
        """
        span = self._sentences[sentence].span
        first = self._tokens.at(span.start)
        words = self._words(span)
        for at, word in enumerate(words):
            if self._quoted[first + at]:
                continue
            if word in self._counted:
                return True
            if word in self._documents:
                told = not _TOLD_FROM.isdisjoint(words[at + 1 : at + 4])
                if told or not _TELLS_FROM.isdisjoint(words[max(at - 4, 0) : at]):
                    return True
        return False

    def _has_document(self, sentence: int) -> bool:
        words = self._words(self._sentences[sentence].span)
        return not self._documents.isdisjoint(words) or not self._counted.isdisjoint(words)

    def _words(self, span: Span) -> list[str]:
        return self._tokens.words[self._tokens.at(span.start) : self._tokens.at(span.end)]
