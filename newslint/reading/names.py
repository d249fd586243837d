"""Capitalised words in reading order, and what stands beside them.

A name's neighbours tell whether two spellings are one person: "Josh Shapiro" and "Cindy
Shapira" are two people, "Michael Pollack" and a bare "Pollock" hardly are.
"""

import re
from collections.abc import Iterable, Sequence

from newslint.known import Known
from newslint.model import Span

# A capitalised word with what hyphens and apostrophes tie to it.
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ɏЀ-Я]\w*(?:['-]\w+)*")
_ARTICLES = ("al", "el", "as", "ash", "an", "ad", "ar", "at", "az", "bin", "ul")
_ARTICLE = re.compile(rf"(?<![\w'-])(?:{'|'.join(_ARTICLES)})-$")
# What may stand between the words of one full name.
_GAP = re.compile(r" |(?<=\b[A-Z])\. |(?<=\b(?:Jr|Sr|St))\. ")
_OPEN = frozenset(("", " ", "\n", "“", '"', "(", "‘"))
_TIED = frozenset(("@", "/", "."))
_PART = 4
"""The shortest name that a hyphen may tie to another one."""


def twofold(word: str) -> bool:
    """Whether a name has two parts, as given names of two syllables have; al- is no part."""
    first, hyphen, _ = word.partition("-")
    return bool(hyphen) and first.lower() not in _ARTICLES


def _runs_on(text: str, end: int) -> bool:
    """Whether a word is part of an address, a path or a file name."""
    return text[end] != "." or text[end + 1 : end + 2].isalnum()


class Names:
    """Every capitalised word of a text: where it stands and in what company.

    `words[i]` is without a possessive ending; `spans[i]` holds just that. Two names tied
    by a hyphen (Reagan-Schweiker) are two; `known` tells names from capitalised words.
    """

    def __init__(self, plain: str, titles: frozenset[str], known: Known) -> None:
        self._text = plain
        self._titles = titles
        self._known = known
        self.words: list[str] = []
        self.spans: list[Span] = []
        self.at: dict[str, list[int]] = {}
        for match in _NAME.finditer(plain):
            word, start = match.group(), match.start()
            before = plain[start - 1 : start]
            if before not in _OPEN:
                # "al-Assad" is one word; a tag, a path or the middle of a word is none.
                article = _ARTICLE.search(plain, start - 4, start) if before == "-" else None
                if article is None and (before.isalnum() or before in "@#/_'-"):
                    continue
                start = article.start() if article else start
                word = plain[start : match.end()]
            if plain[match.end() : match.end() + 1] in _TIED and _runs_on(plain, match.end()):
                continue
            if word.endswith("'s"):
                word = word[:-2]
            parts = word.split("-") if "-" in word else ()
            if parts and all(len(p) >= _PART and p[0].isupper() for p in parts):
                for part in parts:
                    self._add(part, start)
                    start += len(part) + 1
            else:
                self._add(word, start)

    def _add(self, word: str, start: int) -> None:
        self.at.setdefault(word, []).append(len(self.words))
        self.words.append(word)
        self.spans.append(Span(start, start + len(word)))

    def opens_sentence(self, number: int) -> bool:
        """Whether the capital may be there only because a sentence begins."""
        before = self._text[max(0, self.spans[number].start - 4) : self.spans[number].start]
        bare = before.rstrip(" \"'“‘(—–-")
        return not bare or bare[-1] in ".!?:\n…" or before.rstrip(" ")[-1:] in ("“", '"', "‘")

    def before(self, number: int) -> str:
        """The name right before, titles and mere words left out; empty if there is none."""
        while number and self._joined(number - 1, number):
            number -= 1
            if self._is_name(self.words[number]):
                return self.words[number]
        return ""

    def after(self, number: int) -> str:
        """The name right behind; empty if there is none."""
        last = len(self.words) - 1
        while number < last and self._joined(number, number + 1):
            number += 1
            if self._is_name(self.words[number]):
                return self.words[number]
        return ""

    def _is_name(self, word: str) -> bool:
        lower = word.lower()
        if len(word) == 1 or lower in self._titles:
            return False
        return lower not in self._known or self._known.is_name(word)

    def _joined(self, left: int, right: int) -> bool:
        begin, end = self.spans[left].end, self.spans[right].start
        return end - begin <= 2 and bool(_GAP.fullmatch(self._text, begin, end))

    def overlapping(self, spans: Iterable[Span]) -> list[int]:
        """The numbers of the names that share a character with any of `spans`."""
        wanted = list(spans)
        return [n for n, own in enumerate(self.spans) if any(own.overlaps(s) for s in wanted)]

    def of_others(self, these: Sequence[int], those: Sequence[int]) -> bool:
        """Whether two spellings belong to two people: full names that share no other part.

        `these` and `those` number the places of the two spellings. A bare surname proves
        nothing, so one full name on each side is needed.
        """
        for beside in (self.before, self.after):
            left = {beside(n).lower() for n in these} - {""}
            right = {beside(n).lower() for n in those} - {""}
            if left and right and not left & right:
                return True
        return False

    def share_given_name(self, these: Sequence[int], those: Sequence[int]) -> bool:
        """Whether one name stands before both spellings: Micheál Ganley, Micheál Ganely.

        What has a hyphen is a given name itself, with the family's name before it.
        """
        if any(map(twofold, {self.words[number] for number in these})):
            return False
        return bool({self.before(n) for n in these} & {self.before(n) for n in those} - {""})

    def share_surname(self, these: Sequence[int], those: Sequence[int]) -> bool:
        """Whether one family name stands beside both spellings."""
        return any(
            {beside(n) for n in these} & {beside(n) for n in those} - {""}
            for beside in (self.before, self.after)
        )

    def alone(self, numbers: Sequence[int]) -> bool:
        """Whether no name stands beside any of these: a surname that nobody bears in full."""
        return not any(self.before(n) or self.after(n) for n in numbers)
