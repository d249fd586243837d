"""Words that attribute, found in one pass over the tokens.

Each word form is looked up once in a table compiled from `rules/lexicons/en/cues.yaml`;
only a hit is looked at more closely: is it a verb here, and does it have beside it what
its group needs?
"""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.lexicons import Lexicon
from newslint.reading.grammar import (
    BE,
    CLAUSE_OPENERS,
    DETERMINERS,
    FIRST_AND_SECOND,
    HAVE,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
)
from newslint.reading.inflections import forms
from newslint.reading.phrases import by_first, match
from newslint.reading.tokens import Tokens

_NO_SUBJECT = frozenset("a an the of in for with by from".split())
_ADJECTIVE_OPENERS = frozenset("of in for with from more most very so newly long".split())
_WOULD = frozenset("would could should may might must can cannot can't let".split())
_CLAUSAL = frozenset("that how whether why what who if he she they it there where when".split())
_NOTHING: frozenset[str] = frozenset()
_AT_LENGTH = {
    "talk": frozenset(["about"]),
    "speak": frozenset(["about", "condition"]),
    "name": frozenset(["as"]),
    "identify": frozenset(["as"]),
}
_OWN = ("his", "her", "their", "its")
_CLAUSE_ENDS = frozenset(". ; ? !".split())
_AS = frozenset("see consider recognize recognise judge read".split())
_COMPOUNDS = {"think": ("tank", "tanks"), "call": ("center", "centre", "centers", "centres")}
_COME_LAST = frozenset("show report note claim suggest state estimate say".split())
_ING_NOUNS = frozenset(
    "ruling meeting warning reporting feeling finding understanding reading hearing showing "
    "thinking meaning sentencing voting backing listing posting rating ranking recording "
    "pricing offering planning opening standing".split()
)
_BEFORE_PARTICIPLE = frozenset(", ; – — and while by before after".split())
_ADJECTIVAL = ("ic", "al", "ous", "ive", "ful", "est", "ary", "ible", "able")


class Entry(NamedTuple):
    """What a word form may be: a verb (its lemma, form and groups) and, or, a noun."""

    lemma: str
    form: str
    groups: tuple[str, ...]
    particles: frozenset[str]
    noun: bool
    nominal: bool


class Cue(NamedTuple):
    """Tokens `first` up to `end` attribute; `group` is report, believe, show, noun or phrase.

    `passive` cues name the source, if at all, after "by".
    """

    first: int
    end: int
    lemma: str
    form: str
    group: str
    passive: bool


class CueTable:
    """The cue lexicon, compiled: word forms to entries, first words to phrases."""

    def __init__(self, lexicon: Lexicon) -> None:
        irregular = lexicon["cues.irregular"]
        particles = lexicon["cues.with"]
        nouns = lexicon.words("cues.nouns")
        nominal = nouns | lexicon.words("cues.also_nouns")
        groups: dict[str, list[str]] = {}
        for group in ("report", "believe", "show"):
            for lemma in lexicon["cues." + group]:
                groups.setdefault(lemma, []).append(group)
        for lemma in particles:
            groups.setdefault(lemma, [])
        self.clausal = lexicon.words("cues.clausal")
        self.words: dict[str, Entry] = {
            noun: Entry(noun, "noun", (), frozenset(), True, True) for noun in nouns
        }
        for lemma, found in groups.items():
            after = frozenset(particles.get(lemma, ()))
            for word, form in forms(lemma, irregular).items():
                self.words[word] = Entry(
                    lemma, form, tuple(found), after, word in nouns, word in nominal
                )
        self.phrases = by_first([*lexicon["cues.phrases"], *lexicon["reasons.unauthorised_cues"]])

        self.heads = frozenset(self.words) | frozenset(self.phrases)

    def find(self, tokens: Tokens, quoted: bytearray) -> Iterator[Cue]:
        """Every cue outside quotation marks, in reading order."""
        words = tokens.words
        entries, phrases, heads = self.words, self.phrases, self.heads
        for at in [at for at, word in enumerate(words) if word in heads]:
            if quoted[at]:
                continue
            word = words[at]
            entry = entries.get(word)
            if entry and (cue := self._verb_or_noun(tokens, at, entry)):
                yield cue
            if word in phrases and (end := match(words, at, phrases[word])):
                yield Cue(at, end, word, "", "phrase", False)

    def _verb_or_noun(self, tokens: Tokens, at: int, entry: Entry) -> Cue | None:
        if entry.form != "noun" and (cue := self._verb(tokens, at, entry)):
            return cue
        if entry.noun and _speaks(tokens.words, at):
            return Cue(at, at + 1, entry.lemma, "noun", "noun", False)
        return None

    def _verb(self, tokens: Tokens, at: int, entry: Entry) -> Cue | None:
        words = tokens.words
        before = words[at - 1] if at else ""
        after = words[at + 1] if at + 1 < len(words) else ""
        capital = at + 1 < len(words) and tokens.capital(at + 1)
        if not _is_verb(words, at, entry, before, "the" if capital else after):
            return None
        if before == "to" and after in _CLAUSE_ENDS:
            return None  # "obliges all members to respond"
        cited = words[at + 1 : at + 3]
        if entry.lemma == "cite" and cited[1:] in (["source"], ["sources"]) and cited[0] in _OWN:
            return None  # "cited her sources in a footnote"
        passive = entry.form == "ed" and _is_passive(words, at)
        if "report" in entry.groups:
            return Cue(at, at + 1, entry.lemma, entry.form, "report", passive)
        if (
            after in entry.particles
            or (at + 2 < len(words) and words[at + 2] in entry.particles and after != ",")
            or not _AT_LENGTH.get(entry.lemma, _NOTHING).isdisjoint(words[at + 2 : at + 7])
        ):
            return Cue(at, at + 1, entry.lemma, entry.form, "report", passive)
        if "believe" in entry.groups and self._believes(words, at, entry, before):
            subject = _near_subject(words, at)
            if subject not in FIRST_AND_SECOND:
                return Cue(at, at + 1, entry.lemma, entry.form, "believe", passive)
        if "show" in entry.groups and _has_clause(words, at):
            return Cue(at, at + 1, entry.lemma, entry.form, "show", passive)
        return None

    def _believes(self, words: list[str], at: int, entry: Entry, before: str) -> bool:
        if before in _WOULD or (before == "to" and entry.lemma in self.clausal):
            return False
        if entry.lemma not in self.clausal:
            return _has_complement(words, at)
        after = words[at + 1 : at + 9]
        return not _CLAUSAL.isdisjoint(after[:2]) or (entry.lemma in _AS and "as" in after)


