"""Numbers written in words, and what a written number is worth.

Closed classes: nobody adds a numeral to English. Currencies and units of measure, which
a desk may add to, are in `rules/lexicons/en/units.yaml`.
"""

import re
from typing import NamedTuple

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = {word: value for value, word in enumerate(_UNITS.split())}
TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
CARDINALS = UNITS | TENS
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
}
SCALE_SIGNS = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "t": 1e12}
SCALE_SIGNS |= {"tn": 1e12, "trn": 1e12}
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
} | {"twentieth": 20, "thirtieth": 30, "fiftieth": 50, "hundredth": 100, "thousandth": 1000}
PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6}
PARTS |= {"seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100, "thousandth": 1000}
PARTS |= {f"{part}s": value for part, value in PARTS.items() if not part.startswith("hal")}
VAGUE = {"tens": 1e1, "dozens": 12.0, "scores": 20.0}
VAGUE |= {f"{word}s": value for word, value in SCALES.items()}
MULTIPLES = {
    "twice": 2.0,
    "double": 2.0,
    "doubled": 2.0,
    "doubles": 2.0,
    "doubling": 2.0,
    "triple": 3.0,
    "tripled": 3.0,
    "triples": 3.0,
    "tripling": 3.0,
    "treble": 3.0,
    "trebled": 3.0,
    "trebling": 3.0,
    "quadruple": 4.0,
    "quadrupled": 4.0,
    "quadrupling": 4.0,
    "halved": 0.5,
    "halving": 0.5,
    "majority": None,
} | {f"{word}fold": float(value) for word, value in CARDINALS.items()}
SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅜": 0.375}
SIGNS |= {"⅝": 0.625, "⅞": 0.875, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8, "⅙": 1 / 6, "⅚": 5 / 6}

OPENERS = frozenset(
    [*CARDINALS, *SCALES, *ORDINALS, *PARTS, *VAGUE, *MULTIPLES, "dozen", "million-dollar"]
) - {"halves", "quarters"}
"""Words that a number may begin with."""

_LINK = re.compile(r"[ \u00a0-](?:and[ -](?=[a-z]))?", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_AND_PART = re.compile(
    r"[ -]and[ -](?:a|one|two|three)[ -](half|quarters?|thirds?)\b", re.IGNORECASE
)


class Cardinal(NamedTuple):
    """A cardinal in words: where it ends in the text, its value, and its last scale."""

    end: int
    value: float
    step: float


def cardinal(text: str, start: int, end: int) -> Cardinal:
    """The longest cardinal that begins with the cardinal or scale word at `start`.

    "two hundred and six thousand": words are taken as long as they can belong to one number.
    """
    total = 0.0
    current = 0.0
    step = 1.0
    room = 1e18  # the next part must be worth less than this
    at = start
    stop = start
    link = ""
    while word := _WORD.match(text, at, end):
        said = word.group().lower()
        follows = word.end() < end and text[word.end()].isalnum()
        if follows:
            break
        if said in SCALES:
            scale = SCALES[said]
            if scale > 100 and scale >= room:
                break
            if scale == 100:
                current = (current or 1) * 100
                step = 100.0
            else:
                total += (current or 1) * scale
                current, room, step = 0.0, scale, scale
        elif said in CARDINALS:
            value = CARDINALS[said]
            fits = current % 100 == 0 if value >= 10 else current % 10 == 0
            below = current % 100 not in range(10, 20)
            if stop > start and not (fits and below and (current or total)):
                break
            if "and" in link and step == 1:
                break
            current += value
            step = 1.0
        else:
            break
        stop = word.end()
        joint = _LINK.match(text, stop, end)
        if not joint:
            break
        link = joint.group()
        at = joint.end()
    worth = total + current
    if half := _AND_PART.match(text, stop, end):
        part = half.group(1).lower()
        worth += step / PARTS[part]
        stop = half.end()
    return Cardinal(stop, worth, step)
