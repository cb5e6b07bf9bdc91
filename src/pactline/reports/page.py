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

FALLBACK = 250  # characters; less than this from the extractor and the other is asked
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
    body = _main_text(tree, markup)
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


def _main_text(tree: lxml.html.HtmlElement, markup: str) -> str:
    """The article's text, paragraphs a line each; by the second extractor where the first finds next to nothing."""
    found = trafilatura.extract(tree, fast=True, include_comments=False, include_formatting=False) or ""
    if len(found) >= FALLBACK:
        return found
    visible = lxml.html.tostring(tree, encoding="unicode")
    other = extract_plain_text(
        visible, main_content=True, alt_texts=False, list_bullets=False, preserve_formatting=True
    )
    return other if len(other) > len(found) else found
