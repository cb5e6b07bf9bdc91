"""Date lines without a year in, the years that the dated reports of the same pile leave them out.

A pile is of one matter, so a report that says "June 11" and names people or bodies of the dated reports is of no year
far from theirs: at most half a year beyond their first and last day, or a year where only one of them is dated.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from pactline.kit import bounds
from pactline.model.story import Premise
from pactline.story import premises_stated
from pactline.story.premises import Clue, Page, fixed, spoken
from pactline.story.premises_events import SHARED

HALF_YEAR, YEAR = 183, 366


def find(pages: Sequence[Page]) -> Iterator[Clue]:
    """One premise for each report that has a date line without a year, and people or bodies in common."""
    lacking = [page for page in pages if premises_stated.yearless(page.reading.report)]
    dated = [(day, page) for page in pages if (day := premises_stated.day(page.reading.report)) and bounds.holds(day)]
    if not (lacking and dated):
        return
    named = frozenset[str]().union(*(page.named for _, page in dated))
    days = sorted(day for day, _ in dated)
    for page in lacking:
        if len(page.named & named) >= SHARED:
            yield _near(page, days)


def _near(page: Page, days: Sequence[date]) -> Clue:
    """The days around those of the dated reports."""
    reach = timedelta(HALF_YEAR if days[0] < days[-1] else YEAR)
    span = spoken(days[0].isoformat(), days[-1].isoformat(), " to ")
    text = f"the dated reports of this pile, which name people or bodies that it names, are of {span}"
    near = bounds.between(max(days[0] - reach, bounds.ORIGIN), min(days[-1] + reach, bounds.END))
    return fixed(f"{page.id}:around", page.id, near, Premise(text, None, page.id))
