"""HTML to a tree in which every element, text and comment knows its offsets.

A small parser of our own: the standard library's loses the offsets of what it repairs, and
takes four times as long. It follows the HTML standard where real pages need it: raw text,
implied end tags, attributes with any quoting, tags that never close. Linear in the size of
the page, whatever is in it.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_MARK = re.compile(
    r"<(?:!--|(?P<close>/)?(?P<name>[A-Za-z][^\s/>]*+)"
    r"(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>|[!?][^>]*+>|/[^>]*+>)"
)
_LAX = re.compile(r"<(?P<close>/)?(?P<name>[A-Za-z][^\s/>]*+)[^>]*+>")
_COMMENT = re.compile(r"<!--")
_TAG = re.compile(r"</?[A-Za-z]")
_MOST_MENDED = 100
_ATTRIBUTE = re.compile(
    r"([^\s=\"'<>/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]*))|(?<=\s)(hidden)\b"
)
_RAW = frozenset(
    "script style textarea title xmp iframe noembed noframes noscript template".split()
)
VOID = frozenset(
    "area base basefont br col embed frame hr img input link meta param source track wbr".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt"
    " fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr"
    " html legend li main menu nav ol option p pre section select summary table tbody td tfoot"
    " th thead tr ul".split()
)
# What a start tag closes, and how far up that reaches.
_CLOSES = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr", "td", "th"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "th": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "tbody": (frozenset({"tbody", "thead", "tfoot", "tr", "td", "th"}), frozenset({"table"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
}
_KEEPS_P = frozenset({"option", "caption", "legend", "body", "html", "head"})
_REACH = 64  # how far up an end tag or an implied one is looked for


class Text(NamedTuple):
    """A run of text as it stands in the page, references and all."""

    start: int
    end: int


class Literal(NamedTuple):
    """A run of text in which nothing is a reference: XML's CDATA."""

    start: int
    end: int


class Element:
    """An element: its name in lower case, its offsets and its children.

    `start` to `inner` is the start tag, `outer` to `end` the end tag (empty if implied).
    A comment is an element named `#comment`.
    """

    __slots__ = ("_attributes", "children", "end", "inner", "name", "outer", "parent", "start")

    def __init__(self, name: str, start: int, inner: int, parent: "Element | None") -> None:
        self.name, self.start, self.inner, self.parent = name, start, inner, parent
        self.outer = self.end = inner
        self.children: list[Element | Text | Literal] = []
        self._attributes: dict[str, str] | None = None

    def attributes(self, source: str) -> dict[str, str]:
        """Its attributes by lower-case name, references decoded; the first of a name counts."""
        if self._attributes is None:
            found: dict[str, str] = {}
            begin = self.start + 1 + len(self.name)
            if self.inner - begin > 3:
                for match in _ATTRIBUTE.finditer(source, begin, self.inner):
                    name = match[1] or match[5]
                    value = match[2] or match[3] or match[4] or ""
                    found.setdefault(name.lower(), html.unescape(value) if "&" in value else value)
            self._attributes = found
        return self._attributes

    def elements(self) -> Iterator["Element"]:
        """It and every element below it, in the order of the page."""
        stack: list[Element] = [self]
        while stack:
            element = stack.pop()
            yield element
            stack.extend(c for c in reversed(element.children) if isinstance(c, Element))

    def __contains__(self, other: "Element") -> bool:
        """Whether another element stands inside it."""
        return self.start <= other.start and other.end <= self.end

    def ancestors(self) -> Iterator["Element"]:
        """The elements around it, nearest first."""
        parent = self.parent
        while parent is not None:
            yield parent
            parent = parent.parent


class Tree(NamedTuple):
    """A parsed page: its root, and where a comment or script begins that never ends."""

    root: Element
    unclosed: tuple[int, int] | None


def parse(source: str, start: int = 0, end: int | None = None) -> Tree:
    """The tree of what stands between two offsets; the root is an element named `#root`."""
    return _Parser(source, start, len(source) if end is None else end).run()


