"""One article to its findings: run the checks, map places back to the file, suppress.

The engine alone decides severity, confidence, order and fingerprint; a check only says
what it saw.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import blake2b
from typing import NamedTuple

from newslint import checks, suppressions
from newslint.article import Article, Corpus, LineIndex
from newslint.formats import Choice
from newslint.lexicons import Lexicon
from newslint.model import (
    Confidence,
    ElsewherePlace,
    Finding,
    Fix,
    Hit,
    Location,
    Place,
    PlacedEdit,
    PlacedFix,
    Position,
    Related,
    Span,
)
from newslint.reading.reading import Reading
from newslint.rulebook import Rule

_SPACE = re.compile(r"\s+")
_LINE_END = re.compile(r"[\r\n]")


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
        place = _Placer(article)
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

    def _notes(self, article: Article, place: "_Placer") -> Iterable[Finding]:
        for note in article.notes:
            rule = self.rules.get(note.rule)
            if rule:
                yield place.in_file(rule, note.span, note.message)

    def _directive_findings(
        self, directives: suppressions.Directives, place: "_Placer"
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
    """Whether a hit begins or ends inside a mask; one that holds a whole mask is kept."""
    return any(m.overlaps(span) and (m.contains(span) or not span.contains(m)) for m in masked)


def _suppressed(finding: Finding, said: list[suppressions.Suppression]) -> bool:
    hit = False
    for suppression in said:
        if suppression.silences(finding.rule, finding.location.span):
            suppression.used = hit = True
    return hit


class _Placer:
    """Turns hits into findings; lines are counted only once something was found."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._lines: LineIndex | None = None

    def location(self, span: Span) -> Location:
        if self._lines is None:
            self._lines = LineIndex(self._article.source)
        return self._lines.location(span)

    def _line(self, location: Location) -> str:
        """The line of the file that a location begins on."""
        source = self._article.source
        begin = location.start.offset - location.start.column + 1
        end = _LINE_END.search(source, begin)
        return source[begin : end.start() if end else len(source)]

    def finding(self, rule: Rule, hit: Hit) -> Finding:
        article = self._article
        excerpt = article.text[slice(*hit.span)]
        location = self.location(article.map.span(hit.span))
        return Finding(
            rule=rule.name,
            severity=hit.severity or rule.severity,
            confidence=hit.confidence or rule.confidence,
            message=rule.say(hit.variant, hit.values),
            path=article.path,
            location=location,
            excerpt=excerpt,
            fingerprint=_fingerprint(rule.name, excerpt, self._around(hit.span)),
            related=tuple(map(self._related, hit.related)),
            fix=self._fix(hit.fix) if hit.fix else None,
            line_text=self._line(location),
        )

    def in_file(self, rule: Rule, span: Span, message: str) -> Finding:
        """A finding about the file itself; its excerpt is what stands there."""
        location = self.location(span)
        excerpt = self._article.source[slice(*span)].split("\n")[0][:120]
        return Finding(
            rule=rule.name,
            severity=rule.severity,
            confidence=rule.confidence,
            message=message,
            path=self._article.path,
            location=location,
            excerpt=excerpt,
            fingerprint=_fingerprint(rule.name, excerpt, message),
            line_text=self._line(location),
        )

    def _related(self, place: Place | ElsewherePlace) -> Related:
        if isinstance(place, ElsewherePlace):
            start = Position(place.span.start, *place.start)
            end = Position(place.span.end, *place.end)
            return Related(place.path, Location(start, end), place.excerpt, place.message)
        location = self.location(self._article.map.span(place.span))
        excerpt = self._article.text[slice(*place.span)]
        return Related(self._article.path, location, excerpt, place.message)

    def _fix(self, fix: Fix) -> PlacedFix:
        to_file = self._article.map.span
        edits = (PlacedEdit(self.location(to_file(edit.span)), edit.text) for edit in fix.edits)
        return PlacedFix(fix.applicability, tuple(edits))

    def _around(self, span: Span) -> str:
        """The paragraph that holds the hit: what keeps a fingerprint when lines move."""
        for paragraph in self._article.paragraphs:
            if paragraph.span.overlaps(span):
                return self._article.text[slice(*paragraph.span)]
        return ""


def _fingerprint(rule: str, excerpt: str, around: str) -> str:
    """16 hex digits from rule, words and paragraph; no path, no line: both may change."""
    words = "\0".join((rule, _SPACE.sub(" ", excerpt), _SPACE.sub(" ", around)))
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _numbered(findings: list[Finding]) -> list[Finding]:
    """In report order; equal fingerprints are told apart by their order in the file."""
    findings.sort(key=lambda finding: finding.sort_key)
    seen: dict[str, int] = {}
    for index, finding in enumerate(findings):
        count = seen[finding.fingerprint] = seen.get(finding.fingerprint, 0) + 1
        if count > 1:
            fingerprint = _fingerprint(finding.rule, finding.fingerprint, str(count))
            findings[index] = replace(finding, fingerprint=fingerprint)
    return findings
