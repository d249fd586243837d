"""Bytes to text, saying so wherever something had to be guessed.

A BOM decides; then UTF-8; then Windows-1252, the encoding that old newsroom systems
export, with a note. Files with NUL bytes are binary and are refused with the place.
"""

import codecs
from typing import NamedTuple

from newslint.article import FormatNote
from newslint.model import Span


class Unreadable(Exception):
    """A file that holds no article text; says why and at which byte."""


class Decoded(NamedTuple):
    """A file's text, BOM included, and what was guessed about it."""

    text: str
    notes: tuple[FormatNote, ...]


_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def decode(data: bytes) -> Decoded:
    """The text of a file. Raises `Unreadable` for binary content."""
    for bom, encoding in _UTF16.items():
        if data.startswith(bom):
            return _utf16(data, encoding)
    nul = data.find(b"\0")
    if nul >= 0:
        line = data.count(b"\n", 0, nul) + 1
        raise Unreadable(f"not a text file: NUL byte on line {line} (byte {nul})")
    try:
        return Decoded(data.decode("utf-8"), ())
    except UnicodeDecodeError as error:
        bad = error.start
    # Latin-1 stands in for the five bytes that Windows-1252 leaves undefined.
    text = "".join(_WINDOWS[byte] for byte in data)
    said = f"not UTF-8 (byte 0x{data[bad]:02x} at {bad}); read as Windows-1252"
    return Decoded(text, (FormatNote("files/not-utf8", Span(bad, bad + 1), said),))


def _utf16(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(f"broken UTF-16 at byte {error.start}: {error.reason}") from error
    said = f"{encoding.upper()} by its byte-order mark; save it as UTF-8"
    return Decoded(text, (FormatNote("files/not-utf8", Span(0, 1), said),))


def _windows(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_WINDOWS = [_windows(byte) for byte in range(256)]
