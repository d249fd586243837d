"""Numbers that begin with a digit: amounts, ranges, times, dates, codes, ordinals."""

import re

from newslint.model import Span
from newslint.reading.number import Number
from newslint.reading.number_words import SCALE_SIGNS, SCALES, SIGNS

_NUM = re.compile(
    r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?!\d)|\d+(?:\.\d+)?"
)
_CODE = re.compile(r"\d+(?:[-.,:]\d+){2,}|\d+[.,:]\d+(?:[-.,:]\d+)*")
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[ap]\.\s?m\.?|[ap]m\b|GMT\b|BST\b|[ECMP][DS]?T\b|o['’]clock\b)"
    r"|\d{1,3}:\d\d(?::\d\d)?(?:\.\d+)?(?![\d:])|\d{4}\s(?:GMT|BST)\b",
    re.IGNORECASE,
)
_SLASH = re.compile(r"\d+/\d+(?:/\d+)?")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b", re.IGNORECASE)
_DECADE = re.compile(r"(?:\d\d)?\d0['’]?s\b")
_SCALE = re.compile(
    r"[\s-]?(hundred|thousand|million|billion|trillion|lakh|crore)\b"
    r"|\s?(mn|mln|bn|trn|tn)\b|([kmbt])\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    r"(?:\s?[-–]\s?|\s)?(?:%|(?:per\s?cent|pct|pc)\b)(?:[\s-]?(points?)\b)?"
    r"|[\s-](percentage|basis)[\s-]points?\b",
    re.IGNORECASE,
)
_SIGN = re.compile(rf"\s?[{''.join(SIGNS)}]")
_SUFFIX = re.compile(r"[^\W\d_]+[²³]?")
_RANGE = re.compile(r"[-–—‐‑]([$£€¥₹]?)(?=\d)")
_SHARE = re.compile(
    r"\s(?:in|out\sof)\s(?:every\s|each\s)?(10,000|1,000|10|20|100|\d|two|three|four|five|six"
    r"|seven|eight|nine|ten|twelve|twenty|a\shundred|a\sthousand|a\smillion)\b"
    r"|\s(?:of|of\severy)\s(10|100|ten)\b(?!\s(?:years|days|months))",
    re.IGNORECASE,
)
_CURRENCY = re.compile(r"(?:[A-Z]{1,3}|U\.S\.\s?)?[$£€¥₹₽₩₺₴₪₦₱฿]\s?$|\b(?:Rs\.?\s?|[A-Z]{3}\s?)$")
_CODES = frozenset(
    "USD EUR GBP CHF JPY AUD CAD NZD INR CNY RMB SEK NOK DKK ZAR UAH RUB PLN BRL MXN TRY ILS SGD "
    "HKD KRW AED KES NGN GHS PHP THB IDR PKR KSH RS".split()
)
_NO_SPACE_SCALE = frozenset("mt")
_LONGEST = 18
"""Digits of the longest number that has a value here; no copy means a longer one."""


def value(numeral: str) -> float | None:
    """What a numeral without letters is worth; None for one of more than 18 digits."""
    plain = numeral.replace(",", "").replace("\u00a0", "").replace("\u202f", "")
    return float(plain) if 0 < len(plain) <= _LONGEST else None


def step(numeral: str) -> float:
    """What one unit of the numeral's last printed digit is worth."""
    _, point, digits = numeral.partition(".")
    return 10.0 ** -min(len(digits), _LONGEST) if point else 1.0


def word_end(text: str, at: int) -> int:
    """The end of the name that a digit stands in: Kh-59, W3, MH17, R2-D2."""
    while at < len(text) and (
        text[at].isalnum() or (text[at] in "-‐‑/" and text[at + 1 : at + 2].isdigit())
    ):
        at += 1
    return at


def letters_of_currency(before: str) -> bool:
    """Whether what stands before a digit in its word is a currency: "USD12m", "Rs500"."""
    return before.upper() in _CODES


def read(text: str, start: int) -> Number | None:
    """The number whose first digit (or fraction sign) is at `start`."""
    special = _special(text, start)
    if special:
        return special
    first = _NUM.match(text, start)
    if first is None:  # a lone fraction sign
        worth = SIGNS.get(text[start])
        return Number(Span(start, start + 1), "fraction", worth, worth, 0.01)
    begin, currency = _currency(text, start)
    negative = begin > 0 and text[begin - 1] in "-−" and not text[max(begin - 2, 0)].isalnum()
    digits = first.group()
    led = text[start - 1 : start] == "." and text[start - 2 : start - 1] in "$£€ "
    if led and "." not in digits:
        digits = f"0.{digits}"  # "$.50"
    low, unit = value(digits), step(digits)
    at = first.end()
    if part := _SIGN.match(text, at):
        low = None if low is None else low + SIGNS[part.group().strip()]
        at = part.end()
    at, scale = _scaled(text, at, bool(currency))
    percent_end, percent = percented(text, at)
    if (dash := _RANGE.match(text, percent_end)) and (far := _NUM.match(text, dash.end())):
        return _range(text, begin, low, scale, far, currency or dash.group(1), unit)
    if not percent and scale == 1 and not currency and (share := _share(text, at, start, low)):
        return share
    at = percent_end
    suffix = ""
    if not percent and (tail := _SUFFIX.match(text, at)):
        suffix = tail.group()
        at = tail.end()
    amount = None if low is None else low * scale * (-1 if negative else 1)
    return Number(
        Span(begin, at), "numeral", amount, amount, unit * scale, currency, suffix, percent, scale
    )


