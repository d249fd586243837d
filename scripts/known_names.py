#!/usr/bin/env python3
"""Builds `rules/lexicons/en/known.txt`, the names and words that discovery asks about.

    apt-get install scowl; pip download --no-deps names==0.3.0
    python scripts/known_names.py /usr/share/dict/scowl names-0.3.0.tar.gz

Sources, versions and licences are recorded in `rules/NOTICES`. The result is one
entry a line, sorted by bytes, so that a process can map it and search it by bisection
instead of reading it: lower-case words, and names with their capital. A given name is
marked by a `+` behind it.
"""

import argparse
import re
import tarfile
from pathlib import Path

REGIONS = ("english", "american", "british", "british_z", "canadian", "australian")
LARGEST = {"words": 60, "upper": 70, "proper-names": 70}
SURNAMES = 6000
"""How many of the census's most frequent surnames count as known."""
SHORTEST = 4
OUT = Path(__file__).parent.parent / "rules" / "lexicons" / "en" / "known.txt"


def scowl(folder: Path) -> set[str]:
    """Words and names up to the sizes above, possessives left out."""
    found = set()
    for file in sorted(folder.iterdir()):
        name = re.fullmatch(r"([a-z_]+)-(words|upper|proper-names)\.(\d+)", file.name)
        if name and name[1] in REGIONS and int(name[3]) <= LARGEST[name[2]]:
            found.update(file.read_text("utf-8").split())
    return {word for word in found if not word.endswith("'s") and len(word) >= SHORTEST}


def census(archive: Path) -> tuple[set[str], set[str]]:
    """Given names and frequent surnames of the 1990 United States census."""
    given: set[str] = set()
    surnames: set[str] = set()
    with tarfile.open(archive) as files:
        for member in files:
            lines = files.extractfile(member) if "/dist." in member.name else None
            if lines is None:
                continue
            names = [line.split()[0].decode().title() for line in lines if line.strip()]
            if "first" in member.name:
                given.update(names)
            else:
                surnames.update(names[:SURNAMES])
    return given, {name for name in surnames if len(name) >= SHORTEST}


def main() -> None:
    """Write the list."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("scowl", type=Path)
    ask.add_argument("names", type=Path)
    said = ask.parse_args()
    given, surnames = census(said.names)
    entries = scowl(said.scowl) | surnames
    everything = sorted(entries | given, key=str.encode)
    lines = [f"{entry}+" if entry in given else entry for entry in everything]
    OUT.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} entries, {OUT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
