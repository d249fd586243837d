"""Directives in comments: `<!-- newslint: ignore[rule] reason="…" -->`, and their like.

Whatever can't be read is a finding and widens nothing. All spans are in the file.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from newslint.article import Article
from newslint.model import Span
from newslint.nearest import nearest

_MENTION = re.compile(r"<!--\s*newslint\b", re.IGNORECASE)
_DIRECTIVE = re.compile(
    r"<!--\s*newslint:\s*(?P<verb>ignore|ignore-file|disable|enable)\s*\[(?P<names>[^\]]*)\]"
    r"(?:\s+reason\s*=\s*(?P<quote>[\"'“”])(?P<reason>.*?)[\"'“”])?\s*-->",
    re.DOTALL,
)
_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*(?:/[a-z]+(?:-[a-z]+)*)?")

_MALFORMED = (
    "not a directive that newslint knows; nothing is ignored. "
    'Write: <!-- newslint: ignore[family/rule] reason="…" -->'
)


class Problem(NamedTuple):
    """What a directive does wrong, as a `suppressions/…` finding."""

    rule: str
    span: Span
    message: str


@dataclass(slots=True)
class Suppression:
    """One name of one directive: which rule or family it silences, and where."""

    name: str
    covers: Span
    directive: Span
    used: bool = False

    def silences(self, rule: str, span: Span) -> bool:
        """Whether a finding of `rule` at `span` is covered."""
        return (self.name in (rule, rule.split("/")[0])) and self.covers.overlaps(span)


class Directives(NamedTuple):
    """What an article's directives say, and what is wrong with them."""

    suppressions: list[Suppression]
    problems: list[Problem]


def read(article: Article, known: Iterable[str]) -> Directives:
    """The directives of an article; `known` are the names of rules and families."""
    said = Directives([], [])
    names = frozenset(known)
    whole = Span(0, len(article.source) + 1)
    _metadata(article, names, whole, said)
    blocks: list[Span] | None = None
    opened: list[Suppression] = []
    for comment in article.comments:
        text = article.source[slice(*comment)]
        if not _MENTION.match(text):
            continue
        directive = _DIRECTIVE.fullmatch(text)
        wanted = [name.strip() for name in directive["names"].split(",")] if directive else []
        if directive is None or not all(_NAME.fullmatch(name) for name in wanted):
            message = _MALFORMED
            said.problems.append(Problem("suppressions/malformed", comment, message))
            continue
        wanted = [name for name in wanted if _known(name, names, comment, said)]
        match directive["verb"]:
            case "ignore-file":
                said.suppressions.extend(Suppression(name, whole, comment) for name in wanted)
            case "ignore":
                if blocks is None:
                    blocks = [article.map.span(paragraph.span) for paragraph in article.paragraphs]
                covers = _block(blocks, comment)
                said.suppressions.extend(Suppression(name, covers, comment) for name in wanted)
            case "disable":
                opened.extend(Suppression(name, comment, comment) for name in wanted)
            case "enable":
                _close(wanted, comment, opened, said)
    for left in opened:
        message = (
            f"disable[{left.name}] is never enabled again, so it disables nothing; "
            f"use ignore-file, or add enable[{left.name}]"
        )
        said.problems.append(Problem("suppressions/unclosed", left.directive, message))
    return said


def _close(wanted: list[str], comment: Span, opened: list[Suppression], said: Directives) -> None:
    for name in wanted:
        match = next((s for s in opened if s.name == name), None)
        if match is None:
            message = f"enable[{name}] closes no disable[{name}]"
            said.problems.append(Problem("suppressions/malformed", comment, message))
            continue
        opened.remove(match)
        match.covers = Span(match.directive.start, comment.end)
        said.suppressions.append(match)


def _metadata(article: Article, names: frozenset[str], whole: Span, said: Directives) -> None:
    """`newslint: {ignore: [...]}` in front matter or JSON metadata covers the whole article."""
    place = article.metadata.newslint_span or Span(0, 0)
    ignored = article.metadata.newslint.get("ignore", [])
    if not isinstance(ignored, list) or not all(isinstance(name, str) for name in ignored):
        message = "'ignore' takes a list of rule names; nothing is ignored"
        said.problems.append(Problem("suppressions/malformed", place, message))
        return
    said.suppressions.extend(
        Suppression(name, whole, place) for name in ignored if _known(name, names, place, said)
    )


def _known(name: str, names: frozenset[str], place: Span, said: Directives) -> bool:
    if name in names:
        return True
    message = f"unknown rule {name!r}{nearest(name, sorted(names))}"
    said.problems.append(Problem("suppressions/unknown-rule", place, message))
    return False


def _block(blocks: list[Span], comment: Span) -> Span:
    """The block that holds the comment, else the next one."""
    index = bisect_left(blocks, comment)
    if index and blocks[index - 1].end >= comment.start:
        return blocks[index - 1]
    # A comment that ends its own line closes the paragraph on that line.
    return blocks[index] if index < len(blocks) else comment
