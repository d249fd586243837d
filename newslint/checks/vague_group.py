"""Critics, experts, some say: groups that nobody can ask whether they said it.

A note, as a rule; a warning where a figure or a charge hangs on them and nobody is named in
that paragraph or the next two.
"""

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
    for source in reading.sources:
        if source.kind == "unnamed" and source.group and source.speaks:
            first, *later = source.mentions
            related = tuple(Place(mention, "the same group again") for mention in later)
            graver = (_charges(reading, source) or _counts(reading, source)) and not _named_near(
                reading, source
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
    contents = [
        reading.attributions[index].content
        for index in source.statements
        if reading.attributions[index].speech
    ]
    return any(
        content is not None and content.contains(figure.span)
        for figure in reading.figures
        if figure.needs
        for content in contents
    )


def _named_near(reading: Reading, source: Source) -> bool:
    """Whether a person who says something is named in the paragraphs that follow."""
    paragraph = {
        reading.sentences[reading.attributions[index].sentence].paragraph
        for index in source.statements
    }
    reach = {number + step for number in paragraph for step in range(_NEAR + 1)}
    return any(
        reading.sentences[reading.attributions[index].sentence].paragraph in reach
        for other in reading.sources
        if other.kind == "person"
        for index in other.statements
    )
