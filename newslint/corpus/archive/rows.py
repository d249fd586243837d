"""From a row of an archive to an article: which field holds the text, the name, the date."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from newslint import formats
from newslint.article import Article

TEXTS = ("text", "body_text", "body", "content", "article", "story", "maintext", "body_html")
NAMES = ("id", "uri", "url", "path", "guid", "slug", "name")
DATES = ("published", "date", "publish_date", "date_published", "versioncreated", "pubdate")
_MARKUP = re.compile(r"\s*<(?:p|div|html|article|!doctype|h[1-6])\b", re.IGNORECASE)


class NoText(Exception):
    """A row without text; the message says what it has instead."""


def article(
    name: str, fields: Mapping[str, Any], text_field: str | None = None
) -> tuple[Article, str]:
    """The article of a row, and its own name if it has one. Raises `NoText`."""
    known = {key.casefold(): value for key, value in fields.items()}
    wanted = (text_field.casefold(),) if text_field else TEXTS
    text = next((known[key] for key in wanted if isinstance(known.get(key), str)), "")
    if not text.strip():
        has = ", ".join(sorted(fields)) or "nothing"
        raise NoText(f"no text in {' or '.join(wanted)}; it has {has}")
    own = next((str(known[key]) for key in NAMES if known.get(key)), "")
    suffix = ".html" if _MARKUP.match(text) else ".txt"
    (read, *_) = formats.read(f"row{suffix}", text.encode("utf-8", "replace"))
    date = next((str(known[key]) for key in DATES if known.get(key)), "")
    metadata = replace(read.metadata, published=read.metadata.published or date)
    return replace(read, path=name, metadata=metadata), own
