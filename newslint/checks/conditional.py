"""What needs something else beside it: an abbreviation its long form, a term its explanation."""

from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit
from newslint.reading import patterns
from newslint.reading.reading import Reading

OPTIONS = {
    **patterns.SCHEMA,
    "needs": {
        "type": "string",
        "description": "an RE2 pattern that must match somewhere; {1} stands for the first group",
    },
    "allowed": {
        "type": "array",
        "items": {"type": "string"},
        "description": "matches that need nothing",
    },
}
problem = patterns.problem


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit a distinct match that lacks what it needs, at its first place."""
    allowed = set(options.get("allowed", ()))
    judged: set[str] = set()
    for match in patterns.matches(reading, options):
        key = match.group or match.text
        if key in allowed or key in judged:
            continue
        judged.add(key)
        if not patterns.found_anywhere(
            reading, options["needs"].replace("{1}", patterns.quoted(key))
        ):
            yield Hit(match.span, {"match": match.text, "group": key})
