"""HTML, fragments and whole pages: what a reader sees of the article, at its place.

A fragment is read as it stands. Of a page only the article is read: `page` finds it.
"""

import re
from collections.abc import Callable, Mapping

from newslint.article import Article, Metadata, ParagraphKind
from newslint.formats.builder import ArticleBuilder
from newslint.formats.bylines import is_byline
from newslint.formats.htmltree import BLOCKS, Element, Text, parse
from newslint.formats.layers import Layer

_NEVER = frozenset(
    "audio button canvas datalist dialog embed footer head iframe input map math nav noembed"
    " noframes noscript object option pre script select style svg template textarea title video"
    " aside".split()
)
_CODE = frozenset("code kbd samp tt var".split())
KINDS = {
    "blockquote": ParagraphKind.QUOTE,
    "li": ParagraphKind.LIST,
    "dt": ParagraphKind.LIST,
    "dd": ParagraphKind.LIST,
    "figure": ParagraphKind.CAPTION,
    "figcaption": ParagraphKind.CAPTION,
    "caption": ParagraphKind.CAPTION,
    "td": ParagraphKind.TABLE,
    "th": ParagraphKind.TABLE,
}
_CLASSES = (
    (
        re.compile(r"(?<![a-z])(?:by-?line|author(?:-?name)?|writer)s?(?![a-z])"),
        ParagraphKind.BYLINE,
    ),
    (
        re.compile(
            r"(?<![a-z])(?:standfirst|dek|deck|strapline|sub-?head(?:line)?|sub-?title|summary)"
            r"(?![a-z])"
        ),
        ParagraphKind.SUMMARY,
    ),
    (re.compile(r"caption"), ParagraphKind.CAPTION),
)
_HIDDEN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?)(?:$|[\s_-])"
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_LONGEST_NAMED = 2000  # an element of more characters is not a byline, whatever its class
_LONG_HEADING = 60  # under a headline, a heading with more characters is a standfirst
_LONG_CELL = 300  # a table cell with more text, in characters, lays out a page

Skip = Callable[[Element], bool]
Kinds = Mapping[str, ParagraphKind]


def read(path: str, source: str) -> Article:
    """The article of an HTML file."""
    build = ArticleBuilder(path, "html", source)
    if _PAGE.search(source, 0, 20_000):
        from newslint.formats import page

        with build.quoted("html"):
            page.read(build)
    else:
        fragment(build, 0, len(source))
    return build.article()


def read_layer(build: ArticleBuilder, layer: Layer) -> None:
    """Add the paragraphs of HTML that stands in a layer."""
    with build.within(layer):
        fragment(build, 0, len(layer.text))


def fragment(
    build: ArticleBuilder, start: int, end: int, kind: ParagraphKind = ParagraphKind.BODY
) -> None:
    """Add the paragraphs of the HTML between two offsets; `kind` is what untold ones are."""
    tree = parse(build.source, start, end)
    if tree.unclosed:
        note_unclosed(build, *tree.unclosed)
    with build.quoted("html"):
        Walk(build).run(tree.root, kind)


def note_unclosed(build: ArticleBuilder, start: int, end: int) -> None:
    """Say that something begins which never ends, so that what follows can't be read."""
    build.note("files/unreadable", start, end, "begins here and never ends; the rest is lost in it")


def never_copy(source: str, element: Element) -> bool:
    """Whether readers do not see an element as copy: scripts, menus, controls, hidden parts."""
    if element.name in _NEVER:
        return True
    attributes = element.attributes(source)
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if "style" in attributes and _HIDDEN_STYLE.search(attributes["style"]):
        return True
    if attributes.get("role") in ("navigation", "search", "menu", "toolbar", "contentinfo"):
        return True
    return "class" in attributes and bool(_HIDDEN_CLASS.search(attributes["class"]))


