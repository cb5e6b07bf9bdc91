"""Readings and what is known besides in, the possible days of each report with the premises that leave them out.

The day meant is the day of the news, what the lead calls Thursday. Each report starts from all days; every premise
(story/premises.py) narrows one report's days, some by another report's; all are applied to a fixed point, and each
answer comes with a part of the premises that yields it and of which none can be spared. Premises that contradict each
other lose the fewest that must go, and those are shown. Nothing rests on the day of the build or a file's own time.
"""

from collections.abc import Mapping, Sequence
from datetime import date as day_
from datetime import timedelta

from msgspec.structs import replace

from pactline.kit import bounds, calendar, edtf
from pactline.model.knowledge import Facts, World
from pactline.model.mention import Time
from pactline.model.reading import Reading
from pactline.model.report import Report, StatedDate
from pactline.model.story import Copy, Dating, Premise
from pactline.model.when import Clock, Edge, Opening, Shift, TimeExpr, Weekday, When
from pactline.story import (
    premises_known,
    premises_open,
    premises_shared,
    premises_slashed,
    premises_stated,
    premises_text,
    premises_years,
)  # fmt: skip
from pactline.story.premises import Clue, Known, Page, Table, pages

LISTED = 400  # CONTRACT.md: candidates are listed up to here
METHODS = ("stated", "metadata", "inferred")
DONE = ("happened", "alleged", "ongoing")  # what is told with these has begun
OPEN = ("planned", "hypothetical")  # what is told with these may lie on either side
OVER = ("happened", "alleged")  # what is told with these is done
LONGER = ("more than", "over", "at least")  # five years ago
SUNDAY = 6
WIDE = 1100  # days, about three years
SEEN_FROM = 62  # candidate days from which a relative time is looked at one by one


def date(
    readings: Sequence[Reading], *, facts: Facts, world: World, today: str, copies: Sequence[Copy] | None = None
) -> tuple[Dating, ...]:
    """Date every report, sorted by id; the same reports in any order get the same dates.

    `copies` are the reports' copies where they are known already; otherwise they are looked for.
    """
    found, clues = _clues(readings, Known(facts, world, today, world.table("dating", Table)), copies)
    kept, dropped = bounds.relax([clue.rule for clue in clues], _firm(clues))
    by_key = {clue.rule.key: clue for clue in clues}
    sets, index = bounds.settle(kept), bounds.by_target(kept)
    lost: dict[str, list[bounds.Rule]] = {}
    for rule in dropped:
        lost.setdefault(rule.target, []).append(rule)
    told = [_dating(page.id, sets.get(page.id, bounds.ALL), proof=_proof(page.id, index, by_key)) for page in found]
    return tuple(
        _completed(one, page, left=sets.get(page.id, bounds.ALL), lost=_conflict(lost.get(page.id, ()), index, by_key))
        for one, page in zip(told, found, strict=True)
    )


def possible(readings: Sequence[Reading], *, facts: Facts, world: World, today: str) -> dict[str, int]:
    """The days left to every report, as sets of kit/bounds, also where they are too many to list."""
    found, clues = _clues(readings, Known(facts, world, today, world.table("dating", Table)), None)
    kept, _ = bounds.relax([clue.rule for clue in clues], _firm(clues))
    sets = bounds.settle(kept)
    return {page.id: sets.get(page.id, bounds.ALL) for page in found}


def _firm(clues: Sequence[Clue]) -> frozenset[str]:
    """The keys of what a report says of its own day: one premise drawn from its words does not outweigh that."""
    return frozenset(clue.rule.key for clue in clues if clue.method in ("stated", "metadata"))


def printed(found: int) -> int:
    """The days on which news of these days may be published: up to LATE days on, one more on a Monday.

    Both are sets of kit/bounds. A Dating is of the day of the news; docs/decisions/025.
    """
    late = premises_stated.LATE
    mondays = bounds.spread(found, 0, late + 1) & bounds.on_weekdays(0)
    return bounds.spread(found, 0, late) | mondays


def stated(report: Report) -> StatedDate | None:
    """The date a report gives itself, by its most reliable place."""
    return next(iter(premises_stated.ranked(report)), None)


