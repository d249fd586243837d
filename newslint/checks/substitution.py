"""Words that a desk writes another way, with the fix."""

from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Applicability, Edit, Fix, Hit
from newslint.reading import patterns
from newslint.reading.reading import Reading

OPTIONS = {
    **{key: patterns.SCHEMA[key] for key in ("case", "paragraphs", "quotations")},
    "swap": {
        "type": "object",
        "additionalProperties": {"type": "string"},
        "description": "the word or phrase: what to write instead",
    },
    "fix": {
        "enum": ["safe", "unsafe", "none"],
        "description": "how sure the swap is; safe unless told",
    },
}


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit a match, as `{match}`, with `{replacement}` in the same case."""
    swap = {word.lower(): replacement for word, replacement in options["swap"].items()}
    applicability = options.get("fix", "safe")
    for match in patterns.matches(reading, {**options, "words": list(options["swap"])}):
        replacement = patterns.recased(swap[match.text.lower()], match.text)
        if replacement == match.text:
            continue
        fix = None
        if applicability != "none":
            fix = Fix(Applicability(applicability), (Edit(match.span, replacement),))
        yield Hit(match.span, {"match": match.text, "replacement": replacement}, fix=fix)
