"""Writes the generated pages: `docs/rules/` from the rule files.

python scripts/docs.py            write them
python scripts/docs.py --check    exit 1 if one is out of date
"""

import sys
from pathlib import Path

from newslint import rulebook, rulepages

FOLDER = Path(__file__).parent.parent / "docs" / "rules"
HEAD = "<!-- Generated from rules/ by scripts/docs.py; change the rule file instead. -->\n\n"


def pages() -> dict[Path, str]:
    """Every generated page by its file."""
    rules = list(rulebook.load().values())
    found = {FOLDER / "README.md": HEAD + "# Rules\n\n" + rulepages.listing(rules, "markdown")}
    for rule in rules:
        found[FOLDER / f"{rule.name}.md"] = HEAD + rulepages.page(rule, "markdown")
    return found


def main() -> int:
    """Write or check; the exit status."""
    wanted = pages()
    existing = set(FOLDER.rglob("*.md"))
    stale = [f for f, text in wanted.items() if not f.is_file() or f.read_bytes() != text.encode()]
    orphans = sorted(existing - wanted.keys())
    if "--check" in sys.argv[1:]:
        for file in (*stale, *orphans):
            print(f"{file}: out of date; run python scripts/docs.py", file=sys.stderr)
        return 1 if stale or orphans else 0
    for file in stale:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(wanted[file], encoding="utf-8", newline="\n")
    for file in orphans:
        file.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
