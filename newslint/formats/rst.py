"""reStructuredText at paragraph level: titles, paragraphs, lists, quotations, captions.

Code, raw parts, comments, targets and grid tables are left out; inline marks are taken off,
inline literals are masked.
"""

import re
from dataclasses import replace
from typing import Any

from newslint.article import Article, ParagraphKind
from newslint.formats import lines
from newslint.formats.builder import ArticleBuilder
from newslint.formats.bylines import is_byline
from newslint.formats.lines import Inline, Line

_RULE = re.compile(r"([=\-`:'\"~^_*+#<>.])\1{2,}$")
_TABLE = re.compile(r"\+[-=+]{3,}\+$|={2,}(?: +={2,})+$")
_LIST = re.compile(r"(?:[-*+•]|\(?(?:\d{1,3}|#|[a-zA-Z])[.)])[ \t]+(?=\S)")
_FIELD = re.compile(r":([\w][\w -]*):(?:[ \t]+(.*))?$")
_EXPLICIT = re.compile(r"\.\.(?:[ \t]+|$)")
_DIRECTIVE = re.compile(r"\.\.[ \t]+(?:\|[^|]+\|[ \t]+)?([\w:-]+)::(?:[ \t]+(.*))?$")
_FOOTNOTE = re.compile(r"\.\.[ \t]+\[[^\]]+\][ \t]+")
_NO_COMMENT = re.compile(r"\.\.[ \t]+(?:_|\||__)")
_READ = {
    **dict.fromkeys(
        "note tip hint important warning caution attention danger error admonition topic sidebar"
        " container compound rubric class".split(),
        ParagraphKind.BODY,
    ),
    **dict.fromkeys("pull-quote epigraph highlights".split(), ParagraphKind.QUOTE),
    "figure": ParagraphKind.CAPTION,
}
_TITLED = ("admonition", "topic", "sidebar", "rubric")
_NAMED = ("class", "container", "figure")  # what follows these is a name, not copy
_INLINE = Inline(
    r"""
    (?P<skip>\\[ \n] | \|[^|\s][^|]{0,200}\|_{0,2} | \s\[(?:\#?[\w-]*|\*)\]_(?!\w))
    | \\(?P<text_escaped>.)
    | ``(?P<code>[^`]{1,500}(?:`[^`]{1,500}){0,20})``
    | (?::[\w:.-]+:)`(?P<text_role>[^`<]{1,500}?)(?:\s{0,5}<[^>`]{0,500}>)?`
    | `(?P<text_link>[^`<]{1,500}?)(?:\s{0,5}<[^>`]{0,500}>)?`(?:__?|:[\w:.-]+:)?
    | (?<![\w*])\*\*(?P<text_strong>[^\s*](?:[^*]{0,500}[^\s*])?)\*\*(?!\w)
    | (?<![\w*])\*(?P<text_emphasis>[^\s*](?:[^*]{0,500}[^\s*])?)\*(?!\w)
    | (?<![\w_])(?P<text_name>[^\W_](?:[\w-]{0,60}[^\W_])?)__?(?!\w)
    """
)


def read(path: str, source: str) -> Article:
    """The article of a reStructuredText file."""
    build = ArticleBuilder(path, "rst", source)
    _Reader(build).run()
    return build.article()


