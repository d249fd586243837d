"""What a run found: findings in order, and the counts that the summary line gives."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from newslint.model import Finding, Severity


@dataclass(slots=True)
class Report:
    """The whole of a run.

    `whys` gives the reasons of rules, by name, to the formats that print them; `colour`
    says whether the output is a terminal that shows colours.
    """

    findings: list[Finding] = field(default_factory=list)
    files: int = 0
    suppressed: int = 0
    baselined: int = 0
    fixed: int = 0
    skipped_files: int = 0
    whys: Mapping[str, str] = field(default_factory=dict)
    colour: bool = False

    def extend(self, other: "Report") -> None:
        """Add the findings and counts of another run; the order stays that of a report."""
        self.findings = sorted([*self.findings, *other.findings], key=lambda f: f.sort_key)
        self.files += other.files
        self.suppressed += other.suppressed
        self.skipped_files += other.skipped_files

    def by_severity(self) -> dict[str, int]:
        """How many findings of each severity, gravest first."""
        counts = Counter(finding.severity for finding in self.findings)
        return {severity.label: counts[severity] for severity in sorted(Severity, reverse=True)}

    def worst(self) -> Severity | None:
        """The gravest severity found."""
        return max((finding.severity for finding in self.findings), default=None)

    @property
    def fixable(self) -> int:
        """How many findings carry a fix."""
        return sum(finding.fix is not None for finding in self.findings)
