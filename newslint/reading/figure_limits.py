"""Numbers that set a limit, an aim or a penalty: nobody claims that it is so."""

from newslint.lexicons import Lexicon
from newslint.reading.figure_context import Context

_LIMITING = frozenset("cap caps capped capping limit limiting limited restrict restricted".split())
_LINKS = frozenset(
    "of at to is was the a an about least most than more less fewer up for set by only around and "
    "as that be no from lower reduce raise cut".split()
)
_SET = frozenset(("is", "of", "at", "was", "to"))
_ANY_WHO = frozenset(
    "families households earning earn making make incomes anyone those who solicit worth if "
    "whose".split()
)
_COMPARED = frozenset(("less", "more", "fewer", "greater"))
_GRANTING = frozenset(
    "can may could get receive qualify recoup be is maximum amount eligible".split()
)


class Limits:
    """Knows a limit by its words, with the lists of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._before = lexicon.words("figures.threshold_before")
        self._after = lexicon.words("figures.threshold_after")
        self._penalty = lexicon.words("figures.penalty")
        self._openers = {phrase.split()[0] for phrase in lexicon["figures.threshold_phrases"]}
        self._phrases = [phrase.split() for phrase in lexicon["figures.threshold_phrases"]]

    def holds(self, near: Context) -> bool:
        """Whether any number, of whatever class, is a limit here."""
        if self._led(near) or self._followed(near):
            return True
        if near.last() in ("to", "at") and not _LIMITING.isdisjoint(near.before[-9:]):
            return True
        if near.last() in _SET and not {"limit", "threshold"}.isdisjoint(near.before):
            return True
        return "must" in near.after[:8] or self._compared(near)

    def penalty(self, near: Context) -> bool:
        """Whether an amount is the most that a court or an office may take or give."""
        if near.last() not in ("to", "of"):
            return False
        if near.last(2) == "up" and not _GRANTING.isdisjoint(near.before[-9:]):
            return True
        return not self._penalty.isdisjoint(near.before[-8:])

    def _led(self, near: Context) -> bool:
        """A limit of, requires at least: nothing but small words between it and the number."""
        for word in reversed(near.before[-5:]):
            if word in self._before:
                return True
            if word not in _LINKS:
                return False
        return False

    def _followed(self, near: Context) -> bool:
        """A 15 percent threshold, $200 or less, a $250,000 fine."""
        if near.next() in self._after or near.next(1) in self._after:
            return True
        after = near.after[:5]
        if self._openers.isdisjoint(after[:3]):
            return False
        return any(
            after[at : at + len(phrase)] == phrase for phrase in self._phrases for at in (0, 1, 2)
        )

    def _compared(self, near: Context) -> bool:
        """Families with less than $125,000, districts of fewer than 1,000 pupils."""
        if near.last() != "than" or near.last(2) not in _COMPARED:
            return False
        if near.last(3) in ("with", "of", "for", "earning"):
            return True
        return not _ANY_WHO.isdisjoint(near.before[-6:-2])