def _special(text: str, start: int) -> Number | None:
    """Times, dates, scores with a slash, codes, ordinals and decades; one look for most."""
    end = start
    while end < len(text) and text[end].isdigit():
        end += 1
    after = text[end : end + 1]
    if after and after in ":.,-" and text[end + 1 : end + 2].isdigit():
        if found := _CLOCK.match(text, start):
            return Number(Span(start, found.end()), "clock")
        found = _CODE.match(text, start)
        number = _NUM.match(text, start)
        if found and number and found.end() > number.end() and _is_code(text, number, found):
            return Number(Span(start, found.end()), "code")
        return None
    if after == "/" and (found := _SLASH.match(text, start)):
        return Number(Span(start, found.end()), "code")
    if not after or not (after.isalpha() or after in " '’\u00a0"):
        return None
    for pattern, form in ((_ORDINAL, "ordinal"), (_DECADE, "decade"), (_CLOCK, "clock")):
        if found := pattern.match(text, start):
            worth = value(text[start:end])
            return Number(Span(start, found.end()), form, worth, worth)
    return None


def _is_code(text: str, number: re.Match[str], code: re.Match[str]) -> bool:
    """Whether digits go on in a way no amount does: 1.2.3,4, 555-123-4567, 2016-09-14."""
    rest = text[number.end() : code.end()]
    return rest.count("-") != 1 or rest[0] != "-"


def _currency(text: str, start: int) -> tuple[int, str]:
    """Where the amount begins with its currency, and the currency as written."""
    begin = (
        start - 1
        if text[start - 1 : start] == "." and text[start - 2 : start - 1] in "$£€"
        else start
    )
    if begin and not text[begin - 1].isalnum() and text[begin - 1] not in "$£€¥₹₽₩₺₴₪₦₱฿ .\u00a0":
        return begin, ""
    before = _CURRENCY.search(text, max(begin - 6, 0), begin)
    if before is None:
        return start, ""
    written = before.group().strip()
    if written[-1].isalnum() and written.upper() not in _CODES:
        return start, ""
    return before.start(), written


def _scaled(text: str, at: int, money: bool) -> tuple[int, float]:
    """Past a magnitude, and its worth; "100m" without a currency may be metres: suffix."""
    found = _SCALE.match(text, at)
    if not found:
        return at, 1.0
    word, sign, letter = found.groups()
    if word:
        return found.end(), SCALES[word.lower()]
    if sign or money or letter in "kK" or letter == "b":
        return found.end(), SCALE_SIGNS[(sign or letter).lower()]
    if letter == "m" and _counted(text, found.end()):
        return found.end(), 1e6
    return at, 1.0


def _counted(text: str, at: int) -> bool:
    """Whether "5m" is followed by what there are five million of, a lower-case plural."""
    noun = re.compile(r" (?:[a-z]+ ){0,2}?[a-z]{3,}s\b|[ -]people\b| (?:or so )?more\b").match(
        text, at
    )
    return noun is not None and not re.compile(
        r" (?:backs|freestyles|hurdles|relays|metres)"
    ).match(text, at)


def percented(text: str, at: int) -> tuple[int, str]:
    """The end of a percent sign or word at `at`, and whether it says percent, points or basis."""
    found = _PERCENT.match(text, at)
    if not found:
        return at, ""
    points, kind = found.groups()
    if kind:
        return found.end(), "points" if kind.lower() == "percentage" else "basis"
    return found.end(), "points" if points else "percent"


def _range(
    text: str,
    begin: int,
    low: float | None,
    scale: float,
    far: re.Match[str],
    currency: str,
    unit: float,
) -> Number:
    """A range; what is printed once, magnitude or percent, holds for both ends."""
    at, far_scale = _scaled(text, far.end(), bool(currency))
    at, percent = percented(text, at)
    suffix = ""
    if not percent and (tail := _SUFFIX.match(text, at)):
        suffix, at = tail.group(), tail.end()
    high = value(far.group())
    if scale == 1:
        scale = far_scale
    elif far_scale == 1:
        far_scale = scale
    return Number(
        Span(begin, at),
        "range",
        None if low is None else low * scale,
        None if high is None else high * far_scale,
        unit * scale,
        currency,
        suffix,
        percent,
        far_scale,
    )


def _share(text: str, at: int, start: int, low: float | None) -> Number | None:
    share = _SHARE.match(text, at)
    if share is None:
        return None
    whole = whole_of(share.group(1) or share.group(2))
    if low is None or not 0 < low < whole or counts_time(text, share.end()):
        return None
    return Number(Span(start, share.end()), "share", low / whole, low / whole, 0.5 / whole)


def whole_of(written: str) -> float:
    """The denominator of a share, in digits or words: "in 10", "in a hundred"."""
    from newslint.reading.number_words import CARDINALS

    word = written.lower().removeprefix("a").strip()
    if word in SCALES:
        return SCALES[word]
    return CARDINALS.get(word) or value(word) or 0.0


def counts_time(text: str, at: int) -> bool:
    """Whether "in 10" is followed by a unit of time, and so is no share."""
    return (
        re.compile(
            r"[\s-]*(?:second|minute|hour|day|week|month|year|decade|match|game|outing|start|attempt|appearance)"
        ).match(text, at)
        is not None
    )
