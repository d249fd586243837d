"""Where the spellings of a variant group stand in an article, case and endings allowed for.

A form is looked for as it is written. Only where its case may change by its place (a
sentence's first word, a headline, a dateline in capitals) are other cases looked for too.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.article import ParagraphKind
from newslint.model import Span
from newslint.reading.reading import Reading
from newslint.variants import Group
from newslint.words import recased, words

_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_ALIAS_REACH = 60
"""How many characters may stand between two spellings that a sentence explains."""
_CAPITALISED = ("title", "own")
"""Kinds whose lower-case forms may have a capital anywhere: the sheikh, Sheikh Rashid."""
_HEADLINES = (ParagraphKind.HEADLINE, ParagraphKind.HEADING)


def applies(reading: Reading, group: Group) -> bool:
    """Whether the words around say that the group is meant: Odessa in Texas is not."""
    has = reading.vocabulary.issuperset
    if group.only_with and not any(has(words(word)) for word in group.only_with):
        return False
    return not any(has(words(word)) for word in group.not_with)


def places(reading: Reading, group: Group, fewest: int = 2) -> list[list[Span]]:
    """For each variant its spans in reading order; empty unless `fewest` variants are there.

    Spans leave out a possessive ending. Of overlapping forms the longest counts.
    """
    text, vocabulary = reading.plain, reading.vocabulary
    found: dict[Span, int] = {}
    for number, forms in enumerate(group.forms):
        for form in forms:
            *first, last = words(form)
            if vocabulary.issuperset(first) and not vocabulary.isdisjoint((last, f"{last}s")):
                for span in _written(reading, group, form):
                    # "towards" is a form of its own before it is the plural of "toward".
                    if span not in found or len(form) == span.end - span.start:
                        found[span] = number
    if len(set(found.values())) < fewest:
        return []
    fixed = [span for phrase in group.not_in for span in find(text, phrase)]
    blocked = (*fixed, *reading.masked)
    spans: list[list[Span]] = [[] for _ in group.forms]
    for span, number in sorted(found.items()):
        longer = any(other.contains(span) and other != span for other in found)
        if not longer and not any(block.overlaps(span) for block in blocked):
            spans[number].append(span)
    return spans


def _written(reading: Reading, group: Group, form: str) -> Iterator[Span]:
    text = reading.plain
    yield from find(text, form)
    if form[0].islower():
        # The article of "al-Assad" may be capitalised anywhere; a mere word not, or it is
        # part of a name: "Labour Party", "Pearl Harbor".
        for span in find(text, form[0].upper() + form[1:]):
            if (
                form != form.lower()
                or group.kind in _CAPITALISED
                or begins_sentence(text, span.start)
            ):
                yield span
    if form != form.lower():
        if not _differs_only_in_case(group, form) and not form.isupper():
            yield from find(text, form.upper())
        return
    for capitals in (form.title(), form.upper()):
        for span in find(text, capitals):
            if any(p.kind in _HEADLINES and p.span.contains(span) for p in reading.paragraphs):
                yield span


def _differs_only_in_case(group: Group, form: str) -> bool:
    folded = form.lower()
    return sum(other.lower() == folded for forms in group.forms for other in forms) > 1


def form_at(reading: Reading, group: Group, span: Span) -> tuple[int, int]:
    """Which variant stands at `span`, in which inflection: indexes into `group.forms`."""
    written = reading.plain[slice(*span)].lower()
    for spelled in (written, written.removesuffix("s")):
        for variant, forms in enumerate(group.forms):
            for inflection, form in enumerate(forms):
                if form.lower() == spelled:
                    return variant, inflection
    raise ValueError(f"{written!r} is no form of {group.preferred!r}")


def rewritten(reading: Reading, group: Group, span: Span, variant: int) -> str:
    """What stands at `span`, in the spelling of `variant`: its inflection and case are kept."""
    written = reading.text[slice(*span)]
    own, inflection = form_at(reading, group, span)
    form = group.forms[variant][inflection]
    if len(written) > len(group.forms[own][inflection]):
        form += "s"
    return recased(form, like=written)


def explained(reading: Reading, places: Sequence[Sequence[Span]]) -> bool:
    """Whether the text itself ties two of the spellings: "Mumbai, formerly Bombay"."""
    order = sorted((span, number) for number, own in enumerate(places) for span in own)
    for (left, a), (right, b) in pairwise(order):
        if a == b or right.start - left.end > _ALIAS_REACH:
            continue
        between = reading.plain[left.end : right.start].lower()
        if _SENTENCE_END.search(between):
            continue
        if between.strip() in ("(", "/", "or", "(or", ", or"):
            return True
        said = f" {' '.join(words(between))} "
        if any(f" {cue} " in said for cue in reading.lexicon.words("names.alias")):
            return True
    return False


def quoted(reading: Reading, span: Span) -> bool:
    """Whether the span stands inside quotation marks."""
    return any(quotation.span.contains(span) for quotation in reading.quotations)


def begins_sentence(text: str, at: int) -> bool:
    """Whether what stands at `at` has a capital for its place: sentence, quotation, line."""
    before = text[max(0, at - 4) : at].rstrip(" ([—–-")
    return not before or before[-1] in '.!?:…\n"“‘' or before.endswith(" '")


def find(text: str, form: str) -> Iterator[Span]:
    """Where `form` stands as whole words, a plural s behind it included."""
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        if not _tied_before(text, at) and not _tied_behind(text, end):
            plural = text[end : end + 1] == "s"
            yield Span(at, end + plural)
        at = text.find(form, end)


def _tied_before(text: str, at: int) -> bool:
    """A letter, a path or a tag, or an apostrophe as in O'Neill."""
    before = text[at - 1 : at] if at else ""
    return before.isalnum() or before in ("_", "@", "#", "/") or _inner_apostrophe(text, at - 1)


def _tied_behind(text: str, end: int) -> bool:
    """A letter other than a final s, a path, or a file's ending as in kiev.pdf."""
    if text[end : end + 1] == "s":
        end += 1
    after = text[end : end + 1]
    if after == "'" and text[end + 1 : end + 2].isalpha():
        return text[end + 1 : end + 3] != "s" and text[end + 2 : end + 3].isalnum()
    if after == "." and text[end + 1 : end + 2].isalnum():
        return True
    return after.isalnum() or after in ("_", "@", "/")


def _inner_apostrophe(text: str, at: int) -> bool:
    return at > 0 and text[at] == "'" and text[at - 1].isalnum()
