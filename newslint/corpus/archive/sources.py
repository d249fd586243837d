"""What an archive is made of: folders, JSON lines and Parquet, cut into partitions of blocks.

A block is a stretch of one file that one task reads: a whole article file, a range of bytes
of JSON lines, a row group of Parquet. Paths may be URLs that pyarrow can open.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from newslint.corpus.archive import ArchiveProblem
from newslint.discovery import SUFFIXES

LINES = (".jsonl", ".ndjson")
ROWS = (".parquet", ".pq")
_BLOCK_BYTES = 1_000_000
PARTITION_BYTES = 32_000_000
_PARTITION_FILES = 2_000


class SourceProblem(ArchiveProblem):
    """An archive that can't be read at all; says which and why."""


class Block(NamedTuple):
    """A stretch of a file: `first` to `last` are bytes of JSON lines or row groups."""

    kind: str
    path: str
    first: int
    last: int


def filesystem(path: str) -> tuple[Any, str]:
    """The pyarrow file system that holds a path or URL, and the path in it."""
    from pyarrow import fs

    if "://" in path:
        found: tuple[Any, str] = fs.FileSystem.from_uri(path)
        return found
    return fs.LocalFileSystem(), str(Path(path).absolute())


def files(source: str) -> list[tuple[str, int]]:
    """Every file of an archive with its size, in path order. Raises `SourceProblem`."""
    from pyarrow import fs

    try:
        system, path = filesystem(source)
        (info,) = system.get_file_info([path])
        if info.type == fs.FileType.NotFound:
            raise SourceProblem(f"{source}: no such file or folder")
        if info.type == fs.FileType.File:
            return [(source, info.size)]
        below = system.get_file_info(fs.FileSelector(path, recursive=True))
    except (OSError, ValueError) as error:
        raise SourceProblem(f"{source}: {error}") from error
    wanted = (*SUFFIXES, *LINES, *ROWS)
    found = []
    for entry in below:
        name = os.path.relpath(entry.path, path)
        hidden = any(part.startswith(".") for part in Path(name).parts)
        if entry.type == fs.FileType.File and name.lower().endswith(wanted) and not hidden:
            found.append((f"{source.rstrip('/')}/{name}", entry.size))
    return sorted(found)


def partitions(
    listed: list[tuple[str, int]], most_bytes: int = PARTITION_BYTES
) -> list[list[Block]]:
    """The blocks of all files, in groups that are linted and written together."""
    groups: list[list[Block]] = []
    size = count = 0
    for path, length in listed:
        for block, weight in _blocks(path, length):
            if not groups or size + weight > most_bytes or count >= _PARTITION_FILES:
                groups.append([])
                size = count = 0
            groups[-1].append(block)
            size, count = size + weight, count + 1
    return groups


def _blocks(path: str, length: int) -> Iterator[tuple[Block, int]]:
    if path.lower().endswith(LINES):
        for first in range(0, length, _BLOCK_BYTES):
            last = min(first + _BLOCK_BYTES, length)
            yield Block("lines", path, first, last), last - first
    elif path.lower().endswith(ROWS):
        groups = _row_groups(path)
        for group in range(groups):
            yield Block("rows", path, group, group + 1), length // groups
    else:
        yield Block("file", path, 0, length), length


def _row_groups(path: str) -> int:
    """How many row groups a Parquet file has; one that can't be read has one, that fails."""
    import pyarrow
    from pyarrow import parquet

    system, inner = filesystem(path)
    try:
        with parquet.ParquetFile(inner, filesystem=system) as file:
            return max(int(file.num_row_groups), 1)
    except (OSError, pyarrow.ArrowException):
        return 1


Content = bytes | dict[str, Any] | None
"""A file's bytes, or the fields of a row; None for a line that is no JSON object."""


def read(block: Block) -> Iterator[tuple[str, Content]]:
    """The named contents of a block. Raises `OSError` and pyarrow's errors."""
    system, path = filesystem(block.path)
    if block.kind == "file":
        with system.open_input_stream(path, compression=None) as stream:
            yield block.path, stream.read()
    elif block.kind == "rows":
        yield from _rows(system, path, block)
    else:
        yield from _lines(system, path, block)


def _rows(system: Any, path: str, block: Block) -> Iterator[tuple[str, dict[str, Any]]]:
    from pyarrow import parquet

    with parquet.ParquetFile(path, filesystem=system) as file:
        before = sum(file.metadata.row_group(group).num_rows for group in range(block.first))
        rows = file.read_row_group(block.first).to_pylist()
    for number, row in enumerate(rows, before):
        yield f"{block.path}#{number}", row


def _lines(system: Any, path: str, block: Block) -> Iterator[tuple[str, Content]]:
    """The lines that begin in the block's range, named by the byte where each begins."""
    with system.open_input_file(path) as stream:
        at = max(block.first - 1, 0)
        stream.seek(at)
        lines = _iterate(stream)
        if block.first:
            at += len(next(lines, b""))
        for line in lines:
            if at >= block.last:
                return
            name = f"{block.path}#{at}"
            at += len(line)
            if line.strip():
                try:
                    fields = json.loads(line)
                except ValueError:
                    fields = None
                yield name, fields if isinstance(fields, dict) else None


def _iterate(stream: Any) -> Iterator[bytes]:
    """The lines of a pyarrow file, whose own iteration reads byte by byte."""
    left = b""
    while chunk := stream.read(1 << 18):
        *whole, left = (left + chunk).split(b"\n")
        yield from (line + b"\n" for line in whole)
    if left:
        yield left
