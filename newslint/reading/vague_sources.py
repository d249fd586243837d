"""Figures hung on papers that nobody can ask for: "studies show", "by some estimates".

A study, a poll or an estimate is vague where neither its words nor the next sentences say
whose it is.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from newslint.model import Span
from newslint.reading.sentences import Sentence
from newslint.reading.tokens import Tokens

_PAPERS = (
    r"(?:estimates?|studies|study|polls?|surveys?|research|reports?|forecasts?|analyses|analysis"
    r"|calculations?|projections?|statistics|data|polling)"
)
_SOME = (
    r"(?:some|several|many|most|various|numerous|multiple|countless|one|another|a|an|recent|new"
    r"|other|earlier|previous|early|unofficial|independent|private|outside|rough)"
)
_KIND = (
    r"(?:(?:recent|new|major|large|other|scientific|academic|medical|independent|earlier|opinion"
    r"|internal|public)\s+)*"
)
_VERB = (
    r"(?:(?:have|has|had|also|now|often|consistently|repeatedly|long|recently|generally)\s+)*"
    r"(?:puts?|shows?|showed|shown|suggests?|suggested|says?|said|finds?|found|indicates?|indicated"
    r"|estimates?|estimated|claims?|claimed|predicts?|predicted|places?|placed|concludes?|concluded"
    r"|reveals?|revealed|proves?|proved|demonstrates?|demonstrated|confirms?|linked|links?)\b"
)
_VAGUE = re.compile(
    rf"\b(?P<who>{_SOME}\s+{_KIND}{_PAPERS})\s+{_VERB}"
    rf"|(?:(?<=[.!?—–;:,\"“\n]\s)|(?<=\n)|\A|\b(?:but|and|as|that|because|while|though|yet)\s)"
    rf"(?P<bare>{_KIND}(?:studies|research|polls|surveys|reports|estimates|statistics|polling))\s+{_VERB}"
    rf"|\b(?:by|according\s+to|in)\s+(?P<by>{_SOME}\s+{_KIND}(?:estimates?|accounts?|counts?|measures?"
    rf"|reckonings?|studies|study|polls?|surveys?|reports?))\b"
    rf"|\b(?P<side>(?:US|U\.S\.|American|Western|British|Russian|Ukrainian|European|intelligence)"
    rf"\s+(?:intelligence\s+)?estimates)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\s(?:by|from|of|at|in|for)\s+(?:(?:the|a|an)\s+)?(?:[\w-]+['’]s\s+)?(?:[a-z-]+\s+){0,3}[A-Z]"
    r"|\b(?:published|conducted|commissioned|carried out|led|funded|released|compiled)\b"
)
_BACK = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir)\s+(?:study|poll|survey|report|research|researchers"
    r"|authors?|team|analysis|estimate|estimates|studies|findings|paper|pollsters?)\b"
    r"|\b(?:led|published|conducted|carried out|commissioned) (?:by|in)\b"
)
_AHEAD = 2
_HINTS = frozenset(
    "estimate estimates study studies poll polls polling survey surveys research report reports "
    "forecast forecasts analysis analyses calculation calculations projection projections data "
    "statistics account accounts count counts measure measures reckoning reckonings".split()
)


class VagueSource(NamedTuple):
    """The words of a source that cannot be asked for, and the sentence they stand in."""

    span: Span
    sentence: int


def find(tokens: Tokens, sentences: tuple[Sentence, ...]) -> Iterator[VagueSource]:
    """Every vague paper of the text, in reading order."""
    text = tokens.text
    starts = [sentence.span.start for sentence in sentences]
    hinted = {
        bisect_right(starts, tokens.starts[at]) - 1
        for at, word in enumerate(tokens.words)
        if word in _HINTS
    }
    for number in sorted(hinted - {-1}):
        span = sentences[number].span
        said = text[span.start : span.end]
        for found in _VAGUE.finditer(said):
            kind = found.lastgroup or "who"
            start, end = found.span(kind)
            if kind in ("who", "bare"):
                end = found.end()
            if not _is_named(text, sentences, number, Span(span.start + start, span.start + end)):
                yield VagueSource(Span(span.start + start, span.start + end), number)


def _is_named(text: str, sentences: tuple[Sentence, ...], number: int, paper: Span) -> bool:
    """Whether this sentence or the next ones say whose paper it is."""
    span = sentences[number].span
    if _NAMED.search(text, paper.end, span.end):
        return True
    last = min(number + _AHEAD, len(sentences) - 1)
    return _BACK.search(text, span.end, sentences[last].span.end) is not None
