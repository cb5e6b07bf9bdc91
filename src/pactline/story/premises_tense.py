"""One report in, the years and days with a year that it tells of as past or as still to come out.

"Signed in August 2020" makes a report no older than that, "will be held by the end of 2022" no younger. What is
promised for long after the last day told as past bounds nothing that a reader could use, and is left out.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from pactline.kit import bounds, calendar
from pactline.model.mention import Time
from pactline.model.when import Clock, Edge, Fixed, Weekday
from pactline.story.premises import Clue, Known, Page, any_word

LONGEST = 600  # characters of a sentence that is one
WORD = 24  # characters in which a preposition stands before a time
AHEAD = 60  # characters in which "will" stands before a time to come
LEADING = 4  # words before a time from which what stands behind it belongs to another clause
FAR = 400  # days from the last day told as past to the first one to come, beyond which a reader learns nothing
HIDDEN = "#"
_SIGN = re.compile(r"[@|©#]")
_CLOCK = re.compile(r",?\s*(?:at\s*)?\d{1,2}[:.]\d\d")
_PLAIN = re.compile(r"\b[a-z]{2,},? $")  # a verb or preposition before a date, and no number of a picture
_CLOSED = re.compile(r"[,.;:!?)”\"]|\s*$| (?:and|or|but|to|with|as|when|for|if|at|after|before|under)\b")


def find(page: Page, known: Known) -> Iterator[Clue]:
    """No older than the last day told as past, and no younger than the first one to come."""
    past = [(first, time) for first, _, time in _told(page) if _proves(page, time)]
    due = [(last, time) for _, last, time in _told(page) if _looks_ahead(page, time)]
    last = max(past, key=lambda one: (one[0], -one[1].span.start), default=None)
    nearest = min(due, key=lambda one: (one[0], one[1].span.start), default=None)
    if last:
        day, time = last
        text = f"it tells of {page.quoted(time.span)} as past"
        yield page.clue("not-before", bounds.between(day, None), text=text, span=time.span)
    if nearest and not (last and (nearest[0] - last[0]).days > FAR):
        day, time = nearest
        text = f"it tells of {page.quoted(time.span)} as still to come"
        yield page.clue("not-after", bounds.between(None, day), text=text, span=time.span)


def _told(page: Page) -> Iterator[tuple[date, date, Time]]:
    """The times with a year of their own: first day, last day."""
    for time in page.times:
        expr = _inner(time)
        placed = calendar.place(expr, None) if isinstance(expr, Fixed) and expr.year is not None else None
        if placed and placed.first and placed.last:
            yield placed.first, placed.last, time


def _inner(time: Time) -> object:
    """The time that an edge or a clock is of."""
    expr = time.expr
    while isinstance(expr, Edge | Clock) and expr.of:
        expr = expr.of
    return expr


def _toward(time: Time) -> str | None:
    """The side that tense gives a time."""
    return getattr(_inner(time), "toward", None)


def _proves(page: Page, time: Time) -> bool:
    """Is it told as past in words that look back only, as a time and not as a name, and in no printer's stamp?"""
    sentence = page.sentence(time.sentence)
    if _toward(time) != "past" or sentence is None or sentence.end - sentence.start > LONGEST:
        return False
    text = page.text[sentence.start : sentence.end]
    if any_word(page.words.stamps).search(text) or _SIGN.search(text) or _CLOCK.match(page.text, time.span.end):
        return False
    before = _without_times(page, sentence.start, time.span.start)
    seen = before if len(before.split()) >= LEADING else _without_times(page, sentence.start, sentence.end)
    if any_word(_opening(page)).search(seen) or _ends(page.words.terms).search(before):
        return False
    dated = isinstance(time.expr, Fixed) and time.expr.month is not None
    return bool(_ends(page.words.placing).search(before[-WORD:])) or (dated and bool(_PLAIN.search(before[-WORD:])))


def _opening(page: Page) -> tuple[str, ...]:
    """The words that look ahead wherever they stand: "by" does so before a time only."""
    return tuple(word for word in page.words.open_ahead if word not in page.words.terms)


def _without_times(page: Page, start: int, end: int) -> str:
    """A stretch of a report's text with its times made unreadable: of "8 May 2031" May is no verb."""
    text = page.text[start:end]
    for time in page.times:
        low, high = max(time.span.start - start, 0), min(time.span.end, end) - start
        if low < high:
            text = text[:low] + HIDDEN * (high - low) + text[high:]
    return text


def _looks_ahead(page: Page, time: Time) -> bool:
    """Stands a future time behind "will", "plans" or the like, and is it a time and not a name?"""
    sentence = page.sentence(time.sentence)
    if sentence is None or _toward(time) == "past":
        return False
    text = page.text[sentence.start : time.span.start]
    tied = any_word(page.words.ahead).search(text[-AHEAD:]) or _vowed(page, time, text)
    placed = _ends((*page.words.placing, *page.words.ahead_placing)).search(text[-WORD:])
    bare = isinstance(time.expr, Fixed) and time.expr.month is None and time.expr.part is None
    named = bare and not _CLOSED.match(page.text, time.span.end)
    future = _toward(time) == "future" and bool(tied and placed)
    return (future or _comes(page, text)) and not named


def _vowed(page: Page, time: Time, before: str) -> bool:
    """Is it vowed on a weekday of the news, and on no other day that is told of?"""
    others = [one for one in page.times if one.sentence == time.sentence and one is not time]
    news = bool(others) and all(isinstance(one.expr, Weekday) and not one.expr.stepped for one in others)
    return news and bool(any_word(page.words.vowing).search(before[-2 * AHEAD :]))


def _comes(page: Page, before: str) -> bool:
    """Stands "takes effect on" right before a time?"""
    placing = "|".join(map(re.escape, page.words.placing))
    coming = any_word(page.words.coming).pattern
    return bool(re.search(rf"(?:{coming}) (?:{placing}) (?:the )?$", before[-WORD * 2 :], re.IGNORECASE))


@lru_cache(maxsize=8)
def _ends(words: tuple[str, ...]) -> re.Pattern[str]:
    """One of some words at the end, "the" and "early" let through."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})[ -](?:the |early |late |mid-)?$", re.I)
