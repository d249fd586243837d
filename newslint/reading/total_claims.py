"""Sums told with their parts: "$610 million: $240 million from …, $180 million from … and …"."""

import re
from collections.abc import Iterator, Sequence

from newslint.reading.amounts import Amount, amount, written
from newslint.reading.claim import Claim, meets, printed
from newslint.reading.figures import Figure

_OPENS = re.compile(r"[^;:.]*:\s+(?:[^\d;:.]{0,60})$")
_DASH = re.compile(r"[^;:.—–]{0,40}\s?[—–]\s?(?:[^\d;:.]{0,20})$")
_JOINS = re.compile(r"[^.;:]{1,80}?,\s+(?:and\s+)?(?:[^\d.;:]{0,50})$")
_LAST = re.compile(r"[^.;:]{1,80}?,?\s+and\s+(?:[^\d.;:,]{0,50})$")
_NO_SUM = re.compile(
    r"\b(?:compared|against|up from|down from|versus|previously|last year|respectively|earlier"
    r"|such as|like|for example|including|among them|average|each|per|than|every|followed by)\b"
)
_FEWEST = 2


def find(text: str, figures: Sequence[Figure]) -> Iterator[Claim]:
    """Totals of one sentence whose parts follow a colon or a dash, the last one after "and"."""
    for at, total in enumerate(figures[:-_FEWEST]):
        parts = list(_parts(text, figures, at))
        if len(parts) < _FEWEST:
            continue
        whole = amount(total)
        amounts = [amount(part, parts[-1]) for part in parts]
        if whole is None or whole.unit in ("percent", "points") or whole.middle < _FEWEST:
            continue
        known = [part for part in amounts if part is not None and part.unit == whole.unit]
        if len(known) != len(parts) or any(part.middle >= whole.middle for part in known):
            continue
        yield _claim(text, total, parts, whole, known)


def _parts(text: str, figures: Sequence[Figure], at: int) -> Iterator[Figure]:
    """The figures of the list after the total; none unless the list comes to its end."""
    total = figures[at]
    gap = text[total.number.span.end : figures[at + 1].number.span.start]
    if not (_OPENS.fullmatch(gap) or _DASH.fullmatch(gap)) or _NO_SUM.search(gap):
        return
    found = [figures[at + 1]]
    for part in figures[at + 2 :]:
        gap = text[found[-1].number.span.end : part.number.span.start]
        if _NO_SUM.search(gap):
            return
        if _LAST.fullmatch(gap):
            found.append(part)
            yield from found
            return
        if not _JOINS.fullmatch(gap):
            return
        found.append(part)


def _claim(
    text: str, total: Figure, parts: list[Figure], whole: Amount, amounts: list[Amount]
) -> Claim:
    low, high = sum(part.low for part in amounts), sum(part.high for part in amounts)
    told = " + ".join(printed(text, part) for part in parts)
    found = written(sum(part.middle for part in amounts))
    return Claim("total", total, tuple(parts), told, found, meets(whole, low, high))
