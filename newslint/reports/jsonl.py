"""One finding a line, for tools that read a stream: each line is a `finding` of `report.v1`."""

import json
from typing import IO

from newslint.report import Report
from newslint.reports.finding_data import finding_data


def render(report: Report, out: IO[str]) -> None:
    """Write one JSON object a line; nothing where nothing was found."""
    for finding in report.findings:
        out.write(json.dumps(finding_data(finding), ensure_ascii=False) + "\n")
