"""spelling/across-articles: what the other articles of a repository say of a name."""

from collections.abc import Mapping

import pytest

from newslint import formats, lexicons, rulebook, run, selection
from newslint.article import Article, Twin
from newslint.engine import Engine
from newslint.model import ElsewherePlace, Finding

RULE = "spelling/across-articles"


class Remembered:
    """A corpus that knows names alone."""

    def __init__(self, names: Mapping[str, Mapping[str, int]]) -> None:
        self._names = names

    def twins(self, article: Article) -> list[Twin]:
        return []

    def place(self, twin: Twin) -> ElsewherePlace | None:
        return None

    def spellings(self, article: Article, key: str) -> Mapping[str, int]:
        given, _, _ = key.partition(" ")
        return self._names.get(given, {})


def found(text: str, **names: Mapping[str, int]) -> list[Finding]:
    rules = rulebook.load()
    engine = Engine({RULE: rules[RULE]}, lexicons.load(), selection.names(rules), Remembered(names))
    return run.lint(formats.read("story.md", text.encode()), engine).findings


def test_a_rare_form_is_held_against_a_frequent_one() -> None:
    text = "Tanya Brockenhurst left. Aides of Tanya Brockenhurst wept.\n"
    (finding,) = found(text, tanya={"Brokenhurst": 4})
    assert finding.excerpt == "Brockenhurst"
    assert finding.message == "'Brockenhurst' here, 'Brokenhurst' in 4 other articles: one name?"
    assert [place.excerpt for place in finding.related] == ["Brockenhurst"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tanya Brockenhurst left.\n", {"tanya": {"Brokenhurst": 2}}),
        ("Tanya Brockenhurst left.\n", {"tanya": {"Brokenhurst": 8, "Brockenhurst": 3}}),
        ("Tanya Brockenhurst left.\n", {"peter": {"Brokenhurst": 8}}),
        ("Brockenhurst left.\n", {"tanya": {"Brokenhurst": 8}}),
        ("Mary Johnston left.\n", {"mary": {"Johnson": 8}}),
        ("Anna Oblonskaya left.\n", {"anna": {"Oblonsky": 8}}),
    ],
)
def test_too_few_another_person_or_another_name(
    text: str, names: Mapping[str, Mapping[str, int]]
) -> None:
    assert found(text, **names) == []
