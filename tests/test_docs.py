"""Rule pages, and the README's test command."""

from pathlib import Path

from newslint import rulebook, rulepages

ROOT = Path(__file__).parent.parent


def test_every_rule_has_a_page_in_every_form() -> None:
    for rule in rulebook.load().values():
        for form in ("text", "markdown", "json"):
            page = rulepages.page(rule, form)
            assert rule.name in page
            assert rule.why.split()[0] in page


def test_the_continuous_integration_runs_the_readme_s_test_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    commands = [line for line in readme.split("\n") if ".venv/bin/pytest" in line]
    assert len(commands) == 1, "the one that .ci/run takes from the README"
    assert "grep -F '.venv/bin/pytest' README.md" in (ROOT / ".ci" / "run").read_text("utf-8")
