"""Bytes to text, saying so wherever something had to be guessed.

A BOM decides; then UTF-8. Bytes that are not UTF-8 are read one by one as Windows-1252,
the encoding that old newsroom systems export, with a note. A file with NUL bytes is UTF-16
without a BOM if it looks so, else binary, and is refused with the place.
"""

import codecs
from typing import NamedTuple

from newslint.article import FormatNote
from newslint.model import Span


class Unreadable(Exception):
    """A file that holds no article text: why, and where in `source`, as far as that was read."""

    def __init__(self, message: str, source: str = "", offset: int = 0) -> None:
        super().__init__(message)
        self.message, self.source, self.offset = message, source, offset


class Decoded(NamedTuple):
    """A file's text, BOM included; the codec that turns it into the same bytes again
    (empty where none does); and what was guessed about it.
    """

    text: str
    encoding: str
    notes: tuple[FormatNote, ...]


_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes) -> Decoded:
    """The text of a file. Raises `Unreadable` for binary content."""
    for bom, encoding in _WIDE:
        if data.startswith(bom):
            return _wide(data, encoding, "by its byte-order mark")
    nul = data.find(b"\0")
    if nul >= 0:
        guess = _without_bom(data)
        if guess:
            return _wide(data, guess, "by its NUL bytes")
        line = data.count(b"\n", 0, nul) + 1
        raise Unreadable(f"not a text file: NUL byte on line {line} (byte {nul})")
    try:
        return Decoded(data.decode("utf-8"), "utf-8", ())
    except UnicodeDecodeError as error:
        bad = error.start
    text = data.decode("utf-8", "newslint-windows")
    at = len(data[:bad].decode("utf-8"))
    windows = _encodes(text, "cp1252", data)
    said = f"not UTF-8 (byte 0x{data[bad]:02x}); read as Windows-1252. Save the file as UTF-8"
    note = FormatNote("files/not-utf8", Span(at, at + 1), said)
    return Decoded(text, "cp1252" if windows else "", (note,))


def _encodes(text: str, encoding: str, data: bytes) -> bool:
    """Whether `text` is written as exactly `data` in an encoding."""
    try:
        return text.encode(encoding) == data
    except UnicodeEncodeError:
        return False


def _without_bom(data: bytes) -> str:
    """The UTF-16 that a file is in if nearly every second byte of it is NUL, else nothing."""
    head = data[:4096]
    if len(data) % 2 == 0:
        for encoding, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
            if high.count(0) > len(high) * 0.8:
                return encoding
    return ""


def _wide(data: bytes, encoding: str, how: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        said = f"broken {encoding.upper()} at byte {error.start}: {error.reason}"
        raise Unreadable(said) from error
    if "\0" in text:
        raise Unreadable(f"not a text file: NUL character {text.index(chr(0)) + 1} of it")
    note = FormatNote("files/not-utf8", Span(0, 1), f"{encoding.upper()} {how}; save it as UTF-8")
    return Decoded(text, encoding, (note,))


def _windows(error: UnicodeError) -> tuple[str, int]:
    """A codec error handler: bad bytes as Windows-1252, its five undefined ones as Latin-1."""
    assert isinstance(error, UnicodeDecodeError)
    bad = error.object[error.start : error.end]
    characters = (
        codecs.decode(bytes([byte]), "cp1252" if byte not in _UNDEFINED else "latin-1")
        for byte in bad
    )
    return "".join(characters), error.end


_UNDEFINED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
codecs.register_error("newslint-windows", _windows)
