"""Numbers that are part of a name, a law, an address or a list, and count nothing."""

from newslint.lexicons import Lexicon
from newslint.reading.figure_context import Context
from newslint.reading.number import Number
from newslint.reading.units import Units

_ABBREVIATED = frozenset("No Nos R H.R Art Sec Prop Rev Op Vol Ch P.O S.B H.B".split())
_ABBREVIATED_LAWS = frozenset("R H.R Art Sec Prop S.B H.B".split())
_EMERGENCY = frozenset(
    "call calls caller callers dispatcher dispatchers operator emergency".split()
)
_DIALLED = frozenset("called call dialed dialled dial calling".split())
_NO_NAMES = frozenset(
    "about nearly some over another at the of in on and almost around only just last this these "
    "those top up by for with to from or but than as an a that all after before until since "
    "between under more least most its his her our their if when where while monday tuesday "
    "wednesday thursday friday saturday sunday it he she they we there fewer less".split()
)
_AFTER_NAMES = _NO_NAMES | frozenset(
    (",", ".", "", "(", ")", "’", "'", "is", "was", "has", "will", "series", "plus", "pro", ";")
)
_LONGEST = 4


class Names:
    """Knows a number that only names, with the lists of a lexicon."""

    def __init__(self, lexicon: Lexicon, units: Units) -> None:
        self._units = units
        self._before = frozenset(lexicon["figures.named_before"])
        self._laws = frozenset(lexicon["figures.law_before"])
        self._streets = lexicon.words("figures.streets")

    def classify(self, number: Number, near: Context) -> str:
        """`name`, `law`, `address`, `citation`, `age`, `ratio`, `ordinal`, or ""."""
        if number.form == "word":
            if near.last() == "number":
                return "ordinal"
            return "name" if _titled(near) else ""
        if number.suffix:
            return self._suffixed(number, near)
        first, written = near.next(), near.before_written[-1:]
        if written in (["("], ["["]) and first in (")", "]"):
            return "citation"
        if first in (";", ":") and near.next(1).isdigit() and near.last() == ";":
            return "citation"
        return self._after_name(number, near)

    def _suffixed(self, number: Number, near: Context) -> str:
        suffix = number.suffix
        if suffix == "x":
            return "ratio"
        if suffix == "s":
            return "age" if near.last() in ("his", "her", "their", "over", "under") else "name"
        return "" if self._units.measure([suffix.lower()], True) else "name"

    def _after_name(self, number: Number, near: Context) -> str:
        written = near.before_written[-1] if near.before_written else ""
        abbreviated = near.before_written[-2] if len(near.before_written) > 1 else ""
        if written == "." and abbreviated in _ABBREVIATED:
            return "law" if abbreviated in _ABBREVIATED_LAWS else "name"
        if written in self._before and not near.joined:
            return "law" if written in self._laws else "name"
        if written in ("#", "§", "&"):
            return "name"
        emergency = near.next() in _EMERGENCY or near.last() in _DIALLED
        if emergency and number.low in (911, 999, 411, 112):
            return "name"
        if number.form != "numeral" or number.scale != 1:
            return ""
        return "address" if self._addressed(near) else self._model(number, near, written)

    def _addressed(self, near: Context) -> bool:
        """Followed by capitalised words, one of them a street: 10 Downing Street."""
        for at, word in enumerate(near.after_written[:4]):
            if not word[0].isupper():
                return False
            if at and word.lower() in self._streets:
                return True
        return False

    def _model(self, number: Number, near: Context, written: str) -> str:
        """Right after a capitalised word and before none: the Note 10, Expo 67."""
        start, end = number.span
        if (
            end - start <= _LONGEST
            and len(written) > 1
            and written[0].isupper()
            and written.lower() not in _NO_NAMES
            and len(near.before_written) > 1
            and near.next() in _AFTER_NAMES
        ):
            return "name"
        return ""


def _titled(near: Context) -> bool:
    """Whether a number in words is part of a title: Million Dollar Baby, Committee of Seventy."""
    behind = near.before_written[-1] if near.before_written else ""
    ahead = near.after_written[0] if near.after_written else ""
    if not near.capital or not behind.isalpha():
        return False
    return ahead[:1].isupper() or behind == "of"
