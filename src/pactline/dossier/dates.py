"""Days in, the words a reader would use for them out: "4 November 2021", "a Monday in September 2020"."""

import re
from collections.abc import Sequence
from datetime import date

from pactline.model.when import When

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# ISO 8601-2: what stands in the place of the month
PARTS = {
    "21": "spring",
    "22": "summer",
    "23": "autumn",
    "24": "winter",
    "33": "the first quarter of",
    "34": "the second quarter of",
    "35": "the third quarter of",
    "36": "the last quarter of",
    "40": "the first half of",
    "41": "the second half of",
}
LISTED = 3  # days of a set that a reader takes in at once
_ONE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
UNKNOWN = "date not known"


def say(when: When, candidates: Sequence[str] = ()) -> str:
    """Say a set of days; `candidates` (ISO) where they are known one by one."""
    days = sorted(set(candidates) or _members(when.edtf))
    if len(days) > 1:
        return _of_many(days)
    plain = point(when.edtf)
    if plain:
        return plain
    if "/" in when.edtf:
        return _between(*when.edtf.split("/", 1))
    return _between(when.first or "", when.last or "") if when.first or when.last else UNKNOWN


def point(edtf: str) -> str:
    """Say one day, month, year or part of a year; "" for anything else."""
    found = _ONE.fullmatch(edtf.rstrip("~?%"))
    if not found:
        return ""
    about = "about " if edtf[-1] in "~%" else ""
    year, month, day = found.groups()
    if month in PARTS:
        return f"{about}{PARTS[month]} {year}"
    if month and not 1 <= int(month) <= 12:
        return ""
    return about + " ".join(part for part in (day and str(int(day)), month and MONTHS[int(month) - 1], year) if part)


def weekday(iso: str) -> str:
    """The weekday of an ISO day; "" where it is no day."""
    try:
        return WEEKDAYS[date.fromisoformat(iso).weekday()]
    except ValueError:
        return ""


def _members(edtf: str) -> list[str]:
    """The days of a set `[2020-09-07,2020-09-14]`; none of anything else, or of a set that holds more than days."""
    if not (edtf.startswith(("[", "{")) and edtf.endswith(("]", "}"))):
        return []
    members = [part.strip() for part in edtf[1:-1].split(",")]
    return members if all(weekday(part) for part in members) else []


def _of_many(days: Sequence[str]) -> str:
    """Say a set of two days or more, by their weekday where they share it."""
    names = {weekday(day) for day in days}
    if len(days) <= LISTED:
        return _either(days)
    name = names.pop() if len(names) == 1 else ""
    what = f"a {name}" if name else f"one of {len(days)} days"
    months = {day[:7] for day in days}
    if len(months) == 1:
        return f"{what} in {point(months.pop())}"
    if len({day[:4] for day in days}) == 1 and len(months) > 6:
        return f"{what} in {days[0][:4]}"
    return f"{what} {_between(days[0], days[-1])}"


def _either(days: Sequence[str]) -> str:
    """14 or 21 September 2020."""
    said = [point(day) for day in days]
    if len({day[:7] for day in days}) == 1:
        said = [str(int(day[8:])) for day in days[:-1]] + [said[-1]]
    return f"{', '.join(said[:-1])} or {said[-1]}"


def _between(first: str, last: str) -> str:
    """Between two ends, either of which may be open."""
    start, end = point(first.strip(".")), point(last.strip("."))
    if start and end:
        return start if start == end else f"between {_shared(start, end)} and {end}"
    return f"{start} or later" if start else f"{end} or earlier" if end else UNKNOWN


def _shared(start: str, end: str) -> str:
    """The start without the month and year it shares with the end: 6 (and 27 March 2031)."""
    ours, theirs = start.split(), end.split()
    while len(ours) > 1 and len(ours) == len(theirs) and ours[-1] == theirs[-1]:
        ours, theirs = ours[:-1], theirs[:-1]
    return " ".join(ours)
