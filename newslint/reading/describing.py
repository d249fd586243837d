"""What a noun phrase says of a source: person, organisation, document, nobody in particular.

A name that only modifies ("Clinton aides", "a White House official") names nobody; one that
stands in apposition or after "named", "including" does.
"""

from dataclasses import dataclass

from newslint.lexicons import Lexicon
from newslint.reading.grammar import BE, DETERMINERS, PREPOSITIONS
from newslint.reading.noun_phrases import NounPhrase
from newslint.reading.tokens import Tokens

NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
}
_SINGULAR = frozenset("a an one another someone somebody each every".split())
_DEFINITE = frozenset("the that this these those his her its their our my your both".split())
_PRONOUNS = {
    word: pronoun
    for pronoun, forms in {
        "he": "he him his who",
        "she": "she her",
        "they": "they them their these those both",
        "it": "it its this that which",
        "we": "we i you",
    }.items()
    for word in forms.split()
}
_NEVER_HOLDERS = frozenset("official person spokesman spokeswoman spokesperson".split())
_BEFORE_INDEFINITE = frozenset("some many the but only about nearly almost at least than".split())
_TOPMOST = frozenset("top chief highest-ranking head senior-most only first".split())
_SAYS_NOTHING = frozenset(
    "source person individual someone somebody insider friend associate man woman".split()
)
_NAMING = frozenset(["named", "called", "including", "identified"])
_COMPANY = frozenset("inc corp co ltd llc plc gmbh ag sa nv group holdings".split())


@dataclass(frozen=True, slots=True)
class Described:
    """One mention of a source.

    `kind` is person, organisation, document, unnamed, pronoun or unknown. `noun` is the head
    in the singular ("official"), or the surname of a person; `name` is the name as written.
    `group` marks plural heads that speak with one voice: critics, analysts, many.
    """

    kind: str
    noun: str
    name: str
    plural: bool
    definite: bool
    count: int | None
    group: bool
    bare: bool


