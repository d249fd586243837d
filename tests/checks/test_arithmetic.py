"""Sums that are wrong and their corrected twins; figures that no sum may stumble over."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from newslint import formats, lexicons, rulebook
from newslint.engine import Engine
from newslint.model import Finding

SUMS = yaml.safe_load(Path(__file__).with_name("data").joinpath("sums.yaml").read_text("utf-8"))
RULE = "figures/arithmetic"
RULES = rulebook.load()
ENGINE = Engine({RULE: RULES[RULE]}, lexicons.load(), frozenset(RULES))


def findings(text: str) -> list[Finding]:
    article = formats.read("copy.txt", text.encode(), None)[0]
    return ENGINE.lint(article).findings


@pytest.mark.parametrize("sum", SUMS, ids=lambda sum: f"{sum['text'][:40]} {sum['wrong']}")
def test_a_wrong_sum_is_found_and_its_corrected_twin_is_not(sum: dict[str, str]) -> None:
    assert findings(sum["text"].replace("{}", sum["wrong"]))
    assert [f.message for f in findings(sum["text"].replace("{}", sum["right"]))] == []


def test_there_are_sums_enough() -> None:
    assert len(SUMS) >= 60


def test_the_finding_shows_the_sum() -> None:
    found = findings("Of the 40 boats that left, 12 sank, or 35%, the harbourmaster said.")
    assert "12 of 40 is 30%, not 35%" in found[0].message


@pytest.mark.parametrize(
    "text",
    [
        "The keeper, who is 6 feet 2 inches (188 cm) tall, weighs 11 stone 2 pounds (71 kg).",
        "Enrolment more than doubled, from 300 to 900.",
        "The parish paid £1.2bn ($1.5bn) in June and £40 ($50) in July.",
        "She spoke of three islands: Trinidad and Tobago, Grenada and Barbados.",
        "He won by 53 votes to 22, a margin nobody had foreseen of 31.",
        "Of the 40 members, 25 voted and the other 15 stayed away.",
        "The fund paid $3 million for roads, $2 million already, and a total of $9 million so far.",
        "He ruled for 14 years, from 1990 to 2005.",
    ],
)
def test_what_comes_out_or_is_no_sum_is_left_alone(text: str) -> None:
    assert [finding.message for finding in findings(text)] == []


HOSTILE = (
    "0 00 1.2.3,4 ½ １２ ٣ $- $0 -5 0% 1e400 12% £1.2bn 0km 3km NaN two doubled 1990 10-5 0C 5F"
)
FIGURES = st.sampled_from([*HOSTILE.split(), "9" * 400, "0 miles", "a third"])
GLUE = st.sampled_from(
    [" of ", " from ", " to ", ", up ", " (", ") ", ", or ", ": ", " and ", " plus ", " makes "]
)


@given(st.lists(st.tuples(FIGURES, GLUE), max_size=9))
def test_hostile_figures_do_no_harm(pieces: list[tuple[str, str]]) -> None:
    text = "Of the " + "".join(figure + glue for figure, glue in pieces)
    for finding in findings(text):
        assert "inf" not in finding.message.split()
        assert "nan" not in finding.message.split()
