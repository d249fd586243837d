"""Figures that a rule, a price, a plan or a result sets: a note at most, never a warning."""

import pytest

from tests.conftest import Lint

RULE = "figures/unattributed"


@pytest.mark.parametrize(
    "text",
    [
        "The fund may bear up to 80% of what a roof costs.",
        "At the till there is a 6% sales tax on lamps.",
        "The plan would raise the rate to 28 percent.",
        "The photograph fetched $211,500 at a sale in Leeds.",
        "Let's say you think the roof will cost $160,000.",
        "The council directed $375 million to the port.",
        "She defeated him there 58% to 42%.",
    ],
)
def test_what_nobody_disputes_is_no_warning(lint: Lint, text: str) -> None:
    assert [f.severity.label for f in lint(f"# Roofs\n\n{text}\n", RULE)] in ([], ["note"])


@pytest.mark.parametrize(
    "text",
    [
        "About 10,000 visas are lost each year.",
        "Just 5 percent of black voters back the mayor.",
        "The trade is a $20 billion industry worldwide.",
    ],
)
def test_what_a_reader_could_dispute_still_is(lint: Lint, text: str) -> None:
    assert [f.severity.label for f in lint(f"# Visas\n\n{text}\n", RULE)] == ["warning"]


def test_a_toll_begins_at_those_who_were_hurt(lint: Lint) -> None:
    text = "Strikes on two towns in the east killed 14 people and wounded dozens."
    (found,) = lint(f"# Shelling\n\n{text}\n", "figures/unattributed-casualties")
    assert found.excerpt.startswith("14 people")
    assert "two towns" not in [related.excerpt for related in found.related]
