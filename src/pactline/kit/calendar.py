"""A time expression and a reference day in, its TIMEX3 value and the days it can mean out.

TIMEX3 is TimeML's (Pustejovsky and others, 2003), days are EDTF (ISO 8601-2). Without a reference day a value
keeps what was said and has X for the rest (`XXXX-09`, `XXXX-WXX-4`).
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace

from pactline.kit.edtf import between
from pactline.kit.steps import LETTERS, Stretch, add, holiday, monday, stretch
from pactline.model.when import (
    Clock,
    Edge,
    Either,
    Fixed,
    Holiday,
    Opening,
    Recurring,
    Said,
    Shift,
    SpanOf,
    TimeExpr,
    Unread,
    Vague,
    Weekday,
    When,
    Within,
    Years,
)

WRAPPERS = (Edge, Opening)
NEAREST = 183  # days: a date without a year is taken for the one within half a year
WEEKDAY_REACH = 3  # years looked through for the one in which a day falls on its weekday
FAR_OFF = 300  # days; from 270 to 330 the value F1 on time/dev is within .001
DEEPEST = 8  # times inside times


def timex(expr: TimeExpr, anchor: date | None) -> str:
    """The TIMEX3 value, as `2021-11-04`, `2021-Q3`, `P27Y`, `XXXX-WXX-4`, `PAST_REF`."""
    placed = place(expr, anchor)
    return placed.value if placed else "XXXX-XX-XX"


def kind(expr: TimeExpr) -> str:
    """TIMEX3's type of an expression: DATE, TIME, DURATION or SET."""
    if isinstance(expr, WRAPPERS):
        return kind(expr.of)
    return {Clock: "TIME", SpanOf: "DURATION", Recurring: "SET"}.get(type(expr), "DATE")


def days(expr: TimeExpr, anchor: date | None) -> When:
    """The days an expression can mean, seen from a day; When() where it fixes none."""
    if isinstance(expr, Either):
        one, other = days(expr.one, anchor), days(expr.other, anchor)
        return When(
            f"[{min(one.edtf, other.edtf)},{max(one.edtf, other.edtf)}]",
            min(one.first or "", other.first or ""),
            max(one.last or "", other.last or ""),
        )
    placed = place(expr, anchor)
    if placed is None or placed.first is None or placed.last is None:
        return When()
    if isinstance(expr, Opening):
        return _opened(expr.side, placed.first, placed.last)
    return between(placed.first, placed.last)


def place(expr: TimeExpr, anchor: date | None, depth: int = 0) -> Stretch | None:
    """Where an expression lies on the calendar, seen from a day; None where no rule places it."""
    if depth > DEEPEST:
        return None
    return PLACERS[type(expr)](expr, anchor, depth)


def _opened(side: str, first: date, last: date) -> When:
    """Since October: open at the other end."""
    if side in ("since", "after"):
        day = first if side == "since" else last
        return When(f"{day.isoformat()}/..", day.isoformat(), None)
    day = last if side in ("until", "by") else first
    return When(f"../{day.isoformat()}", None, day.isoformat())


def _fixed(expr: Fixed, anchor: date | None, depth: int) -> Stretch | None:
    """Nov. 4 / the third quarter: in its year, or the year that direction and nearness give."""
    if expr.year is not None or anchor is None:
        return stretch(expr)
    reach = range(-1, 2) if expr.weekday is None else range(-WEEKDAY_REACH, WEEKDAY_REACH + 1)
    options = [s for y in reach if (s := stretch(replace(expr, year=anchor.year + y))) and _falls(s, expr.weekday)]
    return _not_far(choose(options, anchor, expr.toward), options, anchor=anchor, stepped=expr.stepped)


def _not_far(found: Stretch | None, options: list[Stretch], *, anchor: date, stepped: bool) -> Stretch | None:
    """The nearest stretch instead of one most of a year off, where only tense puts it ("the Feb. 23 accord will")."""
    if stepped or found is None or found.first is None or found.last is None:
        return found
    off = max((found.first - anchor).days, (anchor - found.last).days)
    return choose(options, anchor, None) if off > FAR_OFF else found


