"""Directives hold in every format that has comments or metadata, and only where they say."""

import json

import pytest

from newslint import formats, lexicons, rulebook, run, selection
from newslint.engine import Engine

COPY = "The sign at the station read Кyiv in faded paint."
RULE = "spelling/mixed-script"
ELEMENT = {"type": "text", "content": COPY}
SAID = f'newslint: ignore[{RULE}] reason="as painted"'


def lint(text: str, name: str) -> list[tuple[str, int]]:
    """The findings of a file: the rule and the offset."""
    rules = rulebook.load()
    chosen = selection.choose(rules, select=[RULE, "suppressions"])
    engine = Engine(chosen, lexicons.load(), selection.names(rules))
    found = run.lint(formats.read(name, text.encode()), engine).findings
    return [(finding.rule, finding.location.start.offset) for finding in found]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", f"<!-- {SAID} -->\n{COPY}\n\n{COPY}\n"),
        ("a.txt", f"{COPY} <!-- {SAID} -->\n\n{COPY}\n"),
        ("a.md", f"<!-- {SAID} -->\n\n{COPY}\n\n{COPY}\n"),
        ("a.md", f"{COPY} <!-- {SAID} -->\n\n{COPY}\n"),
        ("a.md", f"<!-- {SAID} -->\n\n- {COPY}\n- {COPY}\n\n{COPY}\n"),
        ("a.md", f"> {COPY} <!-- {SAID} -->\n\n{COPY}\n"),
        ("a.mdx", f"{{/* {SAID} */}}\n\n{COPY}\n\n{COPY}\n"),
        ("a.adoc", f"// {SAID}\n{COPY}\n\n{COPY}\n"),
        ("a.rst", f".. {SAID}\n\n{COPY}\n\n{COPY}\n"),
        ("a.html", f"<!-- {SAID} --><p>{COPY}</p><p>{COPY}</p>"),
        ("a.html", f"<p>{COPY}<!-- {SAID} --></p><p>{COPY}</p>"),
        ("a.html", f"<p>{COPY}</p> <!-- {SAID} --><p>{COPY}</p>"),
        ("a.xml", f"<nitf><body><!-- {SAID} --><p>{COPY}</p><p>{COPY}</p></body></nitf>"),
        (
            "a.json",
            json.dumps({"uri": "u", "body_html": f"<!-- {SAID} --><p>{COPY}</p><p>{COPY}</p>"}),
        ),
        (
            "a.json",
            json.dumps(
                {
                    "content_elements": [
                        {"type": "text", "content": f"{COPY}<!-- {SAID} -->"},
                        {"type": "text", "content": COPY},
                    ]
                }
            ),
        ),
    ],
)
def test_a_directive_covers_one_block(name: str, text: str) -> None:
    found = lint(text, name)
    assert [rule for rule, _ in found] == [RULE]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", f"---\nnewslint: {{ignore: [{RULE}]}}\n---\n\n{COPY}\n"),
        ("a.md", f"+++\n[newslint]\nignore = ['{RULE}']\n+++\n\n{COPY}\n"),
        ("a.md", f"{COPY}\n\n<!-- newslint: ignore-file[spelling] -->\n"),
        ("a.txt", f"---\nnewslint: {{ignore: [{RULE}]}}\n---\n{COPY}\n"),
        ("a.html", f"<!doctype html><p>{COPY}</p><!-- newslint: ignore-file[{RULE}] -->"),
        ("a.json", json.dumps({"uri": "u", "body_text": COPY, "newslint": {"ignore": [RULE]}})),
        ("a.json", json.dumps({"content_elements": [ELEMENT], "newslint": {"ignore": [RULE]}})),
        ("a.jsonl", json.dumps({"text": COPY, "newslint": {"ignore": [RULE]}})),
    ],
)
def test_a_directive_covers_the_whole_article(name: str, text: str) -> None:
    assert lint(text, name) == []


def test_one_article_of_json_lines_does_not_speak_for_the_next() -> None:
    first = json.dumps({"text": COPY, "newslint": {"ignore": [RULE]}})
    text = f"{first}\n{json.dumps({'text': COPY})}\n"
    ((rule, offset),) = lint(text, "a.jsonl")
    assert rule == RULE
    assert offset > len(first)


def test_what_stands_between_disable_and_enable() -> None:
    text = (
        f"<!-- newslint: disable[{RULE}, sourcing] -->\n\n{COPY}\n\n{COPY}\n\n"
        f"<!-- newslint: enable[{RULE}, sourcing] -->\n\n{COPY}\n"
    )
    ((rule, offset),) = lint(text, "a.md")
    assert (rule, offset) == (RULE, text.rindex("Кyiv"))


@pytest.mark.parametrize(
    "said",
    [
        "newslint: ignore[spelling/mixed-skript]",
        "newslint: ignore[all]",
        "newslint: ignore",
        "newslint: ignore[*]",
        "newslint ignore[spelling]",
        "newslint: IGNORE[spelling]",
        "newslint: ignore[spelling] because",
        "newslint: disable[spelling]",
    ],
)
def test_what_can_not_be_read_silences_nothing(said: str) -> None:
    rules = [rule for rule, _ in lint(f"<!-- {said} -->\n\n{COPY}\n", "a.md")]
    assert RULE in rules
    assert len(rules) == 2
