import sqlite3
from pathlib import Path

import pytest

from newslint import config as configuration
from newslint import formats, lexicons
from newslint.corpus import refresh
from newslint.corpus.scope import Scope
from newslint.corpus.store import Store
from tests.corpus.conftest import BRIDGE, FERRY, LEXICON, TOLL, found, git, opened, write


def test_a_paragraph_of_another_article_is_told_with_its_place(repository: Path) -> None:
    text = f"Work begins in May.\n\n{BRIDGE.format(1931)}\n"
    write(repository, "copy/work.md", text)
    (finding,) = found(repository, "copy/work.md")
    assert finding.message == "this paragraph also stands in copy/bridge.md"
    assert finding.location.start.line == 3
    (twin,) = finding.related
    assert (twin.path, twin.location.start.line, twin.location.start.column) == (
        "copy/bridge.md",
        3,
        1,
    )
    source = (repository / twin.path).read_text("utf-8")
    assert source[slice(*twin.location.span)] == twin.excerpt == BRIDGE.format(1931)


def test_a_number_that_differs_is_named(repository: Path) -> None:
    write(repository, "copy/work.md", f"Work begins in May.\n\n{BRIDGE.format(1913)}\n")
    (finding,) = found(repository, "copy/work.md")
    assert finding.message.endswith("but “1913” here and “1931” there")


def test_only_passed_files_are_told_of(repository: Path) -> None:
    write(repository, "copy/work.md", f"Work begins in May.\n\n{BRIDGE.format(1931)}\n")
    assert found(repository, "copy/news.md") == []


def test_of_two_passed_files_the_later_is_told(repository: Path) -> None:
    dated = "---\ndate: {}\n---\n\nWork begins in May.\n\n" + FERRY + "\n"
    write(repository, "copy/a.md", dated.format("2026-03-02"))
    write(repository, "copy/b.md", dated.format("2026-03-01"))
    git(repository, "rm", "-q", "copy/ferry.md")
    (finding,) = found(repository, "copy/a.md", "copy/b.md")
    assert finding.path == "copy/a.md"


def test_a_move_is_no_finding_and_a_copy_is_one(repository: Path) -> None:
    git(repository, "mv", "copy/ferry.md", "copy/boats.md")
    assert found(repository, "copy/boats.md") == []
    write(repository, "copy/ferry.md", (repository / "copy/boats.md").read_text("utf-8"))
    assert len(found(repository, "copy/boats.md")) == 1


def test_a_whole_article_is_one_finding(repository: Path) -> None:
    story = [BRIDGE.format(1931), FERRY, TOLL]
    write(repository, "copy/a.md", "\n\n".join(story))
    write(repository, "copy/b.md", "\n\n".join([*story, "It rained for most of the afternoon."]))
    git(repository, "rm", "-q", "copy/ferry.md", "copy/bridge.md")
    (finding,) = found(repository, "copy/b.md")
    assert finding.message == "88% of this article stands in copy/a.md"


def test_what_stands_in_many_articles_is_boilerplate(repository: Path) -> None:
    for name in ("a", "b", "c"):
        write(repository, f"copy/{name}.md", f"Story {name}.\n\n{FERRY}\n")
    assert found(repository, "copy/a.md") == []


def test_a_desk_names_its_own_boilerplate(repository: Path) -> None:
    write(repository, "copy/a.md", f"Story.\n\n{FERRY}\n")
    assert len(found(repository, "copy/a.md")) == 1
    own = lexicons.load("en", {"duplicates.boilerplate": ["^two ferries"]})
    assert found(repository, "copy/a.md", lexicon=own) == []


def test_history_is_followed(repository: Path) -> None:
    opened(repository, "copy/news.md")
    write(repository, "copy/ferry.md", f"{TOLL}\n")
    git(repository, "commit", "-qam", "second")
    write(repository, "copy/a.md", f"Story.\n\n{TOLL}\n\n{FERRY}\n")
    (finding,) = found(repository, "copy/a.md")
    assert finding.excerpt == TOLL


def test_a_large_corpus_is_updated_from_history_alone(repository: Path) -> None:
    scope = Scope.of(configuration.discover(repository), repository)
    for number in range(2001):
        write(repository, f"copy/old/{number}.md", f"Number {number}.\n")
    opened(repository, "copy/news.md")
    write(repository, "copy/ferry.md", f"{TOLL}\n")
    git(repository, "commit", "-qm", "second", "copy/ferry.md")
    write(repository, "copy/new.md", f"{BRIDGE.format(1931)}\n")
    store = refresh.open_store(scope, LEXICON)
    assert store is not None
    change = refresh.update(store, scope, LEXICON, lambda *_: None, [repository / "copy/new.md"])
    store.close()
    assert change == (2, 0, False)


