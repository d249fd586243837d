"""The fixture articles: the good ones stay silent, the bad ones say what they were planted with.

Each bad article carries its expectation, `expect`, in its front matter or (plain text) in a
comment on its last line. The list is complete at warning and above; what it says of notes
must be found too.
"""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from newslint import lexicons, rulebook, run, selection
from newslint.engine import Engine
from newslint.model import Finding, Severity, Span

FIXTURES = Path(__file__).parent.parent / "fixtures"
GOOD = sorted(file for file in (FIXTURES / "good").iterdir())
BAD = sorted(file for file in (FIXTURES / "bad").iterdir())

ELLIPSIS = " … "
_EXPECT = re.compile(
    r"^expect:\n(?P<front>(?:  .*\n)+)|<!-- expect: (?P<comment>.*?) -->", re.MULTILINE
)
_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)\n.*?\n\1\n", re.DOTALL)

COVERED = [
    "duplicates/paragraph",
    "duplicates/near-paragraph",
    "duplicates/words",
    "duplicates/same-text-other-facts",
    "sourcing/anonymous",
    "sourcing/bare-source",
    "sourcing/anonymity-unexplained",
    "sourcing/single-anonymous-source",
    "sourcing/source-count",
    "sourcing/vague-group",
    "sourcing/suppressed",
    "sourcing/anonymous-opinion",
    "sourcing/anonymous-lead",
    "sourcing/unattributed-quote",
    "sourcing/dangling-pronoun",
    "figures/unattributed",
    "figures/unattributed-casualties",
    "figures/vague-source",
    "figures/inconsistent",
    "figures/arithmetic",
    "figures/shares-over-100",
    "figures/percent-points",
    "figures/poll-details",
    "spelling/inconsistent",
    "spelling/unlisted-variant",
    "spelling/mixed-script",
    "spelling/mixed-region",
]


class Planted(NamedTuple):
    """One thing that must be found: a rule, and a place in the file."""

    rule: str
    start: int
    end: int


def expectation(source: str) -> list[dict[str, Any]]:
    """What a bad article says should be found in it."""
    found = _EXPECT.search(source)
    assert found, "no expectation"
    entries = yaml.safe_load(found["front"] or found["comment"])
    assert isinstance(entries, list) and entries
    return entries


def planted(source: str) -> list[Planted]:
    """The expectation, each span looked up in the copy (never in the expectation itself)."""
    copy = _EXPECT.sub(lambda found: " " * len(found.group()), source)
    return [
        Planted(entry["rule"], *place(copy, entry["span"], entry.get("occurrence", 1)))
        for entry in expectation(source)
    ]


def place(copy: str, span: str, occurrence: int) -> Span:
    """The nth place of `span` as words; `A … B` stands for the text from A to the next B."""
    words = r".*?".join(map(re.escape, span.split(ELLIPSIS)))
    found = [*re.finditer(rf"(?<!\w){words}(?!\w)", copy, re.DOTALL)]
    assert len(found) >= occurrence, f"{span!r} is not {occurrence} times in the copy"
    return Span(*found[occurrence - 1].span())


@cache
def engine() -> Engine:
    """Default rules and no configuration: what `--isolated` gives."""
    rules = rulebook.load()
    return Engine(selection.choose(rules), lexicons.load(), selection.names(rules))


def findings(file: Path) -> list[Finding]:
    return run.check([file], engine()).findings


def loud(found: list[Finding]) -> list[Finding]:
    return [finding for finding in found if finding.severity >= Severity.WARNING]


def said(found: list[Finding]) -> str:
    return "\n".join(f"{f.location.start.line}: {f.rule} {f.excerpt!r}: {f.message}" for f in found)


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.name)
def test_a_good_article_is_silent(file: Path) -> None:
    found = loud(findings(file))
    assert not found, said(found)


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.name)
def test_a_bad_article_says_what_was_planted_and_nothing_else(file: Path) -> None:
    wanted = planted(file.read_text("utf-8"))
    found = findings(file)
    every = {Planted(f.rule, *f.location.span) for f in found}
    assert set(wanted) <= every, f"not found; instead:\n{said(found)}"
    surplus = [f for f in loud(found) if Planted(f.rule, *f.location.span) not in wanted]
    assert not surplus, said(surplus)


def test_every_rule_has_an_article() -> None:
    assert set(COVERED) <= rulebook.load().keys()
    planted_rules = {rule for file in BAD for rule, _, _ in planted(file.read_text("utf-8"))}
    assert set(COVERED) <= planted_rules


def test_there_are_enough_articles_of_the_right_length_from_enough_desks() -> None:
    assert len(GOOD) >= 24
    assert len(BAD) >= 32
    desks = {file.name.split("-")[0] for file in GOOD + BAD}
    assert len(desks) >= 8
    for file in GOOD + BAD:
        body = _FRONT_MATTER.sub("", file.read_text("utf-8"))
        assert 200 <= len(_EXPECT.sub("", body).split()) <= 700, file.name


def test_half_of_the_articles_are_british_and_half_american() -> None:
    regions: Counter[str] = Counter()
    for file in GOOD + BAD:
        language = re.search(r"^language: (en-\w+)$", file.read_text("utf-8"), re.MULTILINE)
        if language:
            regions[language[1]] += 1
    assert set(regions) == {"en-GB", "en-US"}
    assert max(regions.values()) <= 1.5 * min(regions.values())
