"""Dates of figures alone in, which of day and month their outlet writes first out.

"03/04/2021" can be read two ways; where the same outlet writes 13/04/2021 elsewhere, and nowhere 04/13/2021, its day
stands first.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit

from pactline.kit import bounds
from pactline.model.report import Report, StatedDate
from pactline.model.story import Premise
from pactline.story.premises import Clue, Page, fixed

LONGEST_MONTH = 12
LATE = 3  # days that news may be older than its date line
PLACES = ("date-line", "dateline", "page")  # where an outlet's own hand writes its dates
_FIGURES = re.compile(r"(\d{1,2}) ?([/-]) ?(\d{1,2}) ?\2 ?\d{4}")


def find(pages: Sequence[Page]) -> Iterator[Clue]:
    """The order of the same outlet's other reports, for every date that can be read two ways."""
    told: dict[str, dict[str, Page]] = defaultdict(dict)
    for page in pages:
        for one in page.reading.report.dates:
            written = order(one)
            if written and (house := _house(page.reading.report)):
                told[house].setdefault(written, page)
    for page in pages:
        orders = told.get(_house(page.reading.report), {})
        ways = _two_ways(page.reading.report)
        if ways and len(orders) == 1:
            for written, source in orders.items():
                text = f"another report of its outlet writes the {written} first in its dates"
                yield clue(page, ways, order=written, text=text, report=source.id)


def order(stated: StatedDate) -> str | None:
    """Which of day and month a date in figures has first, None where it can be either."""
    match = _FIGURES.fullmatch(stated.text.strip()) if stated.origin in PLACES else None
    if match is None or (int(match[1]) <= LONGEST_MONTH and int(match[3]) <= LONGEST_MONTH):
        return None
    return "day" if int(match[1]) > LONGEST_MONTH else "month"


def clue(page: Page, ways: Sequence[StatedDate], *, order: str, text: str, report: str = "") -> Clue:
    """The days that one order of day and month leaves to a report."""
    match = _FIGURES.search(ways[0].text)
    place = 3 if order == "month" else 1
    said = int(match[place]) if match else 0
    kept = [date.fromisoformat(way.first) for way in ways if int(way.first[8:]) == said]
    days = 0
    for day in kept:
        days |= bounds.between(date.fromordinal(day.toordinal() - LATE), day)
    premise = Premise(text, None, report or page.id)
    return fixed(f"{page.id}:order", page.id, days or bounds.ALL, premise, method=ways[0].method)


def _two_ways(report: Report) -> tuple[StatedDate, ...]:
    """The readings of a report's first date of figures that has two."""
    for one in report.dates:
        ways = tuple(other for other in report.dates if (other.origin, other.text) == (one.origin, one.text))
        if one.origin in PLACES and len(ways) > 1 and _FIGURES.fullmatch(one.text.strip()):
            return ways
    return ()


def _house(report: Report) -> str:
    """The outlet of a report, by its name or its web address; "" where neither is known."""
    return (report.outlet or urlsplit(report.source.url or "").hostname or "").casefold().removeprefix("www.")
