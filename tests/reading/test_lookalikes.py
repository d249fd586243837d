"""How two spellings differ, and that names which are alike are always compared."""

import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newslint.reading.lookalikes import Likeness, likeness, shape


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        ("Khoroshun", "Horoshun", Likeness.SOUND),
        ("Shaymardanov", "Shaimardanov", Likeness.SOUND),
        ("Bizzaro", "Bizaro", Likeness.SOUND),
        ("al-Golani", "al-Jolani", Likeness.SOUND),
        ("Đukić", "Dukic", Likeness.SOUND),
        ("Mélenchon", "Melenchon", Likeness.SOUND),
        ("Hwaseongpo", "Hwasoengpo", Likeness.SLIP),
        ("Karbala", "Karbola", Likeness.VOWEL),
        ("Robotyne", "Rabotino", Likeness.VOWEL),
        ("Klapperton", "Klamperson", Likeness.LOOSE),
        ("Bredenkamp", "Bredenkamf", Likeness.LETTER),
        ("Donna", "Gonna", Likeness.NONE),
        ("Anna", "Annie", Likeness.NONE),
        ("Warsaw", "Madrid", Likeness.NONE),
    ],
)
def test_kinds_of_difference(left: str, right: str, how: Likeness) -> None:
    assert likeness(left, right) is how
    assert likeness(right, left) is how


@given(
    st.text(string.ascii_lowercase, min_size=5, max_size=12),
    st.integers(0, 11),
    st.sampled_from(string.ascii_lowercase),
)
def test_one_edit_away_shares_a_hash(word: str, at: int, letter: str) -> None:
    assume(sum(letter not in "aeiou" for letter in word) > 3)
    name = word.capitalize()
    place = min(at, len(word) - 1)
    for edited in (word[:place] + letter + word[place:], word[:place] + letter + word[place + 1 :]):
        other = edited.capitalize()
        if other != name and likeness(name, other):
            assert not set(shape(name).hashes).isdisjoint(shape(other).hashes)


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_text_has_a_shape(left: str, right: str) -> None:
    shape(left)
    assert isinstance(likeness(left, right), Likeness)
