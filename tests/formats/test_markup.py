"""AsciiDoc, reStructuredText, MDX and Word."""

import io
import zipfile

import pytest

from newslint import formats
from tests.formats.reading import article, cut, paragraphs

ASCIIDOC = """= Bridge *stays* shut
Ann Lee <ann@example.org>
:lang: en

[.lead]
The https://x.example/a[county] said the _bridge_ would stay
shut for "`a month`", said **Kh**arkiv's `mayor`.

// newslint: ignore[spelling]
* Item one
goes on
** Nested

== Second

----
no
----

[quote, A, B]
____
Quoted.
____

.Caption
image::no.png[No]

 no

NOTE: Mind the gap.footnote:[No.]
"""


def test_asciidoc() -> None:
    read = article(ASCIIDOC, "copy.adoc")
    assert [(str(kind), read.text[slice(*span)]) for kind, span in read.paragraphs] == [
        ("headline", "Bridge stays shut"),
        (
            "body",
            "The county said the bridge would stay shut for “a month”, said Kharkiv's mayor.",
        ),
        ("list", "Item one goes on"),
        ("list", "Nested"),
        ("heading", "Second"),
        ("quote", "Quoted."),
        ("caption", "Caption"),
        ("body", "Mind the gap."),
    ]
    assert cut(read, "stay shut") == "stay\nshut"
    assert cut(read, "Kharkiv") == "Kh**arkiv"
    assert cut(read, "“a month”") == '"`a month`"'
    assert read.metadata.byline == "Ann Lee"
    assert [(c.text, c.block) for c in read.comments] == [("newslint: ignore[spelling]", 2)]
    assert [read.text[slice(*span)] for span in read.masked] == ["mayor"]


RST = """=====================
Bridge *stays* shut
=====================

:Author: Ann Lee

The `county <https://x.example/a>`_ said the *bridge* would stay
shut, said ``mayor`` **Kh**\\ arkiv [1]_.

.. newslint: ignore[spelling]

- Item one
  goes on

  - Nested

Second
------

Code follows::

    no

.. code-block:: sh

   no

   Quoted words
   here.

.. figure:: no.png
   :alt: no

   Caption.

.. note:: Mind
   the gap.
"""


def test_rst() -> None:
    read = article(RST, "copy.rst")
    assert [(str(kind), read.text[slice(*span)]) for kind, span in read.paragraphs] == [
        ("headline", "Bridge stays shut"),
        ("body", "The county said the bridge would stay shut, said mayor Kharkiv."),
        ("list", "Item one goes on"),
        ("list", "Nested"),
        ("heading", "Second"),
        ("body", "Code follows:"),
        ("caption", "Caption."),
        ("body", "Mind the gap."),
    ]
    assert cut(read, "Kharkiv") == "Kh**\\ arkiv"
    assert read.metadata.byline == "Ann Lee"
    assert [(c.text, c.block) for c in read.comments] == [("newslint: ignore[spelling]", 2)]


MDX = """---
title: Bridge stays shut
---
import Chart from './chart'

export const x = {
  a: "no"
}

{/* newslint: ignore[spelling] */}

The **bridge**<Chip label="no {x}" /> {props.no}stays shut. `{code}`

<Chart
  data={[{a: 1 > 2}]}
/>

<Note>

Mind the gap.

</Note>
"""


def test_mdx() -> None:
    read = article(MDX, "copy.mdx")
    assert [(str(kind), read.text[slice(*span)]) for kind, span in read.paragraphs] == [
        ("headline", "Bridge stays shut"),
        ("body", "The bridge stays shut. {code}"),
        ("body", "Mind the gap."),
    ]
    assert [(c.text, c.block) for c in read.comments] == [("newslint: ignore[spelling]", 1)]


def word(*body: str) -> bytes:
    text = f'<w:document xmlns:w="http://x"><w:body>{"".join(body)}</w:body></w:document>'
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", text)
    return data.getvalue()


def para(text: str, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:t>{text}</w:t></w:r></w:p>"


def test_docx_lines_are_paragraphs() -> None:
    deleted = "</w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:r><w:t>"
    data = word(
        para("Bridge stays shut", "Title"),
        para(""),
        para("By Ann Lee"),
        para(f"The caf&#233; in Don{deleted}bass."),
        para("Item", "ListParagraph"),
        f"<w:tbl><w:tr><w:tc>{para('Cell')}</w:tc></w:tr></w:tbl>",
    )
    (read,) = formats.read("copy.docx", data)
    assert [(str(kind), read.text[slice(*span)]) for kind, span in read.paragraphs] == [
        ("headline", "Bridge stays shut"),
        ("byline", "By Ann Lee"),
        ("body", "The café in Donbass."),
        ("list", "Item"),
        ("table", "Cell"),
    ]
    assert cut(read, "Donbass") == "Donbass"
    assert read.source.split("\n")[3] == "The café in Donbass."


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"no zip", "not a .docx package"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "password"),
        (word()[:-30], "not a .docx package"),
        (b"PK\x05\x06" + bytes(18), "word/document.xml"),
        (word("<w:p>"), "not XML"),
    ],
)
def test_a_broken_docx_is_named(data: bytes, said: str) -> None:
    (read,) = formats.read("copy.docx", data)
    assert read.notes[0].rule == "files/unreadable"
    assert said in read.notes[0].message


def test_a_docx_bomb_is_not_unpacked() -> None:
    (read,) = formats.read("copy.docx", word(" " * 60_000_000))
    assert "unpacks to over" in read.notes[0].message


@pytest.mark.parametrize("name", ["copy.adoc", "copy.rst", "copy.mdx", "copy.md", "copy.txt"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(name: str, end: str) -> None:
    text = "One word\nand more.\n\n- Item\n\nTwo.\n".replace("\n", end)
    assert [words for _, words in paragraphs(text, name)] == ["One word and more.", "Item", "Two."]
