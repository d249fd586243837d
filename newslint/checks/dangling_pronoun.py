""" "He added", where the last source was several people or an organisation.

A reader looks back for him and finds nobody: a source was cut, or three became one.
"""

from collections.abc import Iterator

from newslint.checks import Options
from newslint.model import Hit, Place
from newslint.reading.reading import Reading

_RUNS_ON = ("add", "continue", "go")
"""Cues that need the same speaker as before."""


def find(reading: Reading, options: Options) -> Iterator[Hit]:
    """Pronouns whose nearest source, in this paragraph or the one before, is no single person."""
    speakers = reading.speakers
    last: int | None = None
    for index, attribution in enumerate(reading.attributions):
        if attribution.nested or not attribution.speech:
            continue
        if attribution.source is None:
            last = index if attribution.shared else last
            continue
        word = reading.text[attribution.source.start : attribution.source.end].lower()
        if word in ("he", "she") and attribution.group == "report" and last is not None:
            before = reading.attributions[last]
            source = speakers.get(last)
            near = (
                reading.sentences[attribution.sentence].paragraph
                - reading.sentences[before.sentence].paragraph
            )
            if (
                source is not None
                and source.speaks
                and (source.plural or source.kind == "organisation")
                and near == 0
                and _opens(reading, attribution.source.start)
                and (attribution.lemma in _RUNS_ON or attribution.kind != "indirect")
                and not _person_before(reading, attribution.source.start, back=not source.plural)
            ):
                place = Place(source.mentions[-1], "the last source")
                yield Hit(
                    attribution.source, {"pronoun": word, "source": source.label}, related=(place,)
                )
        last = index


def _person_before(reading: Reading, pronoun: int, back: bool) -> bool:
    """Whether somebody is named before the pronoun in its paragraph, or the one `back`."""
    number = next(
        index
        for index, (_, span) in enumerate(reading.paragraphs)
        if span.start <= pronoun < span.end
    )
    start = reading.paragraphs[max(number - back, 0)].span.start
    if any(start <= name.start < pronoun for name in reading.person_names):
        return True
    tokens = reading.tokens
    words = tokens.words[tokens.at(start) : tokens.at(pronoun)]
    known = {source.noun for source in reading.sources if source.kind == "person"}
    return any(word in ("he", "she") or word.removesuffix("'s") in known for word in words)


def _opens(reading: Reading, pronoun: int) -> bool:
    """Whether the pronoun begins its sentence, or follows a quotation or a comma."""
    before = reading.text[:pronoun].rstrip()[-1:]
    return before in '.!?"”’»,:' or not before or reading.text[pronoun].isupper()
