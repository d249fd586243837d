"""What a commit waits for: the modules that a run imports, counted, not timed."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = ("jsonschema", "textstat", "rich", "pydantic", "asyncio", "multiprocessing", "nltk", "daft")


def _imported(folder: Path, *arguments: str) -> set[str]:
    code = (
        "import sys\nfrom newslint.cli.app import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('\\n'.join(sorted(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(ROOT), "NEWSLINT_CACHE_DIR": str(folder / "cache"), "PATH": ""},
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("output_format", ["concise", "sarif", "github"])
def test_a_warm_check_of_one_file_imports_nothing_heavy(tmp_path: Path, output_format: str) -> None:
    (tmp_path / "story.md").write_text("The board met on Monday.\n")
    arguments = ("check", "--output-format", output_format, "story.md")
    _imported(tmp_path, *arguments)  # the first run compiles and validates
    warm = _imported(tmp_path, *arguments)
    assert not {name for name in warm if name.split(".")[0] in HEAVY}
    assert "yaml" not in warm, "no rule file is parsed on a warm start"


def test_json_is_validated_before_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text("The board met on Monday.\n")
    assert "jsonschema" in _imported(tmp_path, "check", "--output-format", "json", "story.md")
