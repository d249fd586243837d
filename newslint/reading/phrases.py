"""Fixed phrases looked up by their first word."""

from collections.abc import Iterable

Table = dict[str, list[list[str]]]


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
