"""An article's reading grade, by textstat's formulas that count no syllables.

textstat's syllable counts need a dictionary that it downloads; ARI, Coleman-Liau, LIX and
RIX need letters and sentences only. It is given prose alone: headings, lists and tables
would be glued to the sentences beside them.
"""

from collections.abc import Iterator

from newslint.article import ParagraphKind
from newslint.checks import Options
from newslint.model import Hit
from newslint.reading.reading import Reading

_FORMULAS = {
    "ari": "automated_readability_index",
    "coleman-liau": "coleman_liau_index",
    "lix": "lix",
    "rix": "rix",
}
OPTIONS = {
    "formula": {"enum": sorted(_FORMULAS), "description": "which of textstat's formulas"},
    "highest": {"type": "number", "description": "the highest value allowed"},
    "least_words": {"type": "integer", "minimum": 1, "description": "shorter prose has no grade"},
}
_PROSE = (ParagraphKind.BODY, ParagraphKind.QUOTE)


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """At most one hit, at the first paragraph of prose."""
    prose = [p.span for p in reading.paragraphs if p.kind in _PROSE]
    text = "\n".join(reading.text[slice(*span)] for span in prose)
    if len(text.split()) < options["least_words"]:
        return
    import textstat

    formula = options["formula"]
    value = float(getattr(textstat, _FORMULAS[formula])(text))
    if value > options["highest"]:
        values = {"value": f"{value:.1f}", "highest": options["highest"], "formula": formula}
        yield Hit(prose[0], values)
