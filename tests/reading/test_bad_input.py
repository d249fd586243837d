"""Copy that breaks what reading leans on: no crash, a sensible reading, and linear work."""

import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import checks, rulebook
from newslint.ledger.entry import entry
from newslint.model import Hit, Span
from newslint.reading.reading import Reading
from tests.reading.test_attributions import read

SOURCING = [rule for rule in rulebook.load().values() if rule.family == "sourcing"]

HOSTILE = {
    "a quotation that never closes": "“We are leaving, the mayor said, and nobody can stop us. ",
    "quotation marks that only close": "We are leaving,” the mayor said.” Nobody” can stop us.” ",
    "guillemets": "« Nous partons », said the mayor. »Wir gehen«, said a source. ",
    "low marks": "„Wir gehen“, said the mayor. ‚Nie‘, said a source. ",
    "apostrophes as marks": "'We're leaving the dogs' home,' the mayor said. 'Twas the '90s. ",
    "straight marks without spaces": 'He said"no"and she said"yes"',
    "no sentence ends": "the mayor said the dam would break and the clerk said it would not and ",
    "all capitals": "THE MAYOR SAID THE DAM WOULD BREAK, SOURCES CLOSE TO THE CLERK SAID. ",
    "a list of names": "Maria Costa, Peter Hall, Ruth Adeyemi, Aiko Tanaka, Ivan Petrov, ",
    "only commas": "said, , , said, who, , said, ",
    "only cues": "said told added says according to ",
    "brackets": "The mayor (who (it is said (by sources)) left) said (no. ",
    "colons": "Mayor: Sources: Poll: ",
    "letters that grow": "İSTANBUL officials said İ was İ. ",
    "anonymity": "They asked not to be named because a source asked not to be named because ",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_copy_is_read(text: str) -> None:
    for copies in (1, 7):
        whole_reading(text * copies)


@given(
    st.lists(
        st.sampled_from(
            "the a said told who , . “ ” \" ' ‘ ’ « » — - : ( ) \n\n sources official Costa Maria "
            "according to not named because asked he they one of three critics which".split(" ")
        ),
        max_size=60,
    )
)
def test_any_order_of_words_and_marks_is_read(words: list[str]) -> None:
    whole_reading(" ".join(words))


def whole_reading(text: str) -> None:
    """Read everything; every span lies in the text."""
    reading = read(text)
    spans = [quotation.span for quotation in reading.quotations]
    for attribution in reading.attributions:
        spans += [
            s for s in (attribution.source, attribution.cue, attribution.content) if s is not None
        ]
    spans += [mention for source in reading.sources for mention in source.mentions]
    spans += [hit.span for hit in findings(reading)]
    whole = Span(0, len(reading.text))
    assert all(whole.contains(span) and span.start < span.end for span in spans)
    assert entry(reading)["totals"]["statements"] == len(reading.attributions)


def findings(reading: Reading) -> list[Hit]:
    return [hit for rule in SOURCING for hit in checks.load(rule.kind)(reading, rule.options)]


def calls(work: Callable[[], object]) -> int:
    """Calls of Python functions while something is done: a count that no machine changes."""
    count = 0

    def called(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_work_grows_with_the_length_and_no_faster(text: str) -> None:
    def work(copies: int) -> int:
        reading = read(text * copies)
        return calls(lambda: (reading.sources, findings(reading)))

    work(1)  # what is compiled once is compiled now
    small, large = work(100), work(400)
    assert large < 4.6 * small
