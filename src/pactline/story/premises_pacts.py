"""Several reports in, what an agreement by name that two tell of says of the day of one out.

"The Strait Accord, signed last month" in one report and "they signed the Strait Accord on Monday" in a dated one put
the first in the month after.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

import msgspec

from pactline.kit import bounds, calendar
from pactline.model.mention import Time
from pactline.model.span import Span
from pactline.model.story import Premise
from pactline.model.when import Fixed, Shift, Weekday
from pactline.story.premises import Clue, Page, Words, any_word
from pactline.story.premises_known import inverse

REACH = 60  # characters between the verb of a stage and its time
WIDEST = 31  # days a stage may lie between to date another report by it
MOST = 3  # reports that date a stage of one agreement for each of the others
NAMED = r"\b(?:[A-Z][\w'’-]{1,30} ){1,4}"


class Told(msgspec.Struct, frozen=True):
    """A stage of a named agreement as one report tells of it."""

    page: Page
    at: Span
    name: str
    verb: str
    time: Time


def find(pages: Sequence[Page]) -> Iterator[Clue]:
    """Every report that tells of a stage by "last month" or "on Monday", dated by those that know its day."""
    groups: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for page in pages:
        for told in _stages(page):
            groups[told.name.casefold(), told.verb].append(told)
    for _, group in sorted(groups.items(), key=lambda item: item[0]):
        sources = sorted(group, key=_worth)
        for target in (told for told in group if points(told.time)):
            others = [one for one in sources if one.page.id != target.page.id][:MOST]
            for rank, source in enumerate(reversed(others)):
                yield _dated_by(target, source, key=f"{target.at.start}:{rank}")


def _worth(told: Told) -> tuple[bool, bool, str]:
    """Sorts first what a proof had best rest on: a dated report that tells the day."""
    return not told.page.reading.report.dates, not isinstance(told.time.expr, Weekday), told.page.id


def _stages(page: Page) -> Iterator[Told]:
    """The stages of named agreements that a report gives a time, the first of each."""
    seen: set[tuple[str, str]] = set()
    named, reached = _names(page.words), any_word(page.words.reached)
    for sentence in page.reading.sentences:
        text = page.text[sentence.start : sentence.end]
        name = named.search(text)
        verb = reached.search(text, 0) if name else None
        time = _time(page, sentence.start + verb.end(), sentence.end) if verb else None
        if name and verb and time and (name[0].casefold(), verb[0].lower()) not in seen:
            seen.add((name[0].casefold(), verb[0].lower()))
            low = sentence.start + min(name.start(), verb.start())
            at = Span(page.id, low, max(time.span.end, sentence.start + name.end()))
            yield Told(page, at, name[0].removeprefix("The "), verb[0].lower(), time)


def _names(words: Words) -> "re.Pattern[str]":
    """An agreement by its name: the Strait Accord."""
    kinds = "|".join(word.capitalize() for word in sorted(words.pacts))
    return re.compile(rf"{NAMED}(?:{kinds})\b")


def _time(page: Page, verb: int, end: int) -> Time | None:
    """The first time behind the verb of a stage."""
    upto = min(verb + REACH, end)
    return next((time for time in page.times if verb <= time.span.start < upto and time.type == "DATE"), None)


def points(time: Time) -> bool:
    """Does a time lead from the report back to a day?"""
    expr = time.expr
    if isinstance(expr, Shift):
        return expr.base is None and expr.count < 0
    if isinstance(expr, Fixed):
        return expr.year is None and expr.month is not None and expr.toward != "future"
    return isinstance(expr, Weekday) and expr.toward == "past"


def _dated_by(target: Told, source: Told, *, key: str) -> Clue:
    """The days from which the target's time leads to where the source has the stage."""

    def narrow(seen: int) -> int:
        if seen.bit_count() > WIDEST:
            return bounds.ALL
        placed = [calendar.place(source.time.expr, day) for day in bounds.days(seen)]
        firsts = [one.first for one in placed if one and one.first]
        lasts = [one.last for one in placed if one and one.last]
        if not firsts or not lasts or max(lasts) - min(firsts) > timedelta(WIDEST):
            return bounds.ALL
        return inverse(target.time.expr, min(firsts), max(lasts)) or bounds.ALL

    rule = bounds.Rule(f"{target.page.id}:pact:{key}", target.page.id, narrow, (source.page.id,))
    ours = Premise(f"it tells of {target.page.quoted(target.at)}", target.at, target.page.id)
    theirs = Premise("another report has the day of that", source.at, source.page.id)
    return Clue(rule, (ours, theirs))
