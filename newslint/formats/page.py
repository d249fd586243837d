"""Finds the article on a whole web page.

Blocks of text are weighed: sentences count for an article, links and furniture (menus,
teasers, comments, share bars) against it. The article is the narrowest element that holds
most of the weight; inside it what is furniture by name, by links or by wording is left out.
"""

import re
from itertools import islice
from typing import NamedTuple

from newslint.article import ParagraphKind
from newslint.formats.builder import ArticleBuilder
from newslint.formats.furniture import is_article, is_comments, is_furniture, is_furniture_text
from newslint.formats.html import Walk, metadata, never_copy, note_unclosed
from newslint.formats.htmltree import BLOCKS, Element, Text, parse

_WORD = re.compile(r"\w")
_SPACES = re.compile(r"\s+")
_SENTENCE = re.compile(r"[.!?…:;]['\"’”)\]]*\s*$|[.!?]['\"’”]*\s+[A-Z“\"‘]|,\s")
_GOOD_LENGTH = 60
_MOST = 0.75  # the share of an element's weight that one child must hold to be gone into
_MOST_WITH_HEADLINE = 0.5
_LEAVES = frozenset("p ul ol blockquote table figure".split())
_MOST_BETWEEN = 4  # paragraphs between headline and article
_LARGE = 4000
_LINKED = 0.5  # a block more of whose text than this is links leads elsewhere


class _Weight:
    """What an element holds, in characters: text, text inside links, text of sentences."""

    __slots__ = ("good", "linked", "text")

    def __init__(self) -> None:
        self.text = self.linked = self.good = 0

    def add(self, other: "_Weight") -> None:
        """Add what an element inside holds."""
        self.text += other.text
        self.linked += other.linked
        self.good += other.good


class _Block(NamedTuple):
    """A run of text between two block boundaries, and the element that holds it."""

    element: Element
    text: str
    linked: int

    @property
    def good(self) -> bool:
        """Whether it reads like a paragraph of an article."""
        length = len(self.text)
        return (
            length >= _GOOD_LENGTH
            and self.linked < length * _LINKED
            and bool(_SENTENCE.search(self.text))
        )


def read(build: ArticleBuilder) -> None:
    """Add the article of the page that is being read."""
    source = build.source
    tree = parse(source)
    if tree.unclosed:
        note_unclosed(build, *tree.unclosed)
    build.metadata = metadata(tree.root, source)
    finder = _Finder(source, tree.root)
    headline = finder.headline(build.metadata.headline)
    article = finder.article(headline)
    walk = Walk(build, finder.skips)
    walk.drop = is_furniture_text
    outside = [c for c in tree.root.elements() if c.name == "#comment" and c not in article]
    for comment in outside:
        if comment.start < article.start:
            walk.comment(comment)
    if headline is not None:
        walk.run(headline)
        walk.had_headline = build.count > 0
        for element in finder.between(headline, article):
            walk.run(element)
    finder.done = headline
    walk.run(article)
    for comment in outside:
        if comment.start > article.start:
            walk.comment(comment)


