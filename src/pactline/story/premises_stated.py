"""One report's stated dates in, what they say of its day out.

The most reliable place wins; the others are noted where they disagree. The day meant is that of the news: a report that
tells of a Thursday may be printed a day or two after.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from pactline.kit import bounds
from pactline.model.report import Report, StatedDate
from pactline.model.story import Premise
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
    """The report's own date line, or the most reliable of its metadata."""
    dates = ranked(page.reading.report)
    if not dates:
        yield from day_of_line(page)
        return
    best = dates[0]
    first, last = _iso(best.first), _iso(best.last)
    if first is None or last is None:
        return
    told = told_weekday(page)
    early = first - timedelta(LATE + (first.weekday() == 0)) if told else first
    premise = Premise(_stated_text(best), None, page.id)
    yield fixed(f"{page.id}:day", page.id, bounds.between(early, last), premise, method=best.method)
    if told:
        loose = bounds.between(first - timedelta(SLACK), last)
        near = Premise(f"{_stated_text(best)}: its news is at most a month old", None, page.id)
        yield fixed(f"{page.id}:near-day", page.id, loose, near, method=best.method)
    for other in dates[1:]:
        if not _agree(best, other):
            note = Premise(f"{_stated_text(other)}, which {_place(best)} contradicts", None, page.id)
            yield fixed(f"{page.id}:other-day:{other.origin}:{other.first}", page.id, bounds.ALL, note)


def day_of_line(page: Page) -> Iterator[Clue]:
    """OSLO, Dec 29 (XX) -: a date line without its year leaves one day of every year, or the days before it."""
    lines = [repair.text for repair in page.reading.report.repairs if repair.kind == "date-line"]
    found = [(line, match) for line in lines if (match := _MONTH_DAY.search(line))]
    if len(found) != 1:
        return
    line, match = found[0]
    month, day = _MONTHS[(match[1] or match[4])[:3].title()], int(match[2] or match[3])
    late = LATE if told_weekday(page) else 0
    days = bounds.of(one for year in YEARS if (one := _iso(f"{year}-{month:02}-{day:02}")))
    mondays = bounds.spread(days & bounds.on_weekdays(0), late + bool(late), 0)
    text = f"its date line says {day} {MONTHS[month - 1]}, its year left out (“{line.strip()[:80]}”)"
    yield fixed(f"{page.id}:line", page.id, bounds.spread(days, late, 0) | mondays, Premise(text, None, page.id))


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


def _stated_text(stated: StatedDate) -> str:
    """The premise of a stated date, in words."""
    words = re.sub(r"\s+", " ", stated.text).strip()[:80]
    plain = spoken(stated.first, stated.last)
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
