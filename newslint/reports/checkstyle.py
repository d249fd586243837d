"""Checkstyle XML, which many CI servers read."""

from itertools import groupby
from typing import IO
from xml.sax.saxutils import quoteattr

from newslint import __version__
from newslint.model import Severity
from newslint.report import Report
from newslint.reports.xml_text import clean

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def render(report: Report, out: IO[str]) -> None:
    """Write one `file` element a file with findings."""
    out.write(f'<?xml version="1.0" encoding="utf-8"?>\n<checkstyle version="{__version__}">\n')
    for path, findings in groupby(report.findings, key=lambda finding: finding.path):
        out.write(f"  <file name={quoteattr(clean(path))}>\n")
        for finding in findings:
            start = finding.location.start
            out.write(
                f'    <error line="{start.line}" column="{start.column}"'
                f' severity="{_SEVERITIES[finding.severity]}"'
                f" message={quoteattr(clean(finding.message))}"
                f' source="newslint.{finding.rule}"/>\n'
            )
        out.write("  </file>\n")
    out.write("</checkstyle>\n")
