"""Scaffolds a rule file with its examples: `python scripts/new_rule.py family/name kind`."""

import re
import sys
from pathlib import Path

from newslint import __version__, checks
from newslint.nearest import nearest

RULES = Path(__file__).parent.parent / "rules"
TEMPLATE = """\
name: {name}
kind: {kind}
since: {version}
severity: warning
confidence: medium
message: "say what is wrong here and what to do"
why: >-
  Say in two or three sentences why a reader is worse off, in words an editor would use.
policy:
  - {{who: a newsroom, asks: "what its standards ask"}}
examples:
  bad:
    - {{text: "A sentence with the defect.", span: "the defect"}}
    - {{text: "Another desk, another defect.", span: "another defect"}}
  good:
    - {{text: "A sentence that looks like it and is right."}}
    - {{text: "The nearest trap."}}
"""


def main(arguments: list[str]) -> int:
    """Write the file; the exit status."""
    if len(arguments) != 2 or not re.fullmatch(r"[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*", arguments[0]):
        print(f"{__doc__}\nkinds: {', '.join(checks.kinds())}", file=sys.stderr)
        return 2
    name, kind = arguments
    if kind not in checks.kinds():
        print(f"unknown kind {kind!r}{nearest(kind, checks.kinds())}", file=sys.stderr)
        return 2
    file = RULES / f"{name}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8") as out:
        out.write(TEMPLATE.format(name=name, kind=kind, version=__version__))
    print(f"{file}: fill it in, then: newslint test {file} && python scripts/docs.py")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
