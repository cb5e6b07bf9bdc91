"""Several reports in, what the same words with one time among them say of the day of one out.

"The ministry said on Thursday that the last ferry had been found" in two reports is one Thursday, so both are of the
week from then on; "closed last month" is one month, "shut on April 20" one year. Ten words in a row are not written
twice by chance: of 248 pairs of reports with such a weekday in common 98 in 100 are of one week (docs/decisions/035).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import permutations

import msgspec

from pactline.kit import bounds, calendar
from pactline.model.mention import Time
from pactline.model.span import Span
from pactline.model.story import Premise
from pactline.model.when import Clock, Edge, Fixed, Shift, TimeExpr, Weekday
from pactline.story.premises import Clue, Page, any_word
from pactline.story.premises_known import inverse

SAME = 10  # words in a row, the time among them
TELLING, LONG = 5, 4  # so many of them of so many letters: the rest are the small change of English
REACH = 160  # characters around a time in which its ten words stand
NEAR = 40  # characters around a weekday in which a clock, a month or a stamp makes it one of a programme or a picture
MOST = 20  # reports with the same words, beyond which they are furniture
WIDEST = 31  # days a report may be of to date another
LOOSE = {"month": 31}  # days a time counted in such units may be off: "last month" is copied on the first of the next
UNITS = ("month", "year")
_WORD = re.compile(r"\w+")
_OTHER = re.compile(r"\d\d?[:.]\d\d|\b(?:19|20)\d\d\b|\b[ap]\.?m\b", re.IGNORECASE)


class Carried(msgspec.Struct, frozen=True):
    """A time of a report, and where the words around it stand."""

    page: Page
    time: Time
    at: Span


def find(pages: Sequence[Page]) -> Iterator[Clue]:
    """Every report that has the words around a time from a report of few days, or the other way round."""
    groups: dict[tuple[str, ...], list[Carried]] = defaultdict(list)
    for page in pages:
        for words, carried in _carried(page):
            groups[words].append(carried)
    pairs: dict[tuple[str, str, str], tuple[Carried, Carried]] = {}
    for words in sorted(groups):
        group = {one.page.id: one for one in reversed(groups[words])}
        if len(group) <= MOST:
            for target, source in permutations(group.values(), 2):
                pairs.setdefault((target.page.id, source.page.id, target.time.text.casefold()), (target, source))
    yield from (_dated_by(target, source) for target, source in pairs.values())


def _carried(page: Page) -> Iterator[tuple[tuple[str, ...], Carried]]:
    """Each run of ten words with a time of use among them."""
    for time in page.times:
        if _leads(time.expr) and not (_is_weekday(time.expr) and _in_furniture(page, time)):
            yield from _runs(page, time)


def _runs(page: Page, time: Time) -> Iterator[tuple[tuple[str, ...], Carried]]:
    """The runs of ten words around a time, where enough of them are telling."""
    low = max(time.span.start - REACH, 0)
    words = list(_WORD.finditer(page.text, low, time.span.end + REACH))
    inside = [place for place, word in enumerate(words) if time.span.start <= word.start() < time.span.end]
    if not inside:
        return
    for start in range(max(inside[-1] - SAME + 1, 0), min(inside[0], len(words) - SAME) + 1):
        run = words[start : start + SAME]
        said = tuple(word[0].lower() for word in run)
        if sum(len(word) >= LONG and not word.isdigit() for word in set(said)) >= TELLING:
            yield said, Carried(page, time, Span(page.id, run[0].start(), run[-1].end()))


def _leads(expr: TimeExpr) -> bool:
    """Does a time lead from the report's day to another that is told as past?"""
    inner = expr.of if isinstance(expr, Clock | Edge) and expr.of else expr
    if isinstance(inner, Weekday):
        return inner.toward == "past" and not inner.stepped
    if isinstance(inner, Shift):
        return inner.base is None and inner.unit in UNITS and inner.count in (-1, 0) and not inner.ago
    return isinstance(inner, Fixed) and inner.year is None and inner.month is not None and inner.toward == "past"


def _is_weekday(expr: TimeExpr) -> bool:
    """Is it a weekday, with or without a time of day?"""
    return isinstance(expr.of if isinstance(expr, Clock | Edge) else expr, Weekday)


def _in_furniture(page: Page, time: Time) -> bool:
    """Does a weekday stand in a programme ("11:00 Sunday") or a stamp, or after "since" and the like?"""
    before = page.text[max(time.span.start - NEAR, 0) : time.span.start]
    after = page.text[time.span.end : time.span.end + NEAR]
    tied = any_word(page.words.behind).search(before[-12:])
    stamped = any_word(page.words.stamps)
    return bool(tied or _OTHER.search(before + " " + after) or stamped.search(before) or stamped.search(after))


def _dated_by(target: Carried, source: Carried) -> Clue:
    """The days from which the target's time leads to what the source's time means, seen from the source's days."""
    loose = LOOSE.get(getattr(target.time.expr, "unit", ""), 0)

    def narrow(seen: int) -> int:
        if seen.bit_count() > WIDEST:
            return bounds.ALL
        days = 0
        for first, last in _meant(source.time, seen):
            days |= inverse(target.time.expr, first - timedelta(loose), last + timedelta(loose))
        return days or bounds.ALL

    key = f"{target.page.id}:passage:{source.page.id}:{target.time.span.start}"
    rule = bounds.Rule(key, target.page.id, narrow, (source.page.id,))
    ours = Premise(
        f"it has words of another report, with {target.page.quoted(target.time.span)} among them",
        target.at,
        target.page.id,
    )
    theirs = Premise(f"there they stand so: {source.page.quoted(source.at)}", source.at, source.page.id)
    return Clue(rule, (ours, theirs))


def _meant(time: Time, seen: int) -> Iterator[tuple[date, date]]:
    """The stretches a time can mean, seen from each of some days."""
    for day in bounds.days(seen):
        placed = calendar.place(time.expr, day)
        if placed and placed.first and placed.last:
            yield placed.first, placed.last
