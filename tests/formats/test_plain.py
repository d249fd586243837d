import pytest

from tests.formats.reading import article, cut, paragraphs

BODY = "The bridge over the Tarn will stay shut until Friday, the county said on Monday."


def read(text: str) -> list[tuple[str, str]]:
    return paragraphs(text, "copy.txt")


def test_one_line_paragraphs_without_blank_lines() -> None:
    lines = [f"{BODY} Paragraph {number} is long enough not to be a wrap." for number in range(4)]
    assert [text for _, text in read("\n".join(lines))] == lines


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_wrapped_at_a_width(end: str) -> None:
    text = end.join(
        [
            "A fire burned through the night at a rail yard by the river on",
            "Monday, and the operator said it had stopped all freight trains",
            "east of the city.",
            "",
            "Nobody was hurt, the fire service said, and the yard's café was",
            "the only building that lost its roof.",
        ]
    )
    assert [text.split()[-1] for _, text in read(text)] == ["city.", "roof."]
    assert cut(article(text, "copy.txt"), "on Monday") == f"on{end}Monday"


def test_wrapped_without_blank_lines_a_short_line_ends_a_paragraph() -> None:
    text = (
        "A fire burned through the night at a rail yard by the river on\n"
        "Monday, and the operator said it had stopped all freight trains\n"
        "east of the city.\n"
        "Nobody was hurt, the fire service said, and the yard's small café\n"
        "was the only one of nine buildings in the goods yard that lost its\n"
        "roof that night.\n"
    )
    assert [text.split()[-1] for _, text in read(text)] == ["city.", "night."]


def test_an_overlong_line_does_not_hide_that_a_file_is_wrapped() -> None:
    wrapped = (
        "A fire burned through the night at a rail yard by the river on\n"
        "Monday, and the operator said it had stopped all freight trains\n"
        "east of the city until the bridge has been looked at by divers.\n\n"
    )
    text = wrapped * 3 + "https://example.org/" + "a" * 200 + "\n"
    assert len(read(text)) == 4


def test_marks_people_type() -> None:
    text = "# Council votes\n\n- First item\n* Second item\n\n> quoted\n> on\n\nBody ends here.\n"
    assert read(text) == [
        ("headline", "Council votes"),
        ("list", "First item"),
        ("list", "Second item"),
        ("quote", "quoted on"),
        ("body", "Body ends here."),
    ]


def test_headline_and_byline() -> None:
    text = f"Bridge stays shut\n\nBy Anna Ferris and Tom de Wit, Tarn\n\n{BODY}\n"
    assert [kind for kind, _ in read(text)] == ["headline", "byline", "body"]


def test_a_paragraph_that_opens_with_by_is_no_byline() -> None:
    text = f"{BODY}\n\nBy Monday the bridge will be open, she said.\n\n{BODY}"
    assert [kind for kind, _ in read(text)] == ["body", "body", "body"]


def test_a_word_parted_at_its_hyphen_is_joined() -> None:
    text = (
        "The county has put off the repairs that were planned as a long-\n"
        "term answer to the floods, and has asked the government for the\n"
        "money that it was promised in spring by the minister of works.\n"
    )
    assert "long-term answer" in read(text)[0][1]


def test_front_matter_in_plain_text() -> None:
    text = f"---\ntitle: Bridge stays shut\n---\n{BODY}\n"
    assert read(text) == [("headline", "Bridge stays shut"), ("body", BODY)]


def test_comments_are_left_out_wherever_they_stand() -> None:
    text = f"<!-- one\n\ntwo -->\n{BODY} <!-- three -->\n\n<!-- four --> {BODY}\n"
    found = article(text, "copy.txt")
    assert [comment.text for comment in found.comments] == ["one\n\ntwo", "three", "four"]
    assert [comment.block for comment in found.comments] == [0, 0, 1]
    assert [found.text[slice(*span)] for _, span in found.paragraphs] == [BODY, BODY]


def test_a_line_that_holds_a_form_feed_alone_has_no_word_to_wrap() -> None:
    text = "The harbour board of the old town met in a hall by the sea\n \f\n"
    assert "harbour" in article(text, "copy.txt").text