def resolve(time: Time, dating: Dating, status: str = "") -> When:
    """The days a time of a report can mean, seen from each day it can be of; When() where that tells nothing.

    `status` is that of the record that the time is of: what is told as done lies before its report, and a weekday
    for which both ways are open is one of two days. What is to come by a day comes after the report's own.
    """
    found, told = _resolved(time, dating), dating.when.first
    if isinstance(time.expr, Opening) and told and found.last and found.first is None and told <= found.last:
        return _until(time.expr, (told, found.last), status)
    if not (told and told == dating.when.last):
        return found
    if (loose := _loosely(time, found, day_.fromisoformat(told))) is not None:
        return loose
    weekday = _weekday(time.expr)
    if weekday is not None and found.first:
        return _of_week(weekday, dating, status)
    return When() if status in DONE and found.first and found.first > _latest(dating) else found


def _until(opening: Opening, days: tuple[str, str], status: str) -> When:
    """From a report's day to a last one; nothing has been done by a day to come, which is its term."""
    over = status in OVER and opening.side == "by"
    return When() if over else edtf.between(*(day_.fromisoformat(one) for one in days))


def _loosely(time: Time, found: When, told: day_) -> When | None:
    """[More than] five years ago: then or before; [last week] of a Sunday: the week that ends or the one before."""
    expr = time.expr
    if not (isinstance(expr, Shift) and found.first and found.last):
        return None
    if expr.ago and time.text.lower().startswith(LONGER):
        return edtf.by(day_.fromisoformat(found.last))
    past_week = expr.unit == "week" and expr.count == -1 and not expr.ago and expr.base is None
    return edtf.between(day_.fromisoformat(found.first), told) if past_week and told.weekday() == SUNDAY else None


def narrowed(time: Time, dating: Dating, status: str = "") -> When:
    """What resolve tells, but nothing where only a term of office dates the report: "on Friday" of 2009 to 2017."""
    if is_a_term(dating.when) and not calendar.days(time.expr, None).edtf:
        return When()
    return resolve(time, dating, status)


def is_ahead(when: When, dating: Dating) -> bool:
    """Do days lie behind every day that their report can be of, so that it tells of nothing done on them?"""
    return bool(when.first and dating.when.last) and (when.first or "") > _latest(dating)


def is_a_term(when: When) -> bool:
    """Is a report of so many days, bounded at both ends, that none of them tells when anything was?"""
    return bool(when.first and when.last) and is_wide(when)


def is_wide(when: When) -> bool:
    """Is a set open at an end, or of so many days that a day within it tells nothing?"""
    if not (when.first and when.last):
        return True
    return (day_.fromisoformat(when.last) - day_.fromisoformat(when.first)).days > WIDE


def _weekday(expr: TimeExpr) -> Weekday | None:
    """A weekday without "last" or "next", with or without a time of day."""
    inner = expr.of if isinstance(expr, Clock | Edge) else expr
    return inner if isinstance(inner, Weekday) and not inner.stepped else None


def _of_week(weekday: Weekday, dating: Dating, status: str) -> When:
    """Which Friday a report means: the last one, the next, or one of both where nothing tells."""
    day = day_.fromisoformat(dating.when.first or "")
    offset = (day.weekday() - weekday.day) % 7
    back, ahead = day - timedelta(offset), day + timedelta(7 - offset)
    if not offset:
        return edtf.single(day)
    if weekday.toward == "future" and status not in DONE:
        return edtf.single(ahead)
    if status not in OPEN and _is_printed_by(dating, ahead):
        return edtf.single(ahead)  # news of a Thursday, printed on Friday, tells what was said on Friday
    near = ahead.isoformat() <= _latest(dating) or ahead == day + timedelta(1)
    return edtf.any_of([back, ahead]) if near or status in OPEN else edtf.single(back)


def _is_printed_by(dating: Dating, day: day_) -> bool:
    """Is a report known to be printed on a day or after it?"""
    printed = dating.printed
    return printed.first is not None and printed.first == printed.last and day.isoformat() <= printed.first


def _latest(dating: Dating) -> str:
    """The last day on which a report of one day may be printed."""
    return max(dating.when.last or "", dating.printed.last or "")


def _resolved(time: Time, dating: Dating) -> When:
    """The days by the calendar alone."""
    if dating.when.first and dating.when.first == dating.when.last:
        return calendar.days(time.expr, day_.fromisoformat(dating.when.first))
    free = calendar.days(time.expr, None)
    if free.edtf:
        return free
    if dating.candidates:
        return _from_each(time, [day_.fromisoformat(day) for day in dating.candidates])
    return _from_bounds(time, dating.when)