def _is_verb(words: list[str], at: int, entry: Entry, before: str, after: str) -> bool:
    form = entry.form
    if after in _COMPOUNDS.get(words[at], ()):
        return False
    if before in DETERMINERS and before not in ("that", "this", "some", "all", "both"):
        # "a source close to her denies": here "her" is no article.
        close = at > 1 and words[at - 2] in PREPOSITIONS | {"to"}
        return before == "her" and form in ("s", "ed") and close
    if (
        before.endswith("'s")
        and before[:-2] not in PRONOUNS
        and before[:-2]
        not in (
            "there",
            "here",
        )
    ):
        return False
    if entry.lemma in ("say", "tell"):
        return form != "base" or before not in PREPOSITIONS
    if form == "ed":
        start = at - 1
        while start >= 0 and is_adverb(words[start]):
            start -= 1
        opener = words[start] if start >= 0 else ""
        if opener in _ADJECTIVE_OPENERS or (start < at - 1 and opener in DETERMINERS):
            return after in ("by", "to")
        return True
    if form == "ing":
        if before == "to":
            return False
        if words[at] in _ING_NOUNS:
            return before in _BEFORE_PARTICIPLE or before in BE
        return not (before in _NO_SUBJECT and after in ("of", ",", "."))
    if not entry.nominal:
        return form == "s" or before not in ("of", "in", "with", "for", "from")
    if before in PREPOSITIONS or before.endswith(_ADJECTIVAL):
        return False
    if form == "base":
        return (
            before in MODALS
            or before in PRONOUNS
            or (
                (
                    before.endswith("s")
                    or before in ("people", "who", "and", "also")
                    or is_adverb(before)
                )
                and after in CLAUSE_OPENERS
            )
        )
    return (
        after in CLAUSE_OPENERS
        or after[:1].isdigit()
        or before in PRONOUNS
        or is_adverb(before)
        or (entry.lemma in _COME_LAST and _comes_last(words, at))
    )


def _is_passive(words: list[str], at: int) -> bool:
    if words[at] == "said" and words[at + 1 : at + 2] == ["to"]:  # "said to be", in headlines too
        return at + 2 < len(words) and words[at + 2] not in DETERMINERS
    before = at - 1
    while before >= 0 and at - before < 4 and (is_adverb(words[before]) or words[before] == "not"):
        before -= 1
    return before >= 0 and words[before] in BE


def _near_subject(words: list[str], at: int) -> str:
    before = at - 1
    while before >= 0 and (
        is_adverb(words[before]) or words[before] in MODALS or words[before] in HAVE
    ):
        before -= 1
    return words[before] if before >= 0 else ""


def _has_complement(words: list[str], at: int) -> bool:
    after = at + 1
    while after < len(words) and is_adverb(words[after]):
        after += 1
    return after < len(words) and (words[after].isalnum() or words[after] in ('"', "“"))


def _has_clause(words: list[str], at: int) -> bool:
    return (
        "that" in words[at + 1 : at + 6]
        or (at + 1 < len(words) and (words[at + 1] in CLAUSE_OPENERS or words[at + 1][0].isdigit()))
        or _comes_last(words, at)
    )


def _comes_last(words: list[str], at: int) -> bool:
    """ "…, a report found." """
    after = words[at + 1] if at + 1 < len(words) else "."
    return after in (".", ",") and "," in words[max(at - 15, 0) : at - 1]


def _speaks(words: list[str], at: int) -> bool:
    """A noun that attributes: owned by somebody, or followed by what it says."""
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if before == "on":  # on suspicion of, on request
        return False
    if after in (
        "that",
        "about",
        "of",
        "against",
        "for",
        "to",
        "from",
        "by",
        "over",
        "whether",
        ":",
    ):
        return True
    return before.endswith("'s") or before in ("his", "her", "their", "its")
