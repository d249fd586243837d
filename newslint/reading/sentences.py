"""Where sentences begin and end in news copy.

One pass over the possible ends of a paragraph; each is looked at more closely, so that
"Mr. Hale", "U.S. troops", "3.5", "No. 10" and initials stay in one sentence.
"""

import re
from typing import NamedTuple

from newslint.article import Paragraph
from newslint.model import Span


class Sentence(NamedTuple):
    """One sentence; `paragraph` is the index of the paragraph that holds it."""

    span: Span
    paragraph: int


# A full stop, question or exclamation mark, with the closing marks that belong to it,
# then white space, then whatever can open a sentence.
_END = re.compile(r"""[.!?…][.!?…]*['"’”»)\]]*\s+(?=['"‘“«(\[—–-]*\s?[A-Z0-9À-ÖØ-ÞА-ЯЁІЇЄҐ])""")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Reps|Sens|Gov|Gen|Lt|Col|Sgt|Prof|St|Capt|Maj|Rev|Hon|Pres"
    r"|Adm|Cmdr|Cpl|Supt|Insp|Messrs|Jr|Sr|No|Nos|vs|v|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov"
    r"|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss"
    r"|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Ft|Mt|cf|eg|ie|al|approx|Art)"
    r"|(?<![A-Za-z.])[A-Z]|\b[A-Z](?:\.[A-Z])+|\b[a-z]\.[a-z])$"
)
# An abbreviation that may also end a sentence; it does where a common opener follows.
_OPENER = re.compile(
    r"['\"‘“(]*(?:The|A|An|In|On|At|He|She|It|They|But|And|This|That|These|Those|We|I|You|His|Her"
    r"|Their|Its|If|When|While|As|For|After|Before|There|Some|Many|Most|Two|Three|So|Yet|Or|To|By"
    r"|With|From|What|Who|Why|How|Not|No|One|Another|Both|Officials|Police|Sources)\b"
)
_MAY_END = re.compile(r"(?:\b(?:[A-Z]\.)+[A-Z]|\b(?:Jr|Sr|al|[ap]\.m))$")


def split(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Sentence, ...]:
    """The sentences of every paragraph, in reading order; spans leave out outer space."""
    found: list[Sentence] = []
    for number, (_, (start, end)) in enumerate(paragraphs):
        at = start
        for mark in _END.finditer(text, start, end):
            if text[mark.start()] == "." and text[mark.start() + 1] not in ".'\"’”»)]":
                before = text[max(at, mark.start() - 12) : mark.start()]
                if _ABBREVIATION.search(before) and not (
                    _MAY_END.search(before) and _OPENER.match(text, mark.end())
                ):
                    continue
            stop = mark.end()
            while text[stop - 1].isspace():
                stop -= 1
            found.append(Sentence(Span(at, stop), number))
            at = mark.end()
        if at < end:
            found.append(Sentence(Span(at, end), number))
    return tuple(found)
