"""The number grammar: what news prints as a number, and what no number may break."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.reading import numbers
from newslint.reading.number import Number
from newslint.reading.tokens import Tokens


def read(text: str) -> list[Number]:
    return list(numbers.find(Tokens(text)))


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("spent 1.2 million on it", "1.2 million", 1.2e6),
        ("spent £1.2bn on it", "£1.2bn", 1.2e9),
        ("paid US$3m", "US$3m", 3e6),
        ("paid Rs 500 crore", "Rs 500 crore", 5e9),
        ("about $.50 each", "$.50", 0.5),
        ("twenty-five boats", "twenty-five", 25),
        ("two hundred and six thousand", "two hundred and six thousand", 206_000),
        ("half a million birds", "half a million", 500_000),
        ("two and a half hours", "two and a half", 2.5),
        ("three dozen eggs", "three dozen", 36),
        ("one in five", "one in five", 0.2),
        ("one mine in six", "one mine in six", 1 / 6),
        ("two-thirds of it", "two-thirds", 2 / 3),
        ("a third of them", "third", 1 / 3),
        ("2.5 percentage points", "2.5 percentage points", 2.5),
        ("Twelve per cent", "Twelve per cent", 12),
        ("trebled since", "trebled", 3),
        ("rose tenfold", "tenfold", 10),
        ("½ a cup", "½", 0.5),
        ("2½ cups", "2½", 2.5),
        ("１２ boats", "１２", 12),
        ("٣ boats", "٣", 3),
        ("1,00,000 rupees", "1,00,000", 100_000),
        ("5m people", "5m", 5e6),
        ("the 21st boat", "21st", 21),
        ("the twenty-first boat", "twenty-first", 21),
    ],
)
def test_a_number_has_its_span_and_value(text: str, written: str, value: float) -> None:
    (number,) = read(text)
    assert text[slice(*number.span)] == written
    assert number.low == pytest.approx(value)
    assert number.high == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("F-16", "name"),
        ("an A380 jet", "name"),
        ("at 10:45 a.m.", "clock"),
        ("on 9/11", "code"),
        ("1.2.3,4", "code"),
        ("call 555-123-4567", "code"),
        ("in the mid-1990s", "decade"),
        ("tens of thousands", "vague"),
        ("dozens of papers", "vague"),
        ("a score of 5-3", "range"),
    ],
)
def test_a_number_has_its_form(text: str, form: str) -> None:
    (number,) = read(text)
    assert number.form == form


def test_what_is_printed_once_in_a_range_holds_for_both_ends() -> None:
    (number,) = read("US$40-50 billion")
    assert (number.low, number.high, number.currency) == (40e9, 50e9, "US$")


def test_a_gap_before_a_minus_parts_two_numbers() -> None:
    first, second = read("113.40 -1.62")
    assert (first.low, second.low) == (113.4, -1.62)


@pytest.mark.parametrize(
    "text", ["no one's second home", "a split second", "Pence said so", "$-", ""]
)
def test_small_words_do_not_break_it(text: str) -> None:
    assert all(number.form in ("word", "ordinal") for number in read(text))


def test_digits_beyond_reason_have_no_value() -> None:
    (number,) = read("9" * 400)
    assert number.low is None and number.form == "numeral"


PIECES = st.sampled_from(
    "1 2 10 40 1,300 1.2 .5 0 ½ ¾ １２ ٣ $ £ € % - – — , . / : ( ) ' ’ and of in to from per cent "
    "percent point points million bn k m half a third two dozen hundred thousand hundreds tens "
    "first second twenty one five fold twice km mph kg F-16 1990s 9/11 st th ² ".split()
)


@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "\u00a0"])), max_size=14))
def test_any_heap_of_pieces_reads_to_finite_numbers_in_order(pieces: list[tuple[str, str]]) -> None:
    check("".join(piece + gap for piece, gap in pieces))


@given(st.text(alphabet="0123456789.,-/:$£% ½tho", max_size=40))
def test_any_digits_and_marks_read_to_finite_numbers_in_order(text: str) -> None:
    check(text)


@given(st.text(max_size=60))
def test_any_text_reads_to_finite_numbers_in_order(text: str) -> None:
    check(text)


def check(text: str) -> None:
    end = 0
    for number in read(text):
        assert end <= number.span.start < number.span.end <= len(text)
        end = number.span.end
        assert all(value is None or math.isfinite(value) for value in (number.low, number.high))
        assert math.isfinite(number.step)
