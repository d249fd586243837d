"""A run that was killed goes on where it was, and comes to the same result."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.archive.conftest import archive, articles, command, findings, write_lines

pytestmark = pytest.mark.slow


def test_killed_and_started_again(tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "a.jsonl", articles(6000))
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    assert archive(lines, whole, "--partition-mb", "1").returncode == 0
    count = len(list((whole / "parts").iterdir()))
    assert count >= 4

    running = subprocess.Popen(
        command(lines, cut, "--partition-mb", "1"), start_new_session=True, stderr=subprocess.PIPE
    )
    while running.poll() is None and not (cut / "parts/00001/counts.json").is_file():
        time.sleep(0.02)
    os.killpg(running.pid, signal.SIGKILL)
    running.communicate()
    done = {part.name: part.stat().st_mtime_ns for part in (cut / "parts").glob("?????")}
    assert 2 <= len(done) < count
    assert not (cut / "summary.json").exists()

    assert archive(lines, cut, "--partition-mb", "1").returncode == 0
    for name, written in done.items():
        assert (cut / "parts" / name).stat().st_mtime_ns == written
    assert findings(cut) == findings(whole)
    assert (cut / "summary.json").read_bytes() == (whole / "summary.json").read_bytes()
