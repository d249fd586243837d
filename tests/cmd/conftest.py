"""Runs the command as a user does: another process, another folder, bytes out."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Ran:
    """What came of a command."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Newslint = Callable[..., Ran]


@pytest.fixture
def newslint(tmp_path: Path, own_cache: Path) -> Newslint:
    """`newslint(*arguments)` in `tmp_path`; `stdin` takes bytes, `env` adds variables."""

    def command(*arguments: object, stdin: bytes = b"", **env: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "newslint", *map(str, arguments)],
            cwd=tmp_path,
            input=stdin,
            capture_output=True,
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT),
                "NEWSLINT_CACHE_DIR": str(own_cache),
                **env,
            },
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return command
