"""Figures: what a number counts, whether it wants a source, and whether it has one."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import formats, lexicons
from newslint.reading.reading import Reading


def reading(text: str, name: str = "story.md") -> Reading:
    (article,) = formats.read(name, text.encode("utf-8", "replace"))
    return Reading(article, lexicons.load())


@pytest.mark.parametrize(
    ("text", "kind", "needs"),
    [
        ("The levy cost $14 million.", "money", True),
        ("Some 62 per cent of orchards are empty.", "percentage", True),
        ("It sold 1,300 wagons.", "count", True),
        ("It sold four wagons.", "count", False),
        ("The blast killed three sailors.", "casualties", True),
        ("It has driven 60,000 people from their homes.", "casualties", True),
        ("More than 20,000 people filled the square.", "crowd", True),
        ("Hundreds of dairies closed.", "vague", True),
        ("It carries two-thirds of the grain.", "ratio", True),
        ("She was born in 1987.", "year", False),
        ("The talks begin on 14 May.", "date", False),
        ("Lena Ott, 29, flew it.", "age", False),
        ("He waited 12 more days.", "duration", False),
        ("They meet under Article 9.", "law", False),
        ("He lives at 2134 Caldwell Place.", "address", False),
        ("The margin of error was 3 percentage points.", "poll-sample", False),
        ("A fine of up to $250,000 is a maximum fine of $250,000.", "threshold", False),
        ("It passed by 218-209.", "score", False),
        ("The S&P 500 closed up 0.4 percent.", "market", False),
        ("The ship displaces 9,200 tons.", "specification", False),
        ("“I gave 110 percent,” he said.", "idiom", False),
    ],
)
def test_a_figure_has_its_class(text: str, kind: str, needs: bool) -> None:
    last = reading(text).figures[-1]
    assert (last.kind, last.needs) == (kind, needs)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The levy cost $14 million, the union said.", "in_sentence"),
        ("“It cost $14 million,” said Ann Boyd.", "in_sentence"),
        ("The levy cost $14 million.", "none"),
        ("The levy cost [$14 million](https://example.org/levy).", "in_sentence"),
        ("Some estimates put the cost at $14 million.", "vague"),
        (
            "A survey by the union asked 900 growers.\n\nSome 62 percent lost $14 million.",
            "in_context",
        ),
        ("The mayor said no.\n\nThe levy cost $14 million.", "none"),
        ("Though it cost $14 million, a study found no harm.", "none"),
    ],
)
def test_a_figure_has_its_backing(text: str, status: str) -> None:
    assert reading(text).backings[-1].status == status


def test_a_toll_in_an_aside_is_nobodys() -> None:
    text = "The envoy outlined a plan to end a war that has killed 40,000 people."
    assert reading(text).backings[-1].status == "none"


DECLARING = """---
newslint:
  figures:
    87,000 homes: {}
---
Since May 87,000 homes have had no heat.
"""


def test_front_matter_declares_a_source() -> None:
    text = DECLARING.format("city heating utility, 3 March")
    (backing,) = reading(text).backings
    assert backing.declared == "city heating utility, 3 March"
    assert backing.status == "in_context"


def test_a_declaration_without_a_source_declares_nothing() -> None:
    text = DECLARING.format("''")
    (backing,) = reading(text).backings
    assert (backing.status, backing.declared) == ("none", "")


WORDS = st.sampled_from(
    "1.2.3,4 ½ １２ ٣ $- 113.40 -1.62 0 0.0 of or from to up down by percent % ( ) , : and the 40 "
    "30 12 $5 million miles kilometers km killed said survey doubled halved a third ² 9-3 3-9 "
    "99999999999999999999 . ; – “ ” all first in weeks boats degrees F C".split()
)


@settings(max_examples=150)
@given(st.lists(WORDS, max_size=24))
def test_no_heap_of_words_breaks_the_reading(words: list[str]) -> None:
    said = reading(" ".join(words))
    assert len(said.figures) == len(said.backings)
    for claim in said.claims:
        assert "inf" not in claim.found and "nan" not in claim.found
    for figure in said.figures:
        assert math.isfinite(figure.number.low or 0)
