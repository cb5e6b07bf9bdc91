"""Tellings in, the pairs out that are one carrying off or setting free of many: 276 schoolgirls, the girls.

Counts of those carried off differ from report to report and nobody of them is named: whom it befell (in a word in
common), who did it, as far as told, and a month in common make two tellings one; for those set free, a day or two.
What a report tells without a day of "the girls" is what it tells with one.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from datetime import date

from pactline.story.happening_groups import ANOTHER, Pair
from pactline.story.happening_questions import DONE, Telling, one_day, one_place

LONGEST = {"abduct": ("carried off together", 31), "release": ("set free together", 3)}  # why, within how many days
MONTH = 31  # days
ANYONE = "anyone"  # under which tellings are found whoever did it
POINTING = ("the", "these", "those", "all")


def find(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """The pairs, each telling with the first before it that it fits, with the reason."""
    held = sorted((one for one in tellings if _captured(one)), key=lambda one: (not _dated(one), one.fact.id))
    whom = [_whom(one) for one in held]
    filed: dict[Hashable, list[int]] = defaultdict(list)
    for place, one in enumerate(held):
        met = sorted({at for key in _sought(one) for at in filed.get(key, ())})
        befell = (at for at in met if whom[at].endswith(whom[place]) or whom[place].endswith(whom[at]))
        first = next((held[at] for at in befell if _one(held[at], one)), None)
        if first is not None:
            ours, theirs = sorted((one.fact.id, first.fact.id))
            yield (ours, theirs), (LONGEST[one.event.mode or ""][0],)
        for key in _filed(one):
            filed[key].append(place)


def _filed(one: Telling) -> Iterator[Hashable]:
    """What a telling is found by: its report, and where it is dated each month that it may be of, with its doers."""
    yield one.event.mode, one.report
    for month in _months(one):
        yield from ((one.event.mode, month, doers) for doers in (one.acting("actor"), ANYONE))


def _sought(one: Telling) -> Iterator[Hashable]:
    """What those are found by that a telling may fit: dated ones of its days by the same doers or by nobody known."""
    doers = one.acting("actor")
    for month in _months(one):
        yield from ((one.event.mode, month, each) for each in ((doers, frozenset()) if doers else (ANYONE,)))
    if not _dated(one):
        yield one.event.mode, one.report


def _months(one: Telling) -> range:
    """The numbers of the months, of so many days each, in which a dated telling has days."""
    if not _dated(one):
        return range(0)
    first, last = (
        date.fromisoformat(day).toordinal() // MONTH for day in (one.fact.when.first, one.fact.when.last) if day
    )
    return range(first, last + 1)


def _captured(one: Telling) -> bool:
    """Are several carried off, or set free, whom nobody names?"""
    status = one.fact.record.status
    return one.event.mode in LONGEST and (status in DONE or status == "alleged") and bool(_whom(one))


def _whom(one: Telling) -> str:
    """The last word for those it befell, a plural: more than 200 [schoolgirls]; "" where it is not one."""
    told = [party for party in one.fact.parties if party.role == "recipient"]
    if len(told) != 1 or told[0].actor is not None:
        return ""
    last = (told[0].text.casefold().split() or [""])[-1]
    return last if last.endswith("s") or last in ("children", "women", "men", "people") else ""


def _one(dated: Telling, other: Telling) -> bool:
    """Is nothing against it, and the time for it? The first has a day wherever one of them has."""
    if dated.event.mode != other.event.mode or (dated.before | other.before) & ANOTHER:
        return False
    if one_day(dated, other) is None or one_place(dated, other) is None or not _same_doers(dated, other):
        return False
    if _dated(other):
        return _dated(dated)
    return dated.report == other.report and _pointed_at(other)


def _same_doers(one: Telling, other: Telling) -> bool:
    """Are those known who did it the same, as far as both tell?"""
    ours, theirs = one.acting("actor"), other.acting("actor")
    return not ours or not theirs or ours == theirs


def _dated(one: Telling) -> bool:
    """Is its day told well enough?"""
    when = one.fact.when
    if not (when.first and when.last):
        return False
    return (date.fromisoformat(when.last) - date.fromisoformat(when.first)).days <= LONGEST[one.event.mode or ""][1]


def _pointed_at(one: Telling) -> bool:
    """Are they those whom the report has told of: the girls?"""
    texts = [party.text.casefold().split() for party in one.fact.parties if party.role == "recipient"]
    return all(words[:1] and words[0] in POINTING for words in texts) and not (
        one.fact.when.first or one.fact.when.last
    )
