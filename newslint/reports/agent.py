"""For a writing assistant: findings by file, each with its words, the reason and the mend.

Plain Markdown without colour or repetition; a rule's why is given once, at the end.
"""

from itertools import groupby
from typing import IO

from newslint.report import Report
from newslint.reports.concise import summary
from newslint.reports.excerpts import clip


def render(report: Report, out: IO[str]) -> None:
    """Write the findings of each file as a list, then the reasons of the rules involved."""
    for path, findings in groupby(report.findings, key=lambda finding: finding.path):
        out.write(f"## {path}\n\n")
        for finding in findings:
            start = finding.location.start
            out.write(
                f"- {start.line}:{start.column} {finding.severity.label} {finding.rule}"
                f" ({finding.confidence.label} confidence): {finding.message}\n"
                f"  words: {clip(finding.excerpt, 200)!r}\n"
            )
            for related in finding.related:
                where = related.location.start
                out.write(
                    f"  see: {related.path}:{where.line}:{where.column} {related.message}:"
                    f" {clip(related.excerpt, 120)!r}\n"
                )
            if finding.fix:
                for edit in finding.fix.edits:
                    begin, end = edit.location.span
                    out.write(
                        f"  {finding.fix.applicability.value} fix:"
                        f" replace offsets {begin}-{end} by {edit.text!r}\n"
                    )
        out.write("\n")
    rules = sorted({finding.rule for finding in report.findings})
    if rules:
        out.write("## Why\n\n")
        out.writelines(f"- {name}: {report.whys.get(name, '')}\n" for name in rules)
        out.write("\n")
    out.write(summary(report) + "\n")
