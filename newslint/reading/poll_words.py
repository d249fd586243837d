"""Opinion polls in the text: what was found, by whom, of how many, when and how surely."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.model import Span
from newslint.reading.sentences import Sentence

_POLL = re.compile(
    r"\b(?:an?|one|the (?:latest|most recent|new|same)|another|new|recent|latest)\s+"
    r"(?:(?:new|recent|latest|second|separate|national|nationwide|statewide|state|local|snap|online"
    r"|internal|opinion|public|telephone|tracking|earlier|exit|post-debate|monthly|weekly)\s+){0,3}"
    r"(?P<noun>polls?|survey)\b(?!\s+(?:tax|clerk|worker|station|site|watch|place|booth))",
    re.IGNORECASE,
)
_FORECASTERS = re.compile(
    r"\b(?:economists|analysts|forecasters|traders|purchasing managers|executives|businesses|firms"
    r"|companies|manufacturers|employers|estate agents|surveyors|scientists|networks)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:said|say|want\w*|favou?r\w*|support\w*|oppose\w*|think|thought|believ\w+|approv\w+|would"
    r"|prefer\w*|asked|feel|felt|agree\w*|trust\w*|disapprov\w+|back\w*|lead\w*|voters?|adults"
    r"|respondents|lik(?:e|ed|ely)|plan\w*|expect\w*|view\w*)\b"
)
_MAKER = re.compile(
    r"\b(?:[Pp]olls?|[Ss]urvey)\s+(?:[\w,.-]+\s+){0,6}?(?:by|for|from|with)\s+(?:the\s+|its\s+)?"
    r"(?:[a-z'’-]+\s+){0,5}[A-Z]"
    r"|\b(?:conducted|carried out|commissioned|taken|run|sponsored)\s+(?:[\w’'-]+\s+){0,6}?"
    r"(?:by|for)\s|\bby (?:the\s+)?(?:pollsters?|polling (?:firm|company))\b"
    r"|\bthe (?:pollster|firm|polling (?:firm|company))\b"
    r"|\b(?:Gallup|YouGov|Ipsos|Pew|Quinnipiac|Survation|Opinium|Rasmussen|Marist|SurveyUSA|ICM"
    r"|MORI|ComRes|Harris|Monmouth|Siena|Emerson)\b"
)
_NAMED_POLL = re.compile(
    r"\b(?P<name>[A-Z][\w&./’'-]*)(?:\s[A-Z][\w&./’'-]*)*\s(?:\w+\s)?(?:poll|survey)\b"
)
_OPENERS = frozenset("A An One The Another New Recent Latest In This That".split())
_SAMPLE = re.compile(
    r"\b(?:of|among|asked|surveyed|interviewed|questioned|polled|sample of)\s+"
    r"(?:about |some |more than |nearly |over )?[\d,]{3,}\b|\bsample\b"
    r"|\b[\d,]{3,}\s+(?:[a-z-]+\s+){0,3}(?:adults|voters|people|respondents|Americans|Britons"
    r"|residents|interviews|households|members|students)\b"
)
_DATES = re.compile(
    r"\b(?:conducted|taken|carried out|fieldwork|polled|surveyed|interviewed|between|from|on|in"
    r"|during)\b[^.]{0,60}?\b(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec|last week"
    r"|last month|this week|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_MARGIN = re.compile(r"\bmargin of (?:sampling )?error\b|\bplus or minus\b|\berror margin\b|±")
_NUMBER = re.compile(
    r"%|per\s?cent|\b(?:half|third|two-thirds|majority|quarter|in (?:five|four|three|ten|10))\b"
)
_AROUND = 4


class Poll(NamedTuple):
    """A poll's first mention, and what the text around it does not say of it."""

    span: Span
    missing: tuple[str, ...]


def find(text: str, sentences: tuple[Sentence, ...]) -> Iterator[Poll]:
    """Every poll that is introduced with a finding in its sentence, in reading order."""
    for number, (span, _) in enumerate(sentences):
        found = _POLL.search(text, *span)
        if not found or not _NUMBER.search(text, *span) or _FORECASTERS.search(text, *span):
            continue
        if found["noun"] == "survey" and not _OPINION.search(text, *span):
            continue
        first, last = max(number - 1, 0), min(number + _AROUND, len(sentences) - 1)
        around = text[sentences[first].span.start : sentences[last].span.end]
        yield Poll(Span(*found.span()), tuple(_missing(around)))


def _missing(around: str) -> Iterator[str]:
    """What a reader would want to know of a poll and is not told."""
    if not _MAKER.search(around) and not any(
        named["name"] not in _OPENERS for named in _NAMED_POLL.finditer(around)
    ):
        yield "who asked"
    if not _SAMPLE.search(around):
        yield "how many"
    if not _DATES.search(around):
        yield "when"
    if not _MARGIN.search(around):
        yield "the margin of error"
