"""Calendar fields in, stretches of days out: months, quarters, seasons, weeks, steps of a unit, movable feasts."""

from calendar import monthrange
from datetime import date, timedelta

import msgspec

from pactline.model.when import Fixed, Shift

LETTERS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y",
    "decade": "DE", "century": "CE", "half": "H",
}  # fmt: skip
PARTS = {
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12),
    "SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14),
}  # fmt: skip
FIRST_YEAR, LAST_YEAR = 1, 9998
DAY_FORM, MONTH_FORM, YEAR_FORM = 10, 7, 4  # characters of 2021-11-04, 2021-11, 2021


class Stretch(msgspec.Struct, frozen=True):
    """A TIMEX3 value and the days it covers, None where it fixes none."""

    value: str
    first: date | None
    last: date | None


def stretch(said: Fixed) -> Stretch | None:
    """The stretch of some calendar fields; None for a day that does not exist. Without a year only the value."""
    if said.year is None:
        return Stretch(_partial(said.month, said.day, said.part), None, None)
    if not FIRST_YEAR <= said.year <= LAST_YEAR:
        return None
    if said.part:
        first, last = PARTS[said.part]
        return Stretch(f"{said.year:04d}-{said.part}", date(said.year, first, 1), _month_end(said.year, last))
    if said.month is None:
        return Stretch(f"{said.year:04d}", date(said.year, 1, 1), date(said.year, 12, 31))
    return _month_or_day(said.year, said.month, said.day)


def _month_or_day(year: int, month: int, day: int | None) -> Stretch | None:
    """A whole month, or a day of it if it has that many."""
    if day is None:
        return Stretch(f"{year:04d}-{month:02d}", date(year, month, 1), _month_end(year, month))
    if day > monthrange(year, month)[1]:
        return None
    found = date(year, month, day)
    return Stretch(found.isoformat(), found, found)


def _partial(month: int | None, day: int | None, part: str | None) -> str:
    """XXXX-09, XXXX-Q3."""
    if part:
        return f"XXXX-{part}"
    return "XXXX" + (f"-{month:02d}" if month else "-XX" if day else "") + (f"-{day:02d}" if day else "")


def _month_end(year: int, month: int) -> date:
    """The last day of a month; months past 12 lie in the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def add(value: str, first: date, shift: Shift) -> Stretch | None:
    """So many units on from a time whose TIMEX3 value is `value` and whose first day is `first`.

    The answer is as fine as the unit, unless the base is another time: a year before a quarter is a quarter.
    """
    try:
        return _STEPPERS[shift.unit](value, first, shift)
    except (OverflowError, ValueError):
        return None  # before year 1 or after 9998


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(day.weekday())


def _days(value: str, first: date, shift: Shift) -> Stretch:
    """Yesterday."""
    day = first + timedelta(shift.count)
    return Stretch(day.isoformat(), day, day)


def _weeks(value: str, first: date, shift: Shift) -> Stretch:
    """Last week."""
    start = monday(first) + timedelta(7 * shift.count)
    year, week, _ = start.isocalendar()
    return Stretch(f"{year:04d}-W{week:02d}", start, start + timedelta(6))


def _weekends(value: str, first: date, shift: Shift) -> Stretch:
    """The weekend."""
    week = _weeks(value, first, shift)
    start = monday(first) + timedelta(7 * shift.count + 5)
    return Stretch(f"{week.value}-WE", start, start + timedelta(1))


def _months(value: str, first: date, shift: Shift) -> Stretch | None:
    """Last month."""
    count = first.year * 12 + first.month - 1 + shift.count
    return stretch(Fixed(count // 12, count % 12 + 1))


def _quarters(value: str, first: date, shift: Shift) -> Stretch | None:
    """Last quarter."""
    count = first.year * 4 + (first.month - 1) // 3 + shift.count
    return stretch(Fixed(count // 4, part=f"Q{count % 4 + 1}"))


def _halves(value: str, first: date, shift: Shift) -> Stretch | None:
    """The last half."""
    count = first.year * 2 + (first.month - 1) // 6 + shift.count
    return stretch(Fixed(count // 2, part=f"H{count % 2 + 1}"))


def _years(value: str, first: date, shift: Shift) -> Stretch | None:
    """Last year; of a quarter, month or day said before, the same a year earlier."""
    year = first.year + shift.count
    if shift.base is None or not value.startswith(f"{first.year:04d}-"):
        return stretch(Fixed(year))
    if value[5:] in PARTS:
        return stretch(Fixed(year, part=value[5:]))
    if len(value) == MONTH_FORM and value[5:].isdigit():
        return stretch(Fixed(year, first.month))
    return stretch(Fixed(year))


def _decades(value: str, first: date, shift: Shift) -> Stretch:
    """The last decade."""
    start = (first.year // 10 + shift.count) * 10
    return Stretch(f"{start // 10}", date(start, 1, 1), date(start + 9, 12, 31))


def _centuries(value: str, first: date, shift: Shift) -> Stretch:
    """The last century."""
    start = (first.year // 100 + shift.count) * 100
    return Stretch(f"{start // 100}", date(start, 1, 1), date(start + 99, 12, 31))


def _hours(value: str, first: date, shift: Shift) -> Stretch:
    """Two hours ago: the day of the report, for nobody knows its hour."""
    return Stretch(first.isoformat(), first, first)


NEW_YEAR = "01-01"
_STEPPERS = {
    "second": _hours, "minute": _hours, "hour": _hours, "day": _days, "week": _weeks, "weekend": _weekends,
    "month": _months, "quarter": _quarters, "half": _halves, "year": _years, "decade": _decades, "century": _centuries,
}  # fmt: skip


def holiday(rule: str, year: int) -> date | None:
    """The day of a feast: `12-25`, `12-25-eve`, `11/4/3` (month/which/weekday, -1 the last), `easter+1`."""
    rule, eve, _ = rule.partition("-eve")
    day = _feast(rule, year + 1 if eve and rule == NEW_YEAR else year)  # its eve is the last day of a year
    return day - timedelta(1) if day and eve else day


def _feast(rule: str, year: int) -> date | None:
    """The feast itself."""
    if not FIRST_YEAR < year < LAST_YEAR:
        return None
    if rule.startswith("easter"):
        return _easter(year) + timedelta(int(rule[6:] or 0))
    if "/" in rule:
        month, which, weekday = map(int, rule.split("/"))
        if which > 0:
            start = date(year, month, 1)
            return start + timedelta((weekday - start.weekday()) % 7 + 7 * (which - 1))
        end = _month_end(year, month)
        return end - timedelta((end.weekday() - weekday) % 7)
    month, number = map(int, rule.split("-"))
    return date(year, month, number) if number <= monthrange(year, month)[1] else None


def _easter(year: int) -> date:
    """Western Easter (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
