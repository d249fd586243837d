"""Delayed identification: told by post in the lead, by name soon after."""

import pytest

from tests.conftest import Lint

RULES = ("sourcing/anonymous", "sourcing/anonymity-unexplained")


def _story(*paragraphs: str) -> str:
    return "# Ferry inquiry opens\n\n" + "\n\n".join(paragraphs) + "\n"


@pytest.mark.parametrize(
    ("told", "named"),
    [
        (
            "The ferry had not been inspected since March, a federal official said on Monday.",
            "The hull was thin, said Dana Ruiz, an inspector with the board.",
        ),
        (
            "A Republican lawmaker said on Friday that he would fight the toll.",
            "Rep. Tom Hale (R., Salem) said the toll would cost his district its trade.",
        ),
    ],
)
def test_a_source_told_by_post_and_then_named_is_no_unnamed_one(
    lint: Lint, told: str, named: str
) -> None:
    quiet = _story(told, "The pier was shut on Sunday.", named)
    assert [f.excerpt for f in lint(quiet, *RULES) if f.severity.label != "note"] == []
    assert lint(_story(told, "The pier was shut on Sunday."), *RULES)


@pytest.mark.parametrize(
    "told",
    [
        "The ferry had not been inspected, an official familiar with the inquiry said.",
        "The ferry had not been inspected, a source close to the board said.",
        "The ferry had not been inspected, said an official who asked not to be named.",
        "The ferry had not been inspected, a former official said.",
    ],
)
def test_one_who_hides_is_not_the_next_official_with_a_name(lint: Lint, told: str) -> None:
    named = "The hull was thin, said Dana Ruiz, an inspector with the board."
    assert [f.rule for f in lint(_story(told, named), "sourcing/anonymous")] == [
        "sourcing/anonymous"
    ]


def test_a_name_in_another_party_or_body_is_somebody_else(lint: Lint) -> None:
    told = "A Republican lawmaker said on Friday that he would fight the toll."
    other = "Rep. Ann Cole (D., Salem) said she would not."
    assert lint(_story(told, other), "sourcing/anonymous")
