"""Sums told the other way round: parts and "a total of", the rest, margins, years, so much each.

Patterns are matched against outlines, in which one sign stands for one figure.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.lexicons import Lexicon
from newslint.reading.amounts import amount, written
from newslint.reading.claim import Claim, meets, printed
from newslint.reading.figures import Figure
from newslint.reading.outlines import AMOUNT, Outline

_FEW = r"(?: [^\s#%±×÷·,;:.()]+){0,3}?"
_ABOUT = r"(?:(?:about|some|nearly|almost|roughly|around|just over|more than) )?"
_TOTAL = re.compile(
    r"(?:,| —) (?:(?:or|for|making|giving) )?(?:an?|the) (?:grand |combined )?total of (?P<t>#)"
)
_PLUS = re.compile(
    rf"(?P<x>#){_FEW} (?:plus|and) (?P<y>#){_FEW},? (?:together )?"
    r"(?:makes?|made|equals?|adds? up to|comes? to|came to)(?: a total of)? (?P<t>#)"
)
_REST = re.compile(
    rf"\bof (?:the|its|their|all|our) (?P<t>#){_FEW}, (?P<x>#)[^#%·]{{1,90}}?"
    r"\bthe (?:other|remaining) (?P<y>#)"
)
_MARGIN = re.compile(
    r"(?P<x>#)(?: votes)? (?:to|against) (?P<y>#)(?: votes)?,? [(—]?"
    r"(?:with |for |giving (?:him|her|them|it) )?an? (?:·|majority|margin|lead) of (?P<t>#)"
)
_YEARS = (
    re.compile(r"\bfor (?P<t>#) years,? (?:from|between) (?P<x>@) (?:to|and|until) (?P<y>@)"),
    re.compile(
        r"\b(?:from|between) (?P<x>@) (?:to|and|until) (?P<y>@),"
        r" (?:a (?:period|span) of )?(?P<t>#) years\b"
    ),
    re.compile(
        r"\bborn in (?P<x>@)[^#@]{0,60} died in (?P<y>@),? (?:aged|at(?: the age of)?) (?P<t>#)"
    ),
)
_EACH = re.compile(
    r"(?P<x>#)(?: [a-z]+){0,2} (?:for|among|between|over|across) (?P<y>#)(?: [a-z]+){1,2},"
    rf" (?:or|an average of|which is) {_ABOUT}(?P<t>#) (?:each|apiece|a head|per head)\b"
)
_SEPARATOR = re.compile(r",|;| and | plus ")
_INCOMPLETE = re.compile(
    r"\b(?:includ\w+|among|such as|for example|mainly|mostly|per|each|apiece|every|minus|less|least"
    r"|most|than|or|up to|average|already|previous|last|a (?:year|month|week|day|head))\b"
)
_LEAST, _MOST = 0.6, 1.5
"""Parts further from their total than this count something else."""


def find(text: str, outline: Outline, lexicon: Lexicon) -> Iterator[Claim]:
    """The claims of one sentence, right ones too."""
    said, signs = outline.text, outline.signs
    if signs.count(AMOUNT) > 2:
        if "total of #" in said:
            yield from _totalled(text, outline)
        for pattern, cue in ((_PLUS, (" plus ", " and ")), (_REST, (" other #", "remaining #"))):
            if any(word in said for word in cue):
                for match in pattern.finditer(said):
                    parts = [outline.figure(match, group) for group in "xy"]
                    yield from _total(text, outline.figure(match, "t"), parts)
        if " of #" in said:
            yield from _margins(text, outline)
        if " each" in said or " head" in said or " apiece" in said:
            yield from _shared_out(text, outline)
        yield from _complements(text, outline, lexicon)
    elif signs.count("@") > 1 and AMOUNT in signs:
        yield from _years(text, outline)


def _totalled(text: str, outline: Outline) -> Iterator[Claim]:
    """ "$3m for roads, $2m for schools and $1m for parks, a total of $6m"."""
    said = outline.text
    for match in _TOTAL.finditer(said):
        start = max(said.rfind(mark, 0, match.start()) for mark in ":;") + 1
        places = [at for at in outline.figures if start <= at < match.start()]
        gaps = [said[one + 1 : two] for one, two in pairwise(places)]
        if not gaps or any(said[at] != AMOUNT for at in places):
            continue
        if not all(map(_SEPARATOR.search, gaps)) or " and " not in gaps[-1]:
            continue
        if not _INCOMPLETE.search(said[start : match.start()]):
            parts = [outline.figures[at] for at in places]
            yield from _total(text, outline.figure(match, "t"), parts)


def _total(text: str, total: Figure, parts: Sequence[Figure]) -> Iterator[Claim]:
    whole, known = amount(total), [amount(part, total) for part in parts]
    amounts = [part for part in known if part is not None]
    if whole is None or len(amounts) < len(parts) or total.approximate:
        return
    if any(part.unit != whole.unit or part.low <= 0 for part in amounts) or whole.low <= 0:
        return
    middle = sum(part.middle for part in amounts)
    if not _LEAST <= middle / whole.middle <= _MOST:
        return
    low, high = sum(part.low for part in amounts), sum(part.high for part in amounts)
    told = " + ".join(printed(text, part) for part in parts)
    found = f"{total.number.currency}{written(middle)}"
    yield Claim("total", total, tuple(parts), told, found, meets(whole, low, high))


def _margins(text: str, outline: Outline) -> Iterator[Claim]:
    """ "by 53 votes to 22, a majority of 31"."""
    for match in _MARGIN.finditer(outline.text):
        one, other, lead = (outline.figure(match, group) for group in "xyt")
        apart = abs((one.number.low or 0) - (other.number.low or 0))
        told = f"{printed(text, one)} and {printed(text, other)}"
        right = apart == lead.number.low
        yield Claim("difference", lead, (one, other), told, written(apart), right)


def _years(text: str, outline: Outline) -> Iterator[Claim]:
    """ "for 15 years, from 1990 to 2005"; a year more or less is a matter of months."""
    for pattern in _YEARS:
        for match in pattern.finditer(outline.text):
            first, last, count = (outline.figure(match, group) for group in "xyt")
            apart = (last.number.low or 0) - (first.number.low or 0)
            if apart > 0:
                told = f"{printed(text, first)} to {printed(text, last)}"
                right = abs(apart - (count.number.low or 0)) <= 1
                yield Claim("years", count, (first, last), told, f"{apart:.0f} years", right)


def _shared_out(text: str, outline: Outline) -> Iterator[Claim]:
    """ "$1,200 for 40 pupils, or $30 each"."""
    for match in _EACH.finditer(outline.text):
        sum_, heads, each = (outline.figure(match, group) for group in "xyt")
        whole, count, share = amount(sum_), amount(heads), amount(each)
        if whole is None or count is None or share is None or count.low <= 0:
            continue
        if whole.unit == share.unit:
            told = f"{printed(text, sum_)} over {printed(text, heads)}"
            found = f"{sum_.number.currency}{written(whole.middle / count.middle)} each"
            right = meets(share, whole.low / count.high * 0.98, whole.high / count.low * 1.02)
            yield Claim("each", each, (sum_, heads), told, found, right)


def _complements(text: str, outline: Outline, lexicon: Lexicon) -> Iterator[Claim]:
    """ "400 pupils, 210 boys and 190 girls"."""
    for pair in lexicon["sums.complements"]:
        if not all(word in outline.text for word in pair):
            continue
        for one, other in (pair, pair[::-1]):
            pattern = rf"#(?: [a-z]+){{1,3}}(?:,| \(| —) ?(?P<x>#) {one} and (?P<y>#) {other}\b"
            for match in re.finditer(pattern, outline.text):
                parts = [outline.figure(match, group) for group in "xy"]
                yield from _total(text, outline.figures[match.start()], parts)
