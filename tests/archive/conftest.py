"""Archives of made-up articles, and the command run on them as a user would.

These tests are collected only where the extra they test is installed.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from benchmarks.synthetic_paragraphs import Writer

collect_ignore = [
    *([] if find_spec("daft") else ["test_archive.py", "test_restart.py"]),
    *([] if find_spec("daft") and find_spec("ray") else ["test_ray.py"]),
]

Run = Callable[..., subprocess.CompletedProcess[str]]


def articles(count: int, seed: int = 3) -> list[str]:
    """Articles of four paragraphs; some paragraphs are edited copies of others' ones."""
    texts = [paragraph.text for paragraph in Writer(seed, 4000).archive(4 * count)]
    return ["\n\n".join(texts[at : at + 4]) for at in range(0, len(texts), 4)]


def write_lines(file: Path, texts: list[str]) -> Path:
    rows = (json.dumps({"id": f"a{number}", "text": text}) for number, text in enumerate(texts))
    file.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    return file


def command(source: Path | str, out: Path, *options: str) -> list[str]:
    common = ["--isolated", "--select", "duplicates"]
    return [
        *(sys.executable, "-m", "newslint", "archive", str(source), "--output", str(out)),
        *common,
        *options,
    ]


def archive(source: Path | str, out: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(source, out, *options), capture_output=True, text=True, check=False
    )


def findings(out: Path) -> list[dict[str, Any]]:
    """Every finding of a run, in order."""
    from pyarrow import parquet

    files = [*sorted(out.glob("parts/*/findings.parquet")), out / "duplicates.parquet"]
    rows = [row for file in files for row in parquet.read_table(file).to_pylist()]
    return sorted(rows, key=lambda row: (row["article"], row["start"], row["rule"], row["message"]))


@pytest.fixture(scope="session")
def texts() -> list[str]:
    return articles(300)
