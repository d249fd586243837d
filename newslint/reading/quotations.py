"""Where quoted speech stands: pairs of quotation marks, paragraph by paragraph.

Curly, straight, low-9 and guillemet marks, and single marks where they cannot be
apostrophes. A quotation left open at the end of a paragraph runs on if the next one
opens with a mark again, as news style has it; else it ends with its paragraph.
"""

import re
from typing import NamedTuple

from newslint.article import Paragraph, ParagraphKind
from newslint.model import Span

_MARK = re.compile(r"''|[\"“”„‟«»‹›‘’']")
_OPENS = "“„‟«‹"
_CLOSES = "”»›"
_BEFORE_OPENING = ' \t\xa0([{—–-/“"‘„«…'
_ELISIONS = ("tis", "twas", "em ", "cause", "til ", "n ", "n'", "n’", "bout", "round")
_UNREAD = (ParagraphKind.TABLE, ParagraphKind.BYLINE)


class Quotation(NamedTuple):
    """One quotation in one paragraph, marks included.

    `continued` says that it carries on the quotation of the paragraph before; `closed`
    that its closing mark stands in the text.
    """

    span: Span
    paragraph: int
    continued: bool
    closed: bool


def find(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Quotation, ...]:
    """The outermost quotations of every paragraph, in reading order."""
    found: list[Quotation] = []
    runs_on = False
    for number, (kind, (start, end)) in enumerate(paragraphs):
        if kind in _UNREAD:
            continue
        first = len(found)
        opened = -1
        single = False
        for mark in _MARK.finditer(text, start, end):
            at = mark.start()
            sign = mark.group()
            if sign in "‘’'":
                if opened < 0:
                    if sign != "’" and _opens_single(text, at, start, end):
                        opened, single = at, True
                elif single and sign != "‘" and _closes_single(text, at, opened, end):
                    found.append(Quotation(Span(opened, at + 1), number, False, True))
                    opened, single = -1, False
                continue
            if single:
                continue  # a double mark inside single ones: a nested quotation
            if opened < 0:
                if sign in _OPENS or (sign not in _CLOSES and _may_open(text, at, start, end)):
                    opened = at
            elif sign in _CLOSES or (sign in ("''", '"') and not _reopens(text, at, end)):
                found.append(Quotation(Span(opened, mark.end()), number, False, True))
                opened = -1
            elif sign == "“" and text[opened] in "„“":
                if text[opened] == "„":  # German style: low to open, high to close
                    found.append(Quotation(Span(opened, at + 1), number, False, True))
                    opened = -1
                else:  # the first was never closed: begin anew
                    opened = at
        if opened >= 0:
            if single:  # an apostrophe after all
                opened = -1
            else:
                found.append(Quotation(Span(opened, end), number, False, False))
        if runs_on and len(found) > first and found[first].span.start == start:
            found[first] = found[first]._replace(continued=True)
        runs_on = opened >= 0
    return tuple(found)


def _may_open(text: str, at: int, start: int, end: int) -> bool:
    """A straight mark opens before a word, at the start or after space or bracket."""
    return (at == start or text[at - 1] in _BEFORE_OPENING) and at + 1 < end


def _reopens(text: str, at: int, end: int) -> bool:
    """A straight mark that has space before it and a letter behind cannot close."""
    return text[at - 1] in " \xa0(" and at + 1 < end and text[at + 1].isalnum()


def _opens_single(text: str, at: int, start: int, end: int) -> bool:
    if at > start and text[at - 1] not in _BEFORE_OPENING:
        return False
    after = text[at + 1 : at + 8]
    if not after or not (after[0].isalpha() or after[0] in '“"…'):
        return False
    if after.lower().startswith(_ELISIONS):
        return False
    close = text.find("’" if text[at] == "‘" else "'", at + 2, end)
    while close > 0:
        if _closes_single(text, close, at, end) and text[close - 1] != "s":
            return True
        if close - at > 600:
            return False
        close = text.find(text[close], close + 1, end)
    return False


def _closes_single(text: str, at: int, opened: int, end: int) -> bool:
    """Not inside a word, and not after a space; the same kind of mark as the opening one."""
    if text[opened] == "‘" and text[at] == "'":
        return False
    after = text[at + 1] if at + 1 < end else " "
    return not after.isalnum() and not text[at - 1].isspace()
