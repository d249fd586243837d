"""Several processes at once on one index: the same answers, and a whole index afterwards."""

import subprocess
import sys
from pathlib import Path

from newslint import config as configuration
from newslint.corpus import refresh
from newslint.corpus.scope import Scope
from tests.corpus.conftest import FERRY, LEXICON, write

COMMAND = [sys.executable, "-m", "newslint", "check", "--select", "duplicates/elsewhere"]


def _all_at_once(repository: Path, names: list[str]) -> list[str]:
    started = [
        subprocess.Popen(
            [*COMMAND, name], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for name in names
    ]
    done = [process.communicate() for process in started]
    assert [process.returncode for process in started] == [1] * len(names), done
    return [out for out, _ in done]


def test_processes_that_all_find_no_index(repository: Path) -> None:
    names = [f"copy/{number}.md" for number in range(3)]
    for name in names[:1]:
        write(repository, name, f"Story.\n\n{FERRY}\n")
    outs = _all_at_once(repository, [names[0]] * 4)
    assert len(set(outs)) == 1
    store = refresh.open_store(_scope(repository), LEXICON)
    assert store is not None
    assert store.counts()[0] == 4
    store.close()


def test_processes_that_write_at_once(repository: Path) -> None:
    write(repository, "copy/a.md", f"Story.\n\n{FERRY}\n")
    _all_at_once(repository, ["copy/a.md"])
    write(repository, "copy/a.md", f"Another story.\n\n{FERRY}\n")
    outs = _all_at_once(repository, ["copy/a.md"] * 4)
    assert len(set(outs)) == 1
    store = refresh.open_store(_scope(repository), LEXICON)
    assert store is not None
    assert store.counts() == (4, 3)
    store.close()


def _scope(repository: Path) -> Scope:
    return Scope.of(configuration.discover(repository), repository)
