"""One article to its findings: run the checks, map places back to the file, suppress.

The engine alone decides severity, confidence, order and fingerprint; a check only says
what it saw.
"""

import sys
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import NamedTuple

from newslint import checks, suppressions
from newslint.article import Article, Corpus
from newslint.formats import Choice
from newslint.lexicons import Lexicon
from newslint.model import Confidence, Finding, Span
from newslint.placing import Placer, fingerprint
from newslint.reading.reading import Reading
from newslint.rulebook import Rule


class Outcome(NamedTuple):
    """An article's findings, sorted, and how many were suppressed by directives."""

    findings: list[Finding]
    suppressed: int


@dataclass(slots=True)
class Engine:
    """The chosen rules, ready to read any number of articles.

    `known` are all names a directive may use, chosen or not; `choice` is how files are
    to be read before they come here.
    """

    rules: Mapping[str, Rule]
    lexicon: Lexicon
    known: frozenset[str]
    corpus: Corpus | None = None
    min_confidence: Confidence = Confidence.LOW
    choice: Choice = field(default_factory=Choice)
    _checks: dict[str, checks.Check] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for rule in self.rules.values():
            if rule.kind not in checks.ENGINE_KINDS and rule.kind not in self._checks:
                self._checks[rule.kind] = checks.load(rule.kind)

    def state(self) -> list[object]:
        """All that the findings of an article depend on, for the key of a cached result."""
        rules = [asdict(rule) for rule in self.rules.values()]
        for rule in rules:
            del rule["examples"], rule["policy"], rule["path"]
        return [
            rules,
            self.lexicon.lists,
            sorted(self.known),
            int(self.min_confidence),
            asdict(self.choice),
        ]

    def lint(self, article: Article) -> Outcome:
        """Every finding of one article, in report order."""
        reading = Reading(article, self.lexicon, self.corpus)
        place = Placer(article)
        findings: list[Finding] = []
        for rule in self.rules.values():
            check = self._checks.get(rule.kind)
            if check:
                findings.extend(
                    place.finding(rule, hit)
                    for hit in check(reading, rule.options)
                    if not _masked(hit.span, reading.masked)
                )
        findings.extend(self._notes(article, place))
        directives = suppressions.read(article, self.known)
        kept = [f for f in findings if not _suppressed(f, directives.suppressions)]
        suppressed = len(findings) - len(kept)
        kept.extend(self._directive_findings(directives, place))
        wanted = [f for f in kept if f.confidence >= self.min_confidence]
        return Outcome(_numbered(wanted), suppressed)

    def _notes(self, article: Article, place: Placer) -> Iterable[Finding]:
        for note in article.notes:
            rule = self.rules.get(note.rule)
            if rule:
                yield place.in_file(rule, note.span, note.message)

    def _directive_findings(
        self, directives: suppressions.Directives, place: Placer
    ) -> Iterable[Finding]:
        for problem in directives.problems:
            if rule := self.rules.get(problem.rule):
                yield place.in_file(rule, problem.span, problem.message)
        unused = self.rules.get("suppressions/unused")
        for said in directives.suppressions:
            if unused and not said.used and self._ran(said.name):
                message = f"nothing here that {said.name!r} would report"
                yield place.in_file(unused, said.directive, message)

    def _ran(self, name: str) -> bool:
        """Whether a rule of that name or family was asked for; else nobody knows its use."""
        return any(name in (rule.name, rule.family) for rule in self.rules.values())


def _masked(span: Span, masked: tuple[Span, ...]) -> bool:
    """Whether a hit begins or ends inside a mask; one that holds a whole mask is kept.

    Masks are sorted and disjoint, so only those at the two ends of the hit can matter.
    """
    for offset in (span.start, span.end - 1):
        index = bisect_right(masked, (offset, sys.maxsize)) - 1
        if index >= 0 and masked[index].overlaps(span):
            mask = masked[index]
            if mask.contains(span) or not span.contains(mask):
                return True
    return False


def _suppressed(finding: Finding, said: list[suppressions.Suppression]) -> bool:
    hit = False
    for suppression in said:
        if suppression.silences(finding.rule, finding.location.span):
            suppression.used = hit = True
    return hit


def _numbered(findings: list[Finding]) -> list[Finding]:
    """In report order; equal fingerprints are told apart by their order in the file."""
    findings.sort(key=lambda finding: finding.sort_key)
    seen: dict[str, int] = {}
    for index, finding in enumerate(findings):
        count = seen[finding.fingerprint] = seen.get(finding.fingerprint, 0) + 1
        if count > 1:
            own = fingerprint(finding.rule, finding.fingerprint, str(count))
            findings[index] = replace(finding, fingerprint=own)
    return findings