def _clues(
    readings: Sequence[Reading], known: Known, copies: Sequence[Copy] | None
) -> tuple[tuple[Page, ...], list[Clue]]:
    """The reports in order, and every premise on their days."""
    read = pages(sorted(readings, key=lambda reading: reading.report.id), known.table)
    clues = [clue for page in read for clue in premises_stated.find(page)]
    clues.extend(clue for page in read for clue in premises_text.find(page, known))
    clues.extend(clue for page in read for clue in premises_known.find(page, known))
    clues.extend(premises_slashed.find(read))
    clues.extend(premises_years.find(read))
    clues.extend(premises_shared.find(read, copies))
    return read, clues


def _from_each(time: Time, days: Sequence[day_]) -> When:
    """One answer for all candidate days, or the stretch that all their answers span."""
    looked = days if len(days) <= SEEN_FROM else (days[0], days[-1])
    found = sorted({calendar.days(time.expr, day) for day in looked})
    if len(found) == 1:
        return found[0]
    if not all(one.first and one.last for one in found):
        return When()
    firsts = sorted({day_.fromisoformat(one.first) for one in found if one.first})
    lasts = sorted({day_.fromisoformat(one.last) for one in found if one.last})
    return edtf.any_of(firsts) if firsts == lasts and len(looked) == len(days) else edtf.between(firsts[0], lasts[-1])


def _from_bounds(time: Time, told: When) -> When:
    """Seen from both ends of a long or open stretch: a later day is never answered by an earlier one."""
    low = calendar.days(time.expr, day_.fromisoformat(told.first)) if told.first else When()
    high = calendar.days(time.expr, day_.fromisoformat(told.last)) if told.last else When()
    first = day_.fromisoformat(low.first) if low.first else None
    last = day_.fromisoformat(high.last) if high.last else None
    return _when([], first, last)


def _proof(report: str, rules: bounds.Index, by_key: Mapping[str, Clue]) -> list[Clue]:
    """The premises that yield a report's days, none of them to spare."""
    return [by_key[rule.key] for rule in bounds.proof(report, rules)]


Conflict = tuple[tuple[Premise, ...], tuple[Premise, ...]]


def _conflict(dropped: Sequence[bounds.Rule], index: bounds.Index, by_key: Mapping[str, Clue]) -> Conflict:
    """The premises that had to go, and those they contradict."""
    gone = [premise for rule in dropped for premise in by_key[rule.key].because]
    kept = [premise for rule in dropped for one in bounds.clash(rule, index) for premise in by_key[one.key].because]
    return tuple(dict.fromkeys(gone)), tuple(dict.fromkeys(kept))


def _completed(dating: Dating, page: Page, *, left: int, lost: Conflict) -> Dating:
    """A dating with what was set aside for it and what would narrow it further."""
    aside = tuple(
        Premise(f"contradicted by the others, set aside: {one.text}", one.span, one.report) for one in lost[0]
    )
    return replace(
        dating,
        because=(*dating.because, *aside, *premises_stated.slips(page.reading.report)),
        conflict=(*lost[0], *lost[1]),
        would_narrow=premises_open.find(page, left.bit_count()),
        printed=_printed(page.reading.report, left) if dating.because else When(),
    )


def _printed(report: Report, found: int) -> When:
    """The day of the paper: the stated one where it agrees with the days of the news, else those it may be."""
    days = printed(found)
    days = (premises_stated.stretches(report) & days) or days
    first, last = bounds.first(days), bounds.last(days)
    few = bool(first and last) and days.bit_count() <= LISTED
    return _when(list(bounds.days(days)) if few else [], first, last)


def _dating(report: str, found: int, *, proof: Sequence[Clue]) -> Dating:
    """A report's days as a Dating."""
    nearest = sorted(proof, key=lambda clue: clue.rule.target != report)
    because = tuple(dict.fromkeys(premise for clue in nearest for premise in clue.because))
    own = {clue.method for clue in proof if clue.rule.target == report}
    first, last = bounds.first(found), bounds.last(found)
    method = next((one for one in METHODS if one in own), "inferred") if first or last else "unknown"
    count = found.bit_count()
    listed = list(bounds.days(found)) if first and last and count <= LISTED else []
    return Dating(report, _when(listed, first, last), tuple(day.isoformat() for day in listed), method, because)


def _when(listed: Sequence[day_], first: day_ | None, last: day_ | None) -> When:
    """The days as EDTF, open where nothing bounds them."""
    if listed:
        return edtf.any_of(listed)
    if first and last:
        return edtf.between(first, last)
    if first:
        return edtf.after(first)
    return When(f"../{last.isoformat()}", None, last.isoformat()) if last else When()
