"""Sentences, and above all first sentences, that run on too long to be read once."""

from collections.abc import Iterator

from newslint.article import ParagraphKind
from newslint.checks import Options
from newslint.model import Hit, Span
from newslint.reading.reading import Reading

OPTIONS = {
    "words": {"type": "integer", "minimum": 5, "description": "the longest sentence allowed"},
    "lead_words": {"type": "integer", "minimum": 5, "description": "the longest first sentence"},
}
_READ = (ParagraphKind.BODY, ParagraphKind.SUMMARY, ParagraphKind.LIST, ParagraphKind.QUOTE)


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit a sentence over its limit, in words as white space parts them."""
    lead = next((n for n, p in enumerate(reading.paragraphs) if p.kind is ParagraphKind.BODY), None)
    seen_lead = False
    for sentence in reading.sentences:
        if reading.paragraphs[sentence.paragraph].kind not in _READ:
            continue
        is_lead = sentence.paragraph == lead and not seen_lead
        seen_lead = seen_lead or is_lead
        limit = options["lead_words"] if is_lead else options["words"]
        count = _words(reading.text, sentence.span)
        if count > limit:
            values = {"count": count, "limit": limit}
            yield Hit(sentence.span, values, variant="lead" if is_lead else "")


def _words(text: str, span: Span) -> int:
    """Words of a span; a dash standing alone is none."""
    return sum(any(map(str.isalnum, word)) for word in text[slice(*span)].split())
