"""Variant files and their index: what is refused, and how a group is found."""

from pathlib import Path

import pytest

from newslint import variantfiles, variants
from newslint.yamlfiles import FileProblem

HEAD = "kind: place\nsources: {own: what the desk agreed on}\ngroups:\n"


def written(folder: Path, *groups: str, name: str = "places.yaml") -> Path:
    file = folder / name
    lines = "".join(f"- {{{group}, source: own}}\n" for group in groups)
    file.write_text(HEAD + lines, "utf-8")
    return file


@pytest.mark.parametrize(
    ("groups", "place", "reason"),
    [
        (["preferred: Alba, variants: [Alva, Alva]"], "4:38", "'Alva' stands twice in its group"),
        (["preferred: Alba, variants: [Alba]"], "4:32", "'Alba' stands twice in its group"),
        (
            ["preferred: Alba, variants: [Alva]", "preferred: Orso, variants: [Alva]"],
            "5:32",
            "'Alva' is already in the group of 'Alba' (places.yaml:4)",
        ),
        (
            ["preferred: Alba, variants: [Alva]", "preferred: Orso, variants: [Alba]"],
            "5:32",
            "'Alba' is a preferred form (places.yaml:4) and a variant of 'Orso'",
        ),
        (
            ["preferred: Alba, variants: [Alva]", "preferred: Alva, variants: [Alba]"],
            "5:15",
            "a cycle: 'Alva' and 'Alba' are variants of one another",
        ),
        (["preferred: Alba, variants: [A]"], "4:32", "'A' is too short to be told"),
        (["variants: [Alba]"], "4:15", "'Alba' has no other spelling"),
        (["preferred: Alba, variants: []"], "4:31", "should be non-empty"),
        (["preferred: Alba, variant: [Alva]"], "4:", "unknown key 'variant'; did you mean"),
    ],
)
def test_mistakes_are_refused_with_their_place(
    tmp_path: Path, groups: list[str], place: str, reason: str
) -> None:
    file = written(tmp_path, *groups)
    with pytest.raises(FileProblem) as refused:
        variantfiles.read([file])
    assert str(refused.value).startswith(f"{file}:{place}")
    assert reason in refused.value.message


def test_a_clash_between_two_files_names_the_other(tmp_path: Path) -> None:
    first = written(tmp_path, "preferred: Alba, variants: [Alva]")
    second = written(tmp_path, "preferred: Orso, variants: [Alva]", name="more.yaml")
    with pytest.raises(FileProblem) as refused:
        variantfiles.read([first, second])
    assert refused.value.path == str(second)
    assert "places.yaml:4" in refused.value.message


def test_an_unknown_source_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "words.yaml"
    file.write_text("kind: word\ngroups:\n- {variants: [ax, axe], source: oed}\n", "utf-8")
    with pytest.raises(FileProblem, match="'oed' is not among"):
        variantfiles.read([file])


def test_the_bundled_groups_are_many_and_each_has_a_kind_and_a_source() -> None:
    index = variants.load()
    assert len(index) >= 1500
    groups = [index.group(number) for number in range(len(index))]
    assert all(group.kind and group.source and len(group.forms) > 1 for group in groups)


def test_a_group_is_found_by_two_of_its_forms_or_their_plurals() -> None:
    index = variants.of_desk([{"preferred": "Alba", "variants": ["Alva of"]}])
    for vocabulary in ({"alba", "alva"}, {"albas", "of", "alva"}, {"alba", "alvas"}):
        assert [g.preferred for g in index.touched(frozenset(vocabulary))] == ["Alba"]
    for vocabulary in ({"orso"}, {"alba"}, {"alva", "of"}):
        assert list(index.touched(frozenset(vocabulary))) == []


def test_inflections_keep_their_order_in_every_variant() -> None:
    index = variants.of_desk(
        [{"preferred": "organise", "variants": ["organize"], "inflect": "verb"}]
    )
    assert index.group(0).forms == (
        ("organise", "organises", "organised", "organising"),
        ("organize", "organizes", "organized", "organizing"),
    )
