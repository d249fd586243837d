"""The sources and statements of the ledger, from the reading's attributions."""

from typing import Any

from newslint.ledger.places import Places
from newslint.reading.reading import Reading


def sources(reading: Reading, places: Places) -> list[dict[str, Any]]:
    """Every source of the article, in order of first mention."""
    return [
        {
            "id": source.id,
            "kind": source.kind,
            "label": source.label,
            "count": source.count,
            "description": source.description,
            "anonymity_reason": places.maybe(source.anonymity_reason),
            "second_hand": source.second_hand,
            "mentions": [places.span(mention) for mention in source.mentions],
        }
        for source in reading.sources
    ]


def statements(reading: Reading, places: Places) -> list[dict[str, Any]]:
    """Every attribution, with the ids of the sources it hangs on."""
    speakers: dict[int, list[str]] = {}
    for source in reading.sources:
        for index in source.statements:
            speakers.setdefault(index, []).append(source.id)
    return [
        {
            "id": f"q{number}",
            "kind": attribution.kind,
            "sources": speakers.get(number - 1, []),
            "source_spans": [places.span(attribution.source)] if attribution.source else [],
            "cue": places.maybe(attribution.cue),
            "content": places.maybe(attribution.content),
        }
        for number, attribution in enumerate(reading.attributions, start=1)
    ]
