"""Days in, EDTF (ISO 8601-2) out: a day, a month, a year, an interval, a set."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from pactline.model.when import When

LISTED = 12  # days a set names one by one; a longer one is given by its enclosing interval


def single(day: date) -> When:
    """One day."""
    return When(day.isoformat(), day.isoformat(), day.isoformat())


def between(first: date, last: date) -> When:
    """All days of a stretch: `2020-09` for a whole month, `2021` for a year, else `first/last`."""
    if first == last:
        return single(first)
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        if (first.year, first.month) == (last.year, last.month):
            return When(f"{first:%Y-%m}", first.isoformat(), last.isoformat())
        if (first.month, last.month) == (1, 12) and first.year == last.year:
            return When(f"{first:%Y}", first.isoformat(), last.isoformat())
    return When(f"{first.isoformat()}/{last.isoformat()}", first.isoformat(), last.isoformat())


def any_of(days: Sequence[date]) -> When:
    """One of these days, sorted; a run of days is an interval, a long set its enclosing interval."""
    if not days:
        return When()
    if len(days) == 1 or (days[-1] - days[0]).days + 1 == len(days):
        return between(days[0], days[-1])
    if len(days) <= LISTED:
        return When(f"[{','.join(day.isoformat() for day in days)}]", days[0].isoformat(), days[-1].isoformat())
    return between(days[0], days[-1])


def whole(words: str) -> tuple[date, date] | None:
    """The first and last day of `2020`, `2020-08` or `2020-08-27`; None for anything else."""
    try:
        if len(words) == len("2020") and words.isdigit():
            return date(int(words), 1, 1), date(int(words), 12, 31)
        if len(words) == len("2020-08"):
            first = date.fromisoformat(words + "-01")
            return first, first.replace(day=monthrange(first.year, first.month)[1])
        return date.fromisoformat(words), date.fromisoformat(words)
    except ValueError:
        return None


def after(first: date) -> When:
    """That day or any later one."""
    return When(f"{first.isoformat()}/..", first.isoformat(), None)


def by(last: date) -> When:
    """That day or any earlier one."""
    return When(f"../{last.isoformat()}", None, last.isoformat())
