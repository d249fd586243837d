"""Figures of the dead, the hurt, the displaced, and of crowds."""

from newslint.lexicons import Lexicon
from newslint.reading.figure_context import Context
from newslint.reading.number_words import OPENERS

_AUXILIARIES = frozenset("was were had have has been being be are is got were".split())
_ENDS = frozenset(("but", "while", "when", "after", "before", "who", "which", "as", "because"))
_REACH = 8
_CROWD = 100
"""Fewer people than this a reporter can count."""


class Casualties:
    """Knows a casualty figure by the words around it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.people = lexicon.words("figures.people")
        self._before = lexicon.words("figures.casualty_before")
        self._after = lexicon.words("figures.casualty_after")
        self._counts = lexicon.words("figures.casualty_counts")
        self._toll = lexicon.words("figures.toll")
        self._flight_before = lexicon.words("figures.flight_before")
        self._flight_after = lexicon.words("figures.flight_after")
        self._crowd = lexicon.words("figures.crowd")
        self._crowd_after = lexicon.words("figures.crowd_after")
        self._skipped = lexicon.words("figures.before_numbers") - {"to"}

    def classify(self, near: Context) -> str:
        """`casualties`, `crowd`, or "" for a figure of neither."""
        if near.joined and near.next() not in ("strong", "plus", "odd"):
            return ""
        before, after = near.clause_before, near.clause_after
        if before[-1:] == ["no"]:
            return ""
        if self._hurt_before(before, after) or self._hurt_after(before, after):
            return "casualties"
        if (near.number.high or 1000.0) < _CROWD:
            return ""
        if not self._crowd.isdisjoint(after[:3]):
            return "crowd"
        if not self._crowd_after.isdisjoint(after[1:5]) and not self.people.isdisjoint(after[:2]):
            return "crowd"
        return ""

    def _hurt_before(self, before: list[str], after: list[str]) -> bool:
        """Killed …, a death toll of …, left … with burns, driven … from their homes."""
        at = len(before) - 1
        while at >= 0 and before[at] in self._skipped:
            at -= 1
        if at < 0:
            return False
        word = before[at]
        people = not self.people.isdisjoint(after[:4]) or not after or after[0] in _CLOSERS
        if word in self._before:
            return people or not after[:1] or len(after[0]) > 2
        if word in self._toll or (
            word in ("to", "at", "reached", "stands")
            and (not self._toll.isdisjoint(before[-6:]) and "death" in before[-8:])
        ):
            return "death" in before or "casualty" in before
        if (
            word == "of"
            and at
            and before[at - 1] in ("lives", "deaths", "killing", "murder", "massacre", "wounding")
        ):
            return True
        if word in self._flight_before and not self._flight_after.isdisjoint(after[:7]):
            return True
        return (
            word == "and"
            and people
            and not self._before.isdisjoint(before[-6:])
            and bool(self.people.intersection(before[-3:]) or before[-2:-1] == ["wife"])
        )

    def _hurt_after(self, before: list[str], after: list[str]) -> bool:
        """… dead, … people were killed, … of the wounded, … soldiers hurt."""
        if not after:
            return False
        if after[0] in self._counts or (
            after[0] in ("more", "other", "others") and self._has_count(after[1:2])
        ):
            return True
        if after[0] == "of" and self._has_count(after[2:3]):
            return True
        named = after[0] in self.people or (len(after) > 1 and after[1] in self.people)
        passive = False
        for at, word in enumerate(after[:_REACH]):
            if at and word in _ENDS:
                return False
            if word in _AUXILIARIES:
                passive = True
            elif word in self._after:
                if not passive and self._has_object(after[at + 1 : at + 3]):
                    return False  # "strikes on two towns killed 14 people"
                if word in ("lives", "burns", "home", "homes", "refugees", "missing", "shot"):
                    return passive and word in ("missing", "shot") and named
                if word == "fled":
                    return named and not {
                        "homes",
                        "home",
                        "fighting",
                        "violence",
                        "war",
                    }.isdisjoint(after)
                return named or passive or word in self._counts
        return False

    def _has_object(self, words: list[str]) -> bool:
        """Whether a verb goes on with those it hurt: "14 people", "dozens", "a guard"."""
        return bool(words) and (
            words[0][0].isdigit() or words[0] in OPENERS or words[0] in self._skipped | _ARTICLES
        )

    def _has_count(self, words: list[str]) -> bool:
        return not self._counts.isdisjoint(words)


_ARTICLES = frozenset(("a", "an", "the", "his", "her", "their", "some"))
_CLOSERS = frozenset((".", ",", "and", "in", "on", "at", "since", "with", "late", "when"))
