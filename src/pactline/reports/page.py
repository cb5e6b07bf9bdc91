"""Decoded HTML in, the draft of its main text with what the page says of itself out."""

import re

import lxml.html  # type: ignore[import-untyped]
import trafilatura
from lxml import etree
from resiliparse.extract.html2text import extract_plain_text

from pactline.kit.offsets import trace
from pactline.reports import meta
from pactline.reports.align import align
from pactline.reports.characters import normalise
from pactline.reports.draft import Draft
from pactline.reports.nesting import too_deep
from pactline.reports.plain import paragraphs, strip_markup

FALLBACK = 250  # characters; less than this is no article
LONGER, PURE, SCANT = 1.5, 0.95, 0.2  # set on the 91 development pages of the extraction benchmark, where it picks 4
LINE = 80  # characters; headlines and menus are shorter
STOPS = (".", "!", "?", '"', "”", "’", "»", "。")
_DECLARED = re.compile(r"\A\s{0,100}<\?xml[^<>]{0,200}\?>")
_UNPARSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HIDING = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)


def open_page(source: str, *, url: str | None = None) -> Draft | str:
    """The draft of a page, or the reason why it is not read."""
    reason = too_deep(source)
    if reason:
        return reason
    markup = _DECLARED.sub("", _UNPARSED.sub(" ", source))
    tree = trafilatura.load_html(markup)
    if tree is None:
        return _fragment(source)
    said = meta.read(tree, url=url)
    _unhide(tree)
    body = _main_text(tree)
    text, repairs = normalise(align(body, source))
    text, tags = strip_markup(text)
    lines = tuple(paragraphs(text))
    return Draft(
        lines=lines, title=said.title, author=said.author, outlet=said.outlet, dates=said.dates, repairs=repairs + tags
    )


def _fragment(source: str) -> Draft:
    """A piece of a page (an entry of a feed) that is too little for a parser."""
    text, repairs = normalise(trace(source))
    text, tags = strip_markup(text)
    return Draft(lines=tuple(paragraphs(text)), repairs=repairs + tags)


def _unhide(tree: lxml.html.HtmlElement) -> None:
    """Drop what a reader would not see (FAULTS row 19); what follows it stays."""
    for element in list(tree.iter(etree.Element)):
        hidden = "hidden" in element.attrib or _HIDING.search(element.get("style") or "")
        if hidden and element.tag not in {"html", "body"} and element.getparent() is not None:
            element.drop_tree()


def _main_text(tree: lxml.html.HtmlElement) -> str:
    """The article's text, paragraphs a line each, by the extractor whose text is more of a report.

    Trafilatura is right most often. It may stop at the first break in the page (a paywall, a gallery) or take the
    front page's headlines; then the other's text is longer prose and nothing else, or the only prose there is.
    """
    found = trafilatura.extract(tree, fast=True, include_comments=False, include_formatting=False) or ""
    visible = lxml.html.tostring(tree, encoding="unicode")
    other = extract_plain_text(visible, main_content=True, alt_texts=False, list_bullets=False)
    prose, others = _prose(found), _prose(other)
    longer = others > LONGER * prose and others > PURE * len(other)
    purer = others >= prose and prose < SCANT * len(found)
    return other if (longer or purer or len(found) < FALLBACK) and len(other) >= FALLBACK else found or other


def _prose(text: str) -> int:
    """How many characters stand in lines that are sentences: long, with a stop at their end."""
    return sum(len(line) for line in map(str.strip, text.split("\n")) if len(line) > LINE and line.endswith(STOPS))
