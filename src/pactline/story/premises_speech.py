"""Several reports in, what the same spoken words in two of them say of the day of one out.

A dated report in which somebody says so on Monday fixes the day of the words: no report that carries them is older, and
one that puts them on a Monday too is of the week from then on.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import permutations

import msgspec

from pactline.kit import bounds, calendar
from pactline.model.mention import Quote, Time
from pactline.model.span import Span
from pactline.model.story import Premise
from pactline.model.when import Clock, Weekday
from pactline.story.premises import Clue, Page

SAME = 8  # words in a row that two people do not say by chance
MOST = 20  # reports that carry the same words, beyond which they are a motto
WIDEST = 31  # days a report may be of to date another by its weekday
WEEK = timedelta(6)
_WORD = re.compile(r"\w+")


class Spoken(msgspec.Struct, frozen=True):
    """A quote of a report, and the weekday on which its sentence puts it."""

    page: Page
    span: Span
    time: Time | None
    weekday: int | None


def find(pages: Sequence[Page]) -> Iterator[Clue]:
    """Every report that carries words which a dated one puts on a weekday."""
    carried: dict[tuple[str, ...], list[Spoken]] = defaultdict(list)
    for page in pages:
        for spoken, words in _spoken(page):
            for start in range(len(words) - SAME + 1):
                carried[words[start : start + SAME]].append(spoken)
    pairs: dict[tuple[str, str], tuple[Spoken, Spoken]] = {}
    for group in carried.values():
        for target, source in _pairs(group):
            pairs.setdefault((target.page.id, source.page.id), (target, source))
    yield from (_dated_by(target, source) for target, source in pairs.values())


def _pairs(group: Sequence[Spoken]) -> Iterator[tuple[Spoken, Spoken]]:
    """Who carries the same words as somebody who has a weekday for them."""
    if len(group) <= MOST:
        yield from (pair for pair in permutations(group, 2) if pair[1].weekday is not None and _apart(*pair))


def _apart(one: Spoken, other: Spoken) -> bool:
    """Are they of two reports?"""
    return one.page.id != other.page.id


def _spoken(page: Page) -> Iterator[tuple[Spoken, tuple[str, ...]]]:
    """The quotes of a report that are long enough to be known again."""
    told = {time.sentence: time for time in reversed(page.times) if _weekday(time) is not None}
    for quote in page.reading.mentions:
        if isinstance(quote, Quote) and not quote.scare:
            words = tuple(_WORD.findall(page.text[quote.inner.start : quote.inner.end].lower()))
            time = told.get(quote.sentence)
            yield Spoken(page, quote.inner, time, _weekday(time) if time else None), words


def _weekday(time: Time) -> int | None:
    """The weekday just past that a time names."""
    expr = time.expr.of if isinstance(time.expr, Clock) else time.expr
    return expr.day if isinstance(expr, Weekday) and expr.toward == "past" and not expr.stepped else None


def _dated_by(target: Spoken, source: Spoken) -> Clue:
    """Not before the day on which the source has the words said; in its week, where both have the same weekday."""
    same = target.weekday == source.weekday

    def narrow(seen: int) -> int:
        said = _days(source.time, seen) if source.time else []
        if not said:
            return bounds.ALL
        return bounds.between(min(said), max(said) + WEEK if same else None)

    rule = bounds.Rule(f"{target.page.id}:speech:{source.page.id}", target.page.id, narrow, (source.page.id,))
    ours = Premise("it carries words that another report puts on a day", target.span, target.page.id)
    day = source.page.quoted(source.time.span) if source.time else ""
    theirs = Premise(f"there they are said {day}", source.span, source.page.id)
    return Clue(rule, (ours, theirs))


def _days(time: Time, seen: int) -> list[date]:
    """The days a time can mean, seen from few days."""
    if seen.bit_count() > WIDEST:
        return []
    placed = (calendar.place(time.expr, day) for day in bounds.days(seen))
    return [one.first for one in placed if one and one.first]