class _Reader:
    """Goes through the lines once, block by block."""

    def __init__(self, build: ArticleBuilder) -> None:
        self.build = build
        self.lines = lines.of(build.source)
        self.at = 0

    def run(self) -> None:
        """Add every paragraph."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.text:
                self.at += 1
            elif self._is_title():
                self._title()
            elif _EXPLICIT.match(line.text):
                self._explicit(line)
            elif _TABLE.match(line.text):
                self._until_blank()
            elif _FIELD.match(line.text):
                self._field(line)
            else:
                self._words(line)

    def _is_title(self) -> bool:
        """Whether a title begins here: over or under it stands a row of one mark."""
        line, after = self.lines[self.at], self._line(1)
        if _RULE.match(line.text):
            return True
        return (
            not line.indent and bool(_RULE.match(after.text)) and len(after.text) >= len(line.text)
        )

    def _line(self, ahead: int) -> Line:
        at = self.at + ahead
        return self.lines[at] if at < len(self.lines) else Line(0, 0, 0, "")

    def _title(self) -> None:
        over = bool(_RULE.match(self.lines[self.at].text))
        if over and not (self._line(1).text and _RULE.match(self._line(2).text)):
            self.at += 1  # a rule across the page
            return
        title = self._line(1 if over else 0)
        first = not self.build.count
        if first:
            self.build.metadata = replace(self.build.metadata, headline=title.text)
        kind = ParagraphKind.HEADLINE if first else ParagraphKind.HEADING
        self._paragraph([(title.start, title.end)], kind)
        self.at += 3 if over else 2

    def _explicit(self, line: Line) -> None:
        """A directive, a footnote, a target or a comment; what is below it is indented."""
        self.at += 1
        directive = _DIRECTIVE.match(line.text)
        footnote = _FOOTNOTE.match(line.text)
        if directive:
            self._directive(line, directive)
        elif footnote:
            parts = [(line.start + footnote.end(), line.end), *self._more(line.indent + 1)]
            self._paragraph(parts, ParagraphKind.BODY)
        else:
            last = line
            while self.at < len(self.lines) and self._below(line.indent):
                last = self.lines[self.at] if self.lines[self.at].text else last
                self.at += 1
            if not _NO_COMMENT.match(line.text):
                said = self.build.source[line.start + 2 : last.end]
                self.build.comment(line.start, last.end, said)

    def _below(self, indent: int) -> bool:
        line = self.lines[self.at]
        return not line.text or line.indent > indent

    def _directive(self, line: Line, directive: re.Match[str]) -> None:
        name = directive[1].lower()
        kind = _READ.get(name)
        if kind is None:
            while self.at < len(self.lines) and self._below(line.indent):
                self.at += 1
            return
        if directive[2] and name not in _NAMED:
            parts = [(line.start + directive.start(2), line.end)]
            if name in _TITLED:
                self._paragraph(parts, ParagraphKind.HEADING)
            else:
                self._paragraph([*parts, *self._more(line.indent + 1)], kind)
        self._options(line.indent)
        while self.at < len(self.lines) and self._below(line.indent):
            if self.lines[self.at].text:
                self._words(self.lines[self.at], kind)
            else:
                self.at += 1

    def _options(self, indent: int) -> None:
        while self.at < len(self.lines) and self.lines[self.at].text and self._below(indent):
            if not _FIELD.match(self.lines[self.at].text):
                return
            self.at += 1

    def _field(self, line: Line) -> None:
        """A field of the document's head is metadata, wherever it stands it is no copy."""
        field = _FIELD.match(line.text)
        assert field is not None
        known = _METADATA.get(field[1].lower())
        if known and not getattr(self.build.metadata, known):
            said: dict[str, Any] = {known: (field[2] or "").strip()}
            self.build.metadata = replace(self.build.metadata, **said)
        self.at += 1
        while self.at < len(self.lines) and self.lines[self.at].text and self._below(line.indent):
            self.at += 1

    def _words(self, line: Line, kind: ParagraphKind | None = None) -> None:
        """A paragraph or list item; a colon pair at its end makes what is below it code."""
        mark = _LIST.match(line.text)
        quoted = line.text.startswith("| ")
        begin = line.start + (mark.end() if mark else 2 if quoted else 0)
        self.at += 1
        parts = [(begin, line.end), *self._more(line.indent + 1 if mark else 0)]
        if kind is None:
            kind = ParagraphKind.QUOTE if line.indent else ParagraphKind.BODY
        if mark:
            kind = ParagraphKind.LIST
        elif kind == ParagraphKind.BODY and self.build.count <= 2 and is_byline(line.text):
            kind = ParagraphKind.BYLINE
        start, end = parts[-1]
        literal = self.build.source[max(end - 2, start) : end] == "::"
        if literal:
            parts[-1] = (start, end - 1)
        self._paragraph(parts, kind)
        if literal:
            while self.at < len(self.lines) and self._below(line.indent):
                self.at += 1

    def _more(self, indent: int) -> list[tuple[int, int]]:
        """The lines that go on with the block at hand, up to a blank one."""
        found = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.text or line.indent < indent or _LIST.match(line.text):
                break
            found.append((line.start + 2 * line.text.startswith("| "), line.end))
            self.at += 1
        return found

    def _until_blank(self) -> None:
        while self.at < len(self.lines) and self.lines[self.at].text:
            self.at += 1

    def _paragraph(self, parts: list[tuple[int, int]], kind: ParagraphKind) -> None:
        layer = lines.joined(self.build.source, parts)
        with self.build.within(layer):
            _INLINE.read(self.build, 0, len(layer.text))
        self.build.end(kind)


_METADATA = {
    "author": "byline",
    "authors": "byline",
    "date": "published",
    "published": "published",
    "language": "language",
    "lang": "language",
    "copyright": "copyright",
    "embargo": "embargo",
}
