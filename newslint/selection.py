"""Which rules run, and how the configuration changes them.

`select` replaces the default rules, `extend-select` adds to them, `ignore` takes away;
a name is a rule, a family, or `all`. The more exact name wins: `--select sourcing
--ignore sourcing/suppressed` leaves one out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from newslint.model import Severity
from newslint.nearest import nearest
from newslint.rulebook import Rule


class UnknownRule(Exception):
    """A name that is no rule, no family and not `all`."""


def names(rules: Mapping[str, Rule]) -> frozenset[str]:
    """Every name a user may write: rules, their aliases, families."""
    aliases = (alias for rule in rules.values() for alias in rule.aliases)
    return frozenset((*rules, *aliases, *(rule.family for rule in rules.values())))


def choose(
    rules: Mapping[str, Rule],
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
) -> dict[str, Rule]:
    """The rules to run, in name order. Raises `UnknownRule`."""
    known = names(rules)
    ignored = _exactness(ignore, known)
    # What could not be read is told whatever was selected: silence would look like approval.
    chosen = {
        rule.name: 0
        for rule in rules.values()
        if rule.enabled
        and (select is None or (rule.kind == "file" and rule.severity is Severity.ERROR))
    }
    asked = _exactness((*(select or ()), *extend_select), known)
    running = {}
    for name, rule in sorted(rules.items()):
        wanted = max(_level(asked, rule), chosen.get(name, -1))
        if wanted > _level(ignored, rule):
            running[name] = rule
    return running


def _exactness(said: Iterable[str], known: frozenset[str]) -> dict[str, int]:
    """Each name with how exact it is: `all` 1, a family 2, a rule 3."""
    levels = {}
    for name in said:
        if name != "all" and name not in known:
            raise UnknownRule(f"unknown rule {name!r}{nearest(name, sorted(known))}")
        levels[name] = 1 if name == "all" else 3 if "/" in name else 2
    return levels


def _level(said: Mapping[str, int], rule: Rule) -> int:
    spoken = ("all", rule.family, rule.name, *rule.aliases)
    return max((said[name] for name in spoken if name in said), default=-1)


def configured(
    rules: Mapping[str, Rule],
    severities: Mapping[str, str],
    options: Mapping[str, Mapping[str, Any]],
) -> dict[str, Rule]:
    """The rules with a desk's severities and options. Raises `UnknownRule`."""
    known = names(rules)
    for name in (*severities, *options):
        if name not in (known if name in severities else rules):
            raise UnknownRule(f"unknown rule {name!r}{nearest(name, sorted(known))}")
    changed = {}
    for name, rule in rules.items():
        severity = severities.get(name, severities.get(rule.family))
        if severity is not None:
            rule = replace(rule, severity=Severity[severity.upper()])
        if name in options:
            rule = replace(rule, options={**rule.options, **options[name]})
        changed[name] = rule
    return changed
