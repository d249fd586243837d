"""Cold start and a thousand articles, beside other prose linters where they are installed.

    python -m benchmarks.speed [RUNS]

Peers come from `benchmarks/requirements.txt`; those not on the PATH are left out and named.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks import articles, measure
from newslint import __version__

PEERS = {"codespell": ["codespell"], "proselint": ["proselint", "check"]}


def main() -> None:
    """Print both tables as Markdown."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    print(f"newslint {__version__}; {measure.machine()}; median of {runs} runs, in turn\n")
    missing = [name for name in PEERS if not shutil.which(name)]
    if missing:
        print(f"not installed, so not measured: {', '.join(missing)}\n")
    with tempfile.TemporaryDirectory() as scratch:
        many, one = Path(scratch, "many"), Path(scratch, "one")
        articles.write(many, 1000, 600)
        articles.write(one, 1, 600)
        for title, folder in (
            ("one article, cold process", one),
            ("1,000 articles of 600 words", many),
        ):
            print(f"## {title}\n")
            print(measure.table(measure.rounds(_commands(folder), runs), "newslint"), "\n")


def _commands(folder: Path) -> dict[str, list[str]]:
    newslint = [sys.executable, "-m", "newslint", "check", "--isolated", "--exit-zero"]
    commands = {
        "interpreter alone": [sys.executable, "-c", "pass"],
        "newslint": [*newslint, "--no-cache", "--jobs", "1", str(folder)],
        "newslint, JSON": [
            *newslint,
            "--no-cache",
            "--jobs",
            "1",
            "--output-format",
            "json",
            str(folder),
        ],
        "newslint, unchanged files": [*newslint, "--jobs", "1", str(folder)],
    }
    for name, command in PEERS.items():
        if shutil.which(name):
            commands[name] = [*command, str(folder)]
    return commands


if __name__ == "__main__":
    main()
