"""The lexicon of sources: nouns for people, organisations, documents, and their plurals."""

from newslint.lexicons import Lexicon


class SourceWords:
    """Word lists of `rules/lexicons/en/sources.yaml`, as sets of lower-case singulars."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self.insiders = words("sources.insiders")
        self.groups = words("sources.groups")
        self.people = words("sources.people") | self.insiders | self.groups
        self.inner = words("sources.inner")
        self.spokespeople = words("sources.spokespeople")
        self.hiding = self.insiders - self.spokespeople
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

    def is_person(self, word: str) -> bool:
        """Whether a word, in the singular or plural, is a noun for people who speak."""
        return self.singular(word) in self.people
