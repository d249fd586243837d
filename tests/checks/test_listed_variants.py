"""spelling/inconsistent: which spelling is flagged, what is counted, what is left alone."""

import pytest

from newslint.model import Finding
from tests.conftest import Lint

RULE = "spelling/inconsistent"


def only(findings: list[Finding]) -> Finding:
    assert len(findings) == 1, [finding.message for finding in findings]
    return findings[0]


def test_the_minority_is_flagged_and_every_place_of_both_is_given(lint: Lint) -> None:
    text = (
        "Odesa, Ukraine, is wet.\n\nOdessa's port closed. Boats left Odessa. Odesa slept. Odesa.\n"
    )
    finding = only(lint(text, RULE))
    assert finding.excerpt == "Odessa"
    assert finding.message == "'Odessa' here, 'Odesa' elsewhere in this article (2 against 3)"
    assert [place.excerpt for place in finding.related] == ["Odessa", "Odesa", "Odesa", "Odesa"]


def test_of_equals_the_listed_form_stays(lint: Lint) -> None:
    finding = only(lint("Kyiv woke.\n\nThen Kiev slept.\n", RULE))
    assert finding.excerpt == "Kiev"


def test_a_group_of_three_gives_two_findings(lint: Lint) -> None:
    text = "Hodeidah is a port. Ships reached Hodeidah.\n\nHodeida waited. Hudaydah paid.\n"
    assert [finding.excerpt for finding in lint(text, RULE)] == ["Hodeida", "Hudaydah"]


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("KHARKIV, Ukraine — Snow fell.\n\nIn Kharkov, trams ran. Kharkiv froze.\n", "Kharkov"),
        ("Uyghur poets met. Uyghur songs.\n\nTwo Uighurs sang.\n", "Uighurs"),
        ("A startup folded. Another startup grew.\n\nStart-ups are like that.\n", "Start-ups"),
        ("Sana\u2019a was calm.\n\nSanaa is high. Sanaa is old.\n", "Sana\u2019a"),
        ("The adviser left. Advisers talked.\n\nAn advisor stayed.\n", "advisor"),
    ],
)
def test_capitals_plurals_possessives_and_apostrophes(lint: Lint, text: str, excerpt: str) -> None:
    assert only(lint(text, RULE)).excerpt == excerpt


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv has a dish called chicken Kiev. In Kyiv nobody eats it.\n",
        "Kyiv, formerly spelled Kiev, is old.\n",
        "The zone is Europe/Kiev. The page is https://example.org/Kiev. Kyiv is a city.\n",
        "See Kiev_map.pdf for Kyiv.\n",
        "Odessa, Texas, is far from the Gulf. Odesa is not.\n",
        "Health-care costs rose. Health care is dear.\n",
        "Sergei Malinov met Sergey Tarasenkov.\n",
        "“We asked an advisor,” she said. The adviser agreed. Advisers do.\n",
    ],
)
def test_what_is_no_inconsistency(lint: Lint, text: str) -> None:
    assert lint(text, RULE) == []


def test_the_fix_keeps_case_and_endings_and_is_not_safe(lint: Lint) -> None:
    text = "The airstrike hit. Airstrikes go on. An airstrike again.\n\nAir strikes hurt.\n"
    fix = only(lint(text, RULE)).fix
    assert fix is not None
    assert fix.applicability.value == "unsafe"
    for edit in reversed(fix.edits):
        start, end = edit.location.span
        text = text[:start] + edit.text + text[end:]
    assert text.endswith("\n\nAirstrikes hurt.\n")
