"""Where persons are named: two capitalised words that are no organisation, or a title and one."""

from newslint.lexicons import Lexicon
from newslint.model import Span
from newslint.reading.grammar import DAYS, DETERMINERS, PREPOSITIONS
from newslint.reading.tokens import Tokens


def find(tokens: Tokens, lexicon: Lexicon) -> tuple[Span, ...]:
    """Spans of names, in reading order; good enough to ask whether anybody was named."""
    words, starts, text = tokens.words, tokens.starts, tokens.text
    organisations = lexicon.words("sources.organisations")
    titles = lexicon.words("sources.titles")
    found: list[Span] = []
    capital = [text[start].isupper() for start in starts]
    at = 0
    while at < len(words) - 1:
        if not capital[at]:
            at += 1
            continue
        end = at + 1
        while end < len(words) and (capital[end] or _abbreviates(words, end, titles)):
            if words[end - 1].endswith("'s"):
                break
            end += 1
        run = words[at:end]
        while run and (run[0] in DETERMINERS or run[0] in PREPOSITIONS or run[0] in DAYS):
            run = run[1:]
        plain = [word for word in run if word != "."]
        titled = any(word in titles for word in plain[:-1])
        if len(plain) > 1 and (titled or not any(word in organisations for word in plain)):
            found.append(tokens.span(at, end))
        at = end
    return tuple(found)


def _abbreviates(words: list[str], at: int, titles: frozenset[str]) -> bool:
    """Whether a full stop belongs to a title or an initial before it."""
    return words[at] == "." and (words[at - 1] in titles or len(words[at - 1]) == 1)
