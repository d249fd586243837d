import pytest

from tests.formats.reading import article, cut, paragraphs


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("# One\n\nCopy.\n\n## Two\n", ["headline", "body", "heading"]),
        ("## One\n\nCopy.\n\n# Two\n", ["headline", "body", "heading"]),
        ("Copy.\n\n## Two\n\n# Three\n", ["body", "heading", "headline"]),
        ("---\ntitle: T\n---\n\n# One\n\nCopy.\n", ["headline", "heading", "body"]),
        ("> Copy.\n\n- a\n- b\n", ["quote", "list", "list"]),
        ("|a|b|\n|-|-|\n|c|d|\n", ["table"] * 4),
        ("Copy.[^1]\n\n[^1]: A note.\n", ["body", "body"]),
        ("# One\n\nBy Ann Lee\n\nCopy.\n", ["headline", "byline", "body"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in paragraphs(text)] == kinds


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Don**bass** and *Kh*arkiv\n", "Donbass and Kharkiv"),
        ("A [link](https://a.example/x) first\n", "A link first"),
        ("caf&eacute; &amp; bar &#8217;\n", "café & bar ’"),
        ("one\ntwo  \nthree\\\nfour\n", "one two three four"),
        ("a <!-- no --> b\n", "a b"),
        ("a<br>b\n", "a b"),
        ("a <script>no()</script> b\n", "a b"),
        ('a {{< figure src="x" title="no" >}} b\n', "a b"),
        ("a {% include no.html %} b\n", "a b"),
        ("## Heading {#no .no}\n", "Heading"),
        ("Copy\n{: .no}\n", "Copy"),
        ("soft\u00adhyphen zero\u200bwidth &shy;\n", "softhyphen zerowidth"),
        ("14\u00a0people\n", "14 people"),
        ("![no](x.png) yes\n", "yes"),
        ("- [ ] yes\n", "yes"),
        ("costs $5 and $10\n", "costs $5 and $10"),
    ],
)
def test_reading_text(text: str, read: str) -> None:
    assert [" ".join(words.split()) for _, words in paragraphs(text)] == [read]


def test_nested_lists_give_one_paragraph_an_item() -> None:
    text = "- one\n  - two\n\n    three\n- four\n"
    assert [words for _, words in paragraphs(text)] == ["one", "two", "three", "four"]


def test_code_and_formulas_are_masked() -> None:
    read = article("Run `make` and $E = mc^2$ now.\n")
    assert [read.text[slice(*span)] for span in read.masked] == ["make", "$E = mc^2$"]


def test_places_with_wide_characters_before() -> None:
    read = article("🚆 «é» 中 *Don*bass\n\n> 🚆 quoted Donbass\n")
    assert cut(read, "Donbass") == "Don*bass"
    assert cut(read, "Donbass", 2) == "Donbass"


def test_shortcode_that_never_closes_cuts_nothing() -> None:
    assert paragraphs("a {{< b\n\nc {% d\n") == [("body", "a {{< b"), ("body", "c {% d")]


def test_a_paired_shortcode_takes_its_content_along() -> None:
    text = "a\n\n{% highlight sh %}\nno\n\nno\n{% endhighlight %}\n\nb\n"
    assert [words for _, words in paragraphs(text)] == ["a", "b"]


def test_comments_in_code_are_no_comments() -> None:
    read = article("```\n<!-- no -->\n```\n\n<!-- yes -->\n\nCopy <!-- too -->\n")
    assert [comment.text for comment in read.comments] == ["yes", "too"]
