"""What the engine decides: masks, fingerprints, order, confidence."""

from dataclasses import replace

from newslint import formats, lexicons, rulebook, run, selection
from newslint.engine import Engine
from newslint.model import Confidence, Finding
from tests.conftest import Lint

RULES = rulebook.load()
SCRIPT = "spelling/mixed-script"


def _found(text: str, engine: Engine, name: str = "story.md") -> list[Finding]:
    return run.lint(formats.read(name, text.encode()), engine).findings


def test_words_that_are_no_copy_are_left_alone(lint: Lint) -> None:
    text = "See https://example.org/Кyiv or `Кyiv` or desk@Кyiv.example.org or @Кyiv."
    assert lint(text, SCRIPT) == []
    assert [f.excerpt for f in lint(text + " In Кyiv.", SCRIPT)] == ["Кyiv"]


def test_a_fingerprint_holds_when_lines_move_and_file_is_renamed(lint: Lint) -> None:
    (before,) = lint("In Кyiv it rained.", SCRIPT)
    (after,) = lint("# Rail\n\nA new paragraph.\n\nIn Кyiv it\nrained.", SCRIPT, name="b/c.md")
    assert after.fingerprint == before.fingerprint
    (other,) = lint("In Кyiv it snowed.", SCRIPT)
    assert other.fingerprint != before.fingerprint


def test_equal_findings_have_fingerprints_of_their_own(lint: Lint) -> None:
    found = lint("In Кyiv.\n\nIn Кyiv.\n\nIn Кyiv.", SCRIPT)
    assert len({finding.fingerprint for finding in found}) == 3


def test_findings_come_in_the_order_of_the_file_then_of_names(lint: Lint) -> None:
    found = lint("Мadrid and Кyiv, Rоme.", SCRIPT)
    offsets = [finding.location.start.offset for finding in found]
    assert offsets == sorted(offsets)
    assert len(offsets) == 3


def test_the_least_confidence_is_a_threshold() -> None:
    doubtful = replace(RULES[SCRIPT], confidence=Confidence.LOW)
    lexicon, known = lexicons.load(), selection.names(RULES)
    strict = Engine({SCRIPT: doubtful}, lexicon, known, min_confidence=Confidence.MEDIUM)
    assert _found("In Кyiv.", strict) == []
    lenient = Engine({SCRIPT: doubtful}, lexicon, known)
    assert len(_found("In Кyiv.", lenient)) == 1


def test_the_line_shown_is_the_line_of_the_file(lint: Lint) -> None:
    (finding,) = lint("One.\r\n\r\nIn **Кyiv** it rained.\r\n", SCRIPT)
    assert finding.line_text == "In **Кyiv** it rained."
    assert (finding.location.start.line, finding.location.start.column) == (3, 6)


def test_a_long_paragraph_full_of_findings_is_read_in_linear_work(lint: Lint) -> None:
    """Neither fingerprint nor line may be cut out of the whole paragraph for every finding."""
    found = lint("In Кyiv it rained again. " * 400, SCRIPT, name="story.txt")
    assert len(found) == 400
    assert len({id(finding.line_text) for finding in found}) == 1
    assert len({finding.fingerprint for finding in found}) == 400
