"""A made-up archive of any size: paragraphs of invented prose, formula, and planted repeats.

Nothing here is anybody's copy. Words follow a Zipf curve over an invented vocabulary; one
paragraph in eight is filled-in formula with its own facts, one in a hundred boilerplate.
Six in a hundred are edited copies of an earlier one: the pairs a search has to find.
"""

import random
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

SYLLABLES = (
    "ba be bo da de di dor fa fel fi gan ger ha hol in ka kel lan le lin lo ma mer mo na nel"
    " or pa pel ra ren ri ros sa sel sha so ta tel tor un va ven vi wal wen yor za"
).split()
GRAMMAR = (
    "the of and to a in that it was for on he she said with as by at from but they his her had"
    " not were which have this be are an or their who will would after more than when about"
).split()
FORMULA = (
    "{n1} {n2} Corp said its board declared a quarterly dividend of {d1} cents a share, payable"
    " {m} {d2} to holders of record {m} {d3}.",
    "{n1}: cloudy with a high of {d1} and a low of {d2}. Winds {w} at {d3} kilometres an hour.",
    "{n1} won {d1} seats and {n2} {d2}, with {d3} percent of the districts of {n3} counted.",
    "Shares of {n1} {n2} Plc rose {d1}.{d2} percent to {d3} pence after the {n3} results.",
)
MONTHS = ("January", "March", "May", "June", "August", "October")
WINDS = ("north", "south", "east", "west")
BOILERPLATE = 40
PLANTED = 0.06


class Paragraph(NamedTuple):
    """A paragraph of the archive; `copy_of` is the number of the one it was made from."""

    number: int
    text: str
    copy_of: int = -1


class Writer:
    """Writes paragraphs from a seed; the same seed, the same archive."""

    def __init__(self, seed: int = 7, vocabulary: int = 30_000) -> None:
        self.chance = random.Random(seed)
        made = dict.fromkeys(GRAMMAR)
        while len(made) < vocabulary:
            made["".join(self.chance.choices(SYLLABLES, k=self.chance.randint(2, 4)))] = None
        self.words = list(made)
        self.curve = list(accumulate(1 / (rank + 3) for rank in range(vocabulary)))
        self.names = [word.capitalize() for word in self.words[-2000:]]
        self.notices = [self.prose() for _ in range(BOILERPLATE)]

    def sentence(self) -> str:
        length = self.chance.randint(8, 24)
        words = self.chance.choices(self.words, cum_weights=self.curve, k=length)
        for _ in range(self.chance.randint(0, 3)):
            words[self.chance.randrange(1, length)] = self.chance.choice(self.names)
        if self.chance.random() < 0.4:
            words[self.chance.randrange(1, length)] = str(self.chance.randint(2, 9999))
        words[0] = words[0].capitalize()
        return " ".join(words) + "."

    def prose(self) -> str:
        return " ".join(self.sentence() for _ in range(self.chance.choice((1, 2, 2, 3, 3, 4))))

    def formula(self) -> str:
        n1, n2, n3 = self.chance.sample(self.names, 3)
        d1, d2, d3 = (self.chance.randint(2, 99) for _ in range(3))
        month, wind = self.chance.choice(MONTHS), self.chance.choice(WINDS)
        form = self.chance.choice(FORMULA)
        return form.format(n1=n1, n2=n2, n3=n3, d1=d1, d2=d2, d3=d3, m=month, w=wind)

    def edited(self, text: str) -> str:
        """A copy as it comes back: exact, slips, words changed, cut, added to, a number changed."""
        words = text.split()
        match self.chance.randrange(6):
            case 0:
                return text
            case 1:
                for _ in range(max(1, len(words) // 20)):
                    at = self.chance.randrange(len(words))
                    words[at] = words[at][1:] + words[at][:1]
            case 2:
                for _ in range(max(1, len(words) // 12)):
                    words[self.chance.randrange(len(words))] = self.chance.choice(self.words)
            case 3:
                words = words[: max(12, len(words) * 2 // 3)]
            case 4:
                words = [*words, self.sentence()]
            case _:
                figures = [at for at, word in enumerate(words) if word.strip(".").isdigit()]
                for at in figures[:1]:
                    words[at] = str(self.chance.randint(2, 9999))
        return " ".join(words)

    def archive(self, size: int) -> Iterator[Paragraph]:
        """`size` paragraphs; what copies may be made of is prose of twelve words and more."""
        kept: list[Paragraph] = []
        for number in range(size):
            kind = self.chance.random()
            if kind < PLANTED and kept:
                at = self.chance.randrange(len(kept))
                original = kept[at]
                kept[at] = kept[-1]
                kept.pop()  # copied once only: a cluster of many would be boilerplate
                yield Paragraph(number, self.edited(original.text), original.number)
            elif kind < PLANTED + 0.01:
                yield Paragraph(number, self.chance.choice(self.notices))
            elif kind < PLANTED + 0.135:
                yield Paragraph(number, self.formula())
            else:
                made = Paragraph(number, self.prose())
                if made.text.count(" ") >= 12:
                    kept.append(made)
                yield made
