"""The wheel carries everything: built, installed alone, run from another folder."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_a_wheel_runs_without_the_checkout(tmp_path: Path) -> None:
    build = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "-o",
        str(tmp_path),
        str(ROOT),
    ]
    built = subprocess.run(build, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = tmp_path.glob("newslint-*.whl")

    alone = tmp_path / "alone"
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-compile"]
    subprocess.run([*pip, "--target", str(alone), str(wheel)], check=True, capture_output=True)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    # Dependencies come from this environment; newslint itself must come from the wheel.
    path = os.pathsep.join([str(alone), sysconfig.get_path("purelib")])
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": path, "HOME": str(tmp_path)}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "newslint", *arguments],
            cwd=elsewhere,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    compiled = alone / "newslint" / "_data" / "compiled"
    assert {file.stem for file in compiled.iterdir()} == {"lexicon-en", "rules", "variants"}

    where = run("example")
    assert where.stdout.startswith(str(alone)), where.stdout + where.stderr
    checked = run("check", "--isolated", where.stdout.strip())
    assert checked.returncode in (0, 1), checked.stdout + checked.stderr
    assert checked.stdout.rstrip().split("\n")[-1].startswith("1 file: ")
    assert run("schema", "report").stdout.startswith("{")
    tested = run("test")
    assert tested.returncode == 0, tested.stdout
    assert " 0 failed" in tested.stdout
