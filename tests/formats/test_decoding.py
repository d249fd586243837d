import pytest

from newslint.formats.decoding import Unreadable, decode
from tests.formats.reading import article

TEXT = "“Café” — said on Monday. Résumé ’20.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "cp1252"])
def test_decoded_text_is_encoded_to_the_same_bytes(encoding: str) -> None:
    bom = "\ufeff" if encoding.startswith("utf") else ""
    data = (bom + TEXT).encode(encoding)
    read = decode(data)
    assert read.text == bom + TEXT
    assert read.text.encode(read.encoding) == data


def test_utf16_without_a_bom() -> None:
    assert decode("Plain words on Monday".encode("utf-16-be")).text == "Plain words on Monday"


def test_one_bad_byte_does_not_spoil_the_rest() -> None:
    read = decode("“Café” ".encode() + b"\x92 end")
    assert read.text == "“Café” ’ end"
    assert read.encoding == ""
    (note,) = read.notes
    assert read.text[slice(*note.span)] == "’"


def test_binary_is_refused_with_the_place() -> None:
    with pytest.raises(Unreadable, match=r"NUL byte on line 2 \(byte 4\)"):
        decode(b"abc\n\0\1\2")


def test_foreign_copy_is_said_and_left_alone() -> None:
    read = article("---\nlang: nl\n---\n\nDe raad stemt maandag over het plan.\n")
    assert read.paragraphs == ()
    assert [note.rule for note in read.notes] == ["files/other-language"]
    assert "Dutch" in read.notes[0].message
