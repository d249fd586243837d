"""AsciiDoc at paragraph level: title, headings, paragraphs, lists, quotations, captions.

Code, passthroughs, tables of anything but text, comments and macros are left out; inline
marks are taken off, inline code is masked.
"""

import re
from typing import Any

from newslint.article import Article, Metadata, ParagraphKind
from newslint.formats import lines
from newslint.formats.builder import ArticleBuilder
from newslint.formats.bylines import is_byline
from newslint.formats.lines import Inline, Line

_FENCE = re.compile(r"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|_{4,}|={4,}|\*{4,}|--|```|[|,:!]={3,})")
_SKIPPED = ("----", "....", "++++", "////", "```")
_HEADING = re.compile(r"(?:={1,6}|#{1,6})[ \t]+(?=\S)")
_LIST = re.compile(r"(?:\*{1,5}|-|\.{1,5}|\d{1,3}\.|[a-zA-Z]\.)[ \t]+(?:\[[ x*]\][ \t]+)?(?=\S)")
_TERM = re.compile(r".{1,200}?(?:::+|;;)(?:[ \t]+|$)")
_ATTRIBUTE = re.compile(r":!?[\w-]+!?:(?:[ \t]+(.*))?$")
_MACRO = re.compile(r"(?:\w+::\S*\[.*\]|<<<+|'''+|\[\[.*\]\])$")
_BLOCK_ATTRIBUTES = re.compile(r"\[.*\]$")
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_AUTHOR = re.compile(r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,3}(?: <[^>]*>)?(?:;.*)?$")
_INLINE = Inline(
    r"""
    (?P<skip>footnote(?:ref)?:[\w-]{0,80}\[[^\]]{0,2000}\]
        | (?:image|icon|kbd|btn|menu|anchor):[^\s\[]{0,500}\[[^\]]{0,500}\]
        | \[\[[\w-]+\]\] | \[\#[\w-]+\] | \{(?:empty|sp|zwsp|wj)\} | (?<=\S)[ ]\+$)
    | (?<!\w)(?:link|xref|mailto):[^\s\[]{1,500}\[(?P<text_link>[^\]]{0,500})\]
    | (?<!\w)https?://[^\s\[\]<>]{1,500}\[(?P<text_url>[^\],]{0,500})[^\]]{0,200}\]
    | <<[^,>]{1,100},[ ]*(?P<text_reference>[^>]{1,300})>>
    | (?:"`(?P<quote_double>[^`]{1,2000})`" | '`(?P<quote_single>[^`]{1,2000})`')
    | `\+?(?P<code>[^`\s](?:[^`]{0,500}[^`\s])?)\+?`
    | (?:\[[^\]\s]*\])?(?P<mark>\*\*|__|\#\#)(?P<text_free>\S(?:.{0,500}?\S)?)(?P=mark)
    | (?<![\w*])(?:\[[^\]\s]*\])?\*(?P<text_strong>[^*\s](?:[^*]{0,500}[^*\s])?)\*(?![\w*])
    | (?<![\w_])_(?P<text_emphasis>[^_\s](?:[^_]{0,500}[^_\s])?)_(?![\w_])
    | (?<![\w\#&])(?:\[[^\]\s]*\])?\#(?P<text_mark>[^\#\s](?:[^\#]{0,500}[^\#\s])?)\#(?![\w\#])
    | \^(?P<text_super>[^\s^]+)\^ | (?<![~])~(?P<text_sub>[^\s~]+)~
    """
)


def read(path: str, source: str) -> Article:
    """The article of an AsciiDoc file."""
    build = ArticleBuilder(path, "asciidoc", source)
    _Reader(build).run()
    return build.article()


