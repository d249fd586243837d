"""Whole news pages, in the manner of different kinds of site: the article and little else."""

from collections import Counter
from pathlib import Path

import pytest

from tests.formats.reading import article

FOLDER = Path(__file__).parents[2] / "fixtures" / "formats" / "pages"
AROUND = ("byline", "caption", "summary")
PAGES = sorted(FOLDER.glob("*.html"))


def words(text: str) -> Counter[tuple[str, ...]]:
    """Runs of four words, so that order counts too."""
    split = text.split()
    return Counter(tuple(split[n : n + 4]) for n in range(max(len(split) - 3, 1)))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_article_is_found(page: Path) -> None:
    """Captions, standfirsts and bylines are the article's too, and count neither way."""
    read = article(page.read_bytes(), page.name)
    wanted = words(page.with_suffix(".txt").read_text("utf-8"))
    copy = [read.text[slice(*span)] for kind, span in read.paragraphs if kind not in AROUND]
    found = words("\n".join(copy))
    shared = (wanted & found).total()
    assert shared >= 0.95 * wanted.total()
    assert shared >= 0.9 * found.total()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_headline_is_its_own_paragraph(page: Path) -> None:
    read = article(page.read_bytes(), page.name)
    first = page.with_suffix(".txt").read_text("utf-8").split("\n")[0]
    kinds = {read.text[slice(*span)]: str(kind) for kind, span in read.paragraphs}
    if page.stem != "tables":  # there it is bold text in a cell
        assert kinds[first] in ("headline", "heading")


def test_metadata_of_a_page() -> None:
    read = article((FOLDER / "modern.html").read_bytes(), "modern.html").metadata
    assert read.headline == "Harbour bridge stays shut until spring, county says"
    assert (read.byline, read.language) == ("Ann Lee", "en-GB")
    assert read.published == "2026-11-02T08:00:00Z"


def test_directives_outside_the_article_count() -> None:
    text = (FOLDER / "modern.html").read_text("utf-8")
    read = article(text + "<!-- newslint: ignore-file[spelling] -->\n", "page.html")
    assert [comment.text for comment in read.comments] == ["newslint: ignore-file[spelling]"]
