"""The fingerprint index on disk: one SQLite file, and how it is opened, broken or not.

An entry is one integer, a sketch key above a paragraph's number, in a table with nothing
else: the smallest thing that SQLite can search. The paragraphs' texts are kept, so that a
look-up reads no article; what was found is verified in the article's file.
"""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

_KEY_BITS = 36
_NUMBER_BITS = 27
_KEY_MASK = (1 << _KEY_BITS) - 1
_NUMBER_MASK = (1 << _NUMBER_BITS) - 1
_WAIT_SECONDS = 3.0
_SCHEMA = """
create table meta (key text primary key, value text) without rowid;
create table articles (
  path text primary key, first integer, count integer,
  size integer, modified integer, content blob, published text
) without rowid;
create index articles_by_first on articles (first);
create table paragraphs (number integer primary key, text text);
create table entries (entry integer primary key);
create table names (key text, form text, path text, primary key (key, form, path)) without rowid;
create index names_by_path on names (path);
"""


class Stat(NamedTuple):
    """A file's state when it was read: bytes, nanoseconds, and a hash of its content."""

    size: int
    modified: int
    content: bytes


class Record(NamedTuple):
    """One file of the corpus: its paragraphs' texts, the sketch of each, and its full names.

    A name is a key that spellings of one person share, and the surname as it is written.
    """

    path: str
    stat: Stat
    published: str
    texts: Sequence[str]
    sketches: Sequence[Sequence[int]]
    names: Sequence[tuple[str, str]] = ()


