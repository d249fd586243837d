"""What the parts of a news page call themselves, and what its furniture says.

Pages name their parts in `class`, `id`, `itemprop` and `role`; the words are much the same
from one site to the next. A name in a list below is a pattern for one whole part of a name
("share" is found in `share-bar` and `Share`, not in `shareholders`).
"""

import re

from newslint.formats.htmltree import Element


def _part(*names: str) -> re.Pattern[str]:
    words = "|".join(" ".join(names).split())
    return re.compile(rf"(?<![a-z])(?:{words})(?![a-z])")


_FURNITURE = _part(
    r"ad ads adslot advert\w* sponsor\w* promo\w* related\w* recirc\w* recommend\w* trending",
    r"most-?(?:read|popular|viewed|emailed)\w* popular share\w* sharing social\w* newsletter\w*",
    r"subscri\w* sign-?up donat\w* paywall regwall cookie\w* consent modal popup overlay",
    r"breadcrumb\w* nav navbar navigation menu toolbar toolbox tools sidebar\w* side-?bar",
    r"(?:right|left)-?(?:bar|col|column|rail) rail \w*widget\w* film-?strip outbrain taboola",
    r"disqus pagination pager tags? taglist topics keywords footer\w* masthead site-?header",
    r"copyright credits? author-?bio\w* bio about-author read-?more\w* see-?also",
    r"more-?(?:on|from|stories|news|links|coverage)\w* next-?(?:up|story) teasers? teaserlist",
    r"carousel slideshow gallery-?nav poll quiz survey feedback print email login search\w*",
    r"skip\w* jump metabar timestamp post-?meta entry-?meta published infobox fact-?box",
    r"pull-?quote\w* video-?player\w* player embed\w* tweet\w* fb facebook twitter pinterest",
    r"whatsapp instagram hidden no-?print correction-form report-abuse",
)
_COMMENTS = _part(
    r"comments? comment-?(?:list|section|area|wrapper|thread|form) disqus\w* livefyre",
    r"fb-comments responses respond discussion user-?comments",
)
_ARTICLE = _part(
    r"article-?_*(?:body|content|text|copy|main|inner) story-?_*(?:body|content|text|copy|main)",
    r"entry-?_*content post-?_*(?:body|content|entry) body-?_*(?:copy|text|content) hentry",
    r"content-?_*(?:article|body) main-?_*(?:article|story|text) news-?_*(?:body|text|content)",
    r"text-?_*body rich-?text",
)
_OPENINGS = (
    r"advertisement|sponsored|story continues below|continue reading|see also|recommended",
    r"read (?:more|also|next|full)|more (?:on|from|news|stories|in)\b|most (?:read|popular|viewed)",
    r"related(?: stories| articles| topics| links)?\b|share (?:this|on|via)|tweet\b|sign up",
    r"follow (?:us|@|him|her)|please follow|subscribe|newsletter|join the conversation",
    r"get (?:the|our) .{0,40}(?:newsletter|inbox|app)|enter your? e-?mail|stay connected",
    r"click here|watch(?: live| now)?:|watch the video|video transcript|listen to",
    r"download (?:the|our)|copyright\b|©|\(c\) \d{4}|all rights reserved",
    r"this material may not be|last (?:updated|modified)|(?:first )?published(?: on|:| at)",
    r"updated(?: on|:| at)|posted(?: on|:| at| by)|filed under|tags?:|topics?:|categories:",
    r"comments?\b|blog comments|questions\?|leave a (?:comment|reply)|view comments|\d+ comments",
    r"print this|e-?mail this|back to top|skip to|loading|please enable|your browser",
    r"contact (?:the )?(?:author|reporter)|have (?:a|you got a) (?:story|tip)|terms of",
    r"privacy policy|use of this site|support (?:our|quality) journalism|don't miss|must[- ]read",
    r"editors?'s? picks?|trending|up next|next story|previous story|photo gallery|view gallery",
    r"image \d+ of|\d+ of \d+$|\d+ min(?:ute)?s? read|media caption|image (?:caption|copyright)",
    r"\+\] enlarge|posted in|more: |photos?: |video: |see photos|sign in|be first to|please wait",
    r"verifying your|learn more$|view reader|submit your|listen live|play video|close modal",
    r"getty images|(?:photo|image|picture)s?(?: credit)?:",
    r"(?:facebook|twitter|linkedin|whatsapp|pinterest|reddit|google\+|e-?mail|print|share|save)\b",
)
_WORDING = re.compile("|".join(_OPENINGS), re.IGNORECASE)
_MARKS = " \t•|»›>-–—[(*"
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMING = ("class", "id", "itemprop", "role")
_LONGEST_LINE = 160  # furniture is brief; a longer paragraph that opens so is copy
_BOXES = frozenset("div section ul ol aside".split())


def _names(source: str, element: Element) -> str:
    """What an element is called, in lower case, with `camelCase` taken apart."""
    attributes = element.attributes(source)
    if not attributes:
        return ""
    names = " ".join(attributes[key] for key in _NAMING if key in attributes)
    return _CAMEL.sub("-", names).lower()


def is_article(source: str, element: Element) -> bool:
    """Whether a page calls an element its article."""
    return element.name in ("article", "main") or bool(_ARTICLE.search(_names(source, element)))


def is_furniture(source: str, element: Element) -> bool:
    """Whether a page calls an element a menu, a teaser, a share bar or the like."""
    names = _names(source, element)
    return bool(names) and bool(_FURNITURE.search(names)) and not _ARTICLE.search(names)


def is_comments(source: str, element: Element) -> bool:
    """Whether an element holds readers' comments."""
    return element.name in _BOXES and bool(_COMMENTS.search(_names(source, element)))


def is_furniture_text(text: str) -> bool:
    """Whether a short text says what furniture says."""
    return len(text) < _LONGEST_LINE and bool(_WORDING.match(text.lstrip(_MARKS)))
