"""The HTML report as a real browser shows it."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from newslint import reports
from tests.reports.test_formats import REPORT

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
OFFLINE = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync"
).split()


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_a_browser_shows_each_finding_with_its_words_marked(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    with page.open("w", encoding="utf-8") as out:
        reports.renderer("html")(REPORT, out)
    assert CHROMIUM is not None
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    command = [CHROMIUM, *OFFLINE, profile, "--dump-dom", page.as_uri()]
    shown = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    assert len(re.findall("<article", shown)) == 2
    assert shown.count("<mark>Don&lt;b&gt;bass&lt;/b&gt;</mark>") == 2
    assert "<summary>Why</summary>" in shown
