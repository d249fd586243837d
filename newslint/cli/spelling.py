"""A desk's own spellings on their way to the rules: `variants`, `distinct`, `style`, packs."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from typing import Any

from newslint.config import Config
from newslint.nearest import nearest
from newslint.rulebook import Rule

_LISTED = "spelling/inconsistent"
_UNLISTED = "spelling/unlisted-variant"
_STYLE = "spelling/house-style"


def configured(rules: Mapping[str, Rule], settings: Config) -> dict[str, Rule]:
    """The rules with the desk's spellings among their options. Raises `FileProblem`."""
    changed = dict(rules)
    groups = [*_own_groups(settings), *_packed_groups(settings)]
    distinct = settings.get("distinct", [])
    if groups:
        changed[_LISTED] = _with(changed[_LISTED], variants=groups)
    if distinct:
        changed[_LISTED] = _with(changed[_LISTED], distinct=distinct)
    # What the desk lists is no discovery: a pair of one group is never looked for as well.
    told = [*distinct, *(pair for group in groups for pair in combinations(_forms(group), 2))]
    if told:
        changed[_UNLISTED] = _with(changed[_UNLISTED], distinct=told)
    style = settings.get("style", None)
    if style is not None:
        from newslint import styles

        if style not in styles.names():
            known = styles.names()
            hint = nearest(style, known) or f" (one of {', '.join(known)})"
            raise settings.problem(("style",), f"unknown style {style!r}{hint}")
        changed[_STYLE] = replace(_with(changed[_STYLE], style=style), enabled=True)
    return changed


def _forms(group: Mapping[str, Any]) -> list[str]:
    preferred = [group["preferred"]] if "preferred" in group else []
    return [*preferred, *group["variants"]]


def _with(rule: Rule, **options: Any) -> Rule:
    return replace(rule, options={**rule.options, **options})


def _own_groups(settings: Config) -> list[Mapping[str, Any]]:
    """The groups of the configuration itself, refused if one of them tells nothing apart."""
    groups: list[Mapping[str, Any]] = settings.get("variants", [])
    if groups:
        from newslint import variantfiles

        mistake = variantfiles.first_mistake(groups)
        if mistake:
            raise settings.problem(("variants",), mistake)
    return groups


def _packed_groups(settings: Config) -> list[Mapping[str, Any]]:
    """The groups in the `variants` folders of the desk's packs."""
    packs = [settings.root / name for name in settings.get("packs", ())]
    if not packs:
        return []
    from newslint import variantfiles

    files = variantfiles.in_pack(packs)
    return [{**entry.data, "kind": entry.kind} for entry in variantfiles.read(files)]
