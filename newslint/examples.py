"""Runs the examples inside rule files: every bad one found at its span, no good one."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from newslint import formats, run
from newslint.article import Corpus
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
    choice = formats.Choice(schemas=example.get("schemas", {}))
    articles = formats.read(example.get("name", DEFAULT_NAME), data, choice)
    with _corpus(example.get("corpus", {}), lexicon) as engine.corpus:
        findings = run.lint(articles, engine).findings
    spans = ((f.location.span, f.excerpt) for f in findings)
    return [(span.start, span.end, excerpt) for span, excerpt in spans]


@contextmanager
def _corpus(files: Mapping[str, str], lexicon: Lexicon) -> Iterator[Corpus | None]:
    """The other articles of an example, by path, as an index would know them."""
    if not files:
        yield None
        return
    from newslint.corpus import opening

    with TemporaryDirectory() as folder:
        root = Path(folder, "corpus")
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        yield opening.temporary(root, Path(folder, "index"), lexicon)


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
