"""Directives in comments: `<!-- newslint: ignore[rule] reason="…" -->`, and their like.

Whatever can't be read is a finding and widens nothing. All spans are in the file.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from newslint.article import Article, Comment, ParagraphKind
from newslint.model import Span
from newslint.nearest import nearest

_MENTION = re.compile(r"newslint\s*:|newslint[\s-]+(?:ignore|disable|enable)", re.IGNORECASE)
_DIRECTIVE = re.compile(
    r"newslint:\s*(?P<verb>ignore|ignore-file|disable|enable)\s*\[(?P<names>[^\]]*)\]"
    r"(?:\s+reason\s*=\s*(?:\"[^\"]*\"|'[^']*'|“[^”]*”))?",
)
_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*(?:/[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?")
_RUNNING = (ParagraphKind.LIST, ParagraphKind.TABLE, ParagraphKind.QUOTE)
"""Kinds whose paragraphs, one after another, are one block to whoever wrote them."""

_MALFORMED = (
    "not a directive that newslint knows; nothing is ignored. "
    'Write: newslint: ignore[family/rule] reason="…"'
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
    opened: list[Suppression] = []
    for comment in article.comments:
        if not _MENTION.match(comment.text):
            continue
        directive = _DIRECTIVE.fullmatch(comment.text)
        wanted = [name.strip() for name in directive["names"].split(",")] if directive else []
        if directive is None or not all(_NAME.fullmatch(name) for name in wanted):
            said.problems.append(Problem("suppressions/malformed", comment.span, _MALFORMED))
            continue
        wanted = [name for name in wanted if _known(name, names, comment.span, said)]
        match directive["verb"]:
            case "ignore-file":
                said.suppressions.extend(_ignored(wanted, whole, comment.span))
            case "ignore":
                said.suppressions.extend(_ignored(wanted, _block(article, comment), comment.span))
            case "disable":
                opened.extend(_ignored(wanted, comment.span, comment.span))
            case "enable":
                _close(wanted, comment.span, opened, said)
    for left in opened:
        message = (
            f"disable[{left.name}] is never enabled again, so it disables nothing; "
            f"use ignore-file, or add enable[{left.name}]"
        )
        said.problems.append(Problem("suppressions/unclosed", left.directive, message))
    return said


def _ignored(wanted: list[str], covers: Span, directive: Span) -> list[Suppression]:
    return [Suppression(name, covers, directive) for name in wanted]


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


def _block(article: Article, comment: Comment) -> Span:
    """The block that holds the comment, else the next one; a whole list or table is one."""
    blocks = article.paragraphs
    if comment.block >= len(blocks):
        return comment.span
    first = last = comment.block
    kind = blocks[first].kind
    while kind in _RUNNING and last + 1 < len(blocks) and blocks[last + 1].kind == kind:
        last += 1
    return Span(article.map.span(blocks[first].span).start, article.map.span(blocks[last].span).end)
