"""Two tellings without a close day in, by which of a few ways they are surely one happening out.

Said in near words; the same done to the same thing; talks going on or to come between the same parties; many parties,
all the same. Reports must be of one time, as far as their days are known.
"""

from collections.abc import Callable
from datetime import date

from pactline.model.when import When
from pactline.story.happening_questions import Telling
from pactline.story.nearness import Nearness

CLOSE = 7  # days within which a set of days tells one happening from the next
MUTUAL = "CONSULT"
OFTEN = ("ASSAULT", "PROTEST")  # what is done again the next day in the same words
SAME = 0.8  # cosine of words for one deed: met, meeting
NEAR = 0.38  # of words for one deed done to one thing: mobilised, deployed the national guard
FIRST = 3  # words behind the deed that name the thing
SHARED = 2  # of those
MANY = 3  # parties
ONCE = {  # the rule that found it, and whose deed or fate it is
    "verb-resign": "actor",
    "verb-step-down": "actor",
    "verb-abdicate": "actor",
    "verb-arrest": "recipient",
    "verb-detain": "recipient",
    "verb-kill": "recipient",
    "verb-murder": "recipient",
    "verb-assassinate": "recipient",
}
Way = Callable[[Telling, Telling, Nearness], str | None]


def told(one: Telling, other: Telling, near: Nearness | None) -> str | None:
    """The first way by which two tellings are one, or None."""
    if near is None or _turned(one, other) or not at_one_time(one.told, other.told):
        return None
    return next((why for way in WAYS if (why := way(one, other, near)) is not None), None)


def in_near_words(one: Telling, other: Telling, near: Nearness) -> str | None:
    """Do two reports tell it in words of one meaning?"""
    if one.report == other.report:
        return None
    return near.same(one.words, other.words, deeds=(one.deed, other.deed), aside=one.sides | other.sides)


def one_thing(one: Telling, other: Telling, near: Nearness) -> str | None:
    """Called out the national guard; mobilised the national guard."""
    if one.event.type in OFTEN or near.words(one.deed, other.deed) < NEAR:
        return None
    things = [near.plain(telling.behind[:FIRST]) for telling in (one, other)]
    modes = {mode for mode in (one.event.mode, other.event.mode) if mode}
    if len(things[0] & things[1]) < SHARED or len(modes) > 1 or "weapons" in modes:
        return None
    return "done to the same thing" if _same_unknown(one, other) else None


def _same_unknown(one: Telling, other: Telling) -> bool:
    """Is who acts, where neither telling names anybody known, told in a word in common? Protesters are no ministers."""
    if one.acting("actor") or other.acting("actor"):
        return True
    named = [
        {word for party in telling.fact.parties if party.role == "actor" for word in party.text.lower().split()}
        for telling in (one, other)
    ]
    return not all(named) or bool(named[0] & named[1])


def going_on(one: Telling, other: Telling, near: Nearness) -> str | None:
    """Is talking with; is in talks with; will meet and is to meet."""
    unfinished = one.fact.record.status in ("ongoing", "planned") and one.event.type == MUTUAL
    if not unfinished or len(one.actors) < 2 or one.actors != other.actors:
        return None
    return "talks of the same parties" if _announced(one, other) or near.words(one.deed, other.deed) >= SAME else None


def _announced(one: Telling, other: Telling) -> bool:
    """Will meet, is to hold talks: what two are to do within a week of news is one meeting, no visit, in any words."""
    days = (one.told.first, one.told.last, other.told.first, other.told.last)
    planned = one.fact.record.status == other.fact.record.status == "planned"
    return planned and all(days) and "visit" not in (one.event.mode, other.event.mode)


def only_once(one: Telling, other: Telling, near: Nearness) -> str | None:
    """He stepped down; he has resigned: what one person does or suffers once in a while, and not again the next day."""
    ours, theirs = (ONCE.get(telling.fact.evidence[0].rule) for telling in (one, other))
    if ours is None or ours != theirs:
        return None
    same = len(one.acting(ours)) == 1 and one.acting(ours) == other.acting(ours)
    return "done only once" if same else None


def many_parties(one: Telling, other: Telling, near: Nearness) -> str | None:
    """Struck a deal with Arle, Selm and Oure, both times."""
    same = one.by_role == other.by_role and len(one.actors) >= MANY
    return "the same many parties" if same and near.words(one.deed, other.deed) >= SAME else None


WAYS: tuple[Way, ...] = (in_near_words, one_thing, going_on, only_once, many_parties)


def _turned(one: Telling, other: Telling) -> bool:
    """Does one side do here what is done to it there? Who meets and who is met are one."""
    mutual = one.event.type == MUTUAL
    return not mutual and any(a.acting("actor") & b.acting("recipient") for a, b in ((one, other), (other, one)))


def at_one_time(one: When, other: When) -> bool:
    """Can two reports be of one week, as far as their days are known?"""
    if not (one.first and one.last and other.first and other.last):
        return True
    days = [date.fromisoformat(day).toordinal() for day in (one.first, one.last, other.first, other.last)]
    return max(days[0], days[2]) - min(days[1], days[3]) <= CLOSE
