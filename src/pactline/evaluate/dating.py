"""Reports of known days in, stripped of their dates, and how often and how closely they are dated again out.

Takes any gold file with a `dct` or a `date` a line. Each report is dated alone; where lines have a `cluster` or
`topic`, also in stories of 5 to 20 of them, of which every fifth keeps its date (those are not counted). A Dating is of
the day of the news, a gold day of the paper. So `inside` asks whether the gold day is one of those on which the news of
the set is printed (dating.printed), to the day and without any grace; `median_printed` and the shares within a week, a
month and a year count those same days. `inside_exact` and `median_size` hold the day of the paper against the days of
the news. Where a gold line has `timexes`, `inside_news` takes for the true day of the news the one that they give to
the first weekday of the lead, and the day of the paper where they give none; `of_weekday` is of the former alone.
`single_wrong` is a single day of whose paper the gold day is not, `not_exact` one that is not the gold day. Of a
report that nothing dates all 150 years are left.
"""

import re
from calendar import day_name
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import msgspec

from pactline import mentions, sentences
from pactline.engine.equipment import Tools
from pactline.errors import PactlineError
from pactline.evaluate import goldfile
from pactline.evaluate.scores import Row
from pactline.kit.bounds import between
from pactline.model.knowledge import Facts
from pactline.model.reading import Reading
from pactline.model.report import Report, Source, StatedDate
from pactline.story import dating

LEAD = 400  # characters in which the news is told
WEEK = 7  # days that news is called by its weekday
SMALLEST, LARGEST = 5, 20  # reports of a story
KEPT = 5  # every fifth report of a story keeps its date
TODAY = "2026-01-01"
MOST = 200  # reports read of one file
_DATELINE = re.compile(r"^\s*[A-Z][\w .,'/()-]{0,60}? ?(?:--|—|–|_) ?")


class Case(msgspec.Struct, frozen=True):
    """A report read without its date, its day, its group ("" for none) and, where known, the day of its news."""

    reading: Reading
    day: date
    story: str
    news: date | None = None


Dater = Callable[[Sequence[Reading]], Mapping[str, int]]
Answer = tuple[int, date]


def evaluate(gold: Path, tools: Tools) -> tuple[Row, ...]:
    """Date every report alone, and in its story where the file names one."""
    read = cases(gold, tools)
    rows = [with_news(score("alone", alone(read, dater(tools))), read, dater(tools))]
    grouped = in_stories(read, dater(tools))
    return (*rows, score("in stories", grouped)) if grouped else tuple(rows)


def dater(tools: Tools) -> Dater:
    """Pactline without any facts of a user."""
    return lambda readings: dating.possible(readings, facts=Facts(), world=tools.world, today=TODAY)


def cases(gold: Path, tools: Tools) -> list[Case]:
    """Read the reports of a gold file whose day is known, their dates taken out."""
    return [_case(line, tools) for line in lines(gold)]


