"""Configuration: found above the file, never merged unasked, every mistake placed."""

from pathlib import Path

import pytest

from newslint import config
from newslint.cli import session
from newslint.yamlfiles import FileProblem


def _write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_the_nearest_one_holds_and_nothing_is_merged(tmp_path: Path) -> None:
    _write(tmp_path / "newslint.toml", 'fail-on = "error"\nselect = ["sourcing"]\n')
    near = _write(tmp_path / "desk" / "newslint.toml", 'fail-on = "note"\n')
    found = config.discover(_write(tmp_path / "desk" / "a" / "story.md", ""))
    assert found.path == near
    assert found.values == {"fail-on": "note"}


def test_pyproject_counts_only_with_our_table(tmp_path: Path) -> None:
    above = _write(tmp_path / "newslint.toml", 'fail-on = "error"\n')
    _write(tmp_path / "a" / "pyproject.toml", "[project]\nname = 'x'\n")
    assert config.discover(tmp_path / "a").path == above
    own = _write(tmp_path / "a" / "pyproject.toml", "[tool.newslint]\nfail-on = 'note'\n")
    assert config.discover(tmp_path / "a").path == own
    assert config.discover(tmp_path / "a").get("fail-on", None) == "note"


def test_the_search_ends_at_the_repository_s_root(tmp_path: Path) -> None:
    _write(tmp_path / "newslint.toml", 'fail-on = "error"\n')
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    assert config.discover(tmp_path / "repo").path is None


def test_extend_builds_on_another_file_and_says_where_a_value_came_from(tmp_path: Path) -> None:
    base = _write(tmp_path / "base.toml", 'fail-on = "error"\nselect = ["sourcing"]\n')
    own = _write(tmp_path / "newslint.toml", 'extend = "base.toml"\nfail-on = "note"\n')
    found = config.load(own)
    assert found.get("select", None) == ["sourcing"]
    assert found.get("fail-on", None) == "note"
    assert found.origin("select") == str(base)
    assert found.origin("fail-on") == str(own)


def test_a_loop_of_extends_is_refused(tmp_path: Path) -> None:
    _write(tmp_path / "a.toml", 'extend = "b.toml"\n')
    b = _write(tmp_path / "b.toml", 'extend = "a.toml"\n')
    with pytest.raises(FileProblem, match="extends itself") as problem:
        config.load(tmp_path / "a.toml")
    assert problem.value.path == str(b)


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ('selct = ["sourcing"]\n', "1:1", "unknown key 'selct'; did you mean 'select'?"),
        ('\nfail-on = "waning"\n', "2:1", "'waning' is not allowed here; did you mean 'warning'?"),
        ('[severity]\nsourcing = "loud"\n', "2:1", "'loud' is not allowed here"),
        ("include = 3\n", "1:1", "3 is not of type 'array'"),
        ("include = [\n", "2:1", "not TOML"),
        ('a = "\n', "1:6", "not TOML"),
    ],
)
def test_mistakes_are_placed(tmp_path: Path, text: str, place: str, said: str) -> None:
    file = _write(tmp_path / "newslint.toml", text)
    for _ in range(2):  # the second time the verdict is remembered
        with pytest.raises(FileProblem) as problem:
            config.load(file)
        assert str(problem.value).startswith(f"{file}:{place}: "), problem.value
        assert said in str(problem.value)


def test_a_mistake_in_pyproject_is_placed_inside_our_table(tmp_path: Path) -> None:
    text = "[project]\nselct = 1\n[tool.newslint]\nselct = []\n"
    file = _write(tmp_path / "pyproject.toml", text)
    with pytest.raises(FileProblem) as problem:
        config.load(file)
    assert (problem.value.line, problem.value.column) == (4, 1)


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ('select = ["sourcing", "spellin"]\n', "1:23", "'spellin'; did you mean 'spelling'?"),
        ('\nignore = [\n  "all",\n  "spelling/x",\n]\n', "4:3", "unknown rule 'spelling/x'"),
        ('[severity]\n"spelling/mixed-scrip" = "note"\n', "2:2", "'spelling/mixed-script'?"),
        ("[options.readability]\nwords = 9\n", "1:10", "unknown rule 'readability'"),
        ('[options."readability/long-sentence"]\nwrds = 9\n', "2:1", "did you mean 'words'?"),
        ('[lexicon]\n"duplicates.twic" = ["so"]\n', "2:2", "'duplicates.twice'?"),
    ],
)
def test_names_of_rules_options_and_lists_are_placed(
    tmp_path: Path, text: str, place: str, said: str
) -> None:
    file = _write(tmp_path / "newslint.toml", text)
    with pytest.raises(FileProblem) as problem:
        session.open_session([], file, isolated=False).engine()
    assert str(problem.value).startswith(f"{file}:{place}: "), problem.value
    assert said in str(problem.value)


def test_a_mistake_in_an_extended_file_is_placed_there(tmp_path: Path) -> None:
    base = _write(tmp_path / "base.toml", 'ignore = ["spellin"]\n')
    own = _write(tmp_path / "newslint.toml", 'extend = "base.toml"\n')
    with pytest.raises(FileProblem) as problem:
        session.open_session([], own, isolated=False)
    assert str(problem.value).startswith(f"{base}:1:11: ")
