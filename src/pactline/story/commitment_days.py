"""A commitment in, the days it was made on and those it is due on out.

What tense or clause puts before the report is of that day or any earlier one, unless its own words give a day; nothing
is made after the report that tells it.
"""

from calendar import monthrange
from datetime import date

from pactline.kit import calendar, edtf
from pactline.model.mention import Time
from pactline.model.story import Dating, Fact
from pactline.model.when import Opening, SpanOf, When
from pactline.story.dating import is_wide, narrowed
from pactline.story.turns import Pile, commitment, made

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}


def shown(fact: Fact, pile: Pile) -> When:
    """The days on which it was made, as far as the words tell."""
    when = _told_by(made(fact, pile), pile.base.datings[fact.record.evidence[0].span.report])
    if not commitment(fact).earlier:
        return when
    return edtf.by(date.fromisoformat(when.last)) if when.last else When()


def due(term: Time, fact: Fact, pile: Pile) -> When:
    """By when: as its report's day has it; "over the next three years" of what was said on Tuesday from that day, and
    "within three years" the last day of them.
    """
    said, dating = fact.when, pile.base.datings[term.span.report]
    if isinstance(term.expr, Opening) and isinstance(term.expr.of, SpanOf):
        return _last(term.expr.of, said if said.first and said.first == said.last else dating.when)
    if isinstance(term.expr, SpanOf) and said.first and said.first == said.last:
        return calendar.days(term.expr, date.fromisoformat(said.first))
    return narrowed(term, dating)


def _last(length: SpanOf, since: When) -> When:
    """The last day of a length from a day on, or from one of some; When() where nobody knows since when."""
    if is_wide(since):
        return When()
    ends = [_end(length, date.fromisoformat(day)) for day in (since.first, since.last) if day]
    known = [one for one in ends if one is not None]
    return edtf.between(*known) if len(known) == len(("first", "last")) else When()


def _end(length: SpanOf, day: date) -> date | None:
    """The day at the end of a length: the same of a later month, or the last of a shorter one."""
    months = MONTHS.get(length.unit, 0) * (length.count or 0)
    if not months or months != int(months):
        last = calendar.days(length, day).last
        return date.fromisoformat(last) if last else None
    year, month = divmod(day.year * 12 + day.month - 1 + int(months), 12)
    if year > date.max.year:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _told_by(when: When, dating: Dating) -> When:
    """Days without those after the report: of "this week", told on its Thursday, Monday to Thursday."""
    told = max(dating.when.last or "", dating.printed.last or "")
    if is_wide(dating.when) or not (when.first and when.last) or not when.first <= told < when.last:
        return when
    return edtf.between(date.fromisoformat(when.first), date.fromisoformat(told))