def lines(gold: Path) -> list[dict[str, Any]]:
    """The lines that have a day and a text, at most MOST, spread evenly over the file."""
    dated = [one for one in goldfile.rows(gold) if _gold_day(one) and one.get("text", "").strip()]
    if not dated:
        raise PactlineError("no line has both a text and a day", where=str(gold), remedy=f"see {goldfile.PAGE}")
    step = -(-len(dated) // MOST) if dated else 1
    return dated[::step]


def alone(read: Sequence[Case], date_all: Dater) -> list[Answer]:
    """Each report dated by itself."""
    return [(date_all([case.reading])[case.reading.report.id], case.day) for case in read]


def in_stories(read: Sequence[Case], date_all: Dater) -> list[Answer]:
    """The reports of each story dated together; every fifth keeps its date and is not counted."""
    stories: dict[str, list[Case]] = defaultdict(list)
    for case in read:
        stories[case.story].append(case)
    answers: list[Answer] = []
    for name, members in sorted(stories.items()):
        for start in range(0, len(members) if name else 0, LARGEST):
            if len(members) - start >= SMALLEST:
                answers.extend(_story(members[start : start + LARGEST], date_all))
    return answers


def score(name: str, answers: Sequence[Answer]) -> Row:
    """How many sets hold the true day, how small they are, and how many single days are wrong."""
    sizes = [found.bit_count() for found, _ in answers]
    papers = [(dating.printed(found), day) for found, day in answers]
    wide = [days.bit_count() for days, _ in papers]
    single = [place for place, size in enumerate(sizes) if size == 1]
    total = len(answers) or 1
    figures = (
        ("inside", _held(papers) / total),
        ("inside_exact", _held(answers) / total),
        ("median_size", _middle(sizes)),
        ("median_printed", _middle(wide)),
        *((f"within_{most}", sum(size <= most for size in wide) / total) for most in (7, 31, 366)),
        ("single", len(single) / total),
        ("single_wrong", (len(single) - _held([papers[place] for place in single])) / total),
        ("not_exact", (len(single) - _held([answers[place] for place in single])) / total),
        ("reports", float(len(answers))),
    )
    return Row(name=name, figures=figures)


def _held(answers: Sequence[Answer]) -> int:
    """How many sets hold their day."""
    return sum(_inside(found, day) for found, day in answers)


def _middle(sizes: Sequence[int]) -> float:
    """The median, 0 of nothing."""
    return float(median(sizes)) if sizes else 0.0


def with_news(row: Row, read: Sequence[Case], date_all: Dater) -> Row:
    """A row with the share of the sets that hold the day of the news; as it is where the gold tells none."""
    if not any(case.news for case in read):
        return row
    told = [(date_all([case.reading])[case.reading.report.id], case.news or case.day) for case in read]
    weekdays = [answer for answer, case in zip(told, read, strict=True) if case.news]
    shares = (("inside_news", _held(told) / len(told)), ("of_weekday", _held(weekdays) / len(weekdays)))
    return Row(row.name, (*row.figures, *shares, ("weekdays", float(len(weekdays)))))


def _gold_day(line: dict[str, Any]) -> date | None:
    """The day a line gives."""
    try:
        return date.fromisoformat(str(line.get("dct") or line.get("date") or "")[:10])
    except ValueError:
        return None


def _news_day(line: dict[str, Any]) -> date | None:
    """The day that the gold expressions give to the lead's first weekday, if in the week up to the gold day."""
    day = _gold_day(line)
    named = (one for one in line.get("timexes", ()) if one["start"] < LEAD and one["text"] in day_name)
    first = next(named, None)
    try:
        told = date.fromisoformat(first["value"]) if first else None
    except ValueError:
        return None
    return told if told and day and 0 <= (day - told).days < WEEK else None


def _case(line: dict[str, Any], tools: Tools) -> Case:
    """Read one line's text without title and dateline."""
    text = _DATELINE.sub("", line["text"].lstrip())
    key = str(line.get("id", ""))
    report = Report(id=key, text=text, source=Source(path=key, digest=""))
    split = sentences.split(report, tools.language)
    found, chains = mentions.find(report, split, language=tools.language, world=tools.world)
    bare = tuple(msgspec.structs.replace(one, tokens=(), clauses=()) for one in split)
    day = _gold_day(line) or date.min
    return Case(
        Reading(report, bare, found, chains), day, str(line.get("cluster") or line.get("topic") or ""), _news_day(line)
    )


def _story(members: Sequence[Case], date_all: Dater) -> Iterator[Answer]:
    """One story's answers, without those that kept their date."""
    given = [_with_date(case) if place % KEPT == 0 else case.reading for place, case in enumerate(members)]
    found = date_all(given)
    for place, case in enumerate(members):
        if place % KEPT:
            yield found[case.reading.report.id], case.day


def _with_date(case: Case) -> Reading:
    """A reading with its date as metadata."""
    day = case.day.isoformat()
    stated = StatedDate(first=day, last=day, origin="field", method="metadata", text=day)
    return msgspec.structs.replace(case.reading, report=msgspec.structs.replace(case.reading.report, dates=(stated,)))


def _inside(found: int, day: date) -> bool:
    """Is the day among the days an answer leaves?"""
    return bool(found & between(day, day))
