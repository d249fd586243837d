"""Numbers that begin with a word: "six million", "two-thirds", "one in five", "dozens"."""

import re

from newslint.model import Span
from newslint.reading import numerals
from newslint.reading.number import Number
from newslint.reading.number_words import (
    CARDINALS,
    MULTIPLES,
    ORDINALS,
    PARTS,
    SCALES,
    VAGUE,
    cardinal,
)

_WORD = re.compile(r"[a-z]+(?:-dollar)?", re.IGNORECASE)
_FRACTION = re.compile(
    r"[\s-](half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?"
    r"|tenths?|hundredths?|thousandths?)\b(?!-\w)",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s(?:of|as|more|less|fewer|higher|lower|to|in|or|off|smaller|larger|bigger)\b|[.,;]"
)
_HALF = re.compile(
    r"(?:[\s-](?:a[\s-])?)(dozen|hundred|thousand|million|billion|trillion)\b", re.IGNORECASE
)
_DOZEN = re.compile(r"[\s-]dozen\b", re.IGNORECASE)
_VAGUE_OF = re.compile(
    r"\s(?:of|upon|to|or)\s(tens|dozens|hundreds|thousands|millions|billions|trillions|lakhs|crores)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?:\s(?:[a-z]+\s){0,2}?|-)(?:in|out\sof)[\s-](?:every\s|each\s)?(two|three|four|five|six|seven|eight|nine|ten"
    r"|twelve|twenty|10,000|1,000|100|20|10|\d|a\shundred|a\sthousand|a\smillion)\b(?![\d,.]\d|[\s-]?(?:per|hundred|thousand|million|billion))"
    r"|\s(?:of|of\severy)\s(10|ten|100)\b",
    re.IGNORECASE,
)
_TENS_ORDINAL = re.compile(
    r"-(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b", re.IGNORECASE
)
_TIME_BEFORE = re.compile(
    r"(?:\b(?:per|each|every|split|one|a few|few|last)|\d|-)[\s-]$", re.IGNORECASE
)
_CHANGES = re.compile(
    r"\s(?:the|its|their|his|her|our|from|in|to|that|what|over|since|as|a|an|this|last|between|again|on|for|during|every)\b",
)


def read(text: str, start: int) -> Number | None:
    """The number whose first word is at `start`, or None where the word is no number there."""
    found = _WORD.match(text, start)
    if found is None or text[found.end() : found.end() + 1].isalnum():
        return None
    word = found.group().lower()
    if word in CARDINALS:
        return _cardinal(text, start, found.end())
    if word == "half":
        return _half(text, start, found.end())
    if word in SCALES or word == "dozen":
        return _scale(text, start, found.end(), word)
    if word in ORDINALS or word in PARTS:
        return _ordinal(text, start, found.end(), word)
    if word in VAGUE:
        return _vague(text, start, found.end(), word)
    if word in MULTIPLES:
        return _multiple(text, start, found.end(), word)
    return None


def _cardinal(text: str, start: int, end: int) -> Number:
    if tens := _TENS_ORDINAL.match(text, end):
        worth = CARDINALS[text[start:end].lower()] + float(ORDINALS[tens.group(1).lower()])
        return Number(Span(start, tens.end()), "ordinal", worth, worth)
    if part := _FRACTION.match(text, end):
        over = CARDINALS[text[start:end].lower()]
        plural = part.group(1).lower().endswith("s")
        if 0 < over < 10 and plural == (over > 1):
            worth = over / PARTS[part.group(1).lower()]
            return Number(Span(start, part.end()), "fraction", worth, worth, 0.01)
    read = cardinal(text, start, len(text))
    at, worth = read.end, read.value
    if dozen := _DOZEN.match(text, at):
        worth = worth * 12
        return Number(Span(start, dozen.end()), "word", worth, worth, 12.0)
    if worth < 1000 and (share := _SHARE.match(text, at)):
        whole = numerals.whole_of(share.group(1) or share.group(2))
        if 0 < worth < whole and not numerals.counts_time(text, share.end()):
            return Number(
                Span(start, share.end()), "share", worth / whole, worth / whole, 0.5 / whole
            )
    at, percent = numerals.percented(text, at)
    return Number(Span(start, at), "word", worth, worth, read.step, "", "", percent, read.step)


def _half(text: str, start: int, end: int) -> Number:
    if many := _HALF.match(text, end):
        worth = (12.0 if many.group(1).lower() == "dozen" else SCALES[many.group(1).lower()]) / 2
        return Number(Span(start, many.end()), "word", worth, worth, worth, scale=worth * 2)
    return Number(Span(start, end), "fraction", 0.5, 0.5, 0.02)


def _scale(text: str, start: int, end: int, word: str) -> Number | None:
    """A magnitude without a number before it: "a million", "several hundred", "a dozen"."""
    if word == "dozen":
        return Number(Span(start, end), "word", 12.0, 12.0, 12.0)
    read = cardinal(text, start, len(text))
    return Number(Span(start, read.end), "word", read.value, read.value, read.step, scale=read.step)


def _ordinal(text: str, start: int, end: int, word: str) -> Number | None:
    before = text[max(start - 12, 0) : start].lower()
    after_a = before.endswith((" a ", "\na ", "“a ", '"a ')) or before == "a "
    if word in PARTS and after_a and _OF.match(text, end):
        worth = 1 / PARTS[word]
        return Number(Span(start, end), "fraction", worth, worth, 0.02)
    if word not in ORDINALS or word.endswith("s"):
        return None
    if word == "second" and (
        _TIME_BEFORE.search(before) or (before.endswith("a ") and text[end : end + 1] in ".;")
    ):
        return None
    return Number(Span(start, end), "ordinal", float(ORDINALS[word]), float(ORDINALS[word]))


def _vague(text: str, start: int, end: int, word: str) -> Number | None:
    if word in ("tens", "scores") and not text.startswith((" of ", "\u00a0of "), end):
        return None
    more = _VAGUE_OF.match(text, end)
    if word == "tens" and not more:
        return None
    return Number(Span(start, more.end() if more else end), "vague", step=VAGUE[word])


def _multiple(text: str, start: int, end: int, word: str) -> Number | None:
    if word == "majority" and not text.startswith(" of", end):
        return None
    if word in ("double", "triple", "treble", "quadruple") and not _CHANGES.match(text, end):
        return None
    worth = MULTIPLES[word]
    return Number(Span(start, end), "multiple", worth, worth, 0.05)
