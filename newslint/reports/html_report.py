"""A page for people who don't live in a terminal: one file, no script, no network."""

from html import escape
from itertools import groupby
from typing import IO

from newslint.model import Finding
from newslint.report import Report
from newslint.reports.concise import summary
from newslint.reports.excerpts import clip

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; } h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
article { border-left: .3rem solid var(--c); padding: .4rem .8rem; margin: .8rem 0; }
article { background: #8881; }
.error { --c: #c62828; } .warning { --c: #b26a00; } .note { --c: #1565c0; }
p { margin: .3rem 0; } blockquote { margin: .4rem 0; font-family: Georgia, serif; }
mark { background: #ffd54f; color: #000; } .meta, details { font-size: .85rem; opacity: .85; }
ul { margin: .3rem 0; padding-left: 1.2rem; }
"""
_AROUND = 140
"""Characters of the line shown on each side of the marked words."""


def render(report: Report, out: IO[str]) -> None:
    """Write the page."""
    out.write(
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>newslint report</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>newslint: {escape(summary(report))}</h1>\n"
    )
    for path, findings in groupby(report.findings, key=lambda finding: finding.path):
        out.write(f"<section>\n<h2>{escape(path)}</h2>\n")
        for finding in findings:
            out.write(_article(finding, report))
        out.write("</section>\n")
    out.write("</body>\n</html>\n")


def _article(finding: Finding, report: Report) -> str:
    start = finding.location.start
    severity = finding.severity.label
    parts = [
        f'<article class="{severity}">',
        f"<p><strong>{escape(finding.message)}</strong></p>",
        f"<blockquote>{_marked(finding)}</blockquote>",
        f'<p class="meta">line {start.line}, column {start.column} · {severity} ·'
        f" {escape(finding.rule)} · {finding.confidence.label} confidence</p>",
    ]
    if finding.related:
        parts.append("<ul>")
        for related in finding.related:
            where = related.location.start
            parts.append(
                f"<li>{escape(related.path)}, line {where.line}: {escape(related.message)}:"
                f" “{escape(clip(related.excerpt, 120))}”</li>"
            )
        parts.append("</ul>")
    if why := report.whys.get(finding.rule):
        parts.append(f"<details><summary>Why</summary><p>{escape(why)}</p></details>")
    parts.append("</article>\n")
    return "\n".join(parts)


def _marked(finding: Finding) -> str:
    line = finding.line_text
    start = finding.location.start.column - 1
    one_line = finding.location.end.line == finding.location.start.line
    end = finding.location.end.column - 1 if one_line else len(line)
    begin, stop = max(0, start - _AROUND), min(len(line), end + _AROUND)
    lead, tail = "…" if begin else "", "…" if stop < len(line) else ""
    marked = f"<mark>{escape(line[start:end])}</mark>"
    return f"{lead}{escape(line[begin:start])}{marked}{escape(line[end:stop])}{tail}"
