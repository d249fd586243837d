import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Lint


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("He went to the the station.", "the the"),
        ("The the station was shut.", "The the"),
        ("They said they said so.", "They said they said"),
        (
            "A man was taken to hospital was taken to hospital on Friday.",
            "was taken to hospital was taken to hospital",
        ),
        ("I I was there.", "I I"),
        ("It stood on\non the hill.", "on\non"),
        ("The report report was late.", "report report"),
    ],
)
def test_slips(lint: Lint, text: str, excerpt: str) -> None:
    (finding,) = lint(text, "duplicates/words")
    place = finding.location.span
    assert text[place.start : place.end] == excerpt


@pytest.mark.parametrize(
    "text",
    [
        "She had had enough.",
        "Duran Duran played Baden-Baden and Pago Pago.",
        "“It is very, very late, and late late trains are rare,” he said.",
        "On and on and on it went, door to door to door, step by step by step.",
        "A rose is a rose is a rose.",
        "Ask those who are are well.",
        "He said so. So he did.",
        "What it does it does well.",
        "The set went 6 4 6 4 to Kerber.",
        "The fee, fee by fee, rose.",
        "He logged in in May.",
    ],
)
def test_meant(lint: Lint, text: str) -> None:
    assert lint(text, "duplicates/words") == []


def test_the_fix_leaves_one(lint: Lint) -> None:
    text = "Both teams hope to to play."
    (finding,) = lint(text, "duplicates/words")
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    place = edit.location.span
    assert text[: place.start] + edit.text + text[place.end :] == "Both teams hope to play."


@given(st.text(alphabet="ab the \n\"“”'’.,İßﬁ", max_size=60))
def test_any_text_is_read(lint: Lint, text: str) -> None:
    for finding in lint(text, "duplicates/words", name="a.txt"):
        assert finding.excerpt
