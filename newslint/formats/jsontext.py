"""JSON with the place of every value: what `json` parses, and where it stands.

`parse` gives a tree of `Value`s. Strings are decoded only when they are asked for, as a
layer that knows which escape each character came from.
"""

import re
from collections.abc import Iterator
from typing import Any

from newslint.formats.layers import Layer, unescaped
from newslint.model import Span

MAX_DEPTH = 200
_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*"')
_ATOM = re.compile(r"true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?")
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\."
)
_SIMPLE = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None}


class JSONProblem(Exception):
    """Text that is not JSON: why, and the offset at which that shows."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message, self.offset = message, offset


class Value:
    """A JSON value: its data (objects and arrays hold `Value`s) and its place.

    `kind` is object, array, string or atom. A string has no data: `text` and `layer` decode
    it when asked; its span includes the quotes.
    """

    __slots__ = ("data", "kind", "source", "span")

    def __init__(self, kind: str, data: Any, span: Span, source: str) -> None:
        self.kind, self.data, self.span, self.source = kind, data, span, source

    def get(self, *path: str | int) -> "Value | None":
        """The value that keys and indexes lead to, or None."""
        at = self
        for key in path:
            if at.kind == "array" and isinstance(key, int):
                if key >= len(at.data):
                    return None
            elif at.kind != "object" or key not in at.data:
                return None
            at = at.data[key]
        return at

    @property
    def text(self) -> str:
        """A string's characters; empty for any other value."""
        return self.layer.text if self.kind == "string" else ""

    @property
    def layer(self) -> Layer:
        """A string, decoded, with the way back to `source`."""
        return unescaped(self.source, self.span.start + 1, self.span.end - 1, _ESCAPE, _decoded)

    def __iter__(self) -> Iterator["Value"]:
        """The items of an array; none for any other value."""
        return iter(self.data if self.kind == "array" else ())

    def plain(self) -> Any:
        """The same as ordinary Python data."""
        if self.kind == "object":
            return {key: value.plain() for key, value in self.data.items()}
        if self.kind == "array":
            return [value.plain() for value in self.data]
        return self.text if self.kind == "string" else self.data


def parse(source: str, start: int = 0, end: int | None = None) -> Value:
    """The one value between two offsets. Raises `JSONProblem`."""
    end = len(source) if end is None else end
    value = parse_at(source, start, end)
    at = _skip(source, value.span.end, end)
    if at < end:
        raise JSONProblem("something stands after the end of the JSON value", at)
    return value


def parse_at(source: str, start: int, end: int) -> Value:
    """The value that begins at `start`, whatever follows it. Raises `JSONProblem`."""
    return _value(source, _skip(source, start, end), end, 0)


def _skip(source: str, at: int, end: int) -> int:
    match = _SPACE.match(source, at, end)
    return match.end() if match else at


def _value(source: str, at: int, end: int, depth: int) -> Value:
    if depth > MAX_DEPTH:
        raise JSONProblem(f"nested more than {MAX_DEPTH} deep", at)
    if at >= end:
        raise JSONProblem("the file ends in the middle of a value", at)
    mark = source[at]
    if mark == '"':
        return Value("string", None, _string(source, at, end), source)
    if mark == "{":
        return _object(source, at, end, depth)
    if mark == "[":
        return _array(source, at, end, depth)
    atom = _ATOM.match(source, at, end)
    if not atom:
        raise JSONProblem(f"{mark!r} begins no JSON value", at)
    word = atom.group()
    data = _WORDS[word] if word in _WORDS else _number(word)
    return Value("atom", data, Span(*atom.span()), source)


def _number(word: str) -> float | int:
    """Digits without end are no reason to stop: Python refuses to read over 4,300 of them."""
    return int(word) if word.lstrip("-").isdigit() and len(word) < 4000 else float(word)


def _string(source: str, at: int, end: int) -> Span:
    string = _STRING.match(source, at, end)
    if not string:
        raise JSONProblem("a string that is never closed, or holds a raw control character", at)
    return Span(*string.span())


def _object(source: str, start: int, end: int, depth: int) -> Value:
    data: dict[str, Value] = {}
    at = _skip(source, start + 1, end)
    while at >= end or source[at] != "}":
        if at >= end or source[at] != '"':
            raise JSONProblem("expected a key in double quotes", at)
        key = _string(source, at, end)
        at = _skip(source, key.end, end)
        if at >= end or source[at] != ":":
            raise JSONProblem("expected ':' after the key", at)
        value = _value(source, _skip(source, at + 1, end), end, depth + 1)
        data[Value("string", None, key, source).text] = value
        at = _after_item(source, value.span.end, end, "}")
    return Value("object", data, Span(start, at + 1), source)


def _array(source: str, start: int, end: int, depth: int) -> Value:
    items: list[Value] = []
    at = _skip(source, start + 1, end)
    while at >= end or source[at] != "]":
        items.append(_value(source, at, end, depth + 1))
        at = _after_item(source, items[-1].span.end, end, "]")
    return Value("array", items, Span(start, at + 1), source)


def _after_item(source: str, at: int, end: int, close: str) -> int:
    """Past a comma to the next item, or at the closing bracket."""
    at = _skip(source, at, end)
    if at < end and source[at] == ",":
        at = _skip(source, at + 1, end)
        if at < end and source[at] != close:
            return at
        raise JSONProblem("a comma with nothing after it", min(at, end))
    if at < end and source[at] == close:
        return at
    raise JSONProblem(f"expected ',' or '{close}'", at)


def _decoded(escape: str) -> str:
    if len(escape) == 12:
        high, low = int(escape[2:6], 16), int(escape[8:], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    if len(escape) == 6:
        return chr(int(escape[2:], 16))
    return _SIMPLE.get(escape[1], escape[1])
