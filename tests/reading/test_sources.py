"""Which mentions are one source, what kind it is, and why it is not named."""

import pytest

from newslint.reading.sources import Source
from tests.reading.test_attributions import read


def sources(text: str) -> list[Source]:
    return list(read(text).sources)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Maria Costa said the dam was safe.", "person"),
        ("A spokesman for the bank, Peter Hall, said no jobs were at risk.", "person"),
        ("The ministry said the dam was safe.", "organisation"),
        ("Court records show the dam was sold.", "document"),
        ("Hale aides say the list is final.", "unnamed"),
        ("Two people familiar with the plan said it was dead.", "unnamed"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert [source.kind for source in sources(text)] == [kind]


def test_surname_and_pronoun_go_back_to_the_full_name() -> None:
    found = sources("Maria Costa said it was safe. Costa said so twice. “It is,” she said.")
    assert [len(source.mentions) for source in found] == [3]


def test_the_official_goes_back_to_the_last_one() -> None:
    (found,) = sources("A ministry official said it leaked. The official added it was old.")
    assert (len(found.mentions), found.description, found.count) == (2, "position", 1)


def test_reason_is_hung_on_the_unnamed_source() -> None:
    reading = read(
        "A guard said doors were open. He spoke on condition of anonymity for fear of "
        "losing his job."
    )
    (guard,) = reading.sources
    assert guard.anonymity_reason is not None
    assert reading.text[slice(*guard.anonymity_reason)] == "for fear of losing his job"


@pytest.mark.parametrize(
    ("who", "description", "count"),
    [
        ("A source", "bare", 1),
        ("Three sources familiar with the talks", "access", 3),
        ("A senior finance-ministry official", "position", 1),
    ],
)
def test_description_and_count(who: str, description: str, count: int) -> None:
    (found,) = sources(f"{who} said the deal was off.")
    assert (found.description, found.count) == (description, count)


@pytest.mark.parametrize(
    "text",
    [
        "Sens. Pat Browne (R., Lehigh) and Ann Cole (D., York) wrote the bill. "
        "Browne said it would pass.",
        "“It was La'Tasha Reed,” the clerk, Omar Voss, said. Reed said she had signed.",
    ],
)
def test_a_surname_named_before_is_nobody_unnamed(text: str) -> None:
    assert "unnamed" not in {source.kind for source in sources(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Nearly eight of 10 voters say they will turn out.",
        "One commentary in the Courier noted that the bridge was shut.",
    ],
)
def test_shares_of_a_poll_and_printed_opinion_are_nobody_unnamed(text: str) -> None:
    assert "unnamed" not in {source.kind for source in sources(text)}


def test_a_few_of_a_few_are_people() -> None:
    assert [source.kind for source in sources("Three of the five guards said it was shut.")] == [
        "unnamed"
    ]
