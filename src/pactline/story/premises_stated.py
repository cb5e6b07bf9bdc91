"""One report's stated dates in, what they say of its day out.

The most reliable place wins; the others are noted where they disagree. The day meant is that of the news: a report that
tells of a Thursday may be printed a day or two after.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from pactline.kit import bounds
from pactline.model.report import Report, StatedDate
from pactline.model.story import Premise
from pactline.story import premises_slashed
from pactline.story.premises import MONTHS, Clue, Page, fixed, spoken
from pactline.story.premises_text import told_weekday

LATE = 2  # days a report may appear after its news, one more over a weekend
SLACK = 31  # days within which the news of a dated report lies when its weekday contradicts the nearer days
YEARS = range(bounds.ORIGIN.year, bounds.END.year + 1)
_MONTHS = {name[:3]: place for place, name in enumerate(MONTHS, 1)}
_NAME = rf"({'|'.join(f'{name[:3]}(?:{name[3:]}|t)?' for name in MONTHS)})\.?"
_MONTH_DAY = re.compile(rf"\b{_NAME} (\d{{1,2}})\b(?!,? \d{{4}})|\b(\d{{1,2}}) {_NAME}(?!,? \d{{4}})", re.IGNORECASE)
# Where a date may stand, in a reader's words, the most reliable first.
ORIGINS = {
    "date-line": "its date line",
    "dateline": "its dateline",
    "field": "the date that came with it",
    "url": "its web address",
    "json-ld": "its page's own record",
    "meta": "its page's header",
    "feed": "its feed",
    "page": "its page",
    "warc": "the web archive that holds it",
}


def find(page: Page) -> Iterator[Clue]:
    """The report's own date line, or the most reliable of its metadata; both days of one that can be read two ways."""
    report = page.reading.report
    ways = best(report)
    if not ways:
        yield from day_of_line(page)
        return
    told = told_weekday(page)
    premise = Premise(_stated_text(ways), None, page.id)
    days, loose = 0, 0
    for first, last in map(_stretch, ways):
        early = first - timedelta(LATE + (first.weekday() == 0)) if told else first
        days |= bounds.between(early, last)
        loose |= bounds.between(first - timedelta(SLACK), last)
    yield fixed(f"{page.id}:day", page.id, days, premise, method=ways[0].method)
    if told:
        near = Premise(f"{_stated_text(ways)}: its news is at most a month old", None, page.id)
        yield fixed(f"{page.id}:near-day", page.id, loose, near, method=ways[0].method)
    others = [one for one in ranked(report) if one not in ways]
    if len(ways) > 1:
        yield from _settled(page, ways, others)
    for other in others:
        if not any(_agree(way, other) for way in ways):
            note = Premise(f"{_stated_text([other])}, which {_place(ways[0])} contradicts", None, page.id)
            yield fixed(f"{page.id}:other-day:{other.origin}:{other.first}", page.id, bounds.ALL, note)


def _settled(page: Page, ways: Sequence[StatedDate], others: Sequence[StatedDate]) -> Iterator[Clue]:
    """Which of two readings of a date the report's other dates leave, where they leave one."""
    known = {one.text for one in others if sum(other.text == one.text for other in others) > 1}
    for other in others:
        near = [way for way in ways if _agree(way, other)]
        if other.text not in known and len(near) == 1:
            first, last = _stretch(near[0])
            premise = Premise(_stated_text([other]), None, page.id)
            days = bounds.between(first - timedelta(LATE + 1), last)
            yield fixed(f"{page.id}:settled", page.id, days, premise, method=ways[0].method)
            return
    order = next((order for one in others if (order := premises_slashed.order(one))), None)
    if order and not known:
        yield premises_slashed.clue(page, ways, order=order, text=f"{_place(others[0])} writes the {order} first")


