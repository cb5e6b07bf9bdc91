"""Commitments and the deeds that all reports tell in, the turns that those give each commitment out.

A deed told later, in another report or behind the promise in one report of the past, is done, under way, refused or
put off; what is only possibly the same deed is kept as a possible follow-up, which never counts as done.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from pactline.model.mention import Name
from pactline.model.outcome import Outcome
from pactline.model.reading import Reading
from pactline.model.span import Evidence
from pactline.model.story import Fact, Turn
from pactline.model.when import When
from pactline.story import delays, outcome_match
from pactline.story.dating import narrowed
from pactline.story.outcome_match import DELAYED, POSSIBLE, UNDONE, Promise, Told
from pactline.story.turns import Pile, actors_in, commitment, made, refrains

CAP = 60  # promises under one word, the last, that a deed is held against
REACH = 3  # sentences behind a promise in which its outcome is told without naming it anew
FOLLOW_UP = "possible-follow-up"
FUTURE = frozenset(("will", "'ll", "’ll", "wo", "shall", "must", "should", "may", "can"))
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


class Known(msgspec.Struct, frozen=True):
    """The turns of each commitment by id, and those of which a report tells that they are not done."""

    turns: Mapping[str, Sequence[Turn]]
    heard: frozenset[str]


def read(facts: Sequence[Fact], readings: Sequence[Reading], pile: Pile) -> Known:
    """Hold every deed told against the commitments it can be of."""
    promises = _promises(facts, readings)
    casts = _casts(readings, pile)
    by_id = {fact.id: fact for fact in facts}
    index = _index(promises, by_id)
    turns: dict[str, list[Turn]] = defaultdict(list)
    heard: set[str] = set()
    for told in _deeds(readings) if promises else ():
        near = [promises[key] for key in _near(told, index)]
        for key, sort, turn in _best(told, near, by_id, pile=pile, casts=casts):
            heard |= {key} if sort == UNDONE else set()
            turns[key] += [turn] if sort != UNDONE else []
    return Known({key: _settled(found) for key, found in turns.items()}, frozenset(heard))


def _promises(facts: Sequence[Fact], readings: Sequence[Reading]) -> dict[str, Promise]:
    """What each commitment undertakes."""
    meant = {one.of: one for reading in readings for one in reading.outcomes if one.of}
    told = {fact.record.evidence[0].span.report for fact in facts}
    texts = {one.report.id: f"{one.report.title or ''} {one.report.text}" for one in readings if one.report.id in told}
    about = {key: frozenset(map(_plain, _WORD.findall(text))) for key, text in texts.items()}
    return {fact.id: vow for fact in facts if (vow := _promise(fact, meant, about)) is not None}


def _casts(readings: Sequence[Reading], pile: Pile) -> dict[str, frozenset[str]]:
    """The known actors that each report names."""
    known = pile.base.actors
    return {
        one.report.id: frozenset(
            known[name.chain] for name in one.mentions if isinstance(name, Name) and name.chain and name.chain in known
        )
        for one in readings
    }


def _deeds(readings: Sequence[Reading]) -> Iterator[Outcome]:
    """All deeds that are told."""
    return (told for reading in readings for told in reading.outcomes if not told.of)


def _promise(fact: Fact, meant: Mapping[str, Outcome], about: Mapping[str, frozenset[str]]) -> Promise | None:
    """What a commitment undertakes, to be done or not to be done."""
    body = commitment(fact)
    outcome = next((meant[key] for key in (fact.record.id, *fact.records) if key in meant), None)
    if outcome is None or not (outcome.head or outcome.deed):
        return None
    named = frozenset(outcome.names) | frozenset(outcome.places)
    texts = (one.text for one in fact.parties)
    around = {_plain(word) for text in texts for word in _WORD.findall(text)}
    doing = {_plain(w) for one in fact.parties if one.role == "by" for w in _WORD.findall(one.text)}
    held = frozenset(map(_plain, _WORD.findall(body.action)))
    regular = any(one in body.action for one in outcome_match.YEARLY)
    doers = actors_in(fact, "by")
    sayers = doers | frozenset(fact.said_by)
    return Promise(
        id=fact.id,
        outcome=outcome,
        words=held,
        names=named | around,
        doers=doers,
        doing=frozenset(doing),
        regular=regular,
        sayers=sayers,
        refrains=refrains(body),
        about=about.get(fact.record.evidence[0].span.report, frozenset()),
    )


def _plain(word: str) -> str:
    """The form in which the words of deeds are kept."""
    low = word.casefold()
    low = low[:-1] if len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")) else low
    return low[:-2] + "er" if low.endswith("tre") else low


def _index(promises: Mapping[str, Promise], facts: Mapping[str, Fact]) -> dict[str, list[str]]:
    """Promises by the words a deed told can meet them under, and by the reports that tell them."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, one in sorted(promises.items()):
        told = {"@" + each.span.report for each in facts[key].evidence}
        for word in sorted({one.outcome.head, *one.words, "=" + one.outcome.deed, *told} - {"", "="}):
            found[word].append(key)
    return found


