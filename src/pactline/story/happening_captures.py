"""Tellings in, the pairs out that are one carrying off or setting free of many: 276 schoolgirls, the girls.

Counts of those carried off differ from report to report and nobody of them is named: whom it befell (in a word in
common), who did it, as far as told, and a month in common make two tellings one; for those set free, a day or two.
What a report tells without a day of "the girls" is what it tells with one.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from pactline.story.happening_groups import ANOTHER, Pair
from pactline.story.happening_questions import DONE, Telling, one_day, one_place

LONGEST = {"abduct": ("carried off together", 31), "release": ("set free together", 3)}  # why, within how many days
POINTING = ("the", "these", "those", "all")


def find(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """The pairs, each telling with the first before it that it fits, with the reason."""
    held = sorted((one for one in tellings if _captured(one)), key=lambda one: (not _dated(one), one.fact.id))
    whom = [_whom(one) for one in held]
    for place, one in enumerate(held):
        befell = (at for at in range(place) if whom[at].endswith(whom[place]) or whom[place].endswith(whom[at]))
        first = next((held[at] for at in befell if _one(held[at], one)), None)
        if first is not None:
            ours, theirs = sorted((one.fact.id, first.fact.id))
            yield (ours, theirs), (LONGEST[one.event.mode or ""][0],)


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
