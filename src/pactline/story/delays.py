"""A delay that a report tells of and a commitment in, the day out by which it is due now."""

from calendar import monthrange
from datetime import date, timedelta

import msgspec

from pactline.kit import edtf
from pactline.model.mention import Time
from pactline.model.outcome import Outcome
from pactline.model.story import Fact
from pactline.model.when import Fixed, Opening, SpanOf, TimeExpr, Weekday, When
from pactline.story import commitment_days
from pactline.story.dating import narrowed
from pactline.story.turns import Pile, commitment

MONTHS = {"decade": 120, "year": 12, "half": 6, "quarter": 3, "month": 1}
DAYS = {"week": 7, "day": 1}


def moved(one: Outcome, fact: Fact, pile: Pile) -> When | None:
    """The new day: the one that is told, else the old one and the length of the delay; None where neither is known, or
    where the new one is no later than the old.
    """
    if one.term is None:
        return None
    body = commitment(fact)
    old = commitment_days.due(body.due, fact, pile) if body.due is not None else When()
    new = _by(one.term.expr, old) if isinstance(one.term.expr, SpanOf) else _to(one.term, one, pile)
    later = new is not None and new.last is not None and new.last > (old.last or "")
    return new if later else None


def _to(term: Time, one: Outcome, pile: Pile) -> When:
    """Until 2027, to March: a time to come."""
    expr = term.expr.of if isinstance(term.expr, Opening) else term.expr
    ahead = msgspec.structs.replace(term, expr=_ahead(expr))
    return narrowed(ahead, pile.base.datings[one.span.report])


def _ahead(expr: TimeExpr) -> TimeExpr:
    """A day or a month without a year, of those to come."""
    open_ = isinstance(expr, Weekday) or (isinstance(expr, Fixed) and expr.year is None)
    return msgspec.structs.replace(expr, toward="future") if open_ else expr


def _by(length: SpanOf, old: When) -> When | None:
    """By two years: the old days moved; a whole year or month stays one."""
    if length.count is None or not (old.first and old.last):
        return None
    months = round(length.count * MONTHS.get(length.unit, 0))
    days = round(length.count * DAYS.get(length.unit, 0))
    if not months and not days:
        return None
    first, last = (date.fromisoformat(day) for day in (old.first, old.last))
    whole = last.day == monthrange(last.year, last.month)[1] and not days
    return edtf.between(_moved(first, months, days), _moved(last, months, days, whole=whole))


def _moved(day: date, months: int, days: int, *, whole: bool = False) -> date:
    """A day so many months and days on; the last of a month stays the last where it is `whole`."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    end = monthrange(year, month + 1)[1]
    return date(year, month + 1, end if whole else min(day.day, end)) + timedelta(days=days)
