"""A real Ray cluster on this machine, two workers: the same findings as embedded."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.archive.conftest import archive, articles, command, findings, write_lines

pytestmark = pytest.mark.slow
ON_RAY = ("--runner", "ray", "--jobs", "2", "--partition-mb", "2")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Ten thousand articles, and what the embedded engine finds in them."""
    folder = tmp_path_factory.mktemp("many")
    lines = write_lines(folder / "a.jsonl", articles(10_000))
    done = archive(lines, folder / "native")
    assert done.returncode == 0, done.stderr
    return lines, folder / "native"


def test_ten_thousand_articles(many: tuple[Path, Path], tmp_path: Path) -> None:
    lines, native = many
    done = archive(lines, tmp_path / "ray", *ON_RAY)
    assert done.returncode == 0, done.stderr
    found = findings(tmp_path / "ray")
    assert len(found) > 1000
    assert found == findings(native)


def test_a_worker_killed_in_the_middle_changes_nothing(
    many: tuple[Path, Path], tmp_path: Path
) -> None:
    lines, native = many
    out = tmp_path / "ray"
    running = subprocess.Popen(
        command(lines, out, *ON_RAY), stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    killed = 0
    while running.poll() is None and not killed:
        time.sleep(0.02)
        if (out / "parts/00000").is_dir():
            killed = _kill_a_worker(running.pid)
    _, error = running.communicate()
    assert killed
    assert running.returncode == 0, error
    assert findings(out) == findings(native)


def _kill_a_worker(ancestor: int) -> int:
    """Kill one busy actor below a process of ours; its id, or 0 where there is none yet."""
    for pid in _descendants(ancestor):
        try:
            title = Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            continue
        if title.startswith(b"ray::") and b"IDLE" not in title and b"UDF" in title:
            os.kill(pid, signal.SIGKILL)
            return pid
    return 0


def _descendants(ancestor: int) -> list[int]:
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text("utf-8", "replace")
            except OSError:
                continue
            parents.setdefault(int(stat.rpartition(")")[2].split()[1]), []).append(int(entry.name))
    found, waiting = [], [ancestor]
    while waiting:
        children = parents.get(waiting.pop(), [])
        found += children
        waiting += children
    return found