def _falls(found: Stretch, weekday: int | None) -> bool:
    """Is it that weekday, if one is written with it?"""
    return weekday is None or found.first is None or found.first.weekday() == weekday


def choose(options: list[Stretch], anchor: date, toward: str | None) -> Stretch | None:
    """Of several years' stretches the one on the side that is meant, or the nearest; the earlier of equals."""
    placed = [(s.first, s.last, s) for s in options if s.first and s.last]
    if toward == "past":
        before = [one for one in placed if one[0] <= anchor]
        return before[-1][2] if before else None
    if toward == "future":
        after = [one for one in placed if one[1] >= anchor]
        return after[0][2] if after else None
    ranked = sorted(placed, key=lambda one: (max((one[0] - anchor).days, (anchor - one[1]).days, 0), one[0]))
    return ranked[0][2] if ranked else None


def _years(expr: Years, anchor: date | None, depth: int) -> Stretch | None:
    """The 1980s."""
    span = 10 ** (4 - len(expr.digits))
    first = int(expr.digits) * span
    return Stretch(expr.digits, date(first, 1, 1), date(first + span - 1, 12, 31)) if 0 < first < 9000 else None


def _weekday(expr: Weekday, anchor: date | None, depth: int) -> Stretch | None:
    """Thursday: the last one up to the day, or the next one after it."""
    if anchor is None:
        return Stretch(f"XXXX-WXX-{expr.day + 1}", None, None)
    if expr.toward == "future":
        ahead = (expr.day - anchor.weekday()) % 7 or 7 * expr.stepped
        return single_day(anchor + timedelta(ahead))
    back = (anchor.weekday() - expr.day) % 7 or 7 * expr.stepped
    return single_day(anchor - timedelta(back))


def single_day(day: date) -> Stretch:
    """One day."""
    return Stretch(day.isoformat(), day, day)


def _holiday(expr: Holiday, anchor: date | None, depth: int) -> Stretch | None:
    """Thanksgiving Day."""
    if expr.year is not None:
        day = holiday(expr.rule, expr.year)
        return single_day(day) if day else None
    if anchor is None:
        numbered = expr.rule[:2].isdigit() and expr.rule[2] == "-"
        return Stretch(f"XXXX-{expr.rule[:5]}" if numbered else "XXXX-XX-XX", None, None)
    options = [single_day(day) for y in (-1, 0, 1) if (day := holiday(expr.rule, anchor.year + y))]
    return choose(options, anchor, expr.toward)


def _shift(expr: Shift, anchor: date | None, depth: int) -> Stretch | None:
    """Last month / three weeks ago / a year earlier: so many units on from the day, or from another time."""
    base = place(expr.base, anchor, depth + 1) if expr.base else None
    if base and base.first and base.last and base.value[:1] not in "PX":
        return add(base.value, base.first, expr)
    return add(anchor.isoformat(), anchor, expr) if anchor else Stretch(_unknown(expr.unit), None, None)


def _unknown(unit: str) -> str:
    """A unit that nothing places."""
    return {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "quarter": "XXXX-QX"}.get(unit, "XXXX-XX-XX")


def _edge(expr: Edge | Opening, anchor: date | None, depth: int) -> Stretch | None:
    """Early next year: the whole of next year, for nobody says where early ends."""
    return place(expr.of, anchor, depth + 1)


def _within(expr: Within, anchor: date | None, depth: int) -> Stretch | None:
    """June last year / Friday of last week."""
    outer = place(expr.outer, anchor, depth + 1)
    if outer is None or outer.first is None:
        return place(expr.inner, anchor, depth + 1)
    if isinstance(expr.inner, Fixed):
        month = outer.first.month if expr.inner.month is None and expr.inner.day else expr.inner.month
        return stretch(replace(expr.inner, year=outer.first.year, month=month))
    if isinstance(expr.inner, Weekday):
        return single_day(monday(outer.first) + timedelta(expr.inner.day))
    return outer


