"""Reports of known days stripped of their dates: pactline, alone and in stories, beside the usual fallbacks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from bench.time import MONTHS
from pactline.engine.equipment import Tools
from pactline.evaluate import dating
from pactline.evaluate.dating import Case, Dater
from pactline.evaluate.scores import Row
from pactline.kit import bounds
from pactline.model.reading import Reading

FILES = {
    "time": "benchmarks/time/dev.jsonl",
    "clustering": "benchmarks/clustering/dev.jsonl",
    "timelines": "benchmarks/timelines/dev_articles.jsonl.gz",
}
FULL = re.compile(
    rf"\b({'|'.join(f'{m}|{m[:3]}' for m in MONTHS)})\.? (\d{{1,2}}),? ((?:19|20)\d\d)\b|\b(\d{{4}})-(\d\d)-(\d\d)\b"
)


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Each file alone and in stories, and the first and the most frequent date of the text."""
    found: list[Row] = []
    for name, path in FILES.items():
        if (shared / path).is_file():
            found.extend(Row(f"{name}: {row.name}", row.figures) for row in _file(shared / path, tools))
    return tuple(found)


def _file(gold: Path, tools: Tools) -> Iterator[Row]:
    """All systems on one file, which is read once."""
    read = dating.cases(gold, tools)
    pactline = dating.dater(tools)
    yield dating.with_news(dating.score("pactline alone", dating.alone(read, pactline)), read, pactline)
    if grouped := dating.in_stories(read, pactline):
        yield dating.score("pactline in stories", grouped)
    for name, pick in (("first date", _first), ("most frequent date", _frequent)):
        yield _answered(name, read, _baseline(pick))


def _answered(name: str, read: Sequence[Case], dater: Dater) -> Row:
    """A baseline's row."""
    return dating.score(name, dating.alone(read, dater))


def _baseline(pick) -> Dater:  # noqa: ANN001 - one of the two functions below
    """A dater that picks one whole date of the text, or leaves all days."""

    def date_all(readings: Sequence[Reading]) -> dict[str, int]:
        picked = {reading.report.id: pick(list(_dates(reading.report.text))) for reading in readings}
        return {report: bounds.of([day]) if day else bounds.ALL for report, day in picked.items()}

    return date_all


def _dates(text: str) -> Iterator[date]:
    """The whole dates of a text."""
    for m in FULL.finditer(text):
        month = next((n for n, name in enumerate(MONTHS, 1) if m[1] and name.startswith(m[1][:3])), 0)
        try:
            yield date(int(m[3] or m[4]), month or int(m[5]), int(m[2] or m[6]))
        except ValueError:
            continue


def _first(days: Sequence[date]) -> date | None:
    """The first date."""
    return days[0] if days else None


def _frequent(days: Sequence[date]) -> date | None:
    """The most frequent date, the first of equals."""
    return Counter(days).most_common(1)[0][0] if days else None
