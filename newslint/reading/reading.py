"""The lazy whole: everything that checks may ask about one article.

Each part lives in a module of its own and is imported when first asked for, so a rule
that nobody selected costs neither time nor imports.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.article import Article, Corpus
from newslint.lexicons import Lexicon
from newslint.model import Span
from newslint.reading.sentences import Sentence, split
from newslint.words import plain, words

if TYPE_CHECKING:
    from newslint.reading.names import Names
    from newslint.reading.repeats import Printed, Repeat


class Reading:
    """One article as read. Every property is computed once; none changes the article."""

    def __init__(self, article: Article, lexicon: Lexicon, corpus: Corpus | None = None) -> None:
        self.article = article
        self.text = article.text
        self.paragraphs = article.paragraphs
        self.lexicon = lexicon
        self.corpus = corpus

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences in reading order."""
        return split(self.text, self.paragraphs)

    @cached_property
    def masked(self) -> tuple[Span, ...]:
        """Spans that are shown but are not copy: code, URLs, e-mail addresses, @handles."""
        from newslint.reading.masks import find

        return find(self.article)

    @cached_property
    def printed(self) -> "list[Printed]":
        """Paragraphs that would be a fault if they stood twice, with their fingerprints."""
        from newslint.reading.repeats import comparable

        return comparable(self.article, self.lexicon)

    @cached_property
    def repeats(self) -> "list[Repeat]":
        """Paragraphs that repeat an earlier one, in reading order."""
        from newslint.reading.repeats import find

        return find(self.printed)

    @cached_property
    def plain(self) -> str:
        """The text with one kind of apostrophe, hyphen and space, offset for offset."""
        return plain(self.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The distinct words of the article, lower-cased."""
        return frozenset(words(self.text))

    @cached_property
    def names(self) -> "Names":
        """Capitalised words and their neighbours."""
        from newslint.reading.names import Names

        return Names(self.plain, self.lexicon.words("names.titles"))
