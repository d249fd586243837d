"""A spelling that the chosen house style does not use, with the one it does.

Here a fix is safe: somebody chose. What stands inside quotation marks or in a fixed name
is left as it is.
"""

from collections.abc import Iterator
from typing import Any

from newslint import styles, variants
from newslint.checks import Options
from newslint.model import Applicability, Edit, Fix, Hit, Place, Span
from newslint.reading import spellings
from newslint.reading.reading import Reading

OPTIONS: dict[str, Any] = {
    "style": {"type": "string", "description": "the house style: ap, bbc, economist, …"},
}


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit for each spelling that the style does not use; none without a style."""
    style = options.get("style")
    if not style:
        return
    derived = reading.lexicon.derived
    key = f"style {style}"
    if key not in derived:
        derived[key] = styles.load(style, variants.bundled(derived))
    for choice in derived[key]:
        if not spellings.applies(reading, choice.group):
            continue
        for variant, own in enumerate(spellings.places(reading, choice.group, fewest=1)):
            told = [span for span in own if not spellings.quoted(reading, span)]
            if told and variant != choice.variant:
                yield _hit(reading, choice, told)


def _hit(reading: Reading, choice: styles.Choice, spans: list[Span]) -> Hit:
    first, *rest = spans
    edits = tuple(
        Edit(span, spellings.rewritten(reading, choice.group, span, choice.variant))
        for span in spans
    )
    values = {
        "variant": reading.text[slice(*first)],
        "use": edits[0].text,
        "source": choice.source,
        "date": choice.date,
    }
    related = tuple(Place(span, "and here") for span in rest)
    return Hit(first, values, related=related, fix=Fix(Applicability.SAFE, edits))
