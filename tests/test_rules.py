"""Every bundled rule lives up to its file."""

from pathlib import Path

import pytest

from newslint import checks, examples, lexicons, rulebook, selection
from newslint.rulebook import Rule

RULES = rulebook.load()
PACK = rulebook.load_pack([Path(__file__).parent.parent / "fixtures" / "pack"])


@pytest.mark.parametrize("rule", [*RULES.values(), *PACK.values()], ids=lambda rule: rule.name)
def test_examples_hold(rule: Rule) -> None:
    known = selection.names(RULES)
    failed = list(examples.failures([rule], lexicons.load(), known))
    assert [f"{failure.message}: {failure.example['text']}" for failure in failed] == []


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_a_rule_has_two_examples_of_each_sort_and_a_policy_or_a_why(rule: Rule) -> None:
    assert len(rule.examples["bad"]) >= 2
    assert len(rule.examples["good"]) >= 2
    assert len(rule.why.split()) >= 8


def test_every_kind_serves_a_rule_and_every_rule_has_its_place() -> None:
    served = {rule.kind for rule in RULES.values()}
    served |= {rule.kind for rule in PACK.values()}
    unused = set(checks.kinds()) - set(checks.ENGINE_KINDS) - served
    assert unused == set()
    for name, rule in RULES.items():
        assert rule.path == f"rules/{name}.yaml"


def test_an_example_that_does_not_hold_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "desk.yaml"
    broken.write_text(
        """
name: desk/script
kind: mixed-script
since: 0.1.0
severity: note
confidence: high
message: "{word}"
why: an example
examples:
  bad:
    - {text: "All Latin here.", span: "Latin"}
    - {text: "The train left Кyiv.", span: "train"}
  good:
    - {text: "The train left Кyiv."}
    - {text: "Fine."}
""",
        encoding="utf-8",
    )
    rules = rulebook.load_pack([broken])
    messages = [f.message for f in examples.failures(rules.values(), lexicons.load(), frozenset())]
    assert messages == [
        "a bad example is not found at 'Latin'",
        "a bad example is not found at 'train'; found 'Кyiv'",
        "a good example is found, at 'Кyiv'",
    ]
