"""The map over an archive: a block of articles to findings and fingerprinted paragraphs.

It runs wherever the engine puts it, so all it needs is handed over when it is made.
"""

import os
import re
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from newslint import formats
from newslint.article import Article, LineIndex
from newslint.corpus import articles as corpus_articles
from newslint.corpus.archive import rows, sources
from newslint.corpus.archive.sources import Block, Content
from newslint.engine import Engine
from newslint.model import Finding
from newslint.reading.repeats import comparable

NUMBER_BITS = 12
"""A paragraph's id is its article's hash above its number in the article."""
_MOST_PARAGRAPHS = 1 << NUMBER_BITS
_CLEAN = re.compile("[\ud800-\udfff]")

Result = dict[str, Any]


class BlockLinter:
    """Reads blocks and lints what is in them; what can't be read is counted, with a reason."""

    def __init__(self, engine: Engine, text_field: str | None) -> None:
        self._engine = engine
        self._text_field = text_field

    def __call__(self, block: Block) -> Result:
        """Everything found in a block, as plain data."""
        result: Result = {
            "articles": 0,
            "words": 0,
            "findings": [],
            "paragraphs": [],
            "skipped": [],
        }
        try:
            for name, content in sources.read(block):
                self._content(name, content, result)
        except Exception as error:  # whatever a broken file makes a reader raise
            _skip(result, block.path, f"{type(error).__name__}: {error}")
        return result

    def _content(self, name: str, content: Content, result: Result) -> None:
        try:
            for article, own in self._articles(name, content):
                self._article(article, own, result)
        except rows.NoText as error:
            _skip(result, name, str(error))

    def _articles(self, name: str, content: Content) -> Iterator[tuple[Article, str]]:
        if content is None:
            raise rows.NoText("not a JSON object")
        if isinstance(content, dict):
            found = [rows.article(name, content, self._text_field)]
        else:
            found = [(article, "") for article in formats.read(name, content)]
        if not any(article.paragraphs for article, _ in found):
            notes = [note.message for article, _ in found for note in article.notes]
            raise rows.NoText(notes[0] if notes else "no text")
        yield from found

    def _article(self, article: Article, own: str, result: Result) -> None:
        outcome = self._engine.lint(article)
        result["articles"] += 1
        result["words"] += len(article.text.split())
        result["findings"].extend(_finding(finding, own) for finding in outcome.findings)
        result["paragraphs"].extend(self._paragraphs(article, own))

    def _paragraphs(self, article: Article, own: str) -> Iterator[dict[str, Any]]:
        printed = comparable(article, self._engine.lexicon)
        total = sum(len(paragraph.print.words) for paragraph in printed)
        digest = blake2b(article.path.encode("utf-8", "surrogatepass"), digest_size=6).digest()
        high = int.from_bytes(digest) << NUMBER_BITS
        lines: LineIndex | None = None
        for number, _, print in printed:
            if len(print.words) < corpus_articles.FEWEST_WORDS or number >= _MOST_PARAGRAPHS:
                continue
            lines = lines or LineIndex(article.source)
            where = lines.location(article.map.span(article.paragraphs[number].span))
            yield {
                "id": high | number,
                "article": article.path,
                "own_id": own,
                "published": corpus_articles.published(article),
                "number": number,
                "start": where.start.offset,
                "end": where.end.offset,
                "line": where.start.line,
                "column": where.start.column,
                "words": len(print.words),
                "total": total,
                "text": _clean(print.text),
                "digest": print.digest,
                "sketch": print.sketch,
            }


def _finding(finding: Finding, own: str) -> dict[str, Any]:
    start, end = finding.location.start, finding.location.end
    return {
        "article": finding.path,
        "own_id": own,
        "rule": finding.rule,
        "severity": finding.severity.label,
        "confidence": finding.confidence.label,
        "message": _clean(finding.message),
        "start": start.offset,
        "end": end.offset,
        "line": start.line,
        "column": start.column,
        "excerpt": _clean(finding.excerpt),
        "related": [_clean(f"{place.path}: {place.excerpt}") for place in finding.related],
        "fingerprint": finding.fingerprint,
    }


def _skip(result: Result, path: str, reason: str) -> None:
    result["skipped"].append({"path": os.fspath(path), "reason": _clean(reason)})


def _clean(text: str) -> str:
    """Without lone surrogates, which Parquet can't hold."""
    return text if text.isascii() else _CLEAN.sub("\ufffd", text)
