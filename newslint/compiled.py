"""What was worked out from files once and need not be worked out again: a cache of JSON.

An entry is keyed by the names, sizes and times of the files it was made from, so a
changed file is always read anew. Where nothing can be written, nothing is kept.
"""

import json
import os
from collections.abc import Callable, Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any

from newslint import __version__, resources

_FORMAT = 1


def cache_folder() -> Path:
    """`$NEWSLINT_CACHE_DIR`, else `newslint` in the user's cache folder."""
    chosen = os.environ.get("NEWSLINT_CACHE_DIR")
    if chosen:
        return Path(chosen)
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(base) / "newslint"


def stamp(files: Iterable[Path]) -> str:
    """A key that changes when a file is added, taken away or written."""
    seen = blake2b(f"{_FORMAT} {__version__}".encode(), digest_size=12)
    for file in files:
        state = file.stat()
        seen.update(f"\n{file} {state.st_size} {state.st_mtime_ns}".encode())
    return seen.hexdigest()


def name_of(file: Path) -> str:
    """The name that an entry is kept under: its file's, without the key."""
    return file.stem.rpartition("-")[0]


def remembered(name: str, key: str, build: Callable[[], Any]) -> Any:
    """The JSON value kept under `name` for `key`, built and kept if there is none.

    What a wheel ships under that name was made from what the wheel ships, whatever the key.
    """
    shipped = resources.PACKAGED / "compiled" / f"{name}.json"
    if shipped.is_file():
        return json.loads(shipped.read_bytes())
    file = cache_folder() / "compiled" / f"{name}-{key}.json"
    try:
        return json.loads(file.read_bytes())
    except (OSError, ValueError):
        value = build()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, json.dumps(value, ensure_ascii=False).encode())
        for old in file.parent.glob(f"{name}-*.json"):
            if old != file:
                old.unlink(missing_ok=True)
    except OSError:
        pass  # a read-only home is no reason to fail
    return value


def write_whole(file: Path, data: bytes) -> None:
    """Write a file so that it is never seen half-written. Raises `OSError`."""
    import tempfile  # slow to import, and most runs write nothing

    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        os.replace(temporary, file)
    except BaseException:
        os.unlink(temporary)
        raise
