"""Critics, experts, some say: groups that nobody can ask whether they said it.

A note, as a rule; a warning where a figure or a charge hangs on them and nobody is named in
that paragraph or the next two.
"""

from bisect import bisect_left
from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit, Place, Severity
from newslint.reading.phrases import match
from newslint.reading.reading import Reading
from newslint.reading.sources import Source

_NEAR = 2
"""Paragraphs in which a named member of the group makes up for it."""


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """One finding a group, at its first statement."""
    named: set[int] | None = None
    for source in reading.sources:
        if source.kind == "unnamed" and source.group and source.speaks:
            named = _named(reading) if named is None else named
            first, *later = source.mentions
            related = tuple(Place(mention, "the same group again") for mention in later)
            graver = (_charges(reading, source) or _counts(reading, source)) and named.isdisjoint(
                _reach(reading, source)
            )
            severity = Severity.WARNING if graver else None
            yield Hit(first, {"source": source.label}, severity=severity, related=related)


def _charges(reading: Reading, source: Source) -> bool:
    """Whether somebody is charged with a wrong in what the group says."""
    tokens = reading.tokens
    table = reading.charges
    for index in source.statements:
        content = reading.attributions[index].content
        if content is None or not reading.attributions[index].speech:
            continue
        for at in range(tokens.at(content.start), tokens.at(content.end)):
            word = tokens.words[at]
            if word in table and match(tokens.words, at, table[word]):
                return True
    return False


def _counts(reading: Reading, source: Source) -> bool:
    """Whether a figure that wants a source hangs on what the group says."""
    starts = [figure.span.start for figure in reading.figures if figure.needs]
    for index in source.statements:
        attribution = reading.attributions[index]
        if attribution.speech and attribution.content:
            start, end = attribution.content
            if bisect_left(starts, start) < bisect_left(starts, end):
                return True
    return False


def _reach(reading: Reading, source: Source) -> set[int]:
    """The paragraphs in which a group speaks, and the next ones."""
    spoken = {
        reading.sentences[reading.attributions[index].sentence].paragraph
        for index in source.statements
    }
    return {number + step for number in spoken for step in range(_NEAR + 1)}


def _named(reading: Reading) -> set[int]:
    """The paragraphs in which a person who is named says something."""
    return {
        reading.sentences[reading.attributions[index].sentence].paragraph
        for source in reading.sources
        if source.kind == "person"
        for index in source.statements
    }
