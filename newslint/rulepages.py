"""A rule's page, as text, Markdown or JSON: what it finds, why, who asks for it, examples."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from newslint.rulebook import Rule


def listing(rules: Sequence[Rule], form: str) -> str:
    """All rules, a line each."""
    if form == "json":
        return json.dumps([as_data(rule) for rule in rules], ensure_ascii=False, indent=1) + "\n"
    lines = []
    for rule in rules:
        severity = rule.severity.label if rule.enabled else "off"
        if form == "markdown":
            lines.append(
                f"| [{rule.name}]({rule.name}.md) | {severity} | {_first_sentence(rule.why)} |"
            )
        else:
            lines.append(f"{rule.name:36} {severity:8} {_first_sentence(rule.why)}")
    head = ["| rule | default | why |", "| --- | --- | --- |"] if form == "markdown" else []
    return "\n".join([*head, *lines]) + "\n"


def page(rule: Rule, form: str) -> str:
    """One rule's page."""
    if form == "json":
        return json.dumps(as_data(rule), ensure_ascii=False, indent=1) + "\n"
    heading, code = ("# ", "`") if form == "markdown" else ("", "")
    default = rule.severity.label if rule.enabled else f"off ({rule.severity.label} when selected)"
    lines = [
        f"{heading}{rule.name}",
        "",
        f"Severity: {default}. Confidence: {rule.confidence.label}. Since {rule.since}.",
        "",
        rule.why,
    ]
    if rule.policy:
        lines += ["", f"{heading and '## '}Who asks for it", ""]
        lines += [f"- {entry['who']}: {entry['asks']}" for entry in rule.policy]
    if rule.options:
        lines += ["", f"{heading and '## '}Options", ""]
        lines += [
            f"- {code}{key} = {json.dumps(value, ensure_ascii=False)}{code}"
            for key, value in rule.options.items()
        ]
    for kind, title in (("bad", "Found"), ("good", "Not found")):
        lines += ["", f"{heading and '## '}{title}", ""]
        for example in rule.examples.get(kind, ()):
            lines += _example(example, form)
    lines += [
        "",
        f'Silence it in place: {code}<!-- newslint: ignore[{rule.name}] reason="…" -->{code}',
    ]
    return "\n".join(lines) + "\n"


def _example(example: Mapping[str, Any], form: str) -> list[str]:
    """An example and the words that are found in it; in Markdown as a block that is not copy."""
    said, span = _shown(example["text"]) or "(nothing)", _shown(example.get("span", ""))
    if form == "markdown":
        block = ["```text", said, "```", ""]
        return [*block, f"marked: `{span}`", ""] if span else block
    return [f"- {said} → {span}" if span else f"- {said}"]


def as_data(rule: Rule) -> dict[str, Any]:
    """The rule as it stands in its file."""
    return {
        "name": rule.name,
        "kind": rule.kind,
        "since": rule.since,
        "severity": rule.severity.label,
        "confidence": rule.confidence.label,
        "enabled": rule.enabled,
        "message": rule.message,
        "options": dict(rule.options),
        "why": rule.why,
        "policy": [dict(entry) for entry in rule.policy],
        "examples": dict(rule.examples),
    }


def _shown(text: str) -> str:
    """An example on one line, with what nobody could see written out."""
    lines = " / ".join(line for line in text.split("\n") if line.strip())
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in lines)


def _first_sentence(text: str) -> str:
    return text.split(". ")[0].split(": ")[0].rstrip(".") + "."
