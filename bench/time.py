"""Times in news: pactline beside 25 lines of regular expressions and dateparser's search, on the same texts."""  # noqa: A005 - named after its task

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from pactline.engine.equipment import Tools
from pactline.evaluate import time
from pactline.evaluate.scores import Row
from pactline.evaluate.time import Timex

MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTH = "|".join(rf"{m}|{m[:3]}\." for m in MONTHS) + r"|Sept\."
UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
FLOOR = re.compile(
    rf"\b(?:(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:, (?P<year>\d{{4}}))?|(?P<weekday>{'|'.join(DAYS)})"
    rf"|(?P<near>[Yy]esterday|[Tt]oday|[Tt]omorrow)|(?P<step>last|this|next) (?P<stepped>week|month|year)"
    rf"|(?P<month2>{MONTH})(?: (?P<year2>\d{{4}}))?|(?P<bare>(?:19|20)\d\d)"
    r"|(?P<count>\d+|two|three|four|five|six) (?P<unit>day|week|month|year)s)\b"
)
WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Pactline by type, and the two baselines over all types."""
    gold = shared / "benchmarks/time/dev.jsonl"
    ours = (Row(f"pactline: {row.name}", row.figures) for row in time.evaluate(gold, tools))
    floor = time.score(time.pairs(gold, regex_floor))[0]
    search = time.score(time.pairs(gold, by_dateparser))[0]
    return (*ours, Row("regex floor: all", floor.figures), Row("dateparser search: all", search.figures))


def regex_floor(text: str, day: date) -> Iterator[Timex]:
    """One pattern: dates, weekdays up to the day, steps of a unit, years, lengths."""
    for m in FLOOR.finditer(text):
        if m["count"]:
            yield Timex(*m.span(), "DURATION", f"P{WORDS.get(m['count'], m['count'])}{UNITS[m['unit']]}")
        else:
            yield Timex(*m.span(), "DATE", _value(m, day))


def _value(m: "re.Match[str]", day: date) -> str:
    """The value of a date of the floor."""
    if m["weekday"]:
        return (day - timedelta((day.weekday() - DAYS.index(m["weekday"])) % 7)).isoformat()
    if m["near"]:
        return (day + timedelta({"y": -1, "t": 0}[m["near"][0].lower()] + (m["near"][2:3] == "m"))).isoformat()
    if m["step"]:
        return _stepped(m["stepped"], {"last": -1, "this": 0, "next": 1}[m["step"]], day)
    if m["bare"]:
        return m["bare"]
    month = next(n for n, name in enumerate(MONTHS, 1) if name[:3] == (m["month"] or m["month2"])[:3])
    return f"{m['year'] or m['year2'] or day.year}-{month:02d}" + (f"-{int(m['day']):02d}" if m["day"] else "")


def _stepped(unit: str, step: int, day: date) -> str:
    """Last week, this month, next year."""
    if unit == "year":
        return str(day.year + step)
    if unit == "month":
        count = day.year * 12 + day.month - 1 + step
        return f"{count // 12}-{count % 12 + 1:02d}"
    year, week, _ = (day + timedelta(7 * step)).isocalendar()
    return f"{year}-W{week:02d}"


def by_dateparser(text: str, day: date) -> Iterator[Timex]:
    """Dateparser's search, which knows days only and gives no offsets: found words are looked up from the left."""
    from datetime import datetime

    from dateparser.search import search_dates

    base = {"RELATIVE_BASE": datetime(day.year, day.month, day.day), "PREFER_DATES_FROM": "past"}
    upto = 0
    for words, found in search_dates(text, languages=["en"], settings=base) or ():
        start = text.find(words, upto)
        if start >= 0:
            upto = start + len(words)
            yield Timex(start, upto, "DATE", found.date().isoformat())