class Store:
    """An open index. Every method may raise `sqlite3.Error`."""

    def __init__(self, file: Path, read_only: bool = False) -> None:
        self.file = file
        mode = "ro" if read_only else "rw"
        self._db = sqlite3.connect(
            f"{file.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=_WAIT_SECONDS,
            isolation_level=None,
        )
        if not read_only:
            self._db.execute("pragma synchronous = normal")

    @classmethod
    def create(cls, file: Path, meta: Iterable[tuple[str, str]], records: Iterable[Record]) -> None:
        """Write a whole new index; entries go in sorted, which is many times faster."""
        db = sqlite3.connect(file, isolation_level=None)
        try:
            db.executescript("pragma journal_mode = off; pragma synchronous = off;" + _SCHEMA)
            db.execute("begin")
            entries = _Entries()
            number = 1
            for record in records:
                _insert(db, record, number)
                for at, sketch in enumerate(record.sketches, number):
                    entries.add(sketch, at)
                number += len(record.texts)
            db.executemany("insert into entries values (?)", entries.sorted())
            db.executemany("insert into meta values (?, ?)", meta)
            db.execute("commit")
            db.execute("pragma journal_mode = wal")  # readers and one writer at a time
        finally:
            db.close()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def meta(self, key: str) -> str:
        """What is known under a name; empty where nothing is."""
        row = self._db.execute("select value from meta where key = ?", (key,)).fetchone()
        return str(row[0]) if row else ""

    def set_meta(self, key: str, value: str) -> None:
        """Remember something about the whole index."""
        self._db.execute("insert or replace into meta values (?, ?)", (key, value))

    def stats(self) -> dict[str, Stat]:
        """The state in which every file was read, by path."""
        rows = self._db.execute("select path, size, modified, content from articles")
        return {path: Stat(size, modified, content) for path, size, modified, content in rows}

    def stat(self, path: str) -> Stat | None:
        """The state in which one file was read."""
        row = self._db.execute(
            "select size, modified, content from articles where path = ?", (path,)
        ).fetchone()
        return Stat(*row) if row else None

    def counts(self) -> tuple[int, int]:
        """How many articles and paragraphs there are."""
        row = self._db.execute("select count(*), coalesce(sum(count), 0) from articles").fetchone()
        return int(row[0]), int(row[1])

    def put(self, records: Iterable[Record], gone: Iterable[str] = ()) -> None:
        """Replace files, and take out those that are gone, in one transaction."""
        self._db.execute("begin immediate")
        try:
            for path in gone:
                self._take_out(path)
            for record in records:
                known = self.stat(record.path)
                if known and known.content == record.stat.content:
                    self._db.execute(
                        "update articles set size = ?, modified = ? where path = ?",
                        (record.stat.size, record.stat.modified, record.path),
                    )
                    continue
                self._take_out(record.path)
                last = self._db.execute("select max(number) from paragraphs").fetchone()[0]
                number = (last or 0) + 1
                _insert(self._db, record, number)
                for at, sketch in enumerate(record.sketches, number):
                    self._db.executemany(
                        "insert or ignore into entries values (?)",
                        [(_entry(key, at),) for key in sketch],
                    )
            self._db.execute("commit")
        except BaseException:
            self._db.execute("rollback")
            raise

    def _take_out(self, path: str) -> None:
        row = self._db.execute(
            "select first, count from articles where path = ?", (path,)
        ).fetchone()
        if row is None:
            return
        from newslint.reading.fingerprints import Fingerprint

        numbers = (row[0], row[0] + row[1])
        held = self._db.execute(
            "select number, text from paragraphs where number >= ? and number < ?", numbers
        ).fetchall()
        for number, text in held:
            self._db.executemany(
                "delete from entries where entry = ?",
                [(_entry(key, number),) for key in Fingerprint(text).sketch],
            )
        self._db.execute("delete from paragraphs where number >= ? and number < ?", numbers)
        self._db.execute("delete from articles where path = ?", (path,))
        self._db.execute("delete from names where path = ?", (path,))

    def holders(self, key: int, most: int) -> list[int]:
        """The paragraphs that have a key; none if more than `most` have it."""
        low = (key & _KEY_MASK) << _NUMBER_BITS
        rows = self._db.execute(
            "select entry from entries where entry between ? and ? limit ?",
            (low, low | _NUMBER_MASK, most + 1),
        ).fetchall()
        return [] if len(rows) > most else [row[0] & _NUMBER_MASK for row in rows]

    def spellings(self, key: str, but: str) -> dict[str, int]:
        """How articles other than `but` write the names of a key, and how many each way."""
        rows = self._db.execute(
            "select form, count(*) from names where key = ? and path != ? group by form", (key, but)
        )
        return {str(form): int(count) for form, count in rows}

    def text(self, number: int) -> str:
        """The text of a paragraph."""
        row = self._db.execute("select text from paragraphs where number = ?", (number,)).fetchone()
        return str(row[0]) if row else ""

    def owner(self, number: int) -> tuple[str, str]:
        """Path and publication date of the article that holds a paragraph."""
        row = self._db.execute(
            "select path, published from articles indexed by articles_by_first"
            " where first <= ? order by first desc limit 1",
            (number,),
        ).fetchone()
        return (str(row[0]), str(row[1])) if row else ("", "")


def _entry(key: int, number: int) -> int:
    return (key & _KEY_MASK) << _NUMBER_BITS | number


def _insert(db: sqlite3.Connection, record: Record, number: int) -> None:
    texts = enumerate(record.texts, number)
    db.executemany("insert into paragraphs values (?, ?)", texts)
    first = number if record.texts else 0  # else it would seem to own the next article's
    row = (record.path, first, len(record.texts), *record.stat, record.published)
    db.execute("insert into articles values (?, ?, ?, ?, ?, ?, ?)", row)
    names = [(key, form, record.path) for key, form in record.names]
    db.executemany("insert or ignore into names values (?, ?, ?)", names)


class _Entries:
    """Entries of a whole index, eight bytes each, sorted a part at a time."""

    _PARTS = 256
    _SHIFT = _KEY_BITS + _NUMBER_BITS - 8

    def __init__(self) -> None:
        self._parts = [array("q") for _ in range(self._PARTS)]

    def add(self, sketch: Sequence[int], number: int) -> None:
        for key in sketch:
            entry = _entry(key, number)
            self._parts[entry >> self._SHIFT].append(entry)

    def sorted(self) -> Iterator[tuple[int]]:
        for part in self._parts:
            yield from ((entry,) for entry in sorted(set(part)))
            del part[:]
