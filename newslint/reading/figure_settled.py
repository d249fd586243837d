"""Figures that hang on nobody because nobody disputes them.

The clause says so: a rule, a rate of tax, a limit or a proposal sets its figure; a seller or
an auction prints its price; a prize, a deal or a post is named after its sum; a plan is only
hoped for; a supposition is supposed. Asked only about figures that have no source.
"""

import re

from newslint.reading.figures import Figure
from newslint.reading.sentences import Sentence

_REACH = 90
"""Code points before a figure that still speak of it, within its sentence."""
_CHANGED = (
    r"(?:rais|cut|set|increas|lower|reduc|provid|giv|requir|pay|fund|creat|charg|impos|spend"
    r"|allocat|add|limit|loosen|expand|rise|grow|reach|buy|build|hir|tax|doubl)\w*"
)
_RULED = re.compile(
    r"\b(?:must|requir(?:e|es|ed|ing|ement)|qualif(?:y|ies|ied)|eligib(?:le|ility)|restricted"
    r"|exceed(?:s|ing)? (?:the )?$|max(?:es|ed)? out|maximum|minimum|ceiling|threshold|defined as"
    r"|can(?:not)? be used|(?:that|which) no \w+|at an? (?:maximum|minimum)|capacit(?:y|ies) of"
    r"|limits?|capped|appl(?:y|ies) (?:only )?to|targeted at|entitled to"
    r"|(?:can|may|could|would|have|has|must|will)\b.{0,50}\bup to|designed to|worth up to"
    r"|not exceed|sliding scale)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:call(?:s|ed|ing)? for|propos(?:e|es|ed|ing|als?)|pledg(?:es?|ed|ing) (?:to|of)"
    r"|promis(?:e|es|ed|ing) (?:to|of)"
    r"|(?:hop|aim|plan|intend|want|seek)(?:e?s|e?d|n?ing)? (?:to|for)"
    r"|(?:is|are|was|were) (?:due|set|scheduled|supposed) to"
    rf"|(?:would|will|should|to) (?:\w+ly )?(?:be )?{_CHANGED}"
    r"|(?:was|were|is|are) expected to)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"\b(?:let['’]s say|say you|suppos(?:e|ing)|imagin(?:e|ing)|assum(?:e|ing)|hypothetical(?:ly)?"
    r"|for example|for instance|if (?:you|it|he|she|they|we|the \w+ \w+) (?:were|had))\b",
    re.IGNORECASE,
)
_RATE_AFTER = re.compile(
    r"(?:\s[\w-]+){0,3}\s(?:tax|taxes|tariffs?|duty|duties|levy|levies|VAT|excise|surcharge"
    r"|discount|interest rate|royalty|commission|stake|down payment)\b",
    re.IGNORECASE,
)
_RATE_BEFORE = re.compile(
    r"\b(?:tax(?:es)?|tariffs?|duty|VAT|levy|royalty|interest|lending) (?:rates?|credits?)\b"
    r"[^.;]{0,40}$|\bstake (?:of|to)\s$",
    re.IGNORECASE,
)
_PRICED_BEFORE = re.compile(
    r"\b(?:fetch(?:es|ed)?|(?:sold|sells?|selling|bought|auctioned|went|available|listed|rented"
    r"|on sale) (?:for|at)|auctions?|hammer|reserve|valued at|valuation of|charg(?:es?|ed|ing)"
    r"|salary|salaries|earns|earned|costs? (?:from|only|just|you|between)"
    r"|prices?|priced|tickets?|fares?|fees?|tuition|rents?|wages?|bids?|offers?|asking"
    r"|purchase order|invoices?|contract|bail|reward|prizes?|winner|ransom|fined?)\b",
    re.IGNORECASE,
)
_PRICED_AFTER = re.compile(
    r"-?\s?(?:an?|per|each)[-\s](?:year|month|week|hour|night|head|seat|ticket|person|pop|piece"
    r"|copy|bottle|pint|gallon|litre|liter|barrel|ounce|pound|day|mile|kilo|tonne|ton)\b(?=[-\s])"
    r"(?![\s-]*(?:in|on|for|to|from|because|of)\b)"
    r"|\s(?:apiece|each)\b"
    r"|(?:\s[\w’'-]+){0,3}\s(?:tournaments?|contests?|prizes?|jackpots?|takeovers?|deals?|mergers?"
    r"|acquisitions?|buyouts?|positions?|jobs?|posts?|contracts?|grants?|loans?|scholarships?"
    r"|awards?|bids?|offers?|bount(?:y|ies)|rewards?|bonds?|lawsuits?|settlements?|fees?|budgets?"
    r"|packages?|tickets?|fares?|charge|fines?|bail|bonus(?:es)?|salary|salaries|mortgages?|homes?"
    r"|houses?|mansions?|apartments?|cheques?|checks?|invoices?|funds?|transfer)\b"
    r"|\s(?:ticket|contract|order|invoice)s?\b",
    re.IGNORECASE,
)
_ALLOTTED = re.compile(
    r"\b(?:direct(?:s|ed)|allocat(?:es?|ed|ing)|approv(?:es?|ed|ing)|award(?:s|ed|ing)|grant(?:s|ed)"
    r"|set(?:s|ting)? aside|earmark(?:s|ed)|appropriat(?:es?|ed)|commit(?:s|ted)|donat(?:es?|ed)"
    r"|gave|receiv(?:es?|ed|ing)|secured|handed out|fund(?:s|ed)|budgeted|borrowed|lent)\s"
    r"(?:\w+\s){0,3}$",
    re.IGNORECASE,
)
_STOCK_BEFORE = re.compile(
    r"\ball (?:of )?(?:the )?(?:\w+[’']s )?$|\b(?:[A-Z]\w+|its|their|our|whose)(?:[’']s?)? "
    r"(?:(?:roughly|about|some|nearly|more than|over|almost|approximately) )?$"
)
_STOCK = frozenset(
    "municipalities counties members workers employees schools districts towns cities villages "
    "boroughs states precincts ballots voters residents libraries branches stores students "
    "pupils subscribers customers libraries staff fans local".split()
)
_ITEMISED = re.compile(
    r"\W*(?:(?:That|This|It|They|These|The \w+) (?:also )?includ(?:e|es|ed)|There (?:is|are|was"
    r"|were) also)\b"
)
_RESULT_AFTER = re.compile(
    r"\s?(?:%|per ?cent)?\s?(?:to|-|–)\s\d|\s(?:\w+\s)?(?:needed|majority)\b"
)
_RESULT_BEFORE = re.compile(
    r"\b(?:defeat(?:ed|s|ing)|beat(?:s|ing)?|won|lost|separated by|margin|led by|leads? by"
    r"|a lead of|shy of|short of)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\s(?:\w+\s)?(?:have|had|has) (?:already )?signed\b|\ssignatures\b")
_CONVERTED = re.compile(r"\d\S*\s(?:million |billion )?\($")


class Settled:
    """Looks at the clauses around the figures of one article."""

    def __init__(self, text: str, sentences: tuple[Sentence, ...]) -> None:
        self._text = text
        self._sentences = sentences

    def holds(self, figure: Figure) -> bool:
        """Whether its clause tells a figure that nobody disputes."""
        opening, closing = self._sentences[figure.sentence].span
        start, end = figure.number.span.start, figure.span.end  # "up to" is said of it
        before = self._text[max(opening, start - _REACH) : start]
        after = self._text[figure.number.span.end : closing]
        clause = before[max(before.rfind("; "), before.rfind(" — ")) + 1 :]
        if _RULED.search(clause) or _PLANNED.search(clause):
            return True
        if _SUPPOSED.search(self._text, opening, start) or self._itemised(opening):
            return True
        if figure.number.percent:
            return self._rate(clause, after)
        if figure.kind == "money":
            return self._priced(clause, after)
        counted = figure.kind in ("count", "vague") and (
            _SIGNED.match(self._text, end) or _RESULT_AFTER.match(after)
        )
        return bool(counted) or self._stock(figure, before)

    def _rate(self, before: str, after: str) -> bool:
        """A rate of tax, a stake, a result: 6% sales tax, defeated her 58% to 42%."""
        if _RATE_AFTER.match(after) or _RATE_BEFORE.search(before):
            return True
        return _RESULT_BEFORE.search(before) is not None and (
            _RESULT_AFTER.match(after) is not None or before.endswith("to ")
        )

    def _priced(self, before: str, after: str) -> bool:
        """A price, a prize, pay, a deal, or money that somebody named allots."""
        return (
            _PRICED_BEFORE.search(before) is not None
            or _ALLOTTED.search(before) is not None
            or _CONVERTED.search(before) is not None
            or _PRICED_AFTER.match(after) is not None
        )

    def _stock(self, figure: Figure, before: str) -> bool:
        """All 13 million Pennsylvanians, the state's 2,600 municipalities."""
        if not _STOCK_BEFORE.search(before):
            return False
        return figure.unit in _STOCK or before.rstrip().endswith("all")

    def _itemised(self, opening: int) -> bool:
        """Whether the sentence goes on with the items of an order or a bill named before."""
        return _ITEMISED.match(self._text, opening) is not None
