"""Two habits of spelling in one article, where no single word is written both ways.

British and American, -ise and -ize. One stray word is as likely a name or a quotation that
was not seen as one, so a habit is told by several words, and only then is a word of the
other habit worth a note.
"""

from collections.abc import Iterator
from typing import Any

from newslint import variants
from newslint.checks import Options
from newslint.model import Hit, Place, Span
from newslint.reading import spellings
from newslint.reading.reading import Reading

OPTIONS: dict[str, Any] = {
    "groups": {
        "enum": ["region", "suffix"],
        "description": "the kind of variant groups whose two sides are told apart",
    },
    "sides": {
        "type": "array",
        "items": {"type": "string"},
        "minItems": 2,
        "maxItems": 2,
        "description": "what the preferred side and the other one are called",
    },
    "evidence": {
        "type": "integer",
        "minimum": 1,
        "description": "how many different words it takes to tell the article's own habit",
    },
}
_SHOWN = 5
_BRITISH = frozenset(("gb", "uk", "ie", "au", "nz", "za", "in"))
"""Countries whose newsrooms write British spelling."""
_DECLARED = 2
"""How many words of the other habit it takes where the article says which is its own."""


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """At most one hit, at the first word of the habit that the article follows less."""
    sides = [
        (name, _written(reading, words & reading.vocabulary))
        for name, words in zip(options["sides"], _habits(reading, options), strict=True)
    ]
    declared = _declared(reading, options)
    if declared:
        sides.sort(key=lambda side: side[0] == declared)
    else:
        sides.sort(key=lambda side: len(side[1]))
    (minority, own), (majority, others) = sides
    evidence = options["evidence"]
    if not own or (len(own) < _DECLARED if declared else len(others) < evidence):
        return
    first, *rest = sorted(span for places in own.values() for span in places)
    against = sorted(places[0] for places in others.values())[:_SHOWN]
    related = [Place(span, f"{minority} too") for span in rest]
    related += [Place(span, f"{majority}, like most") for span in against]
    values = {
        "word": reading.text[slice(*first)],
        "habit": minority,
        "main": majority,
        "examples": ", ".join(reading.text[slice(*span)] for span in against[:3]),
        "language": reading.article.metadata.language,
    }
    yield Hit(first, values, "declared" if declared else "", related=tuple(related))


def _declared(reading: Reading, options: Options) -> str:
    """The region that the article's own language tag names: en-GB is British."""
    tag = reading.article.metadata.language.lower().replace("_", "-")
    if options["groups"] != "region" or not tag.startswith("en-"):
        return ""
    british, american = options["sides"]
    return str(american if tag.startswith("en-us") else british if tag[3:5] in _BRITISH else "")


def _habits(reading: Reading, options: Options) -> tuple[frozenset[str], frozenset[str]]:
    """The words that only the one habit has, and those that only the other has."""
    derived, kind = reading.lexicon.derived, options["groups"]
    key = f"habits of {kind}"
    if key not in derived:
        lexicon = reading.lexicon
        groups = [group.forms for group in variants.bundled(derived).of_kind(kind)]
        left = {form for forms in groups for form in forms[0]}
        right = {form for forms in groups for variant in forms[1:] for form in variant}
        left |= lexicon.words(f"habits.{kind}-left")
        right |= lexicon.words(f"habits.{kind}-right")
        no_evidence = lexicon.words(f"habits.{kind}-both")
        derived[key] = frozenset(left - no_evidence), frozenset(right - no_evidence)
    habits: tuple[frozenset[str], frozenset[str]] = derived[key]
    return habits


def _written(reading: Reading, words: frozenset[str]) -> dict[str, list[Span]]:
    """Where the words stand in lower case and in the article's own voice."""
    places = {}
    for word in sorted(words):
        found = [s for s in spellings.find(reading.plain, word) if not _foreign(reading, s)]
        if found:
            places[word] = found
    return places


def _foreign(reading: Reading, span: Span) -> bool:
    """Whether it is somebody else's wording: quoted, or part of an address."""
    masked = any(mask.overlaps(span) for mask in reading.masked)
    return masked or spellings.quoted(reading, span)
