"""Settled facts in, the events that tell one stage of one agreement as one happening out, and the stage on their day.

Which words tell one stage is known once agreements are put together (story/agreements.py): "the presidents agreed on 28
programmes in September" and "they agreed on the programmes on 9 September" name other parties and other labels, and are
one deed. Their days must meet; an event that two stages rest on is left alone.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import msgspec

from pactline.model.record import Event
from pactline.model.story import Fact, Pact, Staged
from pactline.model.when import When
from pactline.story.agreement_questions import holds
from pactline.story.happening_questions import DONE
from pactline.story.sources import Origins

BECAUSE = "told of one stage of one agreement"
FAR = 10**6  # days, where an end is open
Key = tuple[str, int]  # an agreement and the place of its stage; a report and the start of a word


def settle(facts: Sequence[Fact], origins: Origins) -> tuple[Fact, ...]:
    """Tell each stage's events once, and put each stage on the closest day they give. Sorted by id."""
    events = {fact.id: fact for fact in facts if _told(fact)}
    stages = {(fact.id, place): stage for fact in facts for place, stage in enumerate(_stages(fact))}
    home: dict[str, Fact] = {}
    for key, ids in _held(stages, events).items():
        for group in _groups([events[one] for one in ids]):
            told = _joined(group, origins)
            home.update({one.id: told for one in group})
            stages[key] = _dated(stages[key], told)
    kept = {told.id: told for told in (home.get(fact.id, fact) for fact in facts)}
    return tuple(_restaged(kept[key], stages) for key in sorted(kept))


def _told(fact: Fact) -> bool:
    """Whether a fact is an event told as done, by the report or by somebody."""
    return isinstance(fact.record.body, Event) and (fact.record.status in DONE or fact.record.status == "alleged")


def _stages(fact: Fact) -> tuple[Staged, ...]:
    """The stages of an agreement; none of anything else."""
    return fact.ledger.stages if isinstance(fact.ledger, Pact) else ()


def _kind(fact: Fact) -> tuple[str, str | None]:
    """The type and mode of an event."""
    body = fact.record.body
    return (body.type, body.mode) if isinstance(body, Event) else ("", None)


def _held(stages: Mapping[Key, Staged], events: Mapping[str, Fact]) -> dict[Key, list[str]]:
    """The events whose words each stage rests on, and no other stage does."""
    at = {
        (one.span.report, one.span.start): key
        for key, fact in events.items()
        for one in fact.evidence
        if one.role == "trigger"
    }
    homes: dict[str, set[Key]] = defaultdict(set)
    for key, stage in stages.items():
        for word in stage.evidence:
            if (told := at.get((word.span.report, word.span.start))) is not None:
                homes[told].add(key)
    found: dict[Key, list[str]] = defaultdict(list)
    for one, keys in sorted(homes.items()):
        if len(keys) == 1:
            found[min(keys)].append(one)
    return found


def _groups(told: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Events of one kind whose days can be those of the one with the closest days."""
    left = sorted(told, key=lambda fact: (_length(fact.when), fact.id))
    while left:
        first = left[0]
        alike = (one for one in left if _kind(one) == _kind(first))
        group = [one for one in alike if one is first or holds(one.when, first.when)]
        yield group
        left = [one for one in left if one not in group]


def _joined(group: Sequence[Fact], origins: Origins) -> Fact:
    """One event of its tellings: what is told as done before what is alleged, then who names most parties."""
    sure = [one for one in group if one.record.status in DONE] or group
    first = min(sure, key=lambda one: (not one.record.sure, -len({party.role for party in one.parties}), one.id))
    return first if len(group) == 1 else _united(first, group, origins)


def _united(first: Fact, group: Sequence[Fact], origins: Origins) -> Fact:
    """An event with what all its tellings have."""
    evidence = sorted({each for one in group for each in one.evidence})
    reports, independent = origins.count(each.span for each in evidence if each.role == "trigger")
    done = first.record.status in DONE
    return msgspec.structs.replace(
        first,
        records=tuple(sorted({record for one in group for record in one.records})),
        when=group[0].when,
        evidence=tuple(evidence),
        said_by=first.said_by if done else tuple(sorted({actor for one in group for actor in one.said_by})),
        reports=reports,
        independent=independent,
        because=tuple(sorted({BECAUSE, *(reason for one in group for reason in one.because)})),
    )


def _dated(stage: Staged, told: Fact) -> Staged:
    """A stage on the closer day of the event that tells it, with the words that give it."""
    known = told.record.status in DONE and _length(told.when) < _length(stage.when) and holds(stage.when, told.when)
    if not known:
        return stage
    words = {msgspec.structs.replace(one, role="stage") for one in told.evidence if one.role == "trigger"}
    spans = {one.span for one in stage.evidence}
    return msgspec.structs.replace(
        stage,
        when=told.when,
        evidence=tuple(sorted({*stage.evidence, *(one for one in words if one.span not in spans)})),
    )


def _restaged(fact: Fact, stages: Mapping[Key, Staged]) -> Fact:
    """An agreement with its stages as they came out."""
    if not isinstance(fact.ledger, Pact) or not fact.ledger.stages:
        return fact
    told = tuple(stages[fact.id, place] for place in range(len(fact.ledger.stages)))
    when = next((one.when for one in told if one.when.edtf), When())
    return msgspec.structs.replace(fact, when=when, ledger=msgspec.structs.replace(fact.ledger, stages=told))


def _length(when: When) -> int:
    """How many days a set spans; very many where an end is open."""
    if not (when.first and when.last):
        return FAR
    return (date.fromisoformat(when.last) - date.fromisoformat(when.first)).days
