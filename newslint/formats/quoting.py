"""How words are written where they stand, for fixes: in HTML, in a JSON string, in YAML."""

import json
import re
from collections.abc import Callable, Sequence

_PLAIN_YAML = re.compile(r"[\w .’‘“”'–—-]*")


def written(text: str, quoting: Sequence[str]) -> str | None:
    """`text` in every quoting, the innermost first; None where it can't be written."""
    said: str | None = text
    for name in quoting:
        said = _WRITERS[name](said) if said is not None else None
    return said


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _single(text: str) -> str:
    return text.replace("'", "''")


def _plain(text: str) -> str | None:
    return text if _PLAIN_YAML.fullmatch(text) else None


def _literal(text: str) -> str | None:
    return None if "'" in text else text


_WRITERS: dict[str, Callable[[str], str | None]] = {
    "html": _html,
    "json": _json,
    "yaml-single": _single,
    "yaml-plain": _plain,
    "toml-literal": _literal,
}
