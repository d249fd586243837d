"""XML to the same tree as HTML, every element and text at its offsets.

expat decides whether it is XML and where its marks stand. Documents that declare entities
are refused, so none can expand; nothing outside the document is ever fetched.
"""

import re
from xml.parsers import expat

from newslint.formats.decoding import Unreadable
from newslint.formats.htmltree import Element, Literal, Text
from newslint.formats.offsets import Offsets

_TAG_END = re.compile(r"(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>")


def parse(source: str) -> Element:
    """The document's root, below an element named `#root`. Raises `Unreadable`.

    Names are in lower case and without their prefix.
    """
    return _Parser(source).run()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.offset = Offsets(source)
        self.root = self.top = Element("#root", 0, 0, None)
        self.at = 0
        self.literal = False

    def run(self) -> Element:
        parser = expat.ParserCreate("utf-8")
        self.parser = parser
        parser.UseForeignDTD(True)  # a name that only a DTD would define is no error
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CommentHandler = self._comment
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartCdataSectionHandler = self._open_literal
        parser.EndCdataSectionHandler = self._close_literal
        parser.EntityDeclHandler = self._entity
        try:
            parser.Parse(self.source.encode("utf-8", "replace"), True)
        except expat.ExpatError as error:
            place = self.offset(max(parser.ErrorByteIndex, 0))
            reason = expat.ErrorString(error.code)
            raise Unreadable(f"not XML: {reason}", self.source, place) from error
        self.root.outer = self.root.end = len(self.source)
        return self.root

    def _now(self) -> int:
        """Where the mark stands that the parser has come to; the text before it is kept."""
        place = self.offset(self.parser.CurrentByteIndex)
        if place > self.at and self.top is not self.root:
            kind = Literal if self.literal else Text
            self.top.children.append(kind(self.at, place))
        return place

    def _start(self, name: str, _: dict[str, str]) -> None:
        start = self._now()
        tag = _TAG_END.match(self.source, start)
        self.at = tag.end() if tag else start
        element = Element(name.rpartition(":")[2].lower(), start, self.at, self.top)
        self.top.children.append(element)
        self.top = element

    def _end(self, _: str) -> None:
        element = self.top
        if self.source[element.inner - 2] != "/":
            element.outer = self._now()
            element.end = self.source.find(">", element.outer) + 1
            self.at = element.end
        assert element.parent is not None
        self.top = element.parent

    def _comment(self, text: str) -> None:
        start = self._now()
        comment = Element("#comment", start, start + 4, self.top)
        comment.outer = self.source.find("-->", start + 4)
        comment.end = self.at = comment.outer + 3
        self.top.children.append(comment)

    def _instruction(self, *_: str) -> None:
        self.at = self.source.find("?>", self._now()) + 2

    def _open_literal(self) -> None:
        self.at = self._now() + len("<![CDATA[")
        self.literal = True

    def _close_literal(self) -> None:
        self.at = self._now() + len("]]>")
        self.literal = False

    def _entity(self, name: str, *_: object) -> None:
        place = self.offset(self.parser.CurrentByteIndex)
        place = max(self.source.rfind("<!ENTITY", 0, place + 1), 0)
        said = f"it declares the entity {name!r}; newslint expands none and fetches none"
        raise Unreadable(said, self.source, place)