def test_outside_the_corpus_an_article_is_compared_but_not_kept(repository: Path) -> None:
    write(repository, "draft.md", f"Work begins.\n\n{FERRY}\n")
    assert len(found(repository, "draft.md")) == 1
    write(repository, "copy/a.md", f"Work begins.\n\n{FERRY}\n")
    assert [twin.path for f in found(repository, "copy/a.md") for twin in f.related] == [
        "copy/ferry.md"
    ]


def _index_file(root: Path) -> Path:
    file = refresh.current(Scope.of(configuration.discover(root), root))
    assert file is not None
    return file


def _truncate(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _garble(file: Path) -> None:
    file.write_bytes(b"not a database, but long enough to look at " * 500)


def _other_version(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("update meta set value = 'another' where key = 'definition'")
    db.close()


def _remove(file: Path) -> None:
    file.unlink()


def _no_tables(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("drop table entries")
        db.execute("drop table articles")
    db.close()


@pytest.mark.parametrize(
    "harm",
    [_truncate, _empty, _garble, _other_version, _remove, _no_tables],
    ids=lambda f: f.__name__,
)
def test_a_harmed_index_is_made_anew(repository: Path, harm: object) -> None:
    write(repository, "copy/a.md", f"Story.\n\n{FERRY}\n")
    before = found(repository, "copy/a.md")
    assert callable(harm)
    harm(_index_file(repository))
    said: list[str] = []
    assert found(repository, "copy/a.md", say=said.append) == before
    assert any("made an index" in line for line in said)


def test_where_nothing_can_be_kept_the_answer_is_the_same(repository: Path) -> None:
    write(repository, "copy/a.md", f"Story.\n\n{FERRY}\n")
    scope = Scope.of(configuration.discover(repository), repository)
    scope.folder().parent.mkdir(parents=True, exist_ok=True)
    scope.folder().write_text("a file where the folder should be", encoding="utf-8")
    said: list[str] = []
    try:
        assert len(found(repository, "copy/a.md", say=said.append)) == 1
    finally:
        scope.folder().unlink()
    assert "using one for this run only" in said[0]


def test_a_locked_index_is_read_as_it_is(repository: Path) -> None:
    write(repository, "copy/a.md", f"Story.\n\n{FERRY}\n")
    found(repository, "copy/a.md")
    write(repository, "copy/b.md", f"Story.\n\n{FERRY}\n")
    other = sqlite3.connect(_index_file(repository), isolation_level=None)
    other.execute("begin exclusive")
    said: list[str] = []
    try:
        assert len(found(repository, "copy/b.md", say=said.append)) == 1
    finally:
        other.close()
    assert "comparing with it as it is" in said[0]


def test_the_file_of_a_twin_that_changed_meanwhile_is_read_again(repository: Path) -> None:
    write(repository, "copy/a.md", f"Story.\n\n{FERRY}\n")
    index = opened(repository, "copy/a.md")
    (article,) = formats.read("copy/a.md", (repository / "copy/a.md").read_bytes())
    (twin,) = index.twins(article)
    assert index.place(twin) is not None
    write(repository, "copy/ferry.md", "Something else.\n")
    assert index.place(twin) is None
    (repository / "copy/ferry.md").unlink()
    assert index.place(twin) is None
    assert index.twins(article) == []


def test_unreadable_files_are_left_out(repository: Path) -> None:
    (repository / "copy/bad.md").write_bytes(b"\x00\x01binary")
    (repository / "copy/empty.md").write_bytes(b"")
    write(repository, "copy/zz.md", f"Story.\n\n{FERRY}\n")
    assert len(found(repository, "copy/zz.md")) == 1


def test_taking_out_leaves_nothing_behind(repository: Path) -> None:
    opened(repository, "copy/news.md")
    store = Store(_index_file(repository))
    for path in list(store.stats()):
        store.put((), [path])
    left = store._db.execute("select count(*) from entries").fetchone()[0]
    texts = store._db.execute("select count(*) from paragraphs").fetchone()[0]
    assert (left, texts, store.counts()) == (0, 0, (0, 0))
    store.close()
