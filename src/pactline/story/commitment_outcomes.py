"""Commitments and the deeds that all reports tell in, the turns that those give each commitment out.

A deed told later, in another report or behind the promise in one report of the past, is done, under way, refused or
put off; what is only possibly the same deed is kept as a possible follow-up, which never counts as done.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from pactline.model.outcome import Outcome
from pactline.model.reading import Reading
from pactline.model.span import Evidence
from pactline.model.story import Fact, Turn
from pactline.model.when import When
from pactline.story import (
    commitment_days,
    delays,
    outcome_match,
    outcome_promises,
    outcome_sure,
    outcome_tellings,
)
from pactline.story.dating import narrowed
from pactline.story.outcome_match import DELAYED, DONE, UNDONE, Promise, Told
from pactline.story.outcome_sure import POSSIBLE
from pactline.story.outcome_tellings import Telling
from pactline.story.turns import Pile, commitment, made

REACH = 3  # sentences behind a promise in which its outcome is told without naming it anew
FOLLOW_UP = "possible-follow-up"
FUTURE = frozenset(("will", "'ll", "’ll", "wo", "shall", "must", "should", "may", "can"))


class Known(msgspec.Struct, frozen=True):
    """The turns of each commitment by id, and those of which a report tells that they are not done."""

    turns: Mapping[str, Sequence[Turn]]
    heard: frozenset[str]


class Match(msgspec.Struct, frozen=True):
    """A deed told beside a commitment: how surely it is of it, how close, what it says of it, and the turn."""

    level: int
    close: int
    promise: Promise
    sort: str
    turn: Turn


def read(facts: Sequence[Fact], readings: Sequence[Reading], pile: Pile) -> Known:
    """Hold every deed told against the commitments it can be of."""
    meant = {one.of: one for reading in readings for one in reading.outcomes if one.of}
    promises = outcome_promises.promises(facts, meant, readings)
    casts = _casts(readings, pile)
    by_id = {fact.id: fact for fact in facts}
    index = outcome_promises.index(promises, by_id)
    matches = []
    for told in outcome_tellings.read(facts, meant, readings=readings, pile=pile) if promises else ():
        near = [promises[key] for key in outcome_promises.near(told.outcome, index)]
        matches.append(_matches(told, near, by_id, pile=pile, casts=casts))
    return _known(matches)


def _known(matches: Sequence[Sequence[Match]]) -> Known:
    """What all deeds say of the commitments."""
    turns: dict[str, list[Turn]] = defaultdict(list)
    heard: set[str] = set()
    done = _done(matches)
    for key, sort, turn in (told for each in matches for told in _best(each, done)):
        if sort == UNDONE:
            heard.add(key)
        else:
            turns[key].append(turn)
    return Known({key: _settled(found) for key, found in turns.items()}, frozenset(heard))


def _casts(readings: Sequence[Reading], pile: Pile) -> dict[str, frozenset[str]]:
    """The known actors that each report names."""
    known = pile.base.actors
    return {one.report.id: frozenset(known[each.id] for each in one.chains if each.id in known) for one in readings}


def _matches(
    one: Telling,
    promises: Sequence[Promise],
    facts: Mapping[str, Fact],
    *,
    pile: Pile,
    casts: Mapping[str, frozenset[str]],
) -> list[Match]:
    """The commitments that a deed is most surely of."""
    found = [
        told
        for promise in promises
        if outcome_sure.may_be(promise, one.outcome)
        and (told := _turn(one, promise, facts[promise.id], pile=pile, casts=casts)) is not None
    ]
    top = max((each.level for each in found), default=0)
    return [each for each in found if each.level == top]


def _done(matches: Sequence[Sequence[Match]]) -> dict[str, str]:
    """The first day on which each commitment was surely done, by what is told of it alone."""
    days: dict[str, str] = {}
    for found in matches:
        for one in found if len(found) == 1 else ():
            if one.level != POSSIBLE and one.sort == DONE and one.turn.when.last:
                days[one.promise.id] = min(days.get(one.promise.id, "9999"), one.turn.when.last)
    return days


def _best(found: Sequence[Match], done: Mapping[str, str]) -> Iterator[tuple[str, str, Turn]]:
    """Those commitments with what a deed says of them; of several doers' it may be any, save what was done before, and
    the closest goes before the others.
    """
    kept = found
    if _several(found):
        kept = [one for one in found if done.get(one.promise.id, "9999") >= (one.turn.when.first or "")] or found
        closest = max(one.close for one in kept)
        kept = [one for one in kept if one.close == closest]
    several = _several(kept)
    for one in kept:
        open_ = (one.level == POSSIBLE or several) and one.sort != UNDONE
        turn = msgspec.structs.replace(one.turn, status=FOLLOW_UP, due=None) if open_ else one.turn
        yield one.promise.id, one.sort, turn


def _several(found: Sequence[Match]) -> bool:
    """Whether it is told of several who are to act."""
    return len({doers for one in found if (doers := one.promise.doers or one.promise.doing)}) > 1


def _turn(
    one: Telling, promise: Promise, fact: Fact, *, pile: Pile, casts: Mapping[str, frozenset[str]]
) -> Match | None:
    """How surely a deed is of a commitment, what it says of it, and the turn."""
    here = one.outcome.span.report
    in_one = here in {each.span.report for each in fact.evidence}
    gap = _behind(one.outcome, fact, pile) if in_one else 0
    if in_one and not gap:
        return None
    told = _told(one, promise, fact, gap=gap, pile=pile)
    cast, theirs = casts[fact.record.evidence[0].span.report], casts[here]
    named = told.named or not promise.sayers.isdisjoint(theirs)
    told = msgspec.structs.replace(told, named=named, together=not cast.isdisjoint(theirs))
    return _held(promise, told, fact, pile=pile)


def _held(promise: Promise, told: Told, fact: Fact, *, pile: Pile) -> Match | None:
    """What a deed told is held for; None where it says nothing, came before, or puts off to no day."""
    one, sort = told.outcome, outcome_match.turned(promise, told)
    level = outcome_sure.certainty(promise, told) if sort else 0
    when = _day(one, pile)
    if not level or not _later(when, fact, near=told.near, pile=pile):
        return None
    due = delays.moved(one, fact, pile) if sort == DELAYED else None
    if sort == DELAYED and due is None:
        return None
    sort = UNDONE if one.undone and level == POSSIBLE else sort
    turn = Turn(sort, when, _evidence(one), due)
    return Match(level, outcome_sure.closeness(promise, told), promise, sort, turn)


def _told(one: Telling, promise: Promise, fact: Fact, *, gap: int, pile: Pile) -> Told:
    """A deed told beside a promise."""
    here, there = one.outcome.span.report, fact.record.evidence[0].span.report
    text, stories = pile.texts[here], pile.base.stories
    words = {word for each in fact.parties for word in outcome_promises.WORD.findall(each.text) if word[:1].isupper()}
    names = {word for word in words if len(word) > 2 and word.casefold() not in outcome_match.ARTICLES}
    term = commitment(fact).due
    due = commitment_days.due(term, fact, pile) if term is not None else None
    day = _day(one.outcome, pile)
    return Told(
        outcome=one.outcome,
        actor=one.actor,
        doing=one.doing,
        near=gap > 0,
        named=any(name in text for name in sorted(names)),
        promiser=one.promiser,
        kindred=stories.get(here) == stories.get(there),
        next=gap == 1,
        overdue=due is not None and bool(due.last and day.first and due.last < day.first),
        rare=one.rare,
        asker=one.asker,
        asking=one.asking,
    )


def _behind(one: Outcome, fact: Fact, pile: Pile) -> int:
    """How many sentences behind a promise of the past in the same report a deed is told; 0 where it is not or is too
    far from it.
    """
    cues = [each.span for each in fact.evidence if each.role == "cue" and each.span.report == one.span.report]
    starts = [start for start, _ in pile.sentences.get(one.span.report, ())]
    for span in cues:
        word = pile.texts[span.report][span.start : span.end].casefold()
        gap = bisect_right(starts, one.span.start) - bisect_right(starts, span.start)
        if word not in FUTURE and 0 < gap <= REACH:
            return gap
    return 0


def _day(one: Outcome, pile: Pile) -> When:
    """The day of a deed: its own, else its report's."""
    dating = pile.base.datings[one.span.report]
    own = narrowed(one.when, dating, "happened") if one.when is not None else When()
    return own if own.edtf else dating.when


