"""Figures that a reader could dispute and that hang on nobody."""

from collections.abc import Iterator

from newslint.article import ParagraphKind
from newslint.checks import Options
from newslint.model import Hit, Place, Severity
from newslint.reading.backing import Backing
from newslint.reading.figures import Figure
from newslint.reading.reading import Reading

OPTIONS = {
    "casualties": {
        "type": "boolean",
        "description": "the dead, the hurt, the displaced and crowds, and only these",
    },
}
_READ = (ParagraphKind.BODY, ParagraphKind.CAPTION)
_FEW = 20
"""Smaller counts want a source too, but hardly anybody disputes them."""
_MANY = 1000
_HALF = 0.5
_CASUALTIES = ("casualties", "crowd")


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One hit a sentence, at its first such figure; the others are in `related`."""
    hits: dict[int, list[Figure]] = {}
    for figure, backing in zip(reading.figures, reading.backings, strict=True):
        if (figure.kind in _CASUALTIES) is options.get("casualties", False) and (
            _hangs_on_nobody(reading, figure, backing)
        ):
            hits.setdefault(figure.sentence, []).append(figure)
    for first, *others in hits.values():
        weighty = any(_weighs(reading, figure) for figure in (first, *others))
        yield Hit(
            first.span,
            {"figure": reading.text[slice(*first.span)]},
            severity=None if weighty else Severity.NOTE,
            related=tuple(Place(other.span, "and this one") for other in others),
        )


def _weighs(reading: Reading, figure: Figure) -> bool:
    """Whether a figure is worth a warning, and not only a note.

    Words of size, distances, pocket money, the size of a staff, what a rule, a price or a plan
    sets, and the sums that a budget, a law or a contract prints are hardly ever disputed.
    """
    number = figure.number
    if figure.kind in _CASUALTIES:
        return True
    if reading.settled.holds(figure):
        return False
    if figure.kind == "percentage":
        return True
    if figure.kind == "ratio":
        return number.form in ("share", "fraction") and number.low != _HALF
    if figure.kind == "measurement":
        return figure.measure is not None and figure.measure.dimension != "length"
    if (number.high or 0) < _MANY or figure.kind == "vague":
        return False
    if figure.kind == "money":
        return not reading.scopes.budgeted(figure.sentence)
    return figure.unit not in reading.lexicon.words("figures.staff")


def _hangs_on_nobody(reading: Reading, figure: Figure, backing: Backing) -> bool:
    scopes = reading.scopes
    at = figure.sentence
    if not figure.needs or reading.paragraphs[reading.sentences[at].paragraph].kind not in _READ:
        return False
    if backing.declared or backing.quoted:
        return False
    if figure.kind in _CASUALTIES:
        return backing.status not in ("in_sentence", "vague") and not scopes.recorded(at)
    if backing.status != "none" or (figure.kind == "count" and (figure.number.high or 0) < _FEW):
        return False
    return not (scopes.looked_up(at) or scopes.first_hand(at) or scopes.elected(at))
