"""Words of a date line in, the days they state out.

A date is a day, a month and a year that make a day of the calendar. "03/04/2021" is both 3 April and 4 March, so both
are given (FAULTS row 24); 31 February or a year out of 1800 to 2100 give no day and are `impossible`, a two-digit year
is what `lengthened` makes of it, and "May 2025" on a line of its own is a stretch.
"""

import calendar
import datetime
import re
from collections.abc import Iterator
from importlib import resources

import msgspec

from pactline.model.report import StatedDate

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
YEARS = range(1800, 2101)  # earlier there is no news page, later it is a slip of the pen
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_ABROAD = {
    name: number
    for number, names in enumerate(
        msgspec.toml.decode(resources.files(__package__).joinpath("dates.toml").read_bytes())["months"], 1
    )
    for name in names
}
_ANY_MONTH = rf"(?:{MONTH}|{'|'.join(sorted(_ABROAD, key=lambda name: (-len(name), name)))})"
_MONTH = rf"(?P<month>{_ANY_MONTH})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
_YEAR = r"(?P<year>\d{4})(?!\d)"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR} ?[-/.] ?(?P<month>\d{{1,2}}) ?[-/.] ?(?P<day>\d{{1,2}})(?!\d)",
        rf"(?<!\d){_DAY}(?: of| de)?[ -]{_MONTH},?(?: de)?[ -]{_YEAR}",
        rf"\b{_MONTH} ?{_DAY},? {_YEAR}",
    )
)
MONTH_LINE = re.compile(rf"{_MONTH},? {_YEAR}", re.IGNORECASE)
SHORT = re.compile(r"(?<![\d/.-])(\d{1,2} ?(?P<mark>[/.-]) ?\d{1,2} ?(?P=mark) ?)(\d{2})(?![\d/.-])")
_CLIPPED = re.compile(rf"\b({_ANY_MONTH}\b\.?,? )['’](\d{{2}})\b", re.IGNORECASE)
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
    return (one for one in shaped(line) if one.days)


def shaped(line: str) -> Iterator[Found]:
    """Everything in a line with the form of a date, in order; `days` is () for a day that no report can be of."""
    found = [Found(m.start(), m.end(), _named(m)) for form in FORMS for m in form.finditer(line)]
    found += [Found(m.start(), m.end(), _slashed(m)) for m in SLASHED.finditer(line)]
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (not one.days, one.start, -one.end)):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return iter(sorted(kept, key=lambda one: one.start))


def impossible(line: str) -> tuple[str, ...]:
    """The dates of a line that are no day, in its words: 31 Feb 2021, 00/00/0000."""
    return tuple(line[one.start : one.end] for one in shaped(line) if not one.days)


def stated(line: str, *, origin: str, method: str = "stated") -> tuple[StatedDate, ...]:
    """The dates of a line as StatedDates, for one that is known to say when the report was published."""
    return tuple(
        StatedDate(first=day, last=day, origin=origin, method=method, text=line[one.start : one.end])
        for one in find(line)
        for day in one.days
    )


def month(line: str, *, origin: str) -> tuple[StatedDate, ...]:
    """The month of a line that names no day: May 2025."""
    match = MONTH_LINE.search(line)
    first = next(iter(_day(int(match["year"]), _number(match["month"]), 1)), None) if match else None
    if match is None or first is None:
        return ()
    last = f"{first[:8]}{calendar.monthrange(int(first[:4]), int(first[5:7]))[1]}"
    return (StatedDate(first=first, last=last, origin=origin, method="stated", text=match[0]),)


def lengthened(line: str) -> str:
    """A line with the years of its dates in full: "04/28/09" as 04/28/2009, "6 May '25" as 6 May 2025."""
    whole = SHORT.sub(lambda match: f"{match[1]}{_century(match[3])}{match[3]}", line)
    return _CLIPPED.sub(lambda match: f"{match[1]}{_century(match[2])}{match[2]}", whole)


def _century(year: str) -> int:
    """The first two figures of a year of two."""
    return 19 if int(year) >= TURN else 20


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
    return _day(int(match["year"]), _number(match["month"]), int(match["day"]))


def _number(name: str) -> int:
    """A month's number, by its figures or its name in any of the languages."""
    known = name.lower()
    return int(known) if known.isdigit() else _ABROAD.get(known) or MONTHS.index(known[:3]) + 1


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
