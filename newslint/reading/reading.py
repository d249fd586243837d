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
    from newslint.known import Known
    from newslint.reading.backing import Backing
    from newslint.reading.claim import Claim
    from newslint.reading.clauses import Attribution
    from newslint.reading.figure_scopes import Scopes
    from newslint.reading.figure_settled import Settled
    from newslint.reading.figures import Figure
    from newslint.reading.names import Names
    from newslint.reading.phrases import Table
    from newslint.reading.quotations import Quotation
    from newslint.reading.repeats import Printed, Repeat
    from newslint.reading.sources import Source
    from newslint.reading.tokens import Tokens
    from newslint.reading.vague_sources import VagueSource


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
        """The distinct words of the article, lower-cased; hyphens and apostrophes part them."""
        tokens = frozenset(self.tokens.words)
        tied = [token for token in tokens if not token.isalpha()]
        return tokens.union(words(" ".join(tied)))

    @cached_property
    def names(self) -> "Names":
        """Capitalised words and their neighbours."""
        from newslint.reading.names import Names

        return Names(self.plain, self.lexicon.words("names.titles"), self.known)

    @property
    def known(self) -> "Known":
        """Names and words that newslint knows; one list for all articles."""
        from newslint.known import Known

        derived = self.lexicon.derived
        if "known" not in derived:
            derived["known"] = Known()
        known: Known = derived["known"]
        return known

    @cached_property
    def tokens(self) -> "Tokens":
        """Words and marks of the whole text."""
        from newslint.reading.tokens import Tokens

        return Tokens(self.text)

    @cached_property
    def quotations(self) -> "tuple[Quotation, ...]":
        """Outermost quotations, marks included, in reading order."""
        from newslint.reading.quotations import find

        return find(self.text, self.paragraphs)

    @cached_property
    def attributions(self) -> "tuple[Attribution, ...]":
        """Who says what: source, cue and content spans, in reading order."""
        from newslint.reading.attributions import find

        return find(self.tokens, self.sentences, self.quotations, self.quoted_tokens, self.lexicon)

    @cached_property
    def quoted_tokens(self) -> bytearray:
        """For each token, 1 if it stands inside quotation marks."""
        from newslint.reading.attributions import quoted_tokens

        return quoted_tokens(self.tokens, self.quotations)

    @cached_property
    def sources(self) -> "tuple[Source, ...]":
        """Every source, in order of first mention, its mentions linked."""
        from newslint.reading.sources import find

        return find(
            self.tokens, self.sentences, self.attributions, self.quoted_tokens, self.lexicon
        )

    @cached_property
    def speakers(self) -> "dict[int, Source]":
        """The source of each attribution, by its index; those without one are left out."""
        return {index: source for source in self.sources for index in source.statements}

    @cached_property
    def lead(self) -> frozenset[int]:
        """The sentences of the headline and the first paragraph of the copy, by index."""
        from newslint.reading.lead import find

        return find(self.sentences, self.paragraphs)

    @cached_property
    def person_names(self) -> tuple[Span, ...]:
        """Where persons are named: a given name and a surname, or a title and a surname."""
        from newslint.reading.person_names import find

        return find(self.tokens, self.lexicon)

    def opinion(self, span: Span) -> tuple[str, Span] | None:
        """The first praise, attack or guess in a span: its sort and its place, or None."""
        from newslint.reading.opinion import find

        return find(self.tokens, span, self.lexicon)

    @cached_property
    def charges(self) -> "Table":
        """Words that charge somebody with a wrong, by their first word."""
        from newslint.reading.phrases import by_first

        derived = self.lexicon.derived
        if "charges" not in derived:
            derived["charges"] = by_first(self.lexicon["opinion.charges"])
        table: Table = derived["charges"]
        return table

    @cached_property
    def suppressed(self) -> tuple[Span, ...]:
        """Phrases that state something on nobody's word."""
        from newslint.reading.suppressed import find

        return tuple(find(self.tokens, self.quoted_tokens, self.lexicon))

    @cached_property
    def figures(self) -> "tuple[Figure, ...]":
        """Every number outside masks: what it counts, and whether it wants a source."""
        from newslint.reading.figures import find

        return find(self.tokens, self.sentences, self.masked, self.scopes, self.lexicon)

    @cached_property
    def settled(self) -> "Settled":
        """Figures that hang on nobody because nobody disputes them."""
        from newslint.reading.figure_settled import Settled

        return Settled(self.text, self.sentences)

    @cached_property
    def backings(self) -> "tuple[Backing, ...]":
        """What each of the figures hangs on, in their order."""
        from newslint.reading.declared_sources import find
        from newslint.reading.figure_sources import Backer

        backer = Backer(
            self.tokens,
            self.sentences,
            self.quotations,
            self.attributions,
            self.quoted_tokens,
            self.scopes,
            self.vague_sources,
            find(self.text, self.article.metadata.newslint),
            self.lexicon,
        )
        return tuple(backer.backings(self.figures))

    @cached_property
    def scopes(self) -> "Scopes":
        """Which sentences are linked, first-hand, on record, or can be looked up."""
        from newslint.reading.figure_scopes import Scopes

        return Scopes(self.article, self.sentences)

    @cached_property
    def claims(self) -> "tuple[Claim, ...]":
        """The sums that the article does with its own figures, right ones too."""
        from newslint.reading.claims import find

        return tuple(find(self.text, self.sentences, self.figures, self.lexicon))

    @cached_property
    def vague_sources(self) -> "tuple[VagueSource, ...]":
        """Studies, polls and estimates that nobody can ask for."""
        from newslint.reading.vague_sources import find

        return tuple(find(self.tokens, self.sentences))