class _Parser:
    def __init__(self, source: str, start: int, end: int) -> None:
        self.source, self.at, self.stop = source, start, end
        self.root = self.top = Element("#root", start, start, None)
        self.open: dict[str, int] = {}
        self.unclosed: tuple[int, int] | None = None
        self.mended = 0

    def run(self) -> Tree:
        source, stop = self.source, self.stop
        text = at = self.at
        last = source.rfind(">", at, stop)
        while (at := source.find("<", at, stop)) >= 0:
            mark = _MARK.match(source, at, stop) if at < last else _COMMENT.match(source, at, stop)
            if mark is None and _TAG.match(source, at, stop):
                mark = self._unquoted(at)
                if mark is None:
                    self.unclosed = (at, at + 2)
                    break
            if mark is None:
                at += 1
                continue
            if at > text:
                self.top.children.append(Text(text, at))
            self._mark(mark)
            text = at = self.at
        end = at if at >= 0 else stop
        if end > text:
            self.top.children.append(Text(text, end))
        while self.top is not self.root:
            self._pop(stop, stop)
        self.root.outer = self.root.end = stop
        return Tree(self.root, self.unclosed)

    def _mark(self, mark: re.Match[str]) -> None:
        self.at = mark.end()
        if mark.group() == "<!--":
            self._comment(mark.start())
        elif mark["name"]:
            name = mark["name"].lower()
            if mark["close"]:
                self._end(name, mark.start(), mark.end())
            else:
                self._start(name, mark.start(), mark.end())

    def _unquoted(self, at: int) -> re.Match[str] | None:
        """A tag with a quotation mark too many, if such tags are few: ended by the next `>`."""
        self.mended += 1
        return _LAX.match(self.source, at, self.stop) if self.mended < _MOST_MENDED else None

    def _comment(self, start: int) -> None:
        close = self.source.find("-->", start + 2, self.stop)
        if close < 0:
            self.unclosed = (start, start + 4)
            close = self.stop - 3
        comment = Element("#comment", start, start + 4, self.top)
        comment.outer, comment.end = max(close, start + 4), close + 3
        self.top.children.append(comment)
        self.at = close + 3

    def _start(self, name: str, start: int, end: int) -> None:
        if name in BLOCKS:
            if self.open.get("p") and name not in _KEEPS_P:
                self._close_paragraph(start)
            if name in _CLOSES and self.top.name not in _CLOSES[name][1]:
                self._close_implied(name, start)
        element = Element(name, start, end, self.top)
        self.top.children.append(element)
        if name in VOID:
            return
        if self.source[end - 2] == "/" and name not in BLOCKS and name not in _RAW:
            return
        self.top = element
        self.open[name] = self.open.get(name, 0) + 1
        if name in _RAW:
            self._raw(name, start)

    def _raw(self, name: str, start: int) -> None:
        """To the end tag of an element that holds anything but markup."""
        close = _END_TAGS[name].search(self.source, self.at, self.stop)
        if close is None:
            if name in ("script", "style"):
                self.unclosed = (start, self.at)
                self.top.children.append(Text(self.at, self.stop))
                self.at = self.stop
            return
        if close.start() > self.at:
            self.top.children.append(Text(self.at, close.start()))
        self._pop(close.start(), close.end())
        self.at = close.end()

    def _pop(self, outer: int, end: int) -> None:
        element = self.top
        element.outer, element.end = outer, end
        self.open[element.name] -= 1
        assert element.parent is not None
        self.top = element.parent

    def _pop_to(self, element: Element, at: int) -> None:
        while self.top is not element:
            self._pop(at, at)

    def _close_paragraph(self, at: int) -> None:
        """A block closes an open paragraph, and the phrases that were left open in it."""
        element: Element | None = self.top
        for _ in range(_REACH):
            if element is None or (element.name in BLOCKS and element.name != "p"):
                return
            if element.name == "p":
                self._pop_to(element, at)
                self._pop(at, at)
                return
            element = element.parent

    def _close_implied(self, name: str, at: int) -> None:
        closes, barriers = _CLOSES[name]
        element: Element | None = self.top
        outermost = None
        for _ in range(_REACH):
            if element is None or element.name in barriers:
                break
            if element.name in closes:
                outermost = element
            element = element.parent
        if outermost is not None:
            self._pop_to(outermost, at)
            self._pop(at, at)

    def _end(self, name: str, start: int, end: int) -> None:
        if name == "br":
            self.top.children.append(Element("br", start, end, self.top))
            return
        if not self.open.get(name):
            return
        element: Element | None = self.top
        block = name in BLOCKS
        reach = _REACH if not block else self.stop
        while element is not None and element.name != name and reach:
            if not block and element.name in BLOCKS:
                return  # a phrase left open before a block does not close the block
            element = element.parent
            reach -= 1
        if element is None or element.name != name:
            return
        self._pop_to(element, start)
        self._pop(start, end)


_END_TAGS = {name: re.compile(rf"</{name}\b[^>]*>", re.IGNORECASE) for name in _RAW}
