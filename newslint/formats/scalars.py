"""Strings of YAML and TOML to layers: decoded text with the place of every character.

A decoder that comes to another text than the parser did is not believed: then there is
no layer, and the value counts as metadata only.
"""

import re
from collections.abc import Iterator

from newslint.formats.layers import Layer
from newslint.model import Span

_SIMPLE = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f",
    "r": "\r", "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0",
    "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_FOLD = r"(?P<fold>[ \t]*(?:\r\n?|\n)\s*)"
_YAML_TOKEN = {
    None: re.compile(_FOLD),
    "'": re.compile(rf"{_FOLD}|(?P<quote>'')"),
    '"': re.compile(
        rf"(?P<joined>\\(?:\r\n?|\n)[ \t]*)|{_FOLD}"
        r"|(?P<escape>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.))"
    ),
}
_TOML_OPEN = re.compile(r'"""(?:\r\n|\n)?|\'\'\'(?:\r\n|\n)?|"|\'')
_TOML_TOKEN = re.compile(
    r"(?P<joined>\\[ \t]*(?:\r\n|\n)\s*)|(?P<fold>\r\n)"
    r"|(?P<escape>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.))"
)
_TOML_LITERAL = re.compile(r"(?P<fold>\r\n)")
_TOML_BODY = {
    '"': re.compile(r"(?:[^\"\\\r\n]|\\.)*"),
    "'": re.compile(r"[^'\r\n]*"),
    '"""': re.compile(r"(?:[^\"\\]|\\[\s\S]|\"(?!\"\"))*"),
    "'''": re.compile(r"(?:[^']|'(?!''))*"),
}
_LINE_END = re.compile(r"\r\n?|\n")
_WORDS = re.compile(r"\s+|\S+")


def yaml(source: str, span: Span, style: str | None, value: str) -> Layer | None:
    """The layer of a scalar at `span`, quotes and block indicators included."""
    if style in ("|", ">"):
        header = _LINE_END.search(source, span.start, span.end)
        return _aligned(source, Span(header.end(), span.end), value) if header else None
    if style:
        span = Span(span.start + 1, span.end - 1)
    layer = Layer.of(_pieces(source, span, _YAML_TOKEN[style or None], fold=True))
    return layer if layer.text == value else None


def toml(source: str, start: int) -> Layer | None:
    """The layer of the string that opens at `start`; None for one that never closes."""
    opened = _TOML_OPEN.match(source, start)
    if not opened:
        return None
    mark = opened.group().rstrip("\r\n")
    body = _TOML_BODY[mark].match(source, opened.end())
    if not body or not source.startswith(mark, body.end()):
        return None
    token = _TOML_TOKEN if mark[0] == '"' else _TOML_LITERAL
    return Layer.of(_pieces(source, Span(opened.end(), body.end()), token, fold=False))


def _pieces(
    source: str, span: Span, token: re.Pattern[str], fold: bool
) -> Iterator[tuple[str, int, int]]:
    """Runs of a scalar: as they are, escapes decoded, line breaks folded as YAML does."""
    at = span.start
    for match in token.finditer(source, span.start, span.end):
        yield source[at : match.start()], at, match.start()
        at = match.end()
        kind = match.lastgroup
        if kind == "joined":
            continue
        if kind == "quote":
            text = "'"
        elif kind == "escape":
            text = _unescaped(match.group())
        else:
            breaks = len(_LINE_END.findall(match.group()))
            text = "\n" * max(breaks - 1, 1) if breaks > 1 or not fold else " "
        yield text, match.start(), at
    yield source[at : span.end], at, span.end


def _unescaped(escape: str) -> str:
    if len(escape) > 2:
        point = int(escape[2:], 16)
        return chr(point) if point < 0x110000 else escape
    return _SIMPLE.get(escape[1], escape)


def _aligned(source: str, span: Span, value: str) -> Layer | None:
    """A block scalar differs from its value in white space alone: walk both together."""
    pieces: list[tuple[str, int, int]] = []
    at = span.start
    for run in _WORDS.finditer(value):
        text = run.group()
        spaces = at
        while at < span.end and source[at].isspace():
            at += 1
        if text.isspace():
            # What belongs to the next line's indentation goes with the line break.
            exact = source.startswith(text, spaces) and spaces + len(text) == at
            pieces.append((text, spaces, spaces + len(text) if exact else at))
        elif source.startswith(text, at):
            pieces.append((text, at, at + len(text)))
            at += len(text)
        else:
            return None
    return Layer.of(pieces)
