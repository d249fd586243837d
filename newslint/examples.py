"""Runs the examples inside rule files: every bad one found at its span, no good one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from newslint import run
from newslint.engine import Engine
from newslint.lexicons import Lexicon
from newslint.rulebook import Rule

DEFAULT_NAME = "example.md"


class Failure(NamedTuple):
    """An example that its rule does not live up to."""

    rule: Rule
    example: Mapping[str, Any]
    message: str


def failures(rules: Iterable[Rule], lexicon: Lexicon, known: frozenset[str]) -> Iterator[Failure]:
    """Every example that fails, in the order of the files."""
    for rule in rules:
        for kind in ("bad", "good"):
            for example in rule.examples.get(kind, ()):
                message = _failure(rule, example, kind, lexicon, known)
                if message:
                    yield Failure(rule, example, message)


def found(
    rule: Rule, example: Mapping[str, Any], lexicon: Lexicon, known: frozenset[str]
) -> list[tuple[int, int, str]]:
    """Start, end and excerpt of what the rule finds in an example."""
    chosen = replace(rule, options={**rule.options, **example.get("options", {})})
    engine = Engine({rule.name: chosen}, lexicon, known)
    data = (example["text"] * example.get("repeat", 1)).encode(example.get("encoding", "utf-8"))
    articles = run.read_bytes(data, example.get("name", DEFAULT_NAME))
    findings = run.lint(articles, engine).findings
    spans = ((f.location.span, f.excerpt) for f in findings)
    return [(span.start, span.end, excerpt) for span, excerpt in spans]


def _failure(
    rule: Rule, example: Mapping[str, Any], kind: str, lexicon: Lexicon, known: frozenset[str]
) -> str | None:
    hits = found(rule, example, lexicon, known)
    if kind == "good":
        return f"a good example is found, at {hits[0][2]!r}" if hits else None
    span = example["span"]
    at = -1
    for _ in range(example.get("occurrence", 1)):
        at = example["text"].find(span, at + 1)
    if at < 0:
        return f"its span {span!r} is not in its text"
    if any(start == at and end == at + len(span) for start, end, _ in hits):
        return None
    instead = f"; found {', '.join(repr(hit[2]) for hit in hits)}" if hits else ""
    return f"a bad example is not found at {span!r}{instead}"
