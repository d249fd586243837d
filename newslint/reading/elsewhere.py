"""What is worth telling of an article's twins in other articles; the check and archive share it.

A paragraph that stands in many articles is boilerplate and is left out; an article that
stands elsewhere as a whole is told once, not paragraph by paragraph.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from newslint.article import Twin
from newslint.reading.facts import contrast
from newslint.reading.fingerprints import Fingerprint
from newslint.reading.likeness import Kind

_FEWEST_PARAGRAPHS = 3
_MOST_CONTRASTS = 3


class Told(NamedTuple):
    """One thing to tell: a paragraph's number, its twins, the best first.

    `whole` is the percentage of the article's words that stand in the first twin's article,
    or 0 where only the paragraph is told; `all` are the twins that are told with it.
    """

    number: int
    twins: list[Twin]
    whole: int
    all: list[Twin]


def decide(
    lengths: Mapping[int, int],
    total: int,
    twins: Iterable[Twin],
    most_places: int,
    whole_article: int,
) -> Iterator[Told]:
    """What to tell. `lengths` are the words of paragraphs by number, `total` the article's."""
    by_number: dict[int, list[Twin]] = defaultdict(list)
    by_path: dict[str, list[Twin]] = defaultdict(list)
    for twin in twins:
        if twin.kind != Kind.OTHER_FACTS.value:
            by_number[twin.number].append(twin)
            by_path[twin.path].append(twin)
    whole = _whole(lengths, total, by_path, whole_article)
    firsts = [by_path[path][0] for path in whole if not by_path[path][0].told_there]
    if firsts:
        first = firsts[0].path
        yield Told(min(twin.number for twin in firsts), firsts, whole[first], by_path[first])
    told = {twin.number for path in whole for twin in by_path[path]}
    for number, found in sorted(by_number.items()):
        if number not in told and len(found) < most_places:
            best = sorted(found, key=lambda twin: (-twin.percent, twin.path))
            if left := [twin for twin in best if not twin.told_there]:
                yield Told(number, left, 0, left[:1])


def _whole(
    lengths: Mapping[int, int], total: int, by_path: Mapping[str, list[Twin]], limit: int
) -> dict[str, int]:
    """Articles that hold at least `limit` percent of this one's words; the fullest first."""
    shares = {
        path: 100 * sum(lengths.get(twin.number, 0) for twin in twins) // total
        for path, twins in by_path.items()
        if len(twins) >= _FEWEST_PARAGRAPHS
    }
    ordered = sorted(shares, key=lambda path: (-shares[path], path))
    return {path: shares[path] for path in ordered if shares[path] >= limit}


def wording(
    told: Told, texts: Mapping[int, str], paths: list[str]
) -> tuple[str, dict[str, object]]:
    """The variant of the rule's message and its values.

    `texts` are this article's paragraphs by number, `paths` the twins' as they are shown.
    """
    first = told.twins[0]
    said = (contrast(Fingerprint(texts[t.number]), Fingerprint(t.text)) for t in told.all)
    differs = "; ".join([each for each in said if each][:_MOST_CONTRASTS])
    values: dict[str, object] = {
        "path": paths[0],
        "more": f" and {len(paths) - 1} more" if len(paths) > 1 else "",
        "percent": told.whole or first.percent,
        "differs": differs,
    }
    if told.whole:
        return ("article-differs" if differs else "article"), values
    if first.kind == Kind.SAME.value:
        return "", values
    return ("differs" if differs else "near"), values
