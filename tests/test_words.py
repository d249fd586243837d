"""Folding, inflecting and recasing words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import words


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(words.plain(text)) == len(text)
    assert words.plain(words.plain(text)) == words.plain(text)


def test_marks_are_folded_and_words_parted() -> None:
    assert words.plain("Sana\u2019a cease\u2011fire\u00a0now") == "Sana'a cease-fire now"
    assert words.words("Sana'a's CEASE-fire 3rd_x") == [
        "sana",
        "a",
        "s",
        "cease",
        "fire",
        "rd",
        "x",
    ]


@pytest.mark.parametrize(
    ("form", "plural"),
    [("startup", "startups"), ("boss", "bosses"), ("story", "stories"), ("key", "keys")],
)
def test_plurals(form: str, plural: str) -> None:
    assert words.noun(form) == (form, plural)


def test_verbs() -> None:
    assert words.verb("realise") == ("realise", "realises", "realised", "realising")
    assert words.verb("colour") == ("colour", "colours", "coloured", "colouring")


@pytest.mark.parametrize(
    ("text", "like", "result"),
    [("kyiv", "KIEV", "KYIV"), ("startup", "Start-up", "Startup"), ("Kyiv", "kiev", "Kyiv")],
)
def test_case_is_kept(text: str, like: str, result: str) -> None:
    assert words.recased(text, like) == result
