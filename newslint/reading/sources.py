"""The sources of an article: every mention of one linked to the others, named or not."""

from dataclasses import dataclass

from newslint.lexicons import Lexicon
from newslint.model import Span
from newslint.reading import delayed_names, hidden
from newslint.reading.clauses import Attribution
from newslint.reading.describing import Describer
from newslint.reading.linking import Linker
from newslint.reading.profiles import Profile
from newslint.reading.reasons import Reasons
from newslint.reading.sentences import Sentence
from newslint.reading.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Source:
    """One source of an article.

    `kind`: person, organisation, document, unnamed or unknown. `count` is how many people
    speak, where the text says, and `counts` every such number with its mention. `description`
    of unnamed ones: bare, access or position. `group` marks a plural without face: critics,
    analysts, many. An `insider` is somebody in particular who hides, or whom the article
    hides: no spokesperson, whole staff or bystander. `statements` are indices into the
    reading's attributions; `mentions` are spans of the text. A source that only declines to
    comment does not `speak`. `anonymity` is the span that says it is not named.
    """

    id: str
    kind: str
    label: str
    count: int | None
    description: str | None
    anonymity_reason: Span | None
    second_hand: str | None
    mentions: tuple[Span, ...]
    statements: tuple[int, ...]
    noun: str
    group: bool
    plural: bool
    anonymity: Span | None
    speaks: bool
    insider: bool
    counts: tuple[tuple[int, Span], ...]


def find(
    tokens: Tokens,
    sentences: tuple[Sentence, ...],
    attributions: tuple[Attribution, ...],
    quoted: bytearray,
    lexicon: Lexicon,
) -> tuple[Source, ...]:
    """Every source, in order of first mention."""
    derived = lexicon.derived
    if "describer" not in derived:
        derived["describer"] = Describer(lexicon)
        derived["reasons"] = Reasons(lexicon)
    reasons: Reasons = derived["reasons"]
    anonymities = reasons.find(tokens, quoted)
    linker = Linker(tokens, sentences, derived["describer"], anonymities)
    for index, attribution in enumerate(attributions):
        if not attribution.nested:
            linker.add(index, attribution)
    for phrase in hidden.find(tokens, quoted, lexicon):
        linker.add_hidden(phrase)
    for anonymity in anonymities:
        linker.explain(anonymity)
    told = delayed_names.joined(linker.found, tokens, sentences, lexicon)
    return tuple(
        _source(number, found, derived["describer"]) for number, found in enumerate(told, start=1)
    )


def _source(number: int, found: Profile, describer: Describer) -> Source:
    described = found.described
    return Source(
        id=f"s{number}",
        kind="organisation" if described.kind == "name" else described.kind,
        label=found.label,
        count=found.count,
        description=found.description,
        anonymity_reason=found.reason,
        second_hand=found.second_hand,
        mentions=tuple(found.mentions),
        statements=tuple(found.statements),
        noun=described.noun,
        group=described.group,
        plural=described.plural,
        anonymity=found.anonymity,
        speaks=found.speaks or found.anonymity is not None,
        insider=found.anonymity is not None
        or describer.is_insider(described, found.count, found.description),
        counts=tuple(found.counts),
    )
