"""Who says what: each cue with its source and what it attributes.

Direct quotations are hung on a cue in their sentence, or on the speaker of the one before
where they run on. Indirect speech lies after the cue, or before it where the cue comes last.
"""

from bisect import bisect_right

from newslint.lexicons import Lexicon
from newslint.model import Span
from newslint.reading import labels
from newslint.reading.clauses import Attribution, Clause, Lemmas
from newslint.reading.cues import CueTable
from newslint.reading.quotations import Quotation
from newslint.reading.sentences import Sentence
from newslint.reading.tokens import Tokens


def table(lexicon: Lexicon) -> CueTable:
    """The compiled cue lexicon, kept with the lexicon it was made from."""
    if "cues" not in lexicon.derived:
        lexicon.derived["cues"] = CueTable(lexicon)
    found: CueTable = lexicon.derived["cues"]
    return found


def quoted_tokens(tokens: Tokens, quotations: tuple[Quotation, ...]) -> bytearray:
    """For each token, 1 if it stands inside quotation marks; one more byte at the end."""
    quoted = bytearray(len(tokens) + 1)
    for quotation in quotations:
        first, end = tokens.at(quotation.span.start), tokens.at(quotation.span.end)
        quoted[first:end] = b"\1" * (end - first)
    return quoted


def find(
    tokens: Tokens,
    sentences: tuple[Sentence, ...],
    quotations: tuple[Quotation, ...],
    quoted: bytearray,
    lexicon: Lexicon,
) -> tuple[Attribution, ...]:
    """Every attribution, in reading order."""
    starts = [sentence.span.start for sentence in sentences]
    found: list[Attribution] = []
    before: Attribution | None = None
    lemmas = Lemmas(
        lexicon.words("cues.speech"),
        lexicon.words("cues.inverting"),
        lexicon.words("cues.voiced"),
    )
    for cue in table(lexicon).find(tokens, quoted):
        number = bisect_right(starts, tokens.starts[cue.first]) - 1
        if number < 0:
            continue
        if before is not None and before.sentence != number:
            before = None
        clause = Clause(tokens, sentences[number].span, before, lemmas)
        attribution = clause.attribution(cue, number, quotations)
        found.append(attribution)
        if not attribution.nested and cue.group != "noun":
            before = attribution
    labelled = list(labels.find(tokens, sentences, quoted, lexicon))
    leads = {label.sentence for label in labelled if label.kind == "lead"}
    if leads:  # what follows "Poll:" is what the poll says, whoever else is in it
        found = [a._replace(nested=True) if a.sentence in leads else a for a in found]
    found.extend(_labelled(tokens, label, sentences) for label in labelled)
    cued = {attribution.sentence for attribution in found}
    found.extend(_uncued(quotations, starts, cued))
    found.sort(key=_place)
    return tuple(found)


def _place(attribution: Attribution) -> tuple[int, int]:
    span = attribution.cue or attribution.content or Span(0, 0)
    return (attribution.sentence, span.start)


def _labelled(tokens: Tokens, label: labels.Label, sentences: tuple[Sentence, ...]) -> Attribution:
    phrase = label.phrase
    sentence = sentences[label.sentence].span
    source = tokens.span(phrase.first, phrase.end)
    mark = tokens.span(label.mark, label.mark + 1)
    content = (
        Span(min(mark.end, sentence.end), sentence.end)
        if label.kind == "lead"
        else Span(sentence.start, mark.start)
    )
    return Attribution(
        "indirect",
        source,
        mark,
        content,
        label.sentence,
        "",
        "label",
        phrase,
        phrase.end,
        speech=True,
    )


def _uncued(
    quotations: tuple[Quotation, ...], starts: list[int], cued: set[int]
) -> list[Attribution]:
    """Quotations longer than a few words that no cue in their first sentence covers."""
    more: list[Attribution] = []
    for quotation in quotations:
        first = bisect_right(starts, quotation.span.start) - 1
        last = bisect_right(starts, quotation.span.end - 1) - 1
        if first < 0 or (first in cued and (first == last or last - first < 1)):
            continue
        if quotation.span.end - quotation.span.start < 25:
            continue
        more.append(Attribution("direct", None, None, quotation.span, first))
    return more