def _near(one: Outcome, index: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The promises that a deed told is held against; "the deadline was pushed back" against those of its report."""
    alone = "=" + one.deed if one.deed else "@" + one.span.report
    return index.get(one.head or alone, ())[-CAP:]


def _best(
    one: Outcome,
    promises: Sequence[Promise],
    facts: Mapping[str, Fact],
    *,
    pile: Pile,
    casts: Mapping[str, frozenset[str]],
) -> Iterator[tuple[str, str, Turn]]:
    """The commitments that a deed is most surely of, with what it says of them; of several doers' it may be any."""
    found: list[tuple[int, Promise, str, Turn]] = []
    for promise in promises:
        told = _turn(one, promise, facts[promise.id], pile=pile, casts=casts)
        if told is not None:
            found.append((told[0], promise, told[1], told[2]))
    top = max((level for level, *_ in found), default=0)
    best = [each for each in found if each[0] == top]
    several = len({each[1].doers or each[1].doing for each in best}) > 1
    for level, promise, sort, turn in best:
        open_ = (level == POSSIBLE or several) and sort != UNDONE
        yield promise.id, sort, msgspec.structs.replace(turn, status=FOLLOW_UP, due=None) if open_ else turn


def _turn(
    one: Outcome, promise: Promise, fact: Fact, *, pile: Pile, casts: Mapping[str, frozenset[str]]
) -> tuple[int, str, Turn] | None:
    """How surely a deed is of a commitment, what it says of it, and the turn."""
    here = one.span.report
    in_one = here in {each.span.report for each in fact.evidence}
    near = in_one and _behind(one, fact, pile)
    if in_one and not near:
        return None
    told = _told(one, fact, near=near, pile=pile)
    cast, theirs = casts[fact.record.evidence[0].span.report], casts[here]
    named = told.named or not promise.sayers.isdisjoint(theirs)
    told = msgspec.structs.replace(told, named=named, together=not cast.isdisjoint(theirs))
    return _held(promise, told, fact, pile=pile)


def _held(promise: Promise, told: Told, fact: Fact, *, pile: Pile) -> tuple[int, str, Turn] | None:
    """What a deed told is held for; None where it says nothing, came before, or puts off to no day."""
    one, sort = told.outcome, outcome_match.turned(promise, told)
    level = outcome_match.certainty(promise, told) if sort else 0
    when = _day(one, pile)
    if not level or not _later(when, fact, near=told.near, pile=pile):
        return None
    due = delays.moved(one, fact, pile) if sort == DELAYED else None
    if sort == DELAYED and due is None:
        return None
    return level, sort, Turn(sort, when, _evidence(one), due)


def _told(one: Outcome, fact: Fact, *, near: bool, pile: Pile) -> Told:
    """A deed told with who did it."""
    actor = pile.base.actors.get(one.by.chain) if one.by is not None and one.by.chain else None
    doing = frozenset(map(_plain, _WORD.findall(one.by.text))) if one.by is not None else frozenset()
    text = pile.texts[one.span.report]
    words = {word for each in fact.parties for word in _WORD.findall(each.text) if word[:1].isupper()}
    names = {word for word in words if len(word) > 2 and word.casefold() not in outcome_match.ARTICLES}
    promiser = pile.base.actors.get(one.promiser.chain) if one.promiser is not None and one.promiser.chain else None
    return Told(one, actor, doing, near, any(name in text for name in sorted(names)), promiser)


def _behind(one: Outcome, fact: Fact, pile: Pile) -> bool:
    """Whether a deed is told soon behind a promise of the past in the same report."""
    cues = [each.span for each in fact.evidence if each.role == "cue" and each.span.report == one.span.report]
    starts = [start for start, _ in pile.sentences.get(one.span.report, ())]
    for span in cues:
        word = pile.texts[span.report][span.start : span.end].casefold()
        gap = bisect_right(starts, one.span.start) - bisect_right(starts, span.start)
        if word not in FUTURE and 0 < gap <= REACH:
            return True
    return False


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
