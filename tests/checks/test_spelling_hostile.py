"""The spelling checks on text that nobody meant them for: no crash, places inside the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import formats, lexicons, rulebook, run, selection
from newslint.engine import Engine

_RULES = selection.choose(rulebook.load(), select=["spelling"], ignore=["files"])
_STYLED = selection.configured(_RULES, {}, {"spelling/house-style": {"style": "bbc"}})
_ENGINE = Engine(_STYLED, lexicons.load(), selection.names(_RULES))
_WORDS = """
Kiev Kyiv KYIV Donbass Donbas's al-Qaeda Al-Qaida “ ” " ' ’s airstrike air-strikes Zelensky
Zelenskyy Ilya Khoroshun Horoshun formerly colour color organise realize percent % 31 . , -
\u2011 \u00ad \u200b İstanbul ß Ǆ \u0301 https://Kiev.org/Kiev @Kiev _Kiev_ Reagan-Nixon
"""
_PIECES = st.sampled_from(
    [*_WORDS.split(), "air strike", "St. Petersburg", "St Petersburg", " ", "\n\n"]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES | st.text(max_size=6), max_size=40).map(" ".join))
def test_any_text_is_read_and_every_place_is_in_it(text: str) -> None:
    findings = run.lint(
        formats.read("story.txt", text.encode("utf-8", "replace")), _ENGINE
    ).findings
    source = text.encode("utf-8", "replace").decode()
    for finding in findings:
        for location in (finding.location, *(place.location for place in finding.related)):
            assert 0 <= location.start.offset < location.end.offset <= len(source)
        for edit in finding.fix.edits if finding.fix else ():
            assert edit.location.end.offset <= len(source)
