"""Sentences whose figures want no source of their own, whatever they count.

A link is how a page names its source. Markets, sport and a company's results can be looked
up; what the writer saw or did ("we", "this reporter counted") is first-hand; an old event
with its year is on record.
"""

import re

from newslint.article import Article
from newslint.reading.sentences import Sentence

_LINK = re.compile(r"\]\(|<a\s|href=|https?://|\[\^?\d+\]")
_FIRST_HAND = re.compile(
    r"\b(?:[Ww]e|[Oo]ur|I|us|[Tt]his (?:reporter|correspondent|newspaper|writer)|[Aa] reporter"
    r"|[Rr]eporters? (?:for|from|at|with|who|saw|counted)|[Jj]ournalists? (?:saw|counted)"
    r"|[Cc]orrespondents? (?:saw|counted)|(?:was|were|could be) seen)\b"
)
_INDEX = re.compile(
    r"\b(?:S&P|Dow Jones|the Dow|Nasdaq|NASDAQ|FTSE|Nikkei|Hang Seng|DAX|CAC 40|Stoxx|Sensex"
    r"|Russell 2000|Treasury (?:note|bond|yield)s?|gilts|futures|Brent|West Texas|WTI|bullion"
    r"|[Ss]hare price|closed? (?:up|down|at)|Stock Exchange|a barrel|an ounce"
    r"|in (?:early|late|after-hours|midday|afternoon|morning) trading)\b"
)
_SHARES = re.compile(
    r"\b(?:[Ss]tock (?:fell|rose|closed|market|price)s?|[Ss]hares? (?:in|of|at|closed|rose|fell"
    r"|were|was|had|have|jumped|slipped|dropped|gained|lost|ended|traded|tumbled|climbed|slid"
    r"|surged|sank)|(?:pound|euro|yen|dollar|rupee|yuan|sterling) (?:fell|rose|was|slipped|gained"
    r"|traded)|basis points)\b"
)
_RESULTS = re.compile(
    r"\b(?:(?:first|second|third|fourth|1st|2nd|3rd|4th)[- ]quarter|quarterly|half[- ]year(?:ly)?"
    r"|full[- ]year|annual|pre-?tax|net|operating|gross|after[- ]tax)\s+(?:\w+\s)?"
    r"(?:profits?|loss(?:es)?|results?|revenues?|sales|income|earnings|turnover|dividend)\b|\bEPS\b"
    r"|\b(?:earnings|cents|pence|profit) (?:per|a) share\b"
    r"|\breported (?:revenues?|sales|profits?)\b"
    r"|\b(?:profit|loss|revenues?|turnover) of [$£€]"
    r"|\bthe (?:quarter|year|half) (?:that )?ended\b",
    re.IGNORECASE,
)
_SPORT = re.compile(
    r"\b(?:goals?|referee|wickets?|innings|half-time|halftime|striker|goalkeeper|midfielder"
    r"|quarterback|touchdowns?|kick-?off|inning|rebounds|playoffs?|semi-?finals?|quarter-?finals?"
    r"|grand slam|seeded|set point|match point|hat-trick|scrum|try line|penalty shoot-?out"
    r"|league title|gold medal)\b",
    re.IGNORECASE,
)
_BUDGET = re.compile(
    r"\b(?:budgets?|program(?:me)?s?|grants?|awards?|tax(?:es)?|credits?|refunds?|fees?|funds?|funded"
    r"|funding|allocat\w+|appropriat\w+|stimulus|package|bills?|laws?|legislation|proposals?|plans?"
    r"|loans?|contracts?|deal|restitution|settle\w*|salary|salaries|prizes?|aid|spend(?:ing)?|spent"
    r"|bond|set aside|can earn|earmarked|invest\w*|subsid\w+|pension\w*|bonus(?:es)?|fined?|fines"
    r"|donat\w+|contribut\w+|raised|pledged|repay\w*|damages|compensation"
    r"|would have cost|bought|sold)\b"
)
_ELECTION = re.compile(
    r"\b(?:won|lost|carried|received|took|got|polled|gained|defeated|beat|elected|re-elected|leads?"
    r"|led|majority|mailed|cast|returned)\b.*\b(?:votes?|ballots?|seats?|delegates?|primary|election"
    r"|electoral|precincts?|counted|turnout)\b"
)
_RECORD = re.compile(
    r"\b(?:1[5-9]\d\d|20[0-2]\d)\b|\b(?:years?|decades?|century) ago\b|\banniversary\b"
)


class Scopes:
    """Looks at the sentences of one article; each kind of look at most once a sentence."""

    def __init__(self, article: Article, sentences: tuple[Sentence, ...]) -> None:
        self._article = article
        self._text = article.text
        self._sentences = sentences
        self._tables: dict[int, bool] = {}
        self._linked = _LINK.search(article.source) is not None

    def linked(self, sentence: int) -> bool:
        """Whether a link or a footnote mark stands in the sentence or right behind it."""
        if not self._linked:
            return False
        start, end = self._article.map.span(self._sentences[sentence].span)
        return _LINK.search(self._article.source, start, end + 2) is not None

    def traded(self, sentence: int) -> bool:
        """Whether it quotes an index, a commodity or a bond."""
        return self._has(_INDEX, sentence)

    def looked_up(self, sentence: int) -> bool:
        """Whether its paragraph reports a market, a company's results or a match."""
        paragraph = self._sentences[sentence].paragraph
        if paragraph not in self._tables:
            span = self._article.paragraphs[paragraph].span
            self._tables[paragraph] = any(
                pattern.search(self._text, *span) for pattern in (_INDEX, _SHARES, _RESULTS, _SPORT)
            )
        return self._tables[paragraph]

    def elected(self, sentence: int) -> bool:
        """Whether it reports votes or seats won."""
        return self._has(_ELECTION, sentence)

    def budgeted(self, sentence: int) -> bool:
        """Whether it speaks of a budget, a law or a contract, whose sums are on paper."""
        return self._has(_BUDGET, sentence)

    def first_hand(self, sentence: int) -> bool:
        """Whether the writer saw, counted or did it."""
        return self._has(_FIRST_HAND, sentence)

    def recorded(self, sentence: int) -> bool:
        """Whether it dates what it tells to a year, long ago."""
        return self._has(_RECORD, sentence)

    def _has(self, pattern: re.Pattern[str], sentence: int) -> bool:
        return pattern.search(self._text, *self._sentences[sentence].span) is not None
