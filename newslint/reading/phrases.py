"""Fixed phrases, looked up by their first word."""

from collections.abc import Iterable, Iterator

from newslint.reading.tokens import Tokens

Table = dict[str, list[list[str]]]


class Phrases:
    """Phrases to be found in articles, most of which have none of them.

    Each has a telling word, its longest: an article without any of those is passed over.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        listed = [phrase.lower() for phrase in phrases]
        self.table = by_first(listed)
        self._telling = frozenset(max(phrase.split(), key=len) for phrase in listed)

    def find(self, tokens: Tokens, quoted: bytearray) -> Iterator[tuple[int, int]]:
        """First and end token of each phrase outside quotation marks, in reading order."""
        if self._telling.isdisjoint(tokens.vocabulary):
            return
        words, table = tokens.words, self.table
        for at in [at for at, word in enumerate(words) if word in table]:
            if not quoted[at] and (end := match(words, at, table[words[at]])):
                yield at, end


def by_first(phrases: Iterable[str]) -> Table:
    """Phrases under their first word, longest first; the rest as lists of words."""
    table: Table = {}
    for phrase in phrases:
        first, *rest = phrase.lower().split()
        table.setdefault(first, []).append(rest)
    for rests in table.values():
        rests.sort(key=len, reverse=True)
    return table


def match(words: list[str], at: int, rests: list[list[str]]) -> int:
    """The token after the longest phrase that begins at token `at`, or 0."""
    for rest in rests:
        end = at + 1 + len(rest)
        if words[at + 1 : end] == rest:
            return end
    return 0