class Describer:
    """The lexicon of sources, and what it makes of a noun phrase."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self.insiders = words("sources.insiders")
        self.groups = words("sources.groups")
        self.people = words("sources.people") | self.insiders | self.groups
        self.inner = words("sources.inner")
        self.spokespeople = words("sources.spokespeople")
        self.outlets = words("sources.outlets")
        self.plurals: dict[str, str] = lexicon["sources.plurals"]
        self.indefinite = words("sources.indefinite")
        self.organisations = words("sources.organisations")
        self.documents = words("sources.documents")
        self.holders = words("sources.holders")
        self.titles = words("sources.titles")
        self.access = words("sources.access")
        self.not_sources_before = words("sources.not_sources_before")

    def singular(self, word: str) -> str:
        """The singular of a person noun, by table or by its ending."""
        if word in self.plurals:
            return self.plurals[word]
        if word.endswith("s") and not word.endswith("ss"):
            if word.endswith("ies"):
                return word[:-3] + "y"
            return word[:-1]
        return word

    def describe(self, tokens: Tokens, phrase: NounPhrase, floor: int) -> Described:
        """What the phrase says; `floor` is its sentence's first token."""
        words = tokens.words
        phrase = self._past_and(tokens, self._past_of(tokens, phrase))
        head = phrase.head
        word = words[head]
        first = words[phrase.first]
        if word in _PRONOUNS and phrase.end - phrase.first <= 2:
            return Described(
                "pronoun", _PRONOUNS[word], "", word in ("they", "we"), True, None, False, True
            )
        if word.endswith("'s"):
            word = word[:-2]
        noun = self.singular(word)
        plural = noun != word or (word in self.plurals and self.plurals[word] == word)
        count = _count(words, phrase, plural)
        definite = first in _DEFINITE or first.endswith("'s")
        is_person = noun in self.people
        named = self._name(tokens, phrase, floor, is_person)
        if named:
            return Described(
                "person", named.rsplit(" ", 1)[-1].lower(), named, plural, True, None, False, False
            )
        after = words[head + 1 : head + 3]
        fraction = after[:1] == ["in"] and after[-1] in NUMBERS  # three in four voters
        if (fraction or "of" in words[phrase.first : head]) and (word in NUMBERS or word.isdigit()):
            return Described("unknown", noun, "", plural, definite, count, False, False)
        if word in self.indefinite and (
            head == phrase.first or words[head - 1] in _BEFORE_INDEFINITE
        ):
            several = word in NUMBERS or word in ("several", "another", "someone", "somebody")
            return Described(
                "unnamed",
                word if word in ("someone", "somebody") else "person",
                "",
                word not in _SINGULAR,
                definite and word != "those",
                NUMBERS.get(word),
                not several and word != "those",
                self._is_bare(tokens, phrase),
            )
        if is_person and self._is_proper(tokens, phrase, floor):
            return self._capital(tokens, phrase)
        if is_person and not plural and self._is_holder(tokens, phrase, definite, floor):
            return Described("person", noun, "", False, True, 1, False, False)
        if is_person and plural and _is_crowd(words, phrase):
            return Described("unknown", noun, "", True, definite, None, False, False)
        if is_person and not (noun == "source" and self._no_speaker(words, phrase)):
            if (
                not plural
                and (noun in self.holders or noun in self.titles)
                and definite
                and noun not in ("official", "person")
            ):
                return Described("person", noun, "", False, True, 1, False, False)
            bare = self._is_bare(tokens, phrase)
            if definite and plural and noun not in self.inner | {"official", "person"}:
                # "The researchers" goes back to somebody; "its backers" are a group.
                kind = (
                    "anaphor"
                    if first in ("the", "both") and head == phrase.first + 1
                    else "unnamed"
                )
                return Described(kind, noun, "", True, True, count, True, bare)
            group = (
                plural
                and count is None
                and not definite
                and (bare if noun == "person" else noun in self.groups or noun not in self.insiders)
                and not any(word in self.access for word in words[phrase.group_end : phrase.end])
            )
            return Described("unnamed", noun, "", plural, definite, count, group, bare)
        if noun in self.documents or word in self.documents:
            return Described("document", noun, "", plural, definite, None, False, False)
        if noun in self.organisations or word in self.organisations:
            return Described("organisation", noun, "", plural, definite, None, False, False)
        if noun in self.holders and definite:
            return Described("person", noun, "", False, True, 1, False, False)
        if tokens.capital(head):
            return self._capital(tokens, phrase)
        return Described("unknown", noun, "", plural, definite, count, False, False)

    def _is_proper(self, tokens: Tokens, phrase: NounPhrase, floor: int) -> bool:
        """ "Bay Health Partners": a person noun that is part of a name, outside headlines."""
        head = phrase.head
        return (
            head > floor + 1
            and tokens.capital(head)
            and tokens.capital(head - 1)
            and phrase.first < head
            and not tokens.capital(phrase.end)
        )

    def _is_holder(self, tokens: Tokens, phrase: NounPhrase, definite: bool, floor: int) -> bool:
        """One role, one holder: "the state's top labor official", a headline's "Senator"."""
        words = tokens.words
        before = words[phrase.first : phrase.head]
        noun = self.singular(words[phrase.head])
        if definite:
            if any(word in _TOPMOST for word in before):
                return True
            return noun not in self.inner and noun not in _NEVER_HOLDERS
        # Headlines and appositions leave out the article: "Judge in parrot case asks".
        return noun not in self.inner and not any(
            word in DETERMINERS or word in NUMBERS or word in self.indefinite or word.isdigit()
            for word in before
        )

    def _past_of(self, tokens: Tokens, phrase: NounPhrase) -> NounPhrase:
        """The head of "a Ministry of International Trade official"."""
        last = phrase.end - 1
        if (
            phrase.head < last - 1
            and tokens.words[phrase.head + 1] == "of"
            and tokens.capital(phrase.head)
            and tokens.capital(last - 1)
            and not tokens.capital(last)
            and self._is_person_noun(tokens.words[last])
        ):
            return phrase._replace(head=last, group_end=last + 1)
        return phrase

    def _past_and(self, tokens: Tokens, phrase: NounPhrase) -> NounPhrase:
        """The head of "current and former diplomats", "banking and industry sources"."""
        words = tokens.words
        end = phrase.group_end
        if not end < phrase.end - 1 or words[end] != "and":
            return phrase
        head = words[phrase.head]
        if self._is_person_noun(head) or head in self.holders:
            return phrase
        if phrase.head > phrase.first and tokens.capital(phrase.head):
            return phrase
        for at in range(end + 1, min(end + 5, phrase.end)):
            if self._is_person_noun(words[at]):
                return phrase._replace(head=at, group_end=at + 1)
        return phrase

    def _is_person_noun(self, word: str) -> bool:
        noun = self.singular(word)
        return noun in self.people

    def subject_name(self, tokens: Tokens, first: int) -> tuple[int, int] | None:
        """Tokens of a full name at the start of a sentence, or in apposition there."""
        words = tokens.words
        limit = min(first + 7, len(words) - 1)
        for at in range(first, limit):
            if words[at] in PREPOSITIONS or words[at] in BE or words[at] in (".", ";"):
                return None
            if at == first and (words[at] in DETERMINERS or words[at] in self.people):
                continue
            if tokens.capital(at) and tokens.capital(at + 1) and words[at] not in self.titles:
                end = at + 2
                while end < len(words) and tokens.capital(end) and end - at < 4:
                    end += 1
                if any(word in self.organisations for word in words[at:end]):
                    return None
                return at, end
        return None

    def is_insider(self, described: Described, count: int | None, grade: str | None) -> bool:
        """Whether somebody in particular hides here: no spokesperson, staff or bystander."""
        if described.noun in self.inner or grade == "access":
            return True
        if described.plural:
            return count is not None
        if described.noun == "person" and described.bare:
            return False
        return described.noun in self.insiders and described.noun not in self.spokespeople

    def grade(self, tokens: Tokens, phrase: NounPhrase, described: Described) -> str:
        """How closely an unnamed source is described: bare, access or position."""
        if described.noun not in _SAYS_NOTHING:
            return "position"
        after = tokens.words[phrase.head + 1 : phrase.end]
        if any(word in self.access for word in after):
            return "access"
        if described.noun in ("friend", "associate", "insider"):
            return "access"
        return "bare" if described.bare else "position"

    def _capital(self, tokens: Tokens, phrase: NounPhrase) -> Described:
        words = tokens.words
        names = [
            at
            for at in range(phrase.first, phrase.group_end)
            if tokens.capital(at) and words[at] not in DETERMINERS
        ]
        text = " ".join(tokens.written(at).removesuffix("'s").removesuffix("’s") for at in names)
        last = words[names[-1]] if names else words[phrase.head]
        firm = (
            words[phrase.first] == "the"
            or any(words[at] in self.organisations or words[at] in _COMPANY for at in names)
            or any(tokens.written(at).isupper() and len(words[at]) > 1 for at in names)
            or "of" in words[phrase.first : phrase.end]
        )
        titled = any(words[at] in self.titles for at in range(phrase.first, phrase.head))
        if titled or (not firm and len(names) > 1):
            return Described(
                "person", last.removesuffix("'s"), text, False, True, None, False, False
            )
        if firm:
            return Described("organisation", text.lower(), text, False, True, None, False, False)
        return Described("name", last.removesuffix("'s"), text, False, True, None, False, False)

    def _name(self, tokens: Tokens, phrase: NounPhrase, floor: int, is_person: bool) -> str:
        """A name in apposition to a person noun, after "named", or the head itself."""
        words = tokens.words
        if not is_person:
            return ""
        head = phrase.head
        if (
            head > phrase.first
            and tokens.capital(head)
            and head > floor
            and not words[head].endswith("s")
        ):
            before = words[head - 1]
            if (
                tokens.capital(head - 1)
                and before not in self.titles
                and words[head] not in self.titles
                and words[head] not in self.insiders
            ):
                return " ".join((tokens.written(head - 1), tokens.written(head)))
        for at in range(phrase.group_end, min(phrase.end + 4, len(words))):
            if words[at] == "including" or (words[at] == "like" and tokens.capital(at + 1)):
                return _name_after(tokens, at + 1)
            if words[at] in _NAMING:
                return self._name_at(tokens, at + 1)
            if words[at] in (".", ";", ":") or words[at] in ("said", "told"):
                break
        end = phrase.end
        capitals = end
        while capitals > phrase.group_end and tokens.capital(capitals - 1):
            capitals -= 1
        # Clerk of Courts Brenda Davis, director of elections Beth Lechman
        titled = (end - capitals > 2 and tokens.capital(head)) or (
            end - capitals == 2 and words[capitals - 1] not in PREPOSITIONS | DETERMINERS | {"to"}
        )
        firm = any(word in self.organisations for word in words[capitals:end])
        if titled and not firm and not words[head].endswith("s"):
            return f"{tokens.written(end - 2)} {tokens.written(end - 1)}"
        if end < len(words) and words[end] == ",":
            return self._name_at(tokens, end + 1)
        return ""

    def _name_at(self, tokens: Tokens, at: int) -> str:
        """Two capitalised words and more at a token, past articles and titles."""
        words = tokens.words
        start = at
        while (
            start < len(words)
            and start < at + 6
            and (
                words[start] in DETERMINERS
                or words[start] in self.titles
                or words[start] in self.insiders
                or words[start] in ("of", ".", "and", "for", "the")
            )
        ):
            start += 1
        end = start
        while end < len(words) and end - start < 4 and (tokens.capital(end) or words[end] == "&"):
            end += 1
        if end - start < 2:
            return ""
        return " ".join(tokens.written(place) for place in range(start, end))

    def _no_speaker(self, words: list[str], phrase: NounPhrase) -> bool:
        """Sources of protein, open sources: the word, but nobody who speaks."""
        before = words[phrase.head - 1] if phrase.head > phrase.first else ""
        after = words[phrase.head + 1] if phrase.head + 1 < len(words) else ""
        return before in self.not_sources_before or after == "of"

    def _is_bare(self, tokens: Tokens, phrase: NounPhrase) -> bool:
        """Whether nothing is said of them beyond a number and the noun."""
        words = tokens.words
        return all(
            word in DETERMINERS
            or word in NUMBERS
            or word in self.indefinite
            or at == phrase.head
            or word
            in (
                "source",
                "person",
                "of",
                "anonymous",
                "unnamed",
                "unidentified",
                "other",
                "same",
                "various",
                "multiple",
                "second",
                "third",
                "separate",
                "different",
                "our",
                "two",
                "additional",
                "numerous",
                "certain",
                "well-placed",
                "reliable",
                "credible",
                "trusted",
            )
            for at, word in enumerate(words[phrase.first : phrase.end], start=phrase.first)
        )


def _name_after(tokens: Tokens, at: int) -> str:
    """The first two capitalised words in a row within reach: "including its head, Taras Bilyk"."""
    for start in range(at, min(at + 14, len(tokens) - 1)):
        if tokens.capital(start) and tokens.capital(start + 1):
            return f"{tokens.written(start)} {tokens.written(start + 1)}"
    return ""


def _is_crowd(words: list[str], phrase: NounPhrase) -> bool:
    """Hundreds of people, 800,000 voters: a figure, not sources."""
    before = words[phrase.first : phrase.head]
    if "in" in before and before[0] in NUMBERS:  # three in four voters
        return True
    return any(
        word in ("hundreds", "thousands", "millions", "million", "percent")
        or (word[0].isdigit() and (len(word) > 2 or "," in word))
        for word in before
    )


def _count(words: list[str], phrase: NounPhrase, plural: bool) -> int | None:
    for at in range(phrase.first, phrase.head + 1):
        if words[at] in NUMBERS and not (words[at] == "one" and plural):
            return NUMBERS[words[at]]
        if words[at].isdigit() and len(words[at]) < 4:
            return int(words[at])
    if not plural or words[phrase.first] == "one":
        return 1
    return None