def _clock(expr: Clock, anchor: date | None, depth: int) -> Stretch | None:
    """8 p.m. Wednesday / last night."""
    day = place(expr.of, anchor, depth + 1) if expr.of else single_day(anchor) if anchor else None
    if day is None:
        return Stretch(f"XXXX-XX-XXT{expr.at}", None, None)
    return Stretch(f"{day.value}T{expr.at}", day.first, day.last)


def _span(expr: SpanOf, anchor: date | None, depth: int) -> Stretch | None:
    """The past 27 years: a length, and where it lies when a side is said."""
    value = length(expr.unit, expr.count)
    if anchor is None or expr.toward is None or expr.count is None:
        return Stretch(value, None, None)
    sign = -1 if expr.toward == "past" else 1
    far = add(anchor.isoformat(), anchor, Shift("day", sign * round(expr.count * DAYS.get(expr.unit, 0))))
    if far is None or far.first is None:
        return Stretch(value, None, None)
    return Stretch(value, min(far.first, anchor), max(far.first, anchor))


DAYS = {
    "day": 1,
    "week": 7,
    "weekend": 2,
    "month": 30.44,
    "quarter": 91.3,
    "half": 182.6,
    "year": 365.25,
    "decade": 3652.5,
}
FACTORS = {"decade": (10, "Y"), "century": (100, "Y"), "quarter": (3, "M"), "half": (6, "M"), "weekend": (2, "D")}


def length(unit: str, count: float | None) -> str:
    """P27Y, PT2H, P1Y6M, PXM."""
    if unit not in LETTERS and unit not in FACTORS:
        return "PXX"
    factor, letter = FACTORS.get(unit, (1, LETTERS.get(unit, "X")))
    lead = "PT" if unit in ("hour", "minute", "second") else "P"
    if count is None:
        return f"{lead}X{letter if factor == 1 else LETTERS[unit]}"
    total = count * factor
    if total != int(total) and letter in SPLIT:
        part, small = SPLIT[letter]
        rest = round((total - int(total)) * part)
        return f"{lead}{int(total)}{letter}{rest}{small}" if int(total) else f"{lead}{rest}{small}"
    return f"{lead}{total:g}{letter}" if total < MANY else f"{lead}{int(total)}{letter}"


SPLIT = {"Y": (12, "M"), "H": (60, "M"), "M": (30, "D")}
MANY = 1e6


def _recurring(expr: Recurring, anchor: date | None, depth: int) -> Stretch | None:
    """Each Thursday: the value without a year or week."""
    if isinstance(expr.every, SpanOf):
        return Stretch(length(expr.every.unit, expr.every.count), None, None)
    placed = place(expr.every, None, depth + 1)
    return Stretch(placed.value, None, None) if placed else None


def _vague(expr: Vague, anchor: date | None, depth: int) -> Stretch | None:
    """Recently."""
    return Stretch(expr.ref, None, None)


def _either(expr: Either, anchor: date | None, depth: int) -> Stretch | None:
    """03/04/2021: the first reading for TIMEX3, which has room for one."""
    return place(expr.one, anchor, depth + 1)


def _nowhere(expr: Unread | Said, anchor: date | None, depth: int) -> Stretch | None:
    """Nothing to place."""
    return None


PLACERS: dict[type, Callable[[Any, date | None, int], Stretch | None]] = {
    Clock: _clock,
    Edge: _edge,
    Either: _either,
    Fixed: _fixed,
    Holiday: _holiday,
    Opening: _edge,
    Recurring: _recurring,
    Said: _nowhere,
    Shift: _shift,
    SpanOf: _span,
    Unread: _nowhere,
    Vague: _vague,
    Weekday: _weekday,
    Within: _within,
    Years: _years,
}
