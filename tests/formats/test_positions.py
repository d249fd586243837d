"""Hand-made cases: the exact line and column of a word, in every format."""

from pathlib import Path

import pytest
import yaml

from newslint import formats
from newslint.article import LineIndex
from newslint.model import Span

FOLDER = Path(__file__).parents[2] / "fixtures" / "formats"
CASES = [
    pytest.param(case, id=f"{file.stem}: {case['of']}")
    for file in sorted(FOLDER.glob("*.yaml"))
    for case in yaml.safe_load(file.read_text("utf-8"))
]


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 120


@pytest.mark.parametrize("case", CASES)
def test_position(case: dict[str, str]) -> None:
    (article,) = formats.read(case["file"], case["text"].encode("utf-8"))
    at = -1
    for _ in range(int(case.get("occurrence", 1))):
        at = article.text.index(case["read"], at + 1)
    place = article.map.span(Span(at, at + len(case["read"])))
    found = LineIndex(article.source).location(place)
    assert f"{found.start.line}:{found.start.column}" == case["start"]
    assert f"{found.end.line}:{found.end.column}" == case["end"]