def day_of_line(page: Page) -> Iterator[Clue]:
    """OSLO, Dec 29 (XX) -: a date line without its year leaves one day of every year, or the days before it."""
    match = yearless(page.reading.report)
    if match is None:
        return
    line, month, day = match.string, _MONTHS[(match[1] or match[4])[:3].title()], int(match[2] or match[3])
    late = LATE if told_weekday(page) else 0
    days = bounds.of(one for year in YEARS if (one := _iso(f"{year}-{month:02}-{day:02}")))
    mondays = bounds.spread(days & bounds.on_weekdays(0), late + bool(late), 0)
    text = f"its date line says {day} {MONTHS[month - 1]}, its year left out (“{line.strip()[:80]}”)"
    yield fixed(f"{page.id}:line", page.id, bounds.spread(days, late, 0) | mondays, Premise(text, None, page.id))


def yearless(report: Report) -> "re.Match[str] | None":
    """The day and month of a report's only date line without a year, where it states no date."""
    lines = [repair.text for repair in report.repairs if repair.kind == "date-line"]
    found = [match for line in lines if (match := _MONTH_DAY.search(line))]
    return found[0] if len(found) == 1 and not ranked(report) else None


def best(report: Report) -> tuple[StatedDate, ...]:
    """The most reliable stated date of a report; two where its words can be read as either ("03/04/2021")."""
    dates = ranked(report)
    return tuple(one for one in dates if (one.origin, one.text) == (dates[0].origin, dates[0].text))


def day(report: Report) -> date | None:
    """The day that a report states, None where it states none or one of two."""
    ways = best(report)
    return _iso(ways[0].first) if len(ways) == 1 else None


def stretches(report: Report) -> int:
    """All days that the best stated date of a report leaves, as a set of kit/bounds; 0 where it has none."""
    days = 0
    for first, last in map(_stretch, best(report)):
        days |= bounds.between(first, last)
    return days


def slips(report: Report) -> tuple[Premise, ...]:
    """The dates of a report that no calendar has, set aside."""
    words = (repair.text for repair in report.repairs if repair.kind == "impossible-date")
    return tuple(
        Premise(f"its date “{said[:80]}” is no day of the calendar, set aside", None, report.id) for said in words
    )


def ranked(report: Report) -> list[StatedDate]:
    """A report's stated dates, the most reliable first, those left out that no report can be of."""
    return sorted((one for one in report.dates if _possible(one)), key=_reliability)


def _possible(stated: StatedDate) -> bool:
    """Is it a day, and of a year of our time?"""
    days = (_iso(stated.first), _iso(stated.last))
    return all(day is not None and bounds.holds(day) for day in days)


def _reliability(stated: StatedDate) -> tuple[int, str, str]:
    """Sorts the most reliable origin first."""
    known = list(ORIGINS)
    place = known.index(stated.origin) if stated.origin in ORIGINS else len(known)
    return place, stated.first, stated.last


def _agree(one: StatedDate, other: StatedDate) -> bool:
    """Do two dates lie within the days a page may be filed late?"""
    a, b, c, d = (_iso(day) for day in (one.first, one.last, other.first, other.last))
    if a is None or b is None or c is None or d is None:
        return True
    return c - b <= timedelta(LATE) and a - d <= timedelta(LATE)


def _stretch(stated: StatedDate) -> tuple[date, date]:
    """The first and the last day of a stated date."""
    return date.fromisoformat(stated.first), date.fromisoformat(stated.last)


def _stated_text(ways: Sequence[StatedDate]) -> str:
    """The premise of a stated date, in words."""
    stated = ways[0]
    words = re.sub(r"\s+", " ", stated.text).strip()[:80]
    plain = " or ".join(spoken(way.first, way.last, " to ") for way in ways)
    return f"{_place(stated)} says {plain}" + (f" (“{words}”)" if words not in ("", stated.first, plain) else "")


def _place(stated: StatedDate) -> str:
    """Where a date stands, in words."""
    return ORIGINS.get(stated.origin, f"its {stated.origin}")


def _iso(day: str) -> date | None:
    """A day from its ISO form."""
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None
