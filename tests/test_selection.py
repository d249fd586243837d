"""Which rules run: select, extend-select, ignore, and that the more exact name wins."""

from dataclasses import replace

import pytest

from newslint import selection
from newslint.model import Confidence, Severity
from newslint.rulebook import Rule
from newslint.selection import UnknownRule, choose, configured


def _rule(name: str, enabled: bool = True, aliases: tuple[str, ...] = ()) -> Rule:
    return Rule(
        name,
        "kind",
        "0.1.0",
        Severity.WARNING,
        Confidence.HIGH,
        "",
        "",
        "",
        enabled,
        aliases=aliases,
    )


RULES = {
    rule.name: rule
    for rule in (
        _rule("sourcing/a", aliases=("sourcing/old-a",)),
        _rule("sourcing/b"),
        _rule("spelling/c", enabled=False),
        _rule("spelling/d"),
    )
}


@pytest.mark.parametrize(
    ("select", "ignore", "extend", "expected"),
    [
        (None, [], [], ["sourcing/a", "sourcing/b", "spelling/d"]),
        (["all"], [], [], ["sourcing/a", "sourcing/b", "spelling/c", "spelling/d"]),
        (["spelling"], [], [], ["spelling/c", "spelling/d"]),
        (["sourcing"], ["sourcing/b"], [], ["sourcing/a"]),
        (["sourcing/b"], ["sourcing"], [], ["sourcing/b"]),
        (None, ["sourcing"], [], ["spelling/d"]),
        (None, ["all"], [], []),
        (None, [], ["spelling/c"], ["sourcing/a", "sourcing/b", "spelling/c", "spelling/d"]),
        (["sourcing/old-a"], [], [], ["sourcing/a"]),
        (["sourcing/a"], ["sourcing/a"], [], []),
    ],
)
def test_choose(
    select: list[str] | None, ignore: list[str], extend: list[str], expected: list[str]
) -> None:
    assert list(choose(RULES, select, ignore, extend)) == expected


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    with pytest.raises(UnknownRule, match="unknown rule 'sourcng/a'; did you mean 'sourcing/a'"):
        choose(RULES, ["sourcng/a"])


def test_severity_by_family_and_by_rule() -> None:
    changed = configured(RULES, {"sourcing": "note", "sourcing/b": "error"}, {})
    assert [rule.severity.label for rule in changed.values()] == [
        "note",
        "error",
        "warning",
        "warning",
    ]


def test_options_are_merged_into_the_rule_s_own() -> None:
    changed = configured(RULES, {}, {"spelling/d": {"words": 3}})
    assert changed["spelling/d"].options == {"words": 3}
    with pytest.raises(UnknownRule, match="unknown rule 'spelling/x'"):
        configured(RULES, {}, {"spelling/x": {}})


def test_names_are_rules_aliases_and_families() -> None:
    assert {"sourcing", "spelling", "sourcing/old-a", "spelling/c"} <= selection.names(RULES)


def test_what_could_not_be_read_is_told_whatever_is_selected() -> None:
    unreadable = replace(_rule("files/unreadable"), kind="file", severity=Severity.ERROR)
    rules = {**RULES, unreadable.name: unreadable}
    assert list(choose(rules, ["spelling/d"])) == ["files/unreadable", "spelling/d"]
    assert list(choose(rules, ["spelling/d"], ["files"])) == ["spelling/d"]