class _Finder:
    """Weighs a page's elements."""

    def __init__(self, source: str, root: Element) -> None:
        self.source, self.root = source, root
        self.done: Element | None = None
        self.weights: dict[int, _Weight] = {}
        self.blocks: list[_Block] = []
        self.dropped: set[int] = set()
        self._weigh()

    def weight(self, element: Element) -> _Weight:
        """What an element holds; nothing for one that is left out."""
        return self.weights.get(id(element), _NONE)

    def _weigh(self) -> None:
        """One pass that gathers blocks, and a second that adds them up the tree."""
        stack = [(self.root, 0, False, self.root)]
        parts: list[str] = []
        linked = 0

        def flush(element: Element) -> None:
            nonlocal linked
            text = _SPACES.sub(" ", "".join(parts)).strip()
            if text:
                self.blocks.append(_Block(element, text, linked))
            parts.clear()
            linked = 0

        order: list[Element] = []
        while stack:
            element, index, link, block = stack.pop()
            if index == len(element.children):
                if element is block:
                    flush(element)
                continue
            stack.append((element, index + 1, link, block))
            child = element.children[index]
            if not isinstance(child, Element):
                text = self.source[child.start : child.end]
                parts.append(text)
                if link:
                    linked += len(text.strip())
                continue
            if child.name in BLOCKS:
                flush(block)
            elif child.name == "br":
                parts.append(" ")
            if child.name == "#comment" or not child.children:
                continue
            if never_copy(self.source, child) or is_comments(self.source, child):
                self.dropped.add(id(child))
                continue
            order.append(child)
            inner = child if child.name in BLOCKS else block
            stack.append((child, 0, link or child.name == "a", inner))
        for found in self.blocks:
            self._add(found)
        for element in reversed(order):
            if id(element) in self.weights and element.parent is not None:
                self._weight_of(element.parent).add(self.weights[id(element)])

    def _weight_of(self, element: Element) -> "_Weight":
        return self.weights.setdefault(id(element), _Weight())

    def _add(self, block: _Block) -> None:
        length = len(block.text)
        weight = self._weight_of(block.element)
        weight.text += length
        weight.linked += block.linked
        if block.good and not is_furniture_text(block.text):
            weight.good += length

    def article(self, headline: Element | None) -> Element:
        """The narrowest element that holds most of what reads like an article.

        Less will do for one that holds the headline too.
        """
        at = self.root
        while True:
            inside = [c for c in at.children if isinstance(c, Element) and id(c) in self.weights]
            best = max(inside, key=self._worth, default=None)
            if best is None or best.name in _LEAVES:
                return at
            total = max(sum(map(self._worth, inside)), self.weight(at).good)
            most = _MOST if headline is None or headline not in best else _MOST_WITH_HEADLINE
            if self._worth(best) < most * total:
                return at
            at = best

    def _worth(self, element: Element) -> float:
        """Its sentences; the name that a page gives an element says what it is for."""
        worth = float(self.weight(element).good)
        if is_article(self.source, element):
            return worth * 2
        return worth * 0.2 if is_furniture(self.source, element) else worth

    def skips(self, element: Element) -> bool:
        """Whether an element inside the article is furniture."""
        if element is self.done or id(element) in self.dropped:
            return True
        if element.name not in BLOCKS and element.name not in ("a", "span", "section"):
            return False
        weight = self.weight(element)
        if element.name in ("a", "span"):
            return is_furniture(self.source, element) and weight.good == 0
        if not weight.text:
            return False
        if is_furniture(self.source, element) and weight.good < self.weight(self.root).good * 0.4:
            return True
        return self._leads_elsewhere(element, weight)

    def _leads_elsewhere(self, element: Element, weight: _Weight) -> bool:
        """Lists and boxes of links, and lines by their wording."""
        if weight.linked > weight.text * _LINKED and weight.good < 200:
            return element.name not in ("p", "h1", "h2", "h3") or weight.linked > weight.text * 0.9
        if element.name in ("ul", "ol") and weight.linked > weight.text * 0.15:
            return self._teases(element)
        return weight.text < 200 and is_furniture_text(self._text(element))

    def _teases(self, element: Element) -> bool:
        """Whether most items of a list begin with a link: headlines of other stories."""
        items = [c for c in element.children if isinstance(c, Element) and c.name == "li"]
        return len(items) > 2 and sum(map(self._opens_linked, items)) > len(items) * 0.6

    def _opens_linked(self, element: Element) -> bool:
        for inner in element.elements():
            for child in inner.children:
                if isinstance(child, Text) and _WORD.search(self.source, child.start, child.end):
                    return inner.name == "a" or any(
                        a.name == "a" for a in islice(inner.ancestors(), 10)
                    )
        return True

    def _text(self, element: Element) -> str:
        """The text of a small element; nothing of one that markup has made large."""
        if element.end - element.start > _LARGE:
            return ""
        parts = [
            self.source[child.start : child.end]
            for inner in element.elements()
            for child in inner.children
            if not isinstance(child, Element)
        ]
        return _SPACES.sub(" ", "".join(parts)).strip()

    def headline(self, title: str) -> Element | None:
        """The heading that is most like the page's title, at best the first of its rank."""
        wanted = set(re.findall(r"\w+", title.lower()))
        best, most = None, 0.0
        for element in self.root.elements():
            if element.name not in ("h1", "h2") or id(element) in self.dropped:
                continue
            words = set(re.findall(r"\w+", self._text(element).lower()))
            if not words:
                continue
            like = len(words & wanted) / max(len(words), 1)
            like += 0.3 if element.name == "h1" else 0
            if like > most and len(words) > 1 and (like > 0.75 or element.name == "h1"):
                best, most = element, like
        return best

    def between(self, headline: Element, article: Element) -> list[Element]:
        """Standfirst and byline, where they stand between the headline and the article."""
        if headline.start >= article.start or any(a is article for a in headline.ancestors()):
            return []
        found: list[Element] = []
        for block in self.blocks:
            element = block.element
            if element.start < headline.end or element.end > article.start:
                continue
            named = Walk.kind_by_class(self.source, element)
            if len(found) == _MOST_BETWEEN:
                break
            wanted = block.good or named in (ParagraphKind.SUMMARY, ParagraphKind.BYLINE)
            if wanted and not any(map(self.skips, (element, *element.ancestors()))):
                found.append(element)
        return found


_NONE = _Weight()
