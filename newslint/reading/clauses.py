"""One cue in its clause: who is its source, and what it governs."""

from bisect import bisect_right
from typing import NamedTuple

from newslint.model import Span
from newslint.reading.cues import Cue
from newslint.reading.grammar import BE, CLAUSE_OPENERS, DAYS, HAVE, MODALS, PREPOSITIONS
from newslint.reading.noun_groups import DASHES, QUOTES, RELATIVES, NounPhrase, possessor
from newslint.reading.noun_phrases import after_cue, before_verb
from newslint.reading.quotations import Quotation
from newslint.reading.tokens import Tokens

_REACH = 400
"""Tokens a cue may govern: a "sentence" that is longer has lost its full stops."""
_NEW_CLAUSE = frozenset("but while although though and as ; whereas which , who what".split())
_ENDS_SPEECH = frozenset(", ? ! . …".split())
_NO_SPEAKERS = frozenset("that it there this".split())
_NEGATIONS = frozenset(
    "not never n't didn't doesn't don't wouldn't couldn't won't haven't hasn't".split()
)


class Attribution(NamedTuple):
    """A source, a cue and what is attributed; each is None where it is not in the text.

    `kind` is direct, indirect or mixed. `sentence` is the index of the cue's sentence, or of
    the quotation's. `phrase` is the source in tokens; `shared` that it is the subject of the
    verb before ("said … and added"), not written again. `nested` attributions stand inside
    what somebody else is reported to say.
    """

    kind: str
    source: Span | None
    cue: Span | None
    content: Span | None
    sentence: int
    lemma: str = ""
    group: str = ""
    phrase: NounPhrase | None = None
    end: int = 0
    shared: bool = False
    nested: bool = False
    trailing: bool = False
    speech: bool = False
    silent: bool = False


class Lemmas(NamedTuple):
    """Cues that say something, that may stand before their subject, that name it after "from"."""

    speech: frozenset[str]
    inverting: frozenset[str]
    voiced: frozenset[str]


class Clause:
    """One cue in its sentence, with the attribution before it there."""

    def __init__(
        self,
        tokens: Tokens,
        sentence: Span,
        before: Attribution | None,
        lemmas: Lemmas,
    ) -> None:
        self.tokens = tokens
        self.lemmas = lemmas
        self.sentence = sentence
        self.before = before
        self.floor = tokens.at(sentence.start)
        self.ceiling = tokens.at(sentence.end)

    def attribution(self, cue: Cue, number: int, quotations: tuple[Quotation, ...]) -> Attribution:
        """What the cue attributes, and to whom; `number` is the sentence's index."""
        tokens, before = self.tokens, self.before
        phrase, after = self._source(cue)
        shared = False
        if phrase is None and before is not None and cue.group != "noun" and not cue.passive:
            phrase, shared = before.phrase, True
        nested = not after and self._is_nested(cue, phrase, shared)
        trailing, content = self._content(cue, phrase if after else None, phrase)
        kind = _kind(content, quotations)
        silent = _is_silent(tokens.words, cue)
        return Attribution(
            kind,
            tokens.span(phrase.first, phrase.end) if phrase and not shared else None,
            tokens.span(cue.first, cue.end),
            content,
            number,
            cue.lemma,
            cue.group,
            phrase,
            max(cue.end, phrase.end if phrase and after else 0),
            shared,
            nested,
            trailing,
            not silent and self._is_speech(cue, phrase, kind),
            silent,
        )

    def _is_speech(self, cue: Cue, phrase: NounPhrase | None, kind: str) -> bool:
        """Whether something is said here: "officials say", not "would say", "if they say"."""
        words = self.tokens.words
        if cue.group == "noun" or (phrase and phrase.first and words[phrase.first - 1] == "if"):
            return False
        says = cue.lemma in self.lemmas.speech and not _is_conditional(words, cue)
        return says or kind != "indirect"

    def _source(self, cue: Cue) -> tuple[NounPhrase | None, bool]:
        """The source's noun phrase, and whether it stands after the cue."""
        tokens, words = self.tokens, self.tokens.words
        if cue.group == "noun":
            owner = possessor(tokens, cue.first, self.floor)
            if owner is None and cue.lemma in self.lemmas.voiced and _from(words, cue.end):
                return after_cue(tokens, cue.end + 1, self.ceiling), True
            return owner, False
        if cue.group == "phrase" and words[cue.end - 1] == "to" and words[cue.first] == "according":
            return after_cue(tokens, cue.end, self.ceiling), True
        if cue.lemma == "cite":
            cited = after_cue(tokens, cue.end, self.ceiling)
            if cited:
                return cited, True
        if cue.passive:
            by = _by(words, cue.end, self.ceiling)
            return (after_cue(tokens, by + 1, self.ceiling), True) if by else (None, False)
        if (
            cue.lemma in self.lemmas.inverting
            and cue.form != "ing"
            and self._follows_speech(cue.first)
        ):
            inverted = after_cue(tokens, cue.end, self.ceiling)
            if inverted and self._may_speak(inverted) and not self._brackets(cue, inverted):
                return inverted, True
        floor = self.floor
        if self.before and self.before.phrase:
            if self.before.phrase.first < cue.first < self.before.phrase.end:
                return None, False  # a clause that hangs on the source before: "who asked not to"
            floor = max(floor, self.before.end)
        return before_verb(tokens, cue.first, floor, self.floor), False

    def _follows_speech(self, at: int) -> bool:
        """Whether token `at` comes right after a quotation or a comma."""
        words = self.tokens.words
        if at <= self.floor:
            return False
        if words[at - 1] in QUOTES:
            return at - 2 >= self.floor and words[at - 2] in _ENDS_SPEECH
        return words[at - 1] in _ENDS_SPEECH

    def _brackets(self, cue: Cue, after: NounPhrase) -> bool:
        """Whether the comma before a cue closes an apposition: "The report, dated 2 July, says"."""
        if self.tokens.words[cue.first - 1] != ",":
            return False
        subject = before_verb(self.tokens, cue.first, self.floor, self.floor)
        return (
            subject is not None
            and subject.first == self.floor
            and subject.end - subject.first < 9
            and (after.end - after.first > 6 or after.end < self.ceiling - 3)
        )

    def _may_speak(self, phrase: NounPhrase) -> bool:
        """After "said", a source is a noun phrase, not a clause and not a place or time."""
        words = self.tokens.words
        if words[phrase.first] in PREPOSITIONS or words[phrase.first] in _NO_SPEAKERS:
            return False
        for at in range(phrase.first, phrase.end):
            if words[at] in RELATIVES:
                return words[at] != "that"
            if words[at] in BE or words[at] in HAVE or (words[at] in MODALS and words[at] != "to"):
                return False
        return True

    def _is_nested(self, cue: Cue, phrase: NounPhrase | None, shared: bool) -> bool:
        before = self.before
        if before is None or shared or before.trailing or before.group not in ("report", "phrase"):
            return False
        start = phrase.first if phrase else cue.first
        words = self.tokens.words
        opener = words[start - 1] if start > self.floor else ""
        if opener in _NEW_CLAUSE or opener in DASHES or opener in QUOTES:
            return False
        return start >= before.end

    def _only_says_when(self, cue: Cue, at: int) -> bool:
        """Whether only an addressee, a day or a place follows: "told reporters on Friday"."""
        words = self.tokens.words
        if words[at] in PREPOSITIONS or words[at] in DAYS:
            return True
        return cue.lemma == "tell" and not any(
            word in CLAUSE_OPENERS or word in BE or word in HAVE or word in MODALS
            for word in words[at + 1 : min(self.ceiling, at + _REACH)]
        )

    def _content(
        self, cue: Cue, source_after: NounPhrase | None, phrase: NounPhrase | None
    ) -> tuple[bool, Span | None]:
        """Whether the cue comes last, and the span of what it attributes."""
        tokens, floor, ceiling = self.tokens, self.floor, self.ceiling
        last = max(cue.end, source_after.end if source_after else 0)
        first = min(cue.first, phrase.first if phrase and phrase.first >= floor else cue.first)
        after = tokens.words[last] if last < ceiling else "."
        trailing = first > floor and (
            last >= ceiling - 1
            or source_after is not None
            or after == ","
            or after in DASHES
            or (self._follows_speech(first) and self._only_says_when(cue, last))
        )
        if trailing:
            return True, Span(tokens.starts[max(floor, first - _REACH)], tokens.end(first - 1))
        if last < ceiling:
            return False, Span(
                tokens.starts[last],
                self.sentence.end if ceiling - last <= _REACH else tokens.end(last + _REACH - 1),
            )
        return False, None


