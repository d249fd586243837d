"""Runs the examples of the README and the how-to pages: what they show is what is printed.

python scripts/howto.py            write what the commands print into the pages
python scripts/howto.py --check    exit 1 if a page shows something else

A page is one session in an empty folder; the README finds the bundled example in it. A fenced
block after `<!-- file: NAME -->` is written to that file; in a `console` block every line
after `$ ` is run in bash, and the lines below it are what it prints. `<!-- not run -->` before
a console block leaves it alone.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PAGES = (README, *sorted((ROOT / "docs" / "how-to").glob("*.md")))
EXAMPLE = Path("fixtures", "example")
_BLOCK = re.compile(
    r"^(?:<!-- (?P<note>file: (?P<file>\S+)|not run) -->\n)?"
    r"(?P<open>`{3,})(?P<kind>\w*)\n(?P<body>.*?)^(?P=open)$",
    re.MULTILINE | re.DOTALL,
)
_END = "end of command"


def rewritten(page: Path) -> str:
    """The page with what its commands print now."""
    text = page.read_text("utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "newsroom")
        folder.mkdir()
        if page == README:
            shutil.copytree(ROOT / EXAMPLE, folder / EXAMPLE)
        session = _session(Path(name))
        parts, at = [], 0
        for block in _BLOCK.finditer(text):
            if block["file"]:
                target = folder / block["file"]
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(block["body"], encoding="utf-8", newline="\n")
            elif block["kind"] == "console" and not block["note"]:
                parts += [text[at : block.start("body")], _run(block["body"], folder, session)]
                at = block.end("body")
    return "".join([*parts, text[at:]])


def _session(folder: Path) -> dict[str, str]:
    """An environment in which `newslint` is this checkout's, and nobody's settings hold."""
    shim = folder / "bin" / "newslint"
    shim.parent.mkdir()
    start = f"#!{sys.executable}\nfrom newslint.cli.app import main\n\nmain()\n"
    shim.write_text(start, encoding="utf-8")
    shim.chmod(0o755)
    inherited = {key: os.environ[key] for key in ("NEWSLINT_CACHE_DIR",) if key in os.environ}
    return inherited | {
        "PATH": f"{shim.parent}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}"
        + os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "100",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "Desk",
        "GIT_AUTHOR_EMAIL": "desk@example.org",
        "GIT_COMMITTER_NAME": "Desk",
        "GIT_COMMITTER_EMAIL": "desk@example.org",
    }


def _run(body: str, folder: Path, session: dict[str, str]) -> str:
    """A console block with what its commands print, standard error included."""
    commands = [line[2:] for line in body.split("\n") if line.startswith("$ ")]
    script = "\n".join(
        f"{command}\nstatus=$?; echo '{_END}'; (exit $status)" for command in commands
    )
    done = subprocess.run(
        ["bash", "-c", f"exec 2>&1\n{script}"],
        cwd=folder,
        env=session,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        check=False,
    )
    printed = done.stdout.decode().replace(str(folder), "/newsroom").split(f"{_END}\n")[:-1]
    return "".join(f"$ {command}\n{said}" for command, said in zip(commands, printed, strict=True))


def main() -> int:
    """Write or check; the exit status."""
    stale = [page for page in PAGES if rewritten(page) != page.read_text("utf-8")]
    if "--check" in sys.argv[1:]:
        for page in stale:
            print(f"{page}: out of date; run python scripts/howto.py", file=sys.stderr)
        return 1 if stale else 0
    for page in stale:
        page.write_text(rewritten(page), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
