"""What the tests of dating read and date."""

import pytest

from pactline import mentions, sentences
from pactline.model.knowledge import Facts
from pactline.model.reading import Reading
from pactline.model.report import Report, Source, StatedDate
from pactline.story import dating

TODAY = "2026-11-24"


def stated(day, origin="date-line", method="stated"):
    return StatedDate(first=day, last=day, origin=origin, method=method, text=day)


@pytest.fixture
def read(language, world):
    def of(text, key="r", dates=(), repairs=()):
        report = Report(id=key, text=text, source=Source(key, "d"), dates=tuple(dates), repairs=tuple(repairs))
        split = sentences.split(report, language)
        found, chains = mentions.find(report, split, language=language, world=world)
        return Reading(report, split, found, chains)

    return of


@pytest.fixture
def one(read, world):
    def of(text, dates=(), facts=Facts(), today=TODAY):  # noqa: B008 - frozen
        return dating.date([read(text, dates=dates)], facts=facts, world=world, today=today)[0]

    return of
