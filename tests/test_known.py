"""The mapped list of known names and words."""

from pathlib import Path

from newslint.known import Known


def test_every_entry_of_the_bundled_list_is_found() -> None:
    known = Known()
    file = Path(__file__).parent.parent / "rules" / "lexicons" / "en" / "known.txt"
    entries = file.read_text("utf-8").split("\n")[:-1]
    assert len(entries) > 50_000
    sample = [*entries[:50], *entries[::997], *entries[-50:]]
    assert [entry for entry in sample if entry.removesuffix("+") not in known] == []


def test_names_words_and_strangers_are_told_apart() -> None:
    known = Known()
    assert "Johnson" in known
    assert known.is_name("Johnson")
    assert not known.is_name("window")
    assert "window" in known
    assert "Meinsenholder" not in known
    assert known.is_given("Mary")
    assert not known.is_given("Copenhagen")
    for nothing in ("", "a", "zzzzzz", "\N{GREEK SMALL LETTER OMEGA}"):
        assert nothing not in known


def test_a_list_of_one_line(tmp_path: Path) -> None:
    file = tmp_path / "known.txt"
    file.write_text("Anna+\n", "utf-8")
    known = Known(file)
    assert known.is_given("Anna")
    assert "Ann" not in known
    assert "Annas" not in known
