"""Heads of noun phrases that only a lexicon finds: behind "of" a name, behind "and"."""

from newslint.reading.noun_groups import NounPhrase
from newslint.reading.source_words import SourceWords
from newslint.reading.tokens import Tokens


def past_of(lexicon: SourceWords, tokens: Tokens, phrase: NounPhrase) -> NounPhrase:
    """The head of "a Ministry of International Trade official"."""
    last = phrase.end - 1
    if (
        phrase.head < last - 1
        and tokens.words[phrase.head + 1] == "of"
        and tokens.capital(phrase.head)
        and tokens.capital(last - 1)
        and not tokens.capital(last)
        and lexicon.is_person(tokens.words[last])
    ):
        return phrase._replace(head=last, group_end=last + 1)
    return phrase


def past_and(lexicon: SourceWords, tokens: Tokens, phrase: NounPhrase) -> NounPhrase:
    """The head of "current and former diplomats", "banking and industry sources"."""
    words = tokens.words
    end = phrase.group_end
    if not end < phrase.end - 1 or words[end] != "and":
        return phrase
    head = words[phrase.head]
    if lexicon.is_person(head) or head in lexicon.holders:
        return phrase
    if phrase.head > phrase.first and tokens.capital(phrase.head):
        return phrase
    for at in range(end + 1, min(end + 5, phrase.end)):
        if lexicon.is_person(words[at]):
            return phrase._replace(head=at, group_end=at + 1)
    return phrase
