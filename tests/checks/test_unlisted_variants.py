"""spelling/unlisted-variant: slips in names, and the people who really have such names."""

import pytest

from tests.conftest import Lint

RULE = "spelling/unlisted-variant"


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("Rosa Quillington won. Quillington spoke.\n\nQuilington will serve.\n", "Quilington"),
        ("Ada Marchbanks fell ill. Marchbanks rested.\n\nMarhcbanks rose.\n", "Marhcbanks"),
        ("Micha Tolvane and Bo Reed met. Micha Tolvane paid.\n\nMicha Tolvnae left.\n", "Tolvnae"),
        ("They drove to Makhlouta. Makhlouta slept.\n\nThen Makhluta woke.\n", "Makhluta"),
    ],
)
def test_slips_are_found(lint: Lint, text: str, excerpt: str) -> None:
    assert [finding.excerpt for finding in lint(text, RULE)] == [excerpt]


@pytest.mark.parametrize(
    "text",
    [
        "Scott Kratter spoke. Zoe Krammer and Ann Kramer listened.\n",
        "Ukraine paid. The Ukrainian envoy left.\n",
        "Olena Zelenska spoke before Volodymyr Zelensky did. Zelenska left.\n",
        "Joann Bell and Joanne Reed met. Joann Bell left.\n",
        "The Democrats won. Democratic voters cheered.\n",
        "Team: Orrell, Hanssen, Pugh, Dreyer, Lund, Moller, Vance, Tolley, Hansen, Quist, Ruck.\n",
        "America slept. The America250 commission met. America woke.\n",
    ],
)
def test_other_people_and_other_words_are_left_alone(lint: Lint, text: str) -> None:
    assert lint(text, RULE) == []