class Walk:
    """One pass over a tree that adds what it holds, paragraph by paragraph.

    `skip` names further elements to leave out, `drop` body paragraphs by their wording.
    `kinds` says which elements make which kind of paragraph, `blocks` which end one; both
    are HTML's own unless given.
    """

    def __init__(
        self,
        build: ArticleBuilder,
        skip: Skip | None = None,
        kinds: Kinds = KINDS,
        blocks: frozenset[str] = BLOCKS,
    ) -> None:
        self.build, self.source, self.skip = build, build.source, skip
        self.kinds, self.blocks = kinds, blocks
        self.drop: Callable[[str], bool] | None = None
        self.had_headline = bool(build.metadata.headline) and build.count > 0
        self.broke = False

    def run(self, root: Element, kind: ParagraphKind = ParagraphKind.BODY) -> None:
        """Add what stands below `root`; `kind` is what paragraphs are unless told otherwise."""
        stack: list[tuple[Element, int, ParagraphKind, int]] = [
            (root, 0, self._kind(root, kind), 0)
        ]
        while stack:
            element, index, kind, began = stack.pop()
            if index == len(element.children):
                self._leave(element, kind, began)
                continue
            stack.append((element, index + 1, kind, began))
            child = element.children[index]
            if not isinstance(child, Element):
                self.build.flowing(child.start, child.end, isinstance(child, Text))
                self.broke = self.broke and self.source[child.start : child.end].isspace()
            elif self._enter(child, kind):
                stack.append((child, 0, self._kind(child, kind), self.build.length))
        self._end(kind)

    def _enter(self, element: Element, kind: ParagraphKind) -> bool:
        """Whether to go into an element; what it does to the text around it is done here."""
        name = element.name
        if name in self.blocks:
            self._end(kind)
        elif name == "br":
            self._break(element, kind)
            return False
        elif name == "#comment":
            self.comment(element)
            return False
        if never_copy(self.source, element) or (self.skip and self.skip(element)):
            return False
        if name == "sup" and _is_note(element):
            return False
        if name == "q":
            self.build.replaced("“", element.start, element.inner)
        return True

    def comment(self, element: Element) -> None:
        """Add a comment, where directives may stand."""
        text = self.source[element.inner : element.outer]
        self.build.comment(element.start, element.end, text)

    def _leave(self, element: Element, kind: ParagraphKind, began: int) -> None:
        if element.name in self.blocks:
            self._end(kind)
        elif element.name in _CODE:
            self.build.mask(began)
        elif element.name == "q":
            self.build.replaced("”", element.outer, element.end)

    def _break(self, element: Element, kind: ParagraphKind) -> None:
        """One line break is a space, two are a paragraph's end."""
        if self.broke:
            self._end(kind)
        else:
            self.build.space(element.start, element.end)
            self.broke = self.build.open

    def _end(self, kind: ParagraphKind) -> None:
        self.broke = False
        if not self.build.open:
            return
        before = self.build.count
        self.build.end(kind)
        if self.build.count == before:
            return
        if self.drop and kind == ParagraphKind.BODY and self.drop(self.build.last()):
            self.build.drop_last()
            return
        if kind == ParagraphKind.HEADLINE:
            self.had_headline = True
        elif (
            kind == ParagraphKind.HEADING and before == 1 and len(self.build.last()) > _LONG_HEADING
        ):
            self.build.rename_last(ParagraphKind.SUMMARY)
        elif kind == ParagraphKind.BODY and before <= 3 and is_byline(self.build.last()):
            self.build.rename_last(ParagraphKind.BYLINE)

    def _kind(self, element: Element, around: ParagraphKind) -> ParagraphKind:
        name = element.name
        if name not in self.blocks:
            return around
        if name[0] == "h" and name[1:].isdigit():
            if not self.had_headline and (name == "h1" or not self.build.count):
                return ParagraphKind.HEADLINE
            return ParagraphKind.HEADING
        if name in self.kinds:
            if name in ("td", "th") and element.end - element.start > _LONG_CELL:
                return around
            return self.kinds[name]
        return self.kind_by_class(self.source, element) or around

    @staticmethod
    def kind_by_class(source: str, element: Element) -> ParagraphKind | None:
        """What an element's class calls a short text: a byline, a standfirst, a caption."""
        attributes = element.attributes(source)
        if "class" in attributes and element.end - element.inner < _LONGEST_NAMED:
            words = attributes["class"].lower()
            for pattern, kind in _CLASSES:
                if pattern.search(words):
                    return kind
        return None


def _is_note(element: Element) -> bool:
    """Whether a superscript is a footnote's mark: it holds a link."""
    return any(child.name == "a" for child in element.elements())


def metadata(root: Element, source: str) -> Metadata:
    """What a page's head says of its article."""
    said: dict[str, str] = {}
    language = title = ""
    for element in root.elements():
        if element.name == "html":
            language = element.attributes(source).get("lang", "")
        elif element.name == "title" and not title and element.children:
            child = element.children[0]
            title = source[child.start : child.end].strip()
        elif element.name == "meta":
            attributes = element.attributes(source)
            key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            if key:
                said.setdefault(key.lower(), attributes.get("content", "").strip())
        elif element.name == "body":
            break

    def first(*keys: str) -> str:
        return next((said[key] for key in keys if said.get(key)), "")

    return Metadata(
        headline=first("og:title", "twitter:title", "headline") or title,
        byline=first("author", "article:author", "byl", "dc.creator", "parsely-author"),
        published=first("article:published_time", "datepublished", "pubdate", "date", "dc.date"),
        language=language or first("og:locale", "language", "dc.language"),
        copyright=first("copyright", "dc.rights"),
    )
