"""Articles for benchmarks: paragraphs of the fixtures, dealt anew by a seeded generator."""

import random
from pathlib import Path

from newslint import formats

FIXTURES = Path(__file__).parent.parent / "fixtures"


def paragraphs() -> list[str]:
    """Body paragraphs of every good fixture, in file order."""
    found = []
    for file in sorted((FIXTURES / "good").iterdir()):
        for article in formats.read(str(file), file.read_bytes()):
            found += [article.text[slice(*p.span)] for p in article.paragraphs if p.kind == "body"]
    return found


def article(number: int, words: int, source: list[str]) -> str:
    """One article of at least `words` words; the same number gives the same article."""
    dealt = random.Random(number)
    chosen: list[str] = []
    while sum(len(paragraph.split()) for paragraph in chosen) < words:
        chosen.append(dealt.choice(source))
    return f"# Story {number} for the benchmark\n\n" + "\n\n".join(dict.fromkeys(chosen)) + "\n"


def write(folder: Path, count: int, words: int) -> None:
    """`count` Markdown articles of about `words` words each."""
    source = paragraphs()
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:06}.md").write_text(article(number, words, source), encoding="utf-8")