def _later(when: When, fact: Fact, *, near: bool, pile: Pile) -> bool:
    """Whether a deed can only have been done when it was undertaken already."""
    since = made(fact, pile)
    if near:
        return not (when.last and since.first and when.last < since.first) or _overdue(when, fact)
    return bool(when.last and since.last and when.last > since.last and (when.first or "") >= (since.first or ""))


def _overdue(when: When, fact: Fact) -> bool:
    """Whether the promise is told with its report only after the deed, so that its own day is not known."""
    return bool(when.edtf) and not fact.when.edtf


def _evidence(one: Outcome) -> tuple[Evidence, ...]:
    """The words of the clause, who says so and the new day."""
    said = [Evidence(each.span, "follow-up", "said_by") for each in one.said_by if each.span is not None]
    due = [Evidence(one.term.span, "follow-up", "due")] if one.term is not None else []
    return (Evidence(one.span, "follow-up", "follow-up"), *said, *due)


def _settled(found: Sequence[Turn]) -> list[Turn]:
    """The turns in order, each day's kind once; a possible follow-up falls away where a sure one is known."""
    sure = [turn for turn in found if turn.status != FOLLOW_UP]
    kept: dict[tuple[str, str], Turn] = {}
    for turn in sorted(sure or found, key=lambda one: (one.when.first or "9999", one.status, one.evidence)):
        kept.setdefault((turn.status, turn.when.edtf), turn)
    return list(kept.values())
