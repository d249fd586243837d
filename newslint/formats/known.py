"""Which format a file is in: by its name, and by its content where the name says too little.

`.json`, `.xml` and `.jsonl` files are articles only if they hold a known article format; a
folder is full of others.
"""

import re

BY_SUFFIX = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "mdx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".adoc": "asciidoc",
    ".asciidoc": "asciidoc",
    ".rst": "rst",
    ".docx": "docx",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".nitf": "nitf",
    ".ninjs": "ninjs",
    ".ans": "ans",
}
"""What a suffix alone decides."""

BY_CONTENT = (".json", ".xml", ".jsonl", ".ndjson")
"""Suffixes of files that are read only if their content is a known article format."""

FORMATS = (*dict.fromkeys(BY_SUFFIX.values()), "newsml")
"""Every format, by the name that `--format` takes."""

HEAD = 65_536
"""How much of a file, in characters or bytes, is looked at."""

_XML = re.compile(r"\ufeff?\s*(?:<\?xml\b|<!--|<!DOCTYPE\s+nitf|<(?:nitf|newsItem|newsMessage)\b)")
_ROOTS = (
    ("nitf", re.compile(r"<(?:\w+:)?nitf[\s/>]")),
    ("newsml", re.compile(r"<(?:\w+:)?(?:newsItem|newsMessage|packageItem)[\s/>]")),
)
_JSON = re.compile(r"\ufeff?\s*[\[{]")
_ANS = re.compile(r'"content_elements"\s*:')
_STANDARD = re.compile(r'"name"\s*:\s*"ninjs"')
_NINJS = re.compile(r'"(?:bodies|headlines|body_(?:x?html5?|text))"\s*:')
_NINJS_ITEM = re.compile(r'"(?:uri|type)"\s*:')
_LINES = re.compile(
    r'\ufeff?\s*\{[^\r\n]*"(?:body|text|content|article\w*|maintext|body_\w+)"\s*:\s*["\[]'
)
_HTML = re.compile(
    r"\ufeff?\s*<(?:!doctype\s+html|html|head|body|article|p|div|h1)\b", re.IGNORECASE
)


def suffix(path: str) -> str:
    """The end of a file's name from its last dot, in lower case."""
    name = re.split(r"[/\\]", path)[-1]
    return name[name.rindex(".") :].lower() if "." in name.lstrip(".") else ""


def by_name(path: str) -> str:
    """The format that a file's name decides, or nothing."""
    return BY_SUFFIX.get(suffix(path), "")


def is_docx(path: str, data: bytes) -> bool:
    """Whether a file is a Word document, or called one."""
    return suffix(path) == ".docx" or (data[:4] == b"PK\x03\x04" and b"word/" in data)


def by_content(path: str, head: str) -> str:
    """The format that the beginning of a file's content shows, or nothing."""
    end = suffix(path)
    if end in (".jsonl", ".ndjson"):
        shown = _LINES.match(head) or _ANS.search(head) or _NINJS.search(head)
        return "jsonl" if shown else ""
    if _JSON.match(head):
        if _ANS.search(head):
            return "ans"
        shown = _STANDARD.search(head) or (_NINJS.search(head) and _NINJS_ITEM.search(head))
        return "ninjs" if shown else ""
    if _XML.match(head):
        # A news item may carry NITF inside it; its own root comes first.
        found = [(match.start(), name) for name, root in _ROOTS if (match := root.search(head))]
        if found:
            return min(found)[1]
    return "html" if _HTML.match(head) else ""