def _is_conditional(words: list[str], cue: Cue) -> bool:
    """ "Would add", "could see": what might be, not what was said."""
    before = words[cue.first - 1] if cue.first else ""
    if cue.form == "ing" and before.isalnum() and before not in BE | {"and", "by", "while"}:
        return True  # "officers responding to a call"
    if words[cue.end : cue.end + 1] == ["to"] and cue.lemma == "agree":
        return True
    if before == "will" and cue.lemma not in ("say", "tell", "argue"):
        return True
    if cue.lemma == "concede" and words[cue.end : cue.end + 1] == ["."]:
        return True
    if before in ("must", "should") or words[cue.end : cue.end + 1] == ["about"]:
        return True
    return before in ("would", "could", "should", "can", "may", "might", "must", "to") and (
        cue.lemma not in ("say", "argue", "tell", "agree", "believe")
    )


def _is_silent(words: list[str], cue: Cue) -> bool:
    """Declined to comment, did not respond, would not say: a cue, but nothing said."""
    if cue.lemma in ("decline", "refuse"):
        return True
    if cue.group == "phrase":
        return False
    return any(word in _NEGATIONS for word in words[max(cue.first - 3, 0) : cue.first])


def _kind(content: Span | None, quotations: tuple[Quotation, ...]) -> str:
    if content is None:
        return "indirect"
    low = bisect_right(quotations, content.start, key=_quotation_end)
    covered = 0
    while low < len(quotations) and quotations[low].span.start < content.end:
        span = quotations[low].span
        covered += min(span.end, content.end) - max(span.start, content.start)
        low += 1
    if not covered:
        return "indirect"
    return "direct" if covered >= (content.end - content.start) * 0.8 else "mixed"


def _quotation_end(quotation: Quotation) -> int:
    return quotation.span.end


def _from(words: list[str], at: int) -> bool:
    return words[at : at + 1] in (["from"], ["by"])


def _by(words: list[str], at: int, ceiling: int) -> int:
    for place in range(at, min(at + 12, ceiling)):
        if words[place] == "by":
            return place
        if words[place] in (",", ".", ";"):
            return 0
    return 0
