"""The closed classes of English words that reading leans on: articles, modals, pronouns."""

DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your no any each every another "
    "such whose both some all".split()
)
MODALS = frozenset(
    "to will would can could may might must shall should do does did don't doesn't didn't "
    "won't wouldn't couldn't shouldn't can't cannot let".split()
)
BE = frozenset(
    "is are was were be been being am isn't aren't wasn't weren't he's she's it's they're".split()
)
HAVE = frozenset("has have had having hasn't haven't hadn't i've we've they've".split())
PRONOUNS = frozenset("he she they it we i you who which that".split())
FIRST_AND_SECOND = frozenset("i we you i'm i've i'd we're we've we'd you're you've".split())
PREPOSITIONS = frozenset(
    "of in on at for from with by about against over under into after before between during "
    "without through amid despite among since until toward towards upon within via per as "
    "than like near behind beyond across off around along following".split()
)
SUBORDINATORS = frozenset(
    "that because while when after before if although though as whereas since until where "
    "whether unless once so than how why what which whom".split()
)
CLAUSE_OPENERS = frozenset(
    "that the a an his her its their he she it they there this these those how why what "
    "whether who if no some many any to him them himself herself themselves itself all "
    "most".split()
)
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight "
    "earlier recently later afterward afterwards january february march april may june july "
    "august september october november december".split()
)
_ADVERBS = frozenset(
    "also then later now never once still often recently first previously already just even "
    "again not ever always further however instead meanwhile soon yet long though too only "
    "almost quite rather twice nevertheless nonetheless therefore thus".split()
)
_NOT_ADVERBS = frozenset("family ally assembly reply italy july daily weekly monthly".split())


def is_adverb(word: str) -> bool:
    """An adverb that may stand between a subject and its verb."""
    return word in _ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS)
