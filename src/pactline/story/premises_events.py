"""Several reports in, what an event that one dates and another only tells of says of the other's day out.

"The August 2020 election" in one report puts "the Aug. 9 polls" of another in 2020; "28 sectors approved in 2021" in
one puts another that tells of "the programmes we approved" after the start of 2021. Both ask that the reports share two
people or bodies, so that elections and programmes of strangers do not meet; of days also that their sentences share two
words, so that what fell on one day of two years is not taken for one thing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

import msgspec

from pactline.kit import bounds, calendar
from pactline.kit.calendar import FAR_OFF
from pactline.model.mention import Time
from pactline.model.span import Span
from pactline.model.story import Premise
from pactline.model.when import Edge, Fixed
from pactline.story import premises_months, premises_stated
from pactline.story.likeness import stems
from pactline.story.premises import Clue, Page, fixed

SHARED = 2  # people or bodies two reports must share for their events to be one
BEHIND = 40  # characters behind a time in which its event stands ("Aug. 9 presidential polls")
FEBRUARY, LEAST_DAYS = 2, 28
ALIKE = 1  # words that the sentences of one day share
LOOKED_AT = 8  # sentences of a report that name one day
YEAR = 365  # days in which an event is called by its month alone ("the Aug. 9 polls")
SIDES = {"past": "", "future": " as still to come", "": " as past or to come"}
MOST = 40  # reports that tell of one kind of event in one month, beyond which it is no one event


class Told(msgspec.Struct, frozen=True):
    """An event of a kind in a month, of a year or of none, past, to come or either to the report; `about` are the stems
    of its sentence, where those must agree.
    """

    page: Page
    at: Span
    month: int
    day: int | None
    year: int | None
    side: str = "past"
    about: frozenset[str] | None = None


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
    named: dict[tuple[int, int], list[tuple[Time, Fixed]]] = defaultdict(list)
    for time in page.times:
        expr = _from_the_date(page, time) or _plain(time)
        if expr and expr.month and expr.day:
            named[expr.month, expr.day].append((time, expr))
    for (month, day), found in named.items():
        (time, expr), about = found[0], frozenset[str]().union(*(_about(page, one) for one, _ in found[:LOOKED_AT]))
        yield f"day {day}", Told(page, time.span, month, day, expr.year, premises_months.side(page, time), about)


def _about(page: Page, time: Time) -> frozenset[str]:
    """The stems of the sentence a time stands in, less its own."""
    return stems(premises_months.sentence(page, time)) - stems(time.text)


def _dated_by(told: Told, group: Sequence[Told], *, kind: str) -> Iterator[Clue]:
    """An event without a year, put in the year that other reports of the same people give it."""
    others = [one for one in group if one.page.id != told.page.id and one.year and _is_one(one, told)]
    if told.year is not None or len({one.year for one in others}) != 1:
        return
    other = others[0]
    day = date(other.year or 0, told.month, _in_any_year(told))
    days, side = _around(told, day), SIDES[told.side]
    ours = Premise(f"it tells of {told.page.quoted(told.at)}{side}, its year left out", told.at, told.page.id)
    theirs = Premise(f"another report has that in {other.year}: {other.page.quoted(other.at)}", other.at, other.page.id)
    yield fixed(f"{told.page.id}:event:{kind}:{told.at.start}", told.page.id, days, ours, theirs)


def _around(told: Told, day: date) -> int:
    """The days from which an event or a day is told of without its year, on the side on which it is told."""
    if not bounds.holds(day):
        return bounds.ALL
    named = told.about is not None
    first = day if told.side == "past" else day - timedelta(FAR_OFF)
    last = day if told.side == "future" else day + timedelta(FAR_OFF if named else YEAR)
    return bounds.between(first, None if named and _in_other_year(told.page, day.year) else last)


def _in_other_year(page: Page, year: int) -> bool:
    """Does a report write "January 2017", as one does in another year, so that its bare days may be of that year?"""
    named = (expr for time in page.times if (expr := _plain(time)))
    return any(expr.year == year and expr.month is not None and expr.day is None for expr in named)


def _is_one(other: Told, told: Told) -> bool:
    """Are two of one kind and month one event?"""
    alike = told.about is None or other.about is None or len(told.about & other.about) >= ALIKE
    return alike and shares(other.page, told.page)


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
    stated = premises_stated.day(page.reading.report)
    placed = calendar.place(time.expr, stated) if stated and time.type == "DATE" else None
    if placed is None or placed.first is None or placed.first != placed.last:
        return None
    day = placed.first
    return Fixed(year=day.year, month=day.month, day=day.day, toward=getattr(time.expr, "toward", None))
