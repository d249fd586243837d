"""The words and marks of an article, found in one pass and looked up in tables ever after.

`words` and `starts` run in parallel: the lower-cased token, apostrophes straightened, and
the code point it starts at; `vocabulary` is every word once. Quotation marks, commas and the
like are tokens of their own.
"""

import re
from bisect import bisect_left

from newslint.model import Span

_TOKEN = re.compile(r"[^\W_]+(?:['&/\-‐‑][^\W_]+|,\d{3}(?!\d)|\.\d+|\.[^\W\d_](?![^\W_]))*|[^\w\s]")


class Tokens:
    """Parallel lists over the tokens of a text, in reading order."""

    __slots__ = ("starts", "text", "vocabulary", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        straight = text.replace("’", "'")
        small = straight.lower()
        self.starts = [token.start() for token in _TOKEN.finditer(straight)]
        if len(small) == len(text):
            self.words: list[str] = _TOKEN.findall(small)
        else:  # a letter that is longer in lower case, as the Turkish İ
            self.words = [_small(word) for word in _TOKEN.findall(straight)]
        self.vocabulary = frozenset(self.words)

    def __len__(self) -> int:
        return len(self.words)

    def at(self, offset: int) -> int:
        """The first token that starts at or after `offset`."""
        return bisect_left(self.starts, offset)

    def end(self, token: int) -> int:
        """The offset after a token's last character."""
        return self.starts[token] + len(self.words[token])

    def span(self, first: int, end: int) -> Span:
        """The text from token `first` to just before token `end`."""
        return Span(self.starts[first], self.end(end - 1))

    def written(self, token: int) -> str:
        """A token as it stands in the text."""
        return self.text[self.starts[token] : self.end(token)]

    def capital(self, token: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.text[self.starts[token]].isupper()


def _small(word: str) -> str:
    """A word in lower case, as long as it was."""
    small = word.lower()
    return small if len(small) == len(word) else word
