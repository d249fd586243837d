import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.model import Severity
from tests.conftest import Lint

QUAY = "The harbour authority closed the east quay after a crane gave way on Monday night."
FERRY = "Two ferries were sent to the fishing port and nobody was hurt, the authority said."
FORECAST = (
    "Analysts had forecast a loss of {} million euros for the quarter, according to a survey"
    " by the data firm Pell Research, after a profit a year earlier."
)


def story(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"


def test_the_later_copy_is_found_and_the_earlier_named(lint: Lint) -> None:
    text = story(QUAY, FERRY, QUAY)
    (finding,) = lint(text, "duplicates")
    assert finding.rule == "duplicates/paragraph"
    assert finding.location.start.offset == text.rindex(QUAY)
    assert finding.message.startswith("paragraph 3 is paragraph 1 again")
    (twin,) = finding.related
    assert (twin.location.start.offset, twin.excerpt) == (0, QUAY)


def test_one_line_paragraphs_of_plain_text(lint: Lint) -> None:
    long = f"{QUAY} {FERRY}"
    text = f"PORT SHUT\n{long}\nThe port opens again on Friday, weather permitting.\n{long}\n"
    (finding,) = lint(text, "duplicates", name="story.txt")
    assert finding.location.start.line == 4
    assert finding.related[0].location.start.line == 2


def test_every_further_copy_is_a_finding_of_its_own(lint: Lint) -> None:
    found = lint(story(QUAY, FERRY, QUAY, QUAY), "duplicates/paragraph")
    assert [f.message[:27] for f in found] == [
        "paragraph 3 is paragraph 1 ",
        "paragraph 4 is paragraph 1 ",
    ]


def test_the_fix_takes_out_the_copy_and_the_space_before_it(lint: Lint) -> None:
    text = story(QUAY, FERRY, QUAY, "The inquiry goes on.")
    (finding,) = lint(text, "duplicates")
    assert finding.fix is not None
    assert finding.fix.applicability.value == "unsafe"
    (edit,) = finding.fix.edits
    mended = text[: edit.location.start.offset] + edit.text + text[edit.location.end.offset :]
    assert mended == story(QUAY, FERRY, "The inquiry goes on.")


@pytest.mark.parametrize("markup", ["*{}*", "> {}", "- {}"])
def test_no_fix_where_markup_would_be_left_behind(lint: Lint, markup: str) -> None:
    copy = markup.format(f"{QUAY} {FERRY} {FORECAST.format(3)}")
    (finding,) = lint(story(copy, "In between stands a sentence of its own.", copy), "duplicates")
    assert finding.fix is None


def test_numbers_that_differ_are_named(lint: Lint) -> None:
    (finding,) = lint(story(FORECAST.format(310), QUAY, FORECAST.format(301)), "duplicates")
    assert finding.rule == "duplicates/near-paragraph"
    assert "“301” here and “310” there" in finding.message


def test_names_that_differ_are_shown_as_written(lint: Lint) -> None:
    one = "Captain Ilse Drummond said the boat had left the harbour long before the storm began."
    (finding,) = lint(story(one, QUAY, one.replace("Drummond", "Dunmore")), "duplicates")
    assert "“Dunmore” here and “Drummond” there" in finding.message


def test_one_form_with_other_facts_is_a_note(lint: Lint) -> None:
    form = "Halden Paper earned {} cents a share in the quarter to {} on sales of {} million."
    one = form.format("14", "June 30", 112)
    other = form.format("1.4", "July 31", 121)
    (finding,) = lint(story(one, other), "duplicates")
    assert finding.rule == "duplicates/same-text-other-facts"
    assert finding.severity is Severity.NOTE


@pytest.mark.parametrize(
    "text",
    [
        "What was the hardest thing about your first year in the job?",
        "- Two bolts missing from the guard rail of the upper deck.",
        "## The harbour authority closed the east quay after a crane gave way",
        "| The harbour authority | closed the east quay after a crane gave way |\n|---|---|",
        "> The harbour authority closed the east quay after a crane gave way.",
        "Sign up for our weekly letter to read the best stories first.",
        "She declined to comment.",
    ],
)
def test_what_repeats_by_design(lint: Lint, text: str) -> None:
    assert lint(story(text, FERRY, text), "duplicates") == []


def test_records_of_one_kind_repeat(lint: Lint) -> None:
    records = ["High risk: the fire door of the kitchen was found propped open with a chair."] * 3
    assert lint(story("The inspectors came on Monday.", *records), "duplicates") == []


def test_a_pull_quote_is_no_repeat(lint: Lint) -> None:
    said = "“Nobody told us that the bridge would be shut, and nobody has told us why,”"
    told = f"{said} said Amara Voss, who runs a café on the north bank of the river."
    assert lint(story(told, QUAY, said.replace(",”", "”")), "duplicates") == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([QUAY, FERRY, FORECAST.format(7), "Short.", "A?\0"]), max_size=9))
def test_findings_lie_on_paragraphs_and_twins_before_them(lint: Lint, parts: list[str]) -> None:
    for finding in lint(story(*parts), "duplicates"):
        assert finding.related[0].location.end.offset < finding.location.start.offset


def test_a_long_article_costs_no_more_a_paragraph() -> None:
    """All pairs of 4,000 paragraphs would be eight million comparisons."""
    from newslint.article import ParagraphKind
    from newslint.reading.fingerprints import Fingerprint
    from newslint.reading.repeats import Printed, _candidates

    form = "Runner number {0} came in after {1} minutes and went on to the tent by the {2} gate."
    printed = [
        Printed(
            number, ParagraphKind.BODY, Fingerprint(form.format(number, number * 7, number % 9))
        )
        for number in range(4000)
    ]
    assert sum(1 for _ in _candidates(printed)) < 12 * 4000


def test_a_sentence_that_comes_back_in_another_paragraph(lint: Lint) -> None:
    said = "Engineers had warned that the gates would not hold if the lake rose above its old mark."
    spoken = "“Nobody had told us that the gates would not hold if the lake rose so far,” she said."
    one = f"{FERRY} {QUAY} {said}"
    other = f"The lake rose by two metres in a night, and the road to the dam was cut. {said}"
    text = story(one, "It rained.", other)
    (finding,) = lint(text, "duplicates")
    assert finding.location.start.offset == text.rindex(said)
    assert finding.related[0].location.start.offset == text.index(said)
    assert lint(story(one.replace(said, spoken), other.replace(said, spoken)), "duplicates") == []
