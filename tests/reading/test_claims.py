"""Sums that a sentence does: the wrong ones are told, their corrected twins are not."""

import re
from pathlib import Path

import pytest

from newslint import formats, lexicons
from newslint.reading.claim import Claim
from newslint.reading.reading import Reading

SUMS = (Path(__file__).parent / "sums.txt").read_text("utf-8").splitlines()
CHOICE = re.compile(r"\[(?P<wrong>[^|\]]*)\|(?P<right>[^|\]]*)\]")


def claims(text: str) -> tuple[Claim, ...]:
    (article,) = formats.read("story.md", text.encode())
    return Reading(article, lexicons.load()).claims


def test_there_are_sixty_sums_at_least() -> None:
    assert len(SUMS) >= 60
    assert all(len(CHOICE.findall(line)) == 1 for line in SUMS)


@pytest.mark.parametrize("line", SUMS)
def test_a_wrong_sum_is_told_and_its_corrected_twin_is_not(line: str) -> None:
    wrong = claims(CHOICE.sub(r"\g<wrong>", line))
    right = claims(CHOICE.sub(r"\g<right>", line))
    assert [claim for claim in wrong if not claim.right], wrong
    assert not [claim for claim in right if not claim.right], right


@pytest.mark.parametrize(
    ("text", "told", "found"),
    [
        ("Of the 40 boats that sailed, 12 came back, or 35 percent.", "12 of 40", "30%"),
        ("The fee rose from $40 to $50, up 20 percent.", "from $40 to $50", "up 25%"),
        ("It has 22 ships: 9 tankers, 6 ferries and 5 tugs.", "9 + 6 + 5", "20"),
    ],
)
def test_a_claim_shows_its_sum(text: str, told: str, found: str) -> None:
    (claim,) = claims(text)
    assert (claim.sum, claim.found) == (told, found)


@pytest.mark.parametrize(
    "text",
    [
        "She won 12 of 40 races, 35 percent of them on clay.",
        "The cut of 12 percent, from 40 to 35 lines, and 3 of 7 agreed.",
        "There are several funds: $3 million here, $4 million there.",
        "He ran 5 miles and swam 12 kilometers.",
        "It moves $531 million from funds such as the roads fund: $185 million and $100 million.",
        "Between 2010 and 2020 the price rose 40 percent.",
        "The vote was 12 to 0, or 0 of 0 percent.",
    ],
)
def test_what_is_no_sum_is_left_alone(text: str) -> None:
    assert not [claim for claim in claims(text) if not claim.right]
