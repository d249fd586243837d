"""What a figure hangs on, and what makes the same figure known again."""

from typing import NamedTuple

from newslint.reading.figures import Figure


class Backing(NamedTuple):
    """What a figure hangs on. `status` is the ledger's: in_sentence, in_context, vague,
    none or not_applicable; `attribution` the index of the attribution, where one was found;
    `declared` the source that the front matter gives, `quoted` that the figure stands in
    somebody's words.
    """

    status: str
    attribution: int | None = None
    declared: str = ""
    quoted: bool = False


def telling(figure: Figure) -> tuple[float, str, str] | None:
    """What makes a figure known again; None for round or small ones, which may be others."""
    number = figure.number
    worth = number.high
    if worth is None or number.form not in ("numeral", "word"):
        return None
    if not (number.percent or number.currency or worth >= 100):
        return None
    return (worth, number.percent, number.currency)
