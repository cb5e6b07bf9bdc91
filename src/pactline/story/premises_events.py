"""Several reports in, what an event that one dates and another only tells of says of the other's day out.

"The August 2020 election" in one report puts "the Aug. 9 polls" of another in 2020; "28 sectors approved in 2021" in
one puts another that tells of "the programmes we approved" after the start of 2021. Both ask that the reports share two
people or bodies, so that elections and programmes of strangers do not meet.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec

from pactline.kit import bounds, calendar
from pactline.model.mention import Time
from pactline.model.span import Span
from pactline.model.story import Premise
from pactline.model.when import Edge, Fixed
from pactline.story import premises_months
from pactline.story.premises import Clue, Page, fixed

SHARED = 2  # people or bodies two reports must share for their events to be one
BEHIND = 40  # characters behind a time in which its event stands ("Aug. 9 presidential polls")
FEBRUARY, LEAST_DAYS = 2, 28
MOST = 40  # reports that tell of one kind of event in one month, beyond which it is no one event


class Told(msgspec.Struct, frozen=True):
    """An event of a kind in a month, of a year or of none; `ahead` where the report has it still to come."""

    page: Page
    at: Span
    month: int
    day: int | None
    year: int | None
    ahead: bool = False


def find(pages: Sequence[Page]) -> Iterator[Clue]:
    """The elections of August, and whatever else reports date for each other."""
    groups: dict[tuple[str, int], list[Told]] = defaultdict(list)
    for page in pages:
        for kind, told in (*_events(page), *_days(page)):
            groups[kind, told.month].append(told)
    for (kind, _), group in sorted(groups.items()):
        if len(group) <= MOST:
            for told in group:
                yield from _dated_by(told, group, kind=kind)


def shares(page: Page, other: Page) -> bool:
    """Do two reports name two people or bodies in common, people by surname?"""
    return len(page.named & other.named) >= SHARED


def _events(page: Page) -> Iterator[tuple[str, Told]]:
    """The times of a report that stand right before an event of some kind."""
    kinds = [(name, _any(words)) for name, words in page.words.events]
    for time in page.times:
        expr = _plain(time)
        if expr is None or expr.month is None or expr.toward == "future":
            continue
        text = page.text[time.span.end : time.span.end + BEHIND].split(".")[0].split(",")[0]
        for name, pattern in kinds:
            match = pattern.search(text)
            if match:
                at = Span(page.id, time.span.start, time.span.end + match.end())
                yield name, Told(page, at, expr.month, expr.day, expr.year)


def _days(page: Page) -> Iterator[tuple[str, Told]]:
    """The days that a report tells of, past or to come, each once; in a dated report they have their year."""
    seen: set[tuple[int, int]] = set()
    for time in page.times:
        ahead = premises_months.ahead(page, time)
        expr = _from_the_date(page, time) or _plain(time)
        if expr is None or expr.month is None or expr.day is None or (expr.toward == "future" and not ahead):
            continue
        if expr.year is None and premises_months.unclear(page, time):
            continue
        if (expr.month, expr.day) not in seen:
            seen.add((expr.month, expr.day))
            yield f"day {expr.day}", Told(page, time.span, expr.month, expr.day, expr.year, ahead)


def _dated_by(told: Told, group: Sequence[Told], *, kind: str) -> Iterator[Clue]:
    """An event without a year, put in the year that other reports of the same people give it."""
    others = [one for one in group if one.page.id != told.page.id and one.year and shares(one.page, told.page)]
    if told.year is not None or len({one.year for one in others}) != 1:
        return
    year, other = (others[0].year or 0) - told.ahead, others[0]
    first = date(year, told.month, _in_any_year(told))
    last = date(year + 1, told.month, _in_any_year(told))
    side = " as still to come" if told.ahead else ""
    ours = Premise(f"it tells of {told.page.quoted(told.at)}{side}, its year left out", told.at, told.page.id)
    theirs = Premise(f"another report has that in {other.year}: {other.page.quoted(other.at)}", other.at, other.page.id)
    days = bounds.between(first, last)
    yield fixed(f"{told.page.id}:event:{kind}:{told.at.start}", told.page.id, days, ours, theirs)


def _in_any_year(told: Told) -> int:
    """The day of the month, or one that its month has in every year."""
    return min(told.day or 1, LEAST_DAYS if told.month == FEBRUARY else told.day or 1)


def _any(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, whole."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def _plain(time: Time) -> Fixed | None:
    """The calendar time behind "early"."""
    inner = time.expr.of if isinstance(time.expr, Edge) else time.expr
    return inner if isinstance(inner, Fixed) else None


def _from_the_date(page: Page, time: Time) -> Fixed | None:
    """The day that "on Tuesday" or "Jan. 13" is, seen from the stated date; None in an undated report."""
    stated = min((one.first for one in page.reading.report.dates), default=None)
    placed = calendar.place(time.expr, date.fromisoformat(stated)) if stated and time.type == "DATE" else None
    if placed is None or placed.first is None or placed.first != placed.last:
        return None
    day = placed.first
    return Fixed(year=day.year, month=day.month, day=day.day, toward=getattr(time.expr, "toward", None))
