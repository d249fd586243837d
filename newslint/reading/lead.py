"""The headline and the first paragraph of the copy: what most readers see and no more."""

from newslint.article import Paragraph, ParagraphKind
from newslint.reading.sentences import Sentence

_ABOVE = (ParagraphKind.HEADLINE, ParagraphKind.SUMMARY)
_BELOW = (ParagraphKind.BODY, ParagraphKind.QUOTE)


def find(sentences: tuple[Sentence, ...], paragraphs: tuple[Paragraph, ...]) -> frozenset[int]:
    """Indices of the sentences that belong to it."""
    found: set[int] = set()
    for number, (kind, _) in enumerate(paragraphs):
        if kind in _ABOVE:
            found.add(number)
        elif kind in _BELOW:
            found.add(number)
            break
    return frozenset(
        index for index, sentence in enumerate(sentences) if sentence.paragraph in found
    )
