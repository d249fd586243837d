"""Either form will do, but not both in one article."""

from collections import Counter
from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit, Place
from newslint.reading import patterns
from newslint.reading.reading import Reading

OPTIONS = {
    **{key: patterns.SCHEMA[key] for key in ("case", "paragraphs", "quotations")},
    "either": {
        "type": "array",
        "items": {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 2},
        "description": "groups of forms that must not stand together",
    },
}


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit a group with two forms, at the rarer form's first place (the later, if equal)."""
    folded = reading.text.lower()
    for group in options["either"]:
        if sum(form.lower() in folded for form in group) < 2:
            continue
        found = list(patterns.matches(reading, {**options, "words": group}))
        counts = Counter(match.text.lower() for match in found)
        if len(counts) < 2:
            continue
        first = {match.text.lower(): match for match in reversed(found)}
        ranked = sorted(counts, key=lambda form: (-counts[form], first[form].span))
        usual, rare = ranked[0], ranked[-1]
        related = [
            Place(match.span, "written so here") for match in found if match is not first[rare]
        ]
        values = {
            "match": first[rare].text,
            "usual": first[usual].text,
            "count": counts[rare],
            "usual_count": counts[usual],
        }
        yield Hit(first[rare].span, values, related=tuple(related))
