"""A parsed page in, the date that stands by its headline out.

Pages without marked dates print the day beneath the headline ("13 Oct 2020 18:29") and today's day in their head. The
headline is the heading that repeats the page's title; what counts is the first short line beneath it that is a date
and nothing else.
"""

import re
from collections.abc import Iterator
from itertools import dropwhile, islice

import lxml.html  # type: ignore[import-untyped]

from pactline.model.report import StatedDate
from pactline.reports import dates
from pactline.reports.wording import is_date_line

REACH = 12  # pieces of text beneath the headline in which its date stands
HEADINGS = ("h1", "h2", "h3")
LEAST_LETTERS = 12  # a heading shorter than this may be a section's
_UNSEEN = frozenset(("script", "style", "noscript", "template"))


def read(tree: lxml.html.HtmlElement) -> tuple[StatedDate, ...]:
    """The date right beneath the headline, () where there is none."""
    title = _letters(tree.findtext(".//title") or "")
    for heading in tree.iter(*HEADINGS):
        named = _letters(heading.text_content())
        if len(named) >= LEAST_LETTERS and named in title:
            return next((found for line in islice(_beneath(heading), REACH) if (found := _dated(line))), ())
    return ()


def _dated(line: str) -> tuple[StatedDate, ...]:
    """The date of a line that is nothing else."""
    return dates.stated(line, origin="page", method="metadata") if is_date_line(line) else ()


def _beneath(heading: lxml.html.HtmlElement) -> Iterator[str]:
    """The pieces of text behind a heading, in the order of the page."""
    if heading.tail and heading.tail.strip():
        yield heading.tail.strip()
    inside = set(heading.iter())
    later = dropwhile(lambda one: one is not heading, heading.getroottree().iter())
    for element in later:
        if element in inside:
            continue
        pieces = (element.get("datetime") or (element.text if _seen(element) else None), element.tail)
        yield from (piece.strip() for piece in pieces if piece and piece.strip())


def _seen(element: lxml.html.HtmlElement) -> bool:
    """Is an element's own text something a reader sees?"""
    return isinstance(element.tag, str) and element.tag not in _UNSEEN


def _letters(text: str) -> str:
    """The letters and figures of a line, for comparison."""
    return re.sub(r"\W+", "", text).casefold()
