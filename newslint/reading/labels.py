"""Sources in label form: "Sources: …", "Poll: …", "… -sources", "PENCE: …".

Headlines and transcripts attribute with a colon or a dash instead of a verb.
"""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.lexicons import Lexicon
from newslint.reading.noun_groups import DASHES, QUOTES, NounPhrase
from newslint.reading.sentences import Sentence
from newslint.reading.tokens import Tokens

_LONGEST = 5
"""Tokens a label before a colon may have."""

_HEADLINES = 2
"""Sentences in which "Source:" is a headline's; below it credits a picture."""


class Label(NamedTuple):
    """A label before (`lead`) or after (`tail`) what it attributes; `mark` is its colon or dash."""

    kind: str
    phrase: NounPhrase
    mark: int
    sentence: int


def find(
    tokens: Tokens, sentences: tuple[Sentence, ...], quoted: bytearray, lexicon: Lexicon
) -> Iterator[Label]:
    """Labels at the start and the end of sentences."""
    words = tokens.words
    speakers = lexicon.words("cues.labels")
    no_speakers = lexicon.words("cues.no_labels")
    for number, sentence in enumerate(sentences):
        first, end = tokens.at(sentence.span.start), tokens.at(sentence.span.end)
        if words[first : first + 1] and words[first] in DASHES and first + 1 < end:
            name = first + 1
            while name < end and tokens.capital(name):
                name += 1
            if 1 < name - first < 6 and (name >= end - 1 or words[name] in QUOTES):
                phrase = NounPhrase(first + 1, name, name - 1, name)
                yield Label("tail", phrase, first, number)  # — Ann Pask
                continue
        while first < end and words[first] in QUOTES:
            first += 1
        if ":" in words[first : first + _LONGEST + 1]:
            mark = words.index(":", first)
            if (
                mark > first
                and mark + 1 < end
                and _is_speaker(tokens, first, mark, speakers, no_speakers)
                and (number < _HEADLINES or words[mark - 1] not in speakers)
            ):
                yield Label("lead", NounPhrase(first, mark, mark - 1, mark), mark, number)
                continue
        last = end - 1
        if last > first + 3 and words[last] in speakers:
            at = last
            while (
                at > first + 2
                and last - at < 4
                and words[at - 1] not in DASHES
                and words[at - 1] not in (":",)
            ):
                at -= 1
            mark = at - 1
            if words[mark] == ":" or (
                words[mark] in DASHES and tokens.end(mark) == tokens.starts[at]
            ):
                yield Label("tail", NounPhrase(at, end, last, end), mark, number)


def _is_speaker(
    tokens: Tokens, first: int, mark: int, speakers: frozenset[str], no_speakers: frozenset[str]
) -> bool:
    words = tokens.words
    if any(word in no_speakers for word in words[first:mark]):
        return False
    if words[mark - 1] in speakers:
        return True
    return all(tokens.capital(at) for at in range(first, mark)) and not words[first].isdigit()
