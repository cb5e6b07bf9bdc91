"""One report's own words in, what they say of its day out: its weekday, its years, its arithmetic."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from pactline.kit import bounds
from pactline.model.mention import Time
from pactline.model.span import Span
from pactline.model.when import Clock, Edge, Fixed, SpanOf, TimeExpr, Weekday
from pactline.story import premises_months, premises_tense
from pactline.story.premises import Clue, Known, Page, any_word

LEAD = 2  # sentences in which the news is told
HEAD = 5  # sentences in which a weekday with its date is near the report's own day
BEHIND = 32  # characters before a weekday in which a word may tie it to something behind the news
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FARTHEST = 60  # years that arithmetic may count back


def find(page: Page, known: Known) -> Iterator[Clue]:
    """Every premise of one report."""
    for rule in RULES:
        yield from rule(page, known)


def lead_weekday(page: Page, known: Known) -> Iterator[Clue]:
    """The president on Monday backed his neighbour."""
    told = told_weekday(page)
    if told:
        time, weekday = told
        text = f"its news is of a {WEEKDAYS[weekday]}"
        yield page.clue("weekday", bounds.on_weekdays(weekday), text=text, span=time.span)


def lead_date(page: Page, known: Known) -> Iterator[Clue]:
    """Ferries stood still on Saturday 13 December 2031: a whole date of the lead, where nothing else dates the page."""
    named = [(time, day) for time in page.times if time.sentence < LEAD and (day := _whole_day(time.expr))]
    told = [(time, day) for time, day in named if _of_the_news(page, time)]
    if len(named) == len(told) == 1 and not page.reading.report.dates:
        time, day = told[0]
        text = f"its lead tells of {page.quoted(time.span)}"
        yield page.clue("lead-date", bounds.between(day, day), text=text, span=time.span)


def _whole_day(expr: TimeExpr) -> date | None:
    """The day of a date with its year and its weekday, if it was that weekday and is not still to come."""
    inner = expr.of if isinstance(expr, Clock | Edge) else expr
    if not isinstance(inner, Fixed) or not (inner.year and inner.month and inner.day) or inner.toward == "future":
        return None
    day = _day(inner.year, inner.month, inner.day)
    return day if day and bounds.holds(day) and inner.weekday == day.weekday() else None


def weekday_of_date(page: Page, known: Known) -> Iterator[Clue]:
    """On Saturday, April 25, they met: 25 April was a Saturday in few years."""
    for time in (time for time in page.times if time.sentence < HEAD):
        expr = time.expr
        if isinstance(expr, Fixed) and expr.weekday is not None and expr.year is None and expr.month and expr.day:
            days = 0
            for year in range(bounds.ORIGIN.year + 1, bounds.END.year):
                day = _day(year, expr.month, expr.day)
                if day and day.weekday() == expr.weekday:
                    days |= bounds.between(day - timedelta(HALF_YEAR), day + timedelta(HALF_YEAR))
            text = f"{page.quoted(time.span)}: that day is a {WEEKDAYS[expr.weekday]} in some years only"
            yield page.clue("weekday-of-date", days, text=text, span=time.span)
            return


def years_since(page: Page, known: Known) -> Iterator[Clue]:
    """Signed in 1996 ... trade has grown since then over the past 27 years: this is 2023."""
    since = any_word(page.words.since)
    for place, time in enumerate(page.times):
        expr = time.expr
        if not (isinstance(expr, SpanOf) and expr.unit == "year" and expr.toward == "past" and expr.count):
            continue
        base = next((t for t in reversed(page.times[:place]) if isinstance(t.expr, Fixed) and t.expr.year), None)
        between = page.text[base.span.end : time.span.start] if base else ""
        if base is None or time.sentence - base.sentence > 1 or not since.search(_clause(page, base, between)):
            continue
        year = _year(base.expr) + int(expr.count)
        if expr.count == int(expr.count) and expr.count <= FARTHEST and bounds.ORIGIN.year <= year <= bounds.END.year:
            span = Span(page.id, base.span.start, time.span.end)
            text = f"{page.quoted(time.span)} counted from {page.quoted(base.span)} ends in {year}"
            yield page.clue("years-since", _whole_year(year), text=text, span=span)
            return


def told_weekday(page: Page) -> tuple[Time, int] | None:
    """The weekday of the news: the first one the lead tells of as past, if nothing in it is told of another."""
    for index in range(LEAD):
        named = [
            (time, day)
            for time in page.times
            if time.sentence == index and (day := _bare_weekday(time.expr)) and day.toward != "future"
            if _of_the_news(page, time)
        ]
        told = [(time, day.day) for time, day in named if day.toward == "past"]
        if told:
            return told[0] if {told[0][1], *_dated(page)} == {day.day for _, day in named} else None
    return None


def _dated(page: Page) -> Iterator[int]:
    """The weekdays that the lead has with their days ("on Thursday, Jan. 6")."""
    for time in page.times:
        if time.sentence < LEAD and isinstance(time.expr, Fixed) and time.expr.weekday is not None:
            yield time.expr.weekday


def _of_the_news(page: Page, time: Time) -> bool:
    """Does the weekday belong to what the lead tells, and not to something behind it ("which sank on Tuesday")?"""
    sentence = page.sentence(time.sentence)
    low = max(sentence.start if sentence else 0, time.span.start - BEHIND)
    before = page.text[low : time.span.start]
    owned = page.text[time.span.end : time.span.end + 2] in ("'s", "’s")
    return not owned and not any_word(page.words.behind).search(before)


def _bare_weekday(expr: TimeExpr) -> Weekday | None:
    """A weekday without "last" or "next", with or without a time of day."""
    inner = expr.of if isinstance(expr, Clock | Edge) else expr
    return inner if isinstance(inner, Weekday) and not inner.stepped else None


def _clause(page: Page, base: Time, between: str) -> str:
    """The words that may tie a length to a year: those between, and those right before the year."""
    return page.text[max(base.span.start - len("since the "), 0) : base.span.start] + between


def _year(expr: TimeExpr) -> int:
    """The year of a fixed time."""
    return expr.year if isinstance(expr, Fixed) and expr.year else 0


def _whole_year(year: int) -> int:
    """All days of a year."""
    return bounds.between(date(year, 1, 1), date(year, 12, 31))


def _day(year: int, month: int, day: int) -> date | None:
    """A day, if there is such a one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


HALF_YEAR = 183
Maker = Callable[[Page, Known], Iterator[Clue]]
RULES: tuple[Maker, ...] = (
    lead_weekday, lead_date, premises_tense.find, weekday_of_date, years_since,
    premises_months.between_days,
)  # fmt: skip
