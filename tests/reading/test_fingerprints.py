import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.reading.fingerprints import SKETCH, Fingerprint, _WordHashes, shingles, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We won’t go,” he said.", '"We won\'t go," he said.'),
        ("The vote – a first – was held.", "The vote - a first - was held."),
        ("THE COURT ROSE.", "The court rose"),
        ("Two\u00a0men and\tone dog", "Two men and one dog"),
        ("co\u00adoperation at the of\u200bfice", "cooperation at the office"),
        ("The ﬁrm’s ofﬁce", "The firm's office"),
    ],
)
def test_spelling_of_marks_makes_no_difference(one: str, other: str) -> None:
    assert Fingerprint(one).digest == Fingerprint(other).digest


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("14 cents a share", "1.4 cents a share"),
        ("1.4 cents a share", "1 4 cents a share"),
        ("$5 a head", "£5 a head"),
        ("no rise", "now rise"),
    ],
)
def test_another_fact_is_another_paragraph(one: str, other: str) -> None:
    assert Fingerprint(one).digest != Fingerprint(other).digest


def test_hashes_are_the_same_on_every_machine() -> None:
    sample = Fingerprint("Three ships left the harbour before dawn on Friday.")
    assert sample.digest == 1_161_584_892_658_833_688
    assert sample.sketch[:2] == [28_656_988_701_039, 137_373_700_184_773]


def test_a_sketch_is_the_smallest_shingles_in_order() -> None:
    sample = Fingerprint(" ".join(f"word{number}" for number in range(60)))
    assert len(sample.shingles) == 58
    assert sample.sketch == sorted(sample.shingles)[:SKETCH]


def test_sketches_survive_text_added_before_and_after() -> None:
    core = " ".join(f"word{number}" for number in range(40))
    longer = f"A new line stands above it. {core} And one more below."
    assert len(set(Fingerprint(core).sketch) & set(Fingerprint(longer).sketch)) > SKETCH // 2


def test_short_texts_have_one_shingle() -> None:
    assert len(shingles(words("Rain"))) == 1
    assert shingles(words("Rain")) != shingles(words("Snow"))


@given(st.text())
def test_any_text_has_a_fingerprint(text: str) -> None:
    sample = Fingerprint(text)
    assert 0 <= sample.digest < 2**63
    assert all(0 <= key < 2**48 for key in sample.shingles)
    assert words(" ".join(sample.words)) == sample.words


def test_a_full_table_of_words_changes_no_hash() -> None:
    small, large = _WordHashes(most=2), _WordHashes()
    said = words("Engineers drained the lower basin, and engineers found the leak.")
    assert [small[word] for word in said] == [large[word] for word in said]
    assert len(small) <= 2 < len(large)