class _Reader:
    """Goes through the lines once, block by block."""

    def __init__(self, build: ArticleBuilder) -> None:
        self.build = build
        self.lines = lines.of(build.source)
        self.at = 0
        self.kind = ParagraphKind.BODY
        self.fences: list[str] = []

    def run(self) -> None:
        """Add every paragraph."""
        self._header()
        while self.at < len(self.lines):
            self._block(self.lines[self.at])

    def _header(self) -> None:
        """The document's title, its author line and its attributes."""
        while self.at < len(self.lines) and self._is_aside(self.lines[self.at]):
            self.at += 1
        if self.at >= len(self.lines) or not self.lines[self.at].text.startswith(("= ", "# ")):
            return
        title = self.lines[self.at]
        self._paragraph([(title.start + 2, title.end)], ParagraphKind.HEADLINE)
        said = {"headline": title.text[2:].strip()}
        self.at += 1
        for number in range(len(self.lines) - self.at):
            line = self.lines[self.at]
            attribute = _ATTRIBUTE.match(line.text)
            if attribute:
                name = line.text[1:].split(":")[0]
                said.setdefault(_METADATA.get(name, name), (attribute[1] or "").strip())
            elif number == 0 and _AUTHOR.match(line.text):
                said["byline"] = line.text.split(" <")[0]
            elif not line.text or not (number == 1 and "byline" in said):
                break
            self.at += 1
        known: dict[str, Any] = {n: said[n] for n in _METADATA.values() if said.get(n)}
        self.build.metadata = Metadata(headline=said["headline"], **known)

    def _is_aside(self, line: Line) -> bool:
        """Whether a line is empty, a comment or an attribute; comments are kept."""
        if line.text.startswith("//") and not line.text.startswith("///"):
            self.build.comment(line.start, line.end, line.text[2:])
            return True
        return not line.text or bool(_ATTRIBUTE.match(line.text))

    def _block(self, line: Line) -> None:
        text = line.text
        if self._is_aside(line) or _MACRO.match(text):
            self.at += 1
        elif _FENCE.fullmatch(text):
            self._fence(text)
        elif _BLOCK_ATTRIBUTES.match(text):
            if re.match(r"\[(?:quote|verse)\b", text):
                self.kind = ParagraphKind.QUOTE
            self.at += 1
        elif line.indent and not self._marked(line):
            self._until_blank()  # an indented paragraph is literal text
        elif (mark := _HEADING.match(text)) is not None:
            kind = ParagraphKind.HEADING if self.build.count else ParagraphKind.HEADLINE
            self._paragraph([(line.start + mark.end(), line.end)], kind)
            self.at += 1
        elif text[0] == "." and len(text) > 1 and text[1] not in ". ":
            self._paragraph([(line.start + 1, line.end)], ParagraphKind.CAPTION)
            self.at += 1
        elif self.fences and self.fences[-1] == "|===":
            self._cells(line)
        else:
            self._words(line)

    def _fence(self, text: str) -> None:
        """Into or out of a delimited block, or past one that holds no copy."""
        self.at += 1
        kind = text[:4] if len(text) >= 4 else text
        if self.fences and self.fences[-1] == kind:
            self.fences.pop()
            self.kind = ParagraphKind.BODY
            return
        if kind not in _SKIPPED:
            self.fences.append(kind)
            if kind == "____":
                self.kind = ParagraphKind.QUOTE
            return
        begin = self.at
        for number in range(begin, len(self.lines)):
            if self.lines[number].text == text:
                if kind == "////" and number > begin:
                    first, last = self.lines[begin], self.lines[number - 1]
                    said = self.build.source[first.start : last.end]
                    self.build.comment(first.start, last.end, said)
                self.at = number + 1
                return
        opened = self.lines[begin - 1]
        message = f"a block that begins here is never closed by {text!r}"
        self.build.note("files/unreadable", opened.start, opened.end, message)
        self.at = len(self.lines)

    def _words(self, line: Line) -> None:
        """A paragraph or list item: its first line without its mark, and those that go on."""
        mark = self._marked(line) or _ADMONITION.match(line.text)
        parts = [(line.start + (mark.end() if mark else 0), line.end)]
        listed = bool(self._marked(line))
        for following in self._following():
            parts.append((following.start, following.end))
        kind = ParagraphKind.LIST if listed else self.kind
        if kind == ParagraphKind.BODY and self.build.count <= 2 and is_byline(line.text):
            kind = ParagraphKind.BYLINE
        self._paragraph(parts, kind)
        if self.kind == ParagraphKind.QUOTE and "____" not in self.fences:
            self.kind = ParagraphKind.BODY

    def _marked(self, line: Line) -> re.Match[str] | None:
        return _LIST.match(line.text) or _TERM.match(line.text)

    def _following(self) -> list[Line]:
        """The lines that go on with the block at hand."""
        found = []
        self.at += 1
        while self.at < len(self.lines):
            line = self.lines[self.at]
            ends = not line.text or line.text == "+" or _FENCE.fullmatch(line.text)
            if ends or line.text.startswith("//") or self._marked(line) or _MACRO.match(line.text):
                break
            found.append(line)
            self.at += 1
        if self.at < len(self.lines) and self.lines[self.at].text == "+":
            self.at += 1
        return found

    def _until_blank(self) -> None:
        while self.at < len(self.lines) and self.lines[self.at].text:
            self.at += 1

    def _cells(self, line: Line) -> None:
        """The cells of a table's line."""
        for cell in re.finditer(r"(?:^|\|)[ \t]*([^|]+)", line.text):
            start = line.start + cell.start(1)
            self._paragraph([(start, line.start + cell.end(1))], ParagraphKind.TABLE)
        self.at += 1

    def _paragraph(self, parts: list[tuple[int, int]], kind: ParagraphKind) -> None:
        layer = lines.joined(self.build.source, parts)
        with self.build.within(layer):
            _INLINE.read(self.build, 0, len(layer.text))
        self.build.end(kind)


_METADATA = {
    "author": "byline",
    "revdate": "published",
    "lang": "language",
    "copyright": "copyright",
    "embargo": "embargo",
}
