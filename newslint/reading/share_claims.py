"""Shares worked out in a sentence: "63 of the 140 arrived, or 54 per cent"."""

import re
from collections.abc import Iterator, Sequence

from newslint.reading.amounts import Amount, amount, written
from newslint.reading.claim import Claim, meets, printed
from newslint.reading.claim_words import ABOUT
from newslint.reading.figures import Figure

_OF = re.compile(
    r"\s+(?:[\w'’-]+\s+){0,2}?(?:out\s+)?of\s+(?:(?:the|its|their|all|a total of|his|her|our"
    rf"|those|these|every)\s+)*(?:[\w'’-]+\s+)?{ABOUT}$",
    re.IGNORECASE,
)
_WHOLE_FIRST = re.compile(
    r"(?:^|[,;:—–.]\s*|\band\s+|[“\"])(?:[Oo]ut\s+)?[Oo]f\s+"
    rf"(?:(?:the|its|their|all|those|these|his|her|our|some)\s+)*(?:[\w'’-]+\s+)?{ABOUT}$"
)
_OR = re.compile(rf"[^.;:()]{{0,90}}?(?:,\s*or|\s+or|\(\s*(?:or)?|[—–]\s*or|[—–]|,)\s*{ABOUT}$")
_PLAIN_OR = re.compile(
    rf"[^.;:()]{{0,90}}?(?:,\s*or\s|\(\s*(?:or\s)?|\s[—–]\s(?:or\s)?)\s*{ABOUT}$"
)
_NOT_THIS = re.compile(
    r"\s*(?:of\s+(?:them|those|whom|which|these|the\s+(?:\d|rest|others))\b"
    r"|more\b|fewer\b|less\b|higher|lower|up\b|down\b)"
)
_OPENS = re.compile(rf"(?:\s[\w'’-]+){{0,2}}(?:\s\((?:or\s)?|,\sor\s){ABOUT}", re.IGNORECASE)
_OF_WHOLE = re.compile(
    rf"[),]?\sof\s(?:(?:the|its|their|all|his|her|our|those|these)\s){{1,2}}{ABOUT}", re.IGNORECASE
)
_WORDS_OR = re.compile(rf"(?:\s[\w'’-]+){{1,5}}(?:,?\sor\s|,?\s\()(?:or\s)?{ABOUT}", re.IGNORECASE)
_CLOSES = re.compile(r"\s*(?:[,.;:)\]—–]|$|of\s+(?:the\s+)?(?:total|all|whole)\b)")


def find(text: str, figures: Sequence[Figure]) -> Iterator[Claim]:
    """Shares of the figures of one sentence that name the part, the whole and the share."""
    for at, share in enumerate(figures):
        if at and share.number.percent == "percent" and figures[at - 1].number.form == "share":
            yield from _same(text, figures[at - 1], share)
        elif _is_share(share):
            parts = (
                _before(text, figures, at)
                or _after(text, figures, at)
                or _across(text, figures, at)
            )
            if parts:
                yield from _claim(text, share, *parts)


def _same(text: str, told: Figure, share: Figure) -> Iterator[Claim]:
    """A share told twice: one in five, or 20 percent."""
    after = text[share.number.span.end : share.number.span.end + 24]
    ratio, claimed = told.number.low, _claimed(share)
    if not _PLAIN_OR.fullmatch(_between(text, told, share)) or _NOT_THIS.match(after):
        return
    if ratio is not None and claimed is not None:
        found = f"{written(100 * ratio)}%"
        low, high = 100 * ratio * 0.93, 100 * ratio * 1.07
        right = meets(claimed, low, high)
        yield Claim("share", share, (told,), printed(text, told), found, right)


def _is_share(figure: Figure) -> bool:
    """Whether a figure is a percentage or a fraction."""
    return figure.number.percent == "percent" or figure.number.form == "fraction"


def _before(text: str, figures: Sequence[Figure], at: int) -> tuple[Figure, Figure] | None:
    """12 of 40 …, or 30 percent; of the 40 …, 12 …, or 30 percent."""
    if at < 2:
        return None
    first, second, share = figures[at - 2 : at + 1]
    after = text[share.number.span.end : share.number.span.end + 24]
    if _NOT_THIS.match(after):
        return None
    gap = _between(text, first, second)
    appositive = _between(text, second, share)
    if _OF.fullmatch(gap) and _OR.fullmatch(appositive):
        if appositive.rstrip().endswith(",") and not _CLOSES.match(after):
            return None
        return first, second
    begin = first.number.span.start
    before = text[max(begin - 40, text.rfind("\n", 0, begin) + 1) : begin]
    whole_first = _WHOLE_FIRST.search(before)
    if whole_first and "," in gap and _PLAIN_OR.fullmatch(appositive):
        return second, first
    return None


def _after(text: str, figures: Sequence[Figure], at: int) -> tuple[Figure, Figure] | None:
    """30 percent (12 of 40), 30 percent, or 12 of the 40."""
    if at + 2 >= len(figures):
        return None
    share, part, whole = figures[at : at + 3]
    opened = _between(text, share, part)
    if (
        _PLAIN_OR.fullmatch(opened)
        and len(opened) < 60
        and _OF.fullmatch(_between(text, part, whole))
    ):
        return part, whole
    return None


def _across(text: str, figures: Sequence[Figure], at: int) -> tuple[Figure, Figure] | None:
    """12 (30 percent) of the 40; 30 percent of its 40 ships, or 12."""
    if 0 < at < len(figures) - 1:
        part, share, whole = figures[at - 1 : at + 2]
        opened, closed = _between(text, part, share), _between(text, share, whole)
        if _OPENS.fullmatch(opened) and _OF_WHOLE.fullmatch(closed):
            return part, whole
    if at + 2 < len(figures):
        share, whole, part = figures[at : at + 3]
        if _OF_WHOLE.fullmatch(_between(text, share, whole)) and (
            _WORDS_OR.fullmatch(_between(text, whole, part))
        ):
            return part, whole
    return None


def _between(text: str, one: Figure, other: Figure) -> str:
    return text[one.number.span.end : other.number.span.start]


def _claim(text: str, share: Figure, part: Figure, whole: Figure) -> Iterator[Claim]:
    some, every = amount(part, whole), amount(whole, part)
    if some is None or every is None or some.unit != every.unit or some.unit == "percent":
        return
    if every.low <= 0 or some.low < 0 or some.low > every.high or every.middle < 2:
        return
    claimed = _claimed(share)
    if claimed is None:
        return
    low, high = 100 * some.low / every.high, 100 * some.high / every.low
    yield Claim(
        "share",
        share,
        (part, whole),
        f"{printed(text, part)} of {printed(text, whole)}",
        f"{written(100 * some.middle / every.middle)}%",
        meets(claimed, low, high),
    )


def _claimed(share: Figure) -> Amount | None:
    """The share in percent; cut off as well as rounded, and looser for a fraction in words."""
    number = share.number
    if number.low is None or number.high is None:
        return None
    if number.form == "fraction":
        return Amount(100 * number.low * 0.88, 100 * number.high * 1.12, "percent")
    found = amount(share)
    if found is None:
        return None
    return Amount(found.low, found.high + number.step / 2, "percent")
