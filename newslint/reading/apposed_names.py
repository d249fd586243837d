"""Names that stand beside a role: "a spokesman, Peter Hall", "director of elections Ann Pask"."""

from newslint.reading.grammar import BE, DETERMINERS, PREPOSITIONS
from newslint.reading.noun_groups import NounPhrase
from newslint.reading.source_words import SourceWords
from newslint.reading.tokens import Tokens

_NAMING = frozenset(["named", "called", "including", "identified"])


def in_apposition(
    lexicon: SourceWords, tokens: Tokens, phrase: NounPhrase, floor: int, is_person: bool
) -> str:
    """A name in apposition to a person noun, after "named", or the head itself."""
    words = tokens.words
    if not is_person:
        return ""
    head = phrase.head
    if (
        head > phrase.first
        and tokens.capital(head)
        and head > floor
        and not words[head].endswith("s")
    ):
        before = words[head - 1]
        if (
            tokens.capital(head - 1)
            and before not in lexicon.titles
            and words[head] not in lexicon.titles
            and words[head] not in lexicon.insiders
        ):
            return " ".join((tokens.written(head - 1), tokens.written(head)))
    for at in range(phrase.group_end, min(phrase.end + 4, len(words))):
        if words[at] == "including" or (words[at] == "like" and tokens.capital(at + 1)):
            return _name_after(tokens, at + 1)
        if words[at] in _NAMING:
            return _name_at(lexicon, tokens, at + 1)
        if words[at] in (".", ";", ":") or words[at] in ("said", "told"):
            break
    end = phrase.end
    capitals = end
    while capitals > phrase.group_end and tokens.capital(capitals - 1):
        capitals -= 1
    # Clerk of Courts Brenda Davis, director of elections Beth Lechman
    titled = (end - capitals > 2 and tokens.capital(head)) or (
        end - capitals == 2 and words[capitals - 1] not in PREPOSITIONS | DETERMINERS | {"to"}
    )
    firm = any(word in lexicon.organisations for word in words[capitals:end])
    if titled and not firm and not words[head].endswith("s"):
        return f"{tokens.written(end - 2)} {tokens.written(end - 1)}"
    if end < len(words) and words[end] == ",":
        return _name_at(lexicon, tokens, end + 1)
    return ""


def _name_at(lexicon: SourceWords, tokens: Tokens, at: int) -> str:
    """Two capitalised words and more at a token, past articles and titles."""
    words = tokens.words
    start = at
    while (
        start < len(words)
        and start < at + 6
        and (
            words[start] in DETERMINERS
            or words[start] in lexicon.titles
            or words[start] in lexicon.insiders
            or words[start] in ("of", ".", "and", "for", "the")
        )
    ):
        start += 1
    end = start
    while end < len(words) and end - start < 4 and (tokens.capital(end) or words[end] == "&"):
        end += 1
    if end - start < 2:
        return ""
    return " ".join(tokens.written(place) for place in range(start, end))


def subject_name(lexicon: SourceWords, tokens: Tokens, first: int) -> tuple[int, int] | None:
    """Tokens of a full name at the start of a sentence, or in apposition there."""
    words = tokens.words
    limit = min(first + 7, len(words) - 1)
    for at in range(first, limit):
        if words[at] in PREPOSITIONS or words[at] in BE or words[at] in (".", ";"):
            return None
        if at == first and (words[at] in DETERMINERS or words[at] in lexicon.people):
            continue
        if tokens.capital(at) and tokens.capital(at + 1) and words[at] not in lexicon.titles:
            end = at + 2
            while end < len(words) and tokens.capital(end) and end - at < 4:
                end += 1
            if any(word in lexicon.organisations for word in words[at:end]):
                return None
            return at, end
    return None


def _name_after(tokens: Tokens, at: int) -> str:
    """The first two capitalised words in a row within reach: "including its head, Taras Bilyk"."""
    for start in range(at, min(at + 14, len(tokens) - 1)):
        if tokens.capital(start) and tokens.capital(start + 1):
            return f"{tokens.written(start)} {tokens.written(start + 1)}"
    return ""
