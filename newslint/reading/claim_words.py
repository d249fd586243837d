"""The words between the figures of a sum: about, up, down, from, to."""

import re

ABOUT = (
    r"(?:(?:about|around|some|nearly|almost|roughly|just|over|under|more|less|than|only|a|an|the"
    r"|approximately|record|high|low|of|its|as|many|much|at|least)\s+)*"
)
"""Words of approximation before a number, as a pattern."""
FEW_WORDS = r"(?:[\s-][\w'’$£€%.-]+){0,6}?"
"""Up to six words between two figures, as a pattern."""
UP = (
    "up|rise|rises|rose|risen|rising|increase|increases|increased|gain|gains|gained|jump|jumped"
    "|grew|grow|grown|growth|climb|climbed|surge|surged|soared|higher|more|raise|raised|added"
    "|improvement|improved|advance|advanced|swelled|expanded"
)
DOWN = (
    "down|fall|falls|fell|fallen|falling|drop|drops|dropped|decline|declined|decrease|decreased"
    "|cut|cuts|reduction|reduced|loss|lost|plunge|plunged|slump|slumped|slipped|dip|dipped|lower"
    "|less|shrank|shrunk|tumbled|slid|sank|fewer|eased|shed"
)
_WAY = re.compile(rf"\b(?:(?:{UP})|(?P<down>{DOWN}))\b", re.IGNORECASE)


def last_way(before: str) -> str:
    """The last word of rising or falling in a text, or ""."""
    found = [way.group() for way in _WAY.finditer(before)]
    return found[-1].lower() if found else ""


def falls(word: str) -> bool | None:
    """Whether a word says fall; None for one that says neither rise nor fall."""
    found = _WAY.fullmatch(word)
    return None if found is None else found["down"] is not None
