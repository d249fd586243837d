"""The words every layer shares: spans, hits, findings.

A `Hit` is what a check says, in offsets of the article's reading text.
A `Finding` is what the engine reports, in offsets of the file as decoded.
All offsets count Unicode code points from 0, end exclusive.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points, `start` to `end`."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class Severity(IntEnum):
    """How much a finding matters; ordered, so that `--fail-on` is a comparison."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word used in rule files, configuration and reports."""
        return self.name.lower()


class Confidence(IntEnum):
    """How sure the rule is of a finding; ordered, for `--min-confidence`."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3

    @property
    def label(self) -> str:
        """The word used in rule files, configuration and reports."""
        return self.name.lower()


class Applicability(Enum):
    """Whether a fix may be applied unasked: `safe` keeps the meaning, `unsafe` may not."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `span` by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding together, or not at all."""

    applicability: Applicability
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Another place a hit speaks of, in this article's reading text."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class ElsewherePlace:
    """A place in another article, already in that file's own offsets.

    `line` and `column` count from 1; they are carried because that file is not open.
    """

    path: str
    span: Span
    start: tuple[int, int]
    end: tuple[int, int]
    excerpt: str
    message: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing a check found, in offsets of the reading text.

    `values` fill the rule's message; `variant` picks one of its `messages`;
    `severity` and `confidence` override the rule's own.
    """

    span: Span
    values: Mapping[str, object] = field(default_factory=dict)
    variant: str = ""
    severity: Severity | None = None
    confidence: Confidence | None = None
    related: tuple[Place | ElsewherePlace, ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """A point in a file: code-point `offset` from 0, `line` and `column` from 1."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Location:
    """A span of a file with its line and column ends."""

    start: Position
    end: Position

    @property
    def span(self) -> Span:
        """The offsets alone."""
        return Span(self.start.offset, self.end.offset)


@dataclass(frozen=True, slots=True)
class PlacedEdit:
    """Replace what stands at `location` of the file by `text`."""

    location: Location
    text: str


@dataclass(frozen=True, slots=True)
class PlacedFix:
    """A `Fix` in offsets of the file."""

    applicability: Applicability
    edits: tuple[PlacedEdit, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """A second place a finding speaks of: the twin, the other spelling, a later mention."""

    path: str
    location: Location
    excerpt: str
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report, in offsets of the file as decoded.

    `line_text` is the line of the file that the finding begins on, for people to look at.
    """

    rule: str
    severity: Severity
    confidence: Confidence
    message: str
    path: str
    location: Location
    excerpt: str
    fingerprint: str
    related: tuple[Related, ...] = ()
    fix: PlacedFix | None = None
    line_text: str = ""

    @property
    def sort_key(self) -> tuple[str, int, str, int, str]:
        """Path, offset, rule; then end and message, so that no order is left to chance."""
        start, end = self.location.start.offset, self.location.end.offset
        return (self.path, start, self.rule, end, self.message)
