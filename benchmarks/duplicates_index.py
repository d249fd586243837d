"""The index of a large repository: making it, and one changed article against it, cold.

    python -m benchmarks duplicates_index [ARTICLES] [RUNS]

A made-up repository of ten paragraphs an article is written to disk and put under git. The
floor is an interpreter that imports what any answer needs, sqlite3 and rapidfuzz.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import measure
from benchmarks.synthetic_paragraphs import Writer

PARAGRAPHS = 10
RULE = "duplicates/elsewhere"
_FLOOR = "import sqlite3, rapidfuzz.fuzz, rapidfuzz.distance"
_LOOK_UP = """
import sys
from pathlib import Path
from newslint import formats, lexicons
from newslint.config import Config
from newslint.corpus import refresh
from newslint.corpus.index import Index
from newslint.corpus.scope import Scope
scope = Scope(Path(sys.argv[1]).resolve(), Config())
index = Index(scope, refresh.current(scope), lexicons.load("en", {"duplicates.boilerplate": []}))
(article,) = formats.read(sys.argv[2], Path(sys.argv[2]).read_bytes())
twins = index.twins(article)
print([index.place(twin).path for twin in twins])
"""


def write(root: Path, articles: int) -> Path:
    """The repository; the path of the article that is going to change."""
    texts = [paragraph.text for paragraph in Writer().archive(articles * PARAGRAPHS)]
    for number in range(articles):
        folder = root / "copy" / f"{number // 500:03}"
        folder.mkdir(parents=True, exist_ok=True)
        body = "\n\n".join(texts[number * PARAGRAPHS : (number + 1) * PARAGRAPHS])
        (folder / f"{number:06}.md").write_text(f"# Story {number}\n\n{body}\n", encoding="utf-8")
    (root / "newslint.toml").write_text('corpus = ["copy"]\n', encoding="utf-8")
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "all"]):
        names = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
        subprocess.run(["git", *names, *arguments], cwd=root, check=True)
    return folder / f"{number:06}.md"


def main() -> None:
    """Print what making the index cost, and a table of cold look-ups."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    print(f"{measure.machine()}; {articles:,} articles of {PARAGRAPHS} paragraphs\n")
    with tempfile.TemporaryDirectory() as scratch:
        root, cache = Path(scratch, "paper"), Path(scratch, "cache")
        changed = write(root, articles)
        env = {
            **os.environ,
            "NEWSLINT_CACHE_DIR": str(cache),
            "PYTHONPATH": str(Path(__file__).parents[1]),
        }
        newslint = [sys.executable, "-m", "newslint"]
        built = measure.once([*newslint, "index", "build"], env, root)
        size = sum(file.stat().st_size for file in cache.rglob("*.sqlite")) / 2**20
        print(
            f"index build: {built.cpu:.1f} CPU s, peak {built.peak_mib:.0f} MiB, {size:.0f} MiB\n"
        )
        with changed.open("a", encoding="utf-8") as out:
            out.write("\nA line at the end that was not there before.\n")
        name = str(changed.relative_to(root))
        check = [*newslint, "check", "--exit-zero"]
        commands = {
            "floor": [sys.executable, "-c", _FLOOR],
            "look-up": [sys.executable, "-c", _LOOK_UP, ".", name],
            "check --isolated": [*check, "--isolated", name],
            "check --select duplicates/elsewhere": [*check, "--select", RULE, name],
            "check": [*check, name],
        }
        print(measure.table(measure.rounds(commands, runs, env, root), "floor"))


if __name__ == "__main__":
    main()
