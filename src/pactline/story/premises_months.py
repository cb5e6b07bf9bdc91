"""Days of months without a year in one report in, the stretch of every year that they leave to its day out."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from pactline.kit import bounds
from pactline.model.mention import Time
from pactline.model.story import Premise
from pactline.model.when import Fixed
from pactline.story.premises import Clue, Known, Page, any_word, fixed

CLOSE = 45  # days two dates may lie apart, one past and one to come, to be of one year
TIED = 60  # characters before a time in which "if" or "will" leaves its side open
_PLACED = re.compile(r"\b[A-Za-z][a-z]+ $")  # a verb or preposition before a date
LEAP = 2000  # a year that has every day


def between_days(page: Page, known: Known) -> Iterator[Clue]:
    """Founded on 5 July, it will sit on 12 July: the report is of a day between."""
    past = {day: time for time in reversed(page.times) if (day := _day(time)) and _past(page, time)}
    due = {day: time for time in reversed(page.times) if (day := _day(time)) and ahead(page, time)}
    pairs = [((then - day).days, time, later) for day, time in past.items() for then, later in due.items()]
    near = [pair for pair in pairs if 0 < pair[0] <= CLOSE]
    if near:
        gap, time, later = min(near, key=lambda pair: (pair[0], pair[1].span.start, pair[2].span.start))
        first = _day(time) or date(LEAP, 1, 1)
        told = Premise(f"it tells of {page.quoted(time.span)} as past", time.span, page.id)
        still = Premise(f"it tells of {page.quoted(later.span)} as still to come", later.span, page.id)
        yield fixed(f"{page.id}:between-days", page.id, _every_year(first, gap), told, still)


def _every_year(first: date, gap: int) -> int:
    """The days from one day of a year on, so many, in every year; 29 February as 28 where there is none."""
    found = 0
    for year in range(bounds.ORIGIN.year, bounds.END.year):
        start = date(year, first.month, min(first.day, 28) if first.month == 2 else first.day)
        found |= bounds.between(start, start + timedelta(gap))
    return found


def _day(time: Time) -> date | None:
    """The day of a leap year that a day of a month without a year names."""
    expr = time.expr
    if not isinstance(expr, Fixed) or expr.year is not None or expr.month is None or expr.day is None:
        return None
    return date(LEAP, expr.month, expr.day)


def _past(page: Page, time: Time) -> bool:
    """Is it told in a sentence that looks back only?"""
    text = sentence(page, time)
    placed = _PLACED.search(page.text[max(time.span.start - 12, 0) : time.span.start])
    return bool(text and placed) and getattr(time.expr, "toward", None) != "future" and not _opens(page, text)


def side(page: Page, time: Time) -> str:
    """On which side of the report does a time lie: past, future, or "" where its sentence does not tell?"""
    if ahead(page, time):
        return "future"
    told = getattr(time.expr, "toward", None)
    before = page.text[max(time.span.start - TIED, 0) : time.span.start]
    settled = told is None and _PLACED.search(before) and not _opens(page, before)
    return "past" if told == "past" or settled else ""


def ahead(page: Page, time: Time) -> bool:
    """Does tense put it ahead, behind "will", "is due" or the like?"""
    text = sentence(page, time)
    return getattr(time.expr, "toward", None) == "future" and bool(any_word(page.words.ahead).search(text))


def _opens(page: Page, text: str) -> bool:
    """Does a sentence look ahead, or is it a printer's stamp?"""
    return bool(any_word(page.words.open_ahead).search(text) or any_word(page.words.stamps).search(text))


def sentence(page: Page, time: Time) -> str:
    """The sentence a time stands in."""
    sentence = page.sentence(time.sentence)
    return page.text[sentence.start : sentence.end] if sentence else ""
