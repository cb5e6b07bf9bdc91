"""Words of a date line in, the days they state out.

Only whole dates count: a day, a month and a year that make a day of the calendar. "03/04/2021" is both 3 April and
4 March, so both are given (FAULTS row 24); 31 February or a year out of 1800 to 2100 give nothing, and a two-digit year
only what `lengthened` makes of it.
"""

import datetime
import re
from collections.abc import Iterator

import msgspec

from pactline.model.report import StatedDate

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
YEARS = range(1800, 2101)  # earlier there is no news page, later it is a slip of the pen
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_MONTH = rf"(?P<month>{MONTH})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})(?!\d)"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR} ?[-/.] ?(?P<month>\d{{1,2}}) ?[-/.] ?(?P<day>\d{{1,2}})(?!\d)",
        rf"(?<!\d){_DAY}(?: of)?[ -]{_MONTH},?[ -]{_YEAR}",
        rf"\b{_MONTH} ?{_DAY},? {_YEAR}",
    )
)
SHORT = re.compile(r"(?<![\d/.-])(\d{1,2} ?(?P<mark>[/.-]) ?\d{1,2} ?(?P=mark) ?)(\d{2})(?![\d/.-])")
TURN = 70  # two digits from which a year is one of the last century
SLASHED = re.compile(rf"(?<!\d)(?P<one>\d{{1,2}}) ?(?P<mark>[/.-]) ?(?P<two>\d{{1,2}}) ?(?P=mark) ?{_YEAR}")
_IN = r"/(?P<year>(?:19|20)\d\d)"
IN_ADDRESS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_IN}[/-](?P<month>\d\d)[/-](?P<day>\d\d)(?:[/-]|$)",
        rf"{_IN}/(?P<month>{'|'.join(MONTHS)})/(?P<day>\d\d)(?:/|$)",
        rf"{_IN}/[a-z]+(?:/[a-z]+)?/(?P<month>\d\d)/(?P<day>\d\d)(?:/|$)",
    )
)


class Found(msgspec.Struct, frozen=True):
    """A date at `[start, end)` of a line: the days it may mean, ISO, one or (day and month unclear) two."""

    start: int
    end: int
    days: tuple[str, ...]


def find(line: str) -> Iterator[Found]:
    """Every whole date in a line, in order; dates in two forms at one place are one."""
    found = [Found(m.start(), m.end(), _named(m)) for form in FORMS for m in form.finditer(line)]
    found += [Found(m.start(), m.end(), _slashed(m)) for m in SLASHED.finditer(line)]
    end = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end and one.days:
            end = one.end
            yield one


def stated(line: str, *, origin: str, method: str = "stated") -> tuple[StatedDate, ...]:
    """The dates of a line as StatedDates, for one that is known to say when the report was published."""
    return tuple(
        StatedDate(first=day, last=day, origin=origin, method=method, text=line[one.start : one.end])
        for one in find(line)
        for day in one.days
    )


def lengthened(line: str) -> str:
    """A line with the years of its dates in full: "04/28/09" as 04/28/2009."""
    return SHORT.sub(lambda match: f"{match[1]}{19 if int(match[3]) >= TURN else 20}{match[3]}", line)


def in_address(url: str | None) -> str | None:
    """The day in a page's address, ISO: /2021/11/04/, /2021/nov/04/, /2021/world/11/04/, /2021-11-04-storm."""
    found = next((match for form in IN_ADDRESS if (match := form.search(url or ""))), None)
    if found is None:
        return None
    month = found["month"].lower()
    number = int(month) if month.isdigit() else MONTHS.index(month[:3]) + 1
    return next(iter(_day(int(found["year"]), number, int(found["day"]))), None) if number <= len(MONTHS) else None


def _named(match: re.Match[str]) -> tuple[str, ...]:
    """The day of a match whose parts are told apart."""
    month = match["month"]
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    return _day(int(match["year"]), number, int(match["day"]))


def _slashed(match: re.Match[str]) -> tuple[str, ...]:
    """Day and month in either order; with dots the day comes first."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    day_first = _day(year, two, one)
    return day_first if match["mark"] == "." else tuple(sorted({*day_first, *_day(year, one, two)}))


def _day(year: int, month: int, day: int) -> tuple[str, ...]:
    """The ISO day, if the calendar has it."""
    try:
        return (datetime.date(year, month, day).isoformat(),) if year in YEARS else ()
    except ValueError:
        return ()
