"""The sources and statements of the ledger, from the reading's attributions."""

from typing import Any

from newslint.ledger.places import Places
from newslint.model import Span
from newslint.reading.reading import Reading
from newslint.reading.sources import Source


def sources(reading: Reading, places: Places) -> list[dict[str, Any]]:
    """Every source of the article, in order of first mention, with its part of the words."""
    words = [_words(reading, source) for source in reading.sources]
    every = sum(words)
    return [
        {
            "id": source.id,
            "kind": source.kind,
            "label": source.label,
            "count": source.count,
            "description": source.description,
            "anonymity_reason": places.maybe(source.anonymity_reason),
            "reason": _text(reading, source.anonymity_reason),
            "second_hand": source.second_hand,
            "mentions": [places.span(mention) for mention in source.mentions],
            "statements": len(source.statements),
            "words": said,
            "share": round(said / every, 4) if every else 0.0,
        }
        for source, said in zip(reading.sources, words, strict=True)
    ]


def statements(reading: Reading, places: Places) -> list[dict[str, Any]]:
    """Every attribution, with the ids of the sources it hangs on."""
    return [
        {
            "id": f"q{number}",
            "kind": attribution.kind,
            "sources": [reading.speakers[number - 1].id] if number - 1 in reading.speakers else [],
            "source_spans": [places.span(attribution.source)] if attribution.source else [],
            "cue": places.maybe(attribution.cue),
            "content": places.maybe(attribution.content),
        }
        for number, attribution in enumerate(reading.attributions, start=1)
    ]


def _text(reading: Reading, span: Span | None) -> str | None:
    return None if span is None else reading.text[span.start : span.end]


def _words(reading: Reading, source: Source) -> int:
    """Words that hang on a source; those under two of its cues count once."""
    words, until = 0, -1
    contents = (reading.attributions[index].content for index in source.statements)
    for span in sorted(content for content in contents if content):
        start = max(span.start, until)
        if start < span.end:
            words += len(reading.text[start : span.end].split())
            until = span.end
    return words
