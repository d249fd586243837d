"""JUnit XML: a test case a file, failed where it has findings."""

from itertools import groupby
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from newslint.report import Report
from newslint.reports.concise import place
from newslint.reports.xml_text import clean


def render(report: Report, out: IO[str]) -> None:
    """Write one suite; files without findings are only counted."""
    groups = [(path, list(group)) for path, group in groupby(report.findings, key=lambda f: f.path)]
    counts = f'tests="{report.files}" failures="{len(groups)}" errors="0"'
    out.write(f'<?xml version="1.0" encoding="utf-8"?>\n<testsuites {counts}>\n')
    out.write(f'  <testsuite name="newslint" {counts}>\n')
    for path, findings in groups:
        lines = [f"{place(f)}: {f.severity.label} {f.rule} {f.message}" for f in findings]
        summary = quoteattr(f"{len(findings)} findings")
        out.write(f'    <testcase classname="newslint" name={quoteattr(clean(path))}>\n')
        out.write(
            f"      <failure message={summary}>{escape(clean(chr(10).join(lines)))}</failure>\n"
        )
        out.write("    </testcase>\n")
    out.write("  </testsuite>\n</testsuites>\n")
