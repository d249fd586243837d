"""Who says what, on sentences of one line each."""

import pytest

from newslint import formats, lexicons
from newslint.reading.reading import Reading

LEXICON = lexicons.load("en")


def read(text: str) -> Reading:
    return Reading(formats.read("copy.txt", text.encode())[0], LEXICON)


def heard(text: str) -> list[tuple[str | None, str | None]]:
    """Source and cue of each attribution, as written."""
    reading = read(text)
    return [
        (
            reading.text[slice(*found.source)] if found.source else None,
            reading.text[slice(*found.cue)] if found.cue else None,
        )
        for found in reading.attributions
        if not found.nested
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The mayor said the bridge would close.", "The mayor", "said"),
        ("The bridge would close, the mayor said.", "the mayor", "said"),
        ("“We are closing it,” said Mayor Ruth Adeyemi.", "Mayor Ruth Adeyemi", "said"),
        ("According to court records, the bridge was sold.", "court records", "According to"),
        ("The bridge was described by engineers as unsafe.", "engineers", "described"),
        ("The official, who asked not to be named, said it leaked.", None, "said"),
        ("Mr. Hale’s claim that it leaked was wrong.", "Mr. Hale’s", "claim"),
        ("Bank weighs sale of Asian unit -sources", "sources", "-"),
        ("Minister to quit within days: sources", "sources", ":"),
        ("Poll: Bridge backed by two in three", "Poll", ":"),
    ],
)
def test_source_and_cue(text: str, source: str, cue: str) -> None:
    assert (source, cue) in heard(text)


@pytest.mark.parametrize(
    "text",
    [
        "The village has no reliable water source.",
        "Police detained two officials at the border.",
        "Swing states like Ohio will decide it.",
        "A 5-5 ruling would leave the rules in place.",
    ],
)
def test_nothing_is_attributed(text: str) -> None:
    assert heard(text) == []


def test_subject_is_shared_by_a_second_verb() -> None:
    first, second = read("The minister denied it and said the plan was sound.").attributions
    assert (first.shared, second.shared) == (False, True)
    assert second.phrase == first.phrase


def test_content_stands_before_a_cue_that_comes_last() -> None:
    reading = read("The dam is safe, the ministry said on Friday.")
    assert reading.attributions[0].content is not None
    assert reading.text[slice(*reading.attributions[0].content)] == "The dam is safe,"
