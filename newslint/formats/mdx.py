"""MDX: Markdown without its imports, exports, expressions and component tags.

What components hold is copy as far as Markdown takes it for paragraphs. Comments are
written `{/* … */}`.
"""

import re
from collections.abc import Iterator

from newslint.article import Article
from newslint.formats import frontmatter, markdown
from newslint.formats.builder import ArticleBuilder
from newslint.formats.layers import Layer
from newslint.formats.zones import Zone, Zones

_OPEN = re.compile(
    r"(?P<module>(?:(?<=[\r\n])|\A)(?:import|export)\s[^\r\n]*"
    r"(?:(?:\r\n?|\n)(?![ \t]*[\r\n])[^\r\n]+)*)"
    r"|(?P<tag></?[A-Z][\w.]*(?=[\s/>]))|(?P<tag_end></?>)"
    r"|(?P<brace>\{)|(?P<fence>(?:(?<=[\r\n])|\A)(?:```+|~~~+))|(?P<code>`+)"
)
_COMMENT = re.compile(r"\{\s*/\*(.*?)\*/\s*\}", re.DOTALL)
_MOST_ENDLESS = 100
_LONGEST = 20_000  # an expression or tag that has not ended by then is none


def read(path: str, source: str) -> Article:
    """The article of an MDX file."""
    build = ArticleBuilder(path, "mdx", source)
    block = frontmatter.find(source)
    if block:
        frontmatter.read(build, block, read_layer)
    _walk(build, block.body if block else source.startswith("\ufeff"))
    return build.article()


def read_layer(build: ArticleBuilder, layer: Layer) -> None:
    """Add the paragraphs of MDX that stands in a layer."""
    with build.within(layer):
        _walk(build, 0)


def _walk(build: ArticleBuilder, begin: int) -> None:
    zones = list(_zones(build.source, begin))
    markdown.walk(build, begin, Zones(build.source, begin, zones))


def _zones(source: str, at: int) -> Iterator[Zone]:
    endless = 0
    while opened := _OPEN.search(source, at):
        start, at = opened.span()
        kind = opened.lastgroup
        if kind in ("module", "tag_end"):
            yield Zone(start, at)
        elif kind in ("code", "fence"):
            close = source.find(opened.group(), at, at + _LONGEST)
            at = close + len(opened.group()) if close >= 0 else at
        elif endless < _MOST_ENDLESS:
            end = _balanced(
                source, start if kind == "brace" else at, "}" if kind == "brace" else ">"
            )
            if end:
                said = _COMMENT.fullmatch(source, start, end)
                yield Zone(start, end, comment=said[1] if said else None)
                at = end
            else:
                endless += 1


_INSIDE = re.compile(
    r"[{}>]|\"[^\"]{0,2000}\"|'[^'\r\n]{0,2000}'|/\*.*?\*/|`[^`]{0,2000}`", re.DOTALL
)


def _balanced(source: str, at: int, close: str) -> int:
    """Past the expression or tag that begins before `at`, or 0 where it never ends."""
    depth = 0
    for mark in _INSIDE.finditer(source, at, min(at + _LONGEST, len(source))):
        match mark.group():
            case "{":
                depth += 1
            case "}":
                depth -= 1
                if depth == 0 and close == "}":
                    return mark.end()
            case ">" if close == ">" and not depth:
                return mark.end()
    return 0
