"""A parsed page in, what it says of itself out: title, author, outlet, and every day that may be its date.

Dates are looked for where pages state them, surest first: JSON-LD, meta elements, time elements; then beneath the
headline; then by htmldate, which also reads addresses and the page's own words. All are kept with their origin.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import lxml.html  # type: ignore[import-untyped]
import msgspec
import trafilatura
from htmldate import find_date

from pactline.model.report import StatedDate
from pactline.reports import dates, headline
from pactline.reports.wording import words

LONGEST = 300  # characters of a field
MOST_JSON = 500_000  # characters of one JSON-LD block
BARE_YEAR = "-01-01"  # htmldate's answer to a year that stands alone, as in a copyright line
_TAG = re.compile(r"<[^<>]{0,500}>")
_SIGNED = re.compile(r"^(?:by|author|written by)\b[ :]{0,3}", re.IGNORECASE)


class Said(msgspec.Struct, frozen=True):
    """What a page says of itself."""

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    dates: tuple[StatedDate, ...] = ()


def read(tree: lxml.html.HtmlElement, *, url: str | None = None) -> Said:
    """Read a page's own data."""
    found = trafilatura.extract_metadata(
        tree, default_url=url, date_config={"url": None, "original_date": True, "extensive_search": False}
    )
    title, author, outlet = (found.title, found.author, found.sitename) if found else (None, None, None)
    outlet = _field(outlet)
    stated = [*address_dates(url), *_json_dates(tree), *_meta_dates(tree)]
    return Said(
        title=_without_outlet(_field(title), outlet),
        author=_person(_field(author)),
        outlet=outlet,
        dates=tuple(dict.fromkeys(stated)) or headline.read(tree) or _guessed(tree, url),
    )


def _field(text: str | None) -> str | None:
    """A field as one plain line; these come as the page has them."""
    plain = " ".join(_TAG.sub(" ", text).split()) if text else ""
    return plain[:LONGEST] or None


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """A title less the outlet that is hung on its end."""
    if not title or not outlet:
        return title
    head, mark, tail = re.match(r"(.*?)( [-|–—·»:] |\Z)(.*)", title, re.DOTALL).groups()  # type: ignore[union-attr]
    return head if mark and tail.casefold().strip() in outlet.casefold() and len(head) > 8 else title


def _person(author: str | None) -> str | None:
    """An author that is a name: no address, no handle."""
    if not author or "://" in author or "@" in author:
        return None
    return _SIGNED.sub("", author)[:100].replace("; ", ", ") or None


def _json_dates(tree: lxml.html.HtmlElement) -> Iterator[StatedDate]:
    """The datePublished of JSON-LD."""
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        block = (script.text or "")[:MOST_JSON]
        try:
            values = list(_published(json.loads(block, strict=False)))
        except (ValueError, RecursionError):
            values = re.findall(r'"datePublished"\s{0,5}:\s{0,5}"([^"]{4,60})"', block)
        for value in values:
            yield from dates.stated(value, origin="json-ld", method="metadata")


def _published(value: Any) -> Iterator[str]:
    """Every datePublished in a JSON value, outermost first."""
    waiting = [value]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, dict):
            if isinstance(one.get("datePublished"), str):
                yield one["datePublished"]
            waiting += [one[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in one]
        elif isinstance(one, list):
            waiting += one[:50]


def address_dates(url: str | None) -> Iterator[StatedDate]:
    """The day in a page's address (/2021/11/04/): its newsroom's own, where the page may count in another time zone."""
    found = dates.in_address(url)
    if found:
        yield from dates.stated(found, origin="url", method="metadata")


def _meta_dates(tree: lxml.html.HtmlElement) -> Iterator[StatedDate]:
    """The publication date in meta elements and microdata."""
    for element in tree.iter("meta", "time"):
        names = (element.get(key, "").lower() for key in ("property", "name", "itemprop", "http-equiv"))
        if words().date_fields.isdisjoint(names) and element.get("pubdate") is None:
            continue
        value = element.get("content") or element.get("datetime") or ""
        yield from dates.stated(value[:80], origin="meta", method="metadata")


def _guessed(tree: lxml.html.HtmlElement, url: str | None) -> tuple[StatedDate, ...]:
    """The day that htmldate finds on the page or in its address: where it is marked, else anywhere."""
    found = _searched(tree, url, everywhere=False)
    if found is None:
        found = _searched(tree, url, everywhere=True)
        found = None if found and found.endswith(BARE_YEAR) else found
    return dates.stated(found, origin="page", method="metadata") if found else ()


def _searched(tree: lxml.html.HtmlElement, url: str | None, *, everywhere: bool) -> str | None:
    """What htmldate answers; None where the tree is too odd for it."""
    try:
        found: str | None = find_date(tree, url=url, original_date=True, extensive_search=everywhere)
    except (ValueError, OverflowError, TypeError):  # what it may raise on odd trees
        return None
    return found
