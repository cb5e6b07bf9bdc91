"""A story's facts in, the public shape of statements, events, agreements and commitments out."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import msgspec

from pactline.model.mention import Amount
from pactline.model.record import Agreement, Commitment, Event, Statement
from pactline.model.span import Span
from pactline.model.story import Course, Drift, Fact, Pact, Staged, Story, Turn
from pactline.outputs.schema_copies import WordingOut
from pactline.outputs.schema_records import (
    AgreementOut,
    AmountOut,
    CommitmentOut,
    EventOut,
    HistoryOut,
    StageOut,
    StatementOut,
)
from pactline.outputs.sources import days, words


class Told(msgspec.Struct, frozen=True):
    """The four kinds of facts, each sorted by id."""

    statements: tuple[StatementOut, ...]
    events: tuple[EventOut, ...]
    agreements: tuple[AgreementOut, ...]
    commitments: tuple[CommitmentOut, ...]


class Ground(msgspec.Struct, frozen=True):
    """What a fact is written against: texts by report, actors by the spans that name them."""

    texts: Mapping[str, str]
    named: Mapping[Span, str]


def convert(story: Story) -> Told:
    """Bring every fact into the public shape."""
    ground = Ground(
        texts={reading.report.id: reading.report.text for reading in story.readings},
        named={span: actor.id for actor in story.actors for span in actor.mentions},
    )
    made: dict[type, list[Any]] = {kind: [] for kind in MAKERS}
    for fact in sorted(story.facts, key=lambda fact: fact.id):
        kind = type(fact.record.body)
        if kind in MAKERS:
            made[kind].append(MAKERS[kind](fact, fact.record.body, ground))
    return Told(
        statements=tuple(made[Statement]),
        events=tuple(made[Event]),
        agreements=tuple(made[Agreement]),
        commitments=tuple(made[Commitment]),
    )


def _statement(fact: Fact, body: Statement, ground: Ground) -> StatementOut:
    """Who said what."""
    speaker = next((party for party in fact.parties if party.role == "speaker"), None)
    report = fact.evidence[0].span.report
    pieces = [ground.texts[span.report][span.start : span.end] for span in body.content]
    return StatementOut(
        id=fact.id,
        report=report,
        speaker=speaker.actor if speaker else None,
        speaker_text=speaker.text if speaker else "",
        addressee=next((party.actor for party in fact.parties if party.role == "addressee"), None),
        cue=body.cue,
        act=body.act,
        form=body.form,
        text=" ".join(pieces),
        status=fact.record.status,
        when=days(fact.when),
        utterance=fact.utterance or fact.id,
        evidence=words(fact.evidence),
        reports=fact.reports,
        independent=fact.independent,
        drift=tuple(_drift(fact.drift)),
        speakers=tuple(dict.fromkeys(one.actor for one in fact.parties if one.role == "speaker" and one.actor)),
        carriers=_actors(fact, "carrier"),
        sure=fact.record.sure,
    )


def _drift(found: Iterable[Drift]) -> Iterator[WordingOut]:
    """Where a statement's wording departs from others."""
    for one in found:
        if one.ours and one.theirs:
            ours, theirs = one.ours, one.theirs
            yield WordingOut(one.kind, ours.start, ours.end, theirs.report, theirs.start, theirs.end)


def _event(fact: Fact, body: Event, ground: Ground) -> EventOut:
    """Who did what to whom."""
    where = fact.record.where
    return EventOut(
        id=fact.id,
        type=body.type,
        mode=body.mode,
        contexts=tuple(sorted(body.contexts)),
        actors=_actors(fact, "actor"),
        recipients=_actors(fact, "recipient"),
        place=ground.named.get(where) if where else None,
        when=days(fact.when),
        status=fact.record.status,
        said_by=tuple(sorted(fact.said_by)),
        evidence=words(fact.evidence),
        reports=fact.reports,
        independent=fact.independent,
        because=fact.because,
        actors_text=_told(fact, "actor"),
        recipients_text=_told(fact, "recipient"),
        sure=fact.record.sure,
    )


def _agreement(fact: Fact, body: Agreement, ground: Ground) -> AgreementOut:
    """A pact with the labels and stages of all records that tell of it."""
    pact = fact.ledger if isinstance(fact.ledger, Pact) else Pact((body.label,), body.topics, body.excluded)
    return AgreementOut(
        id=fact.id,
        name=body.label,
        labels=tuple(sorted(pact.labels)),
        kind=body.kind,
        parties=_actors(fact, "party"),
        topics=tuple(sorted(pact.topics)),
        excluded=tuple(sorted(pact.excluded)),
        stages=tuple(_stage(one) for one in pact.stages),
        why=pact.why,
        evidence=words(fact.evidence),
        reports=fact.reports,
        independent=fact.independent,
    )


def _stage(one: Staged) -> StageOut:
    """A stage with its days and by whom."""
    return StageOut(
        stage=one.stage,
        when=days(one.when),
        evidence=words(one.evidence),
        by=tuple(sorted({who.actor for who in one.by if who.actor is not None})),
        by_text=tuple(sorted({" ".join(who.text.split()) for who in one.by if who.actor is None})),
    )


def _commitment(fact: Fact, body: Commitment, ground: Ground) -> CommitmentOut:
    """What somebody will or may do, and what became of it; without later news it stands as announced."""
    first = Turn("announced", fact.when, fact.evidence)
    course = fact.ledger if isinstance(fact.ledger, Course) else Course("announced", (first,), made=fact.when)
    return CommitmentOut(
        id=fact.id,
        by=_actors(fact, "by"),
        to=_actors(fact, "to"),
        action=body.action,
        amount=_amount(body.amount),
        due=days(course.due) if course.due is not None and course.due.edtf else None,
        made=days(course.made) if course.made.edtf else None,
        strength=body.strength,
        condition=body.condition,
        said_by=tuple(sorted(fact.said_by)),
        agreement=course.agreement,
        status=course.status,
        overdue=course.overdue,
        history=tuple(_history(turn) for turn in course.history),
        evidence=words(fact.evidence),
        reports=fact.reports,
        independent=fact.independent,
        by_text=_told(fact, "by"),
        to_text=_told(fact, "to"),
        said_by_text=fact.said_by_text,
        sure=fact.record.sure,
    )


def _history(turn: Turn) -> HistoryOut:
    """One turn."""
    due = days(turn.due) if turn.due is not None and turn.due.edtf else None
    return HistoryOut(turn.status, days(turn.when), words(turn.evidence), due)


def _actors(fact: Fact, role: str) -> tuple[str, ...]:
    """The known actors in one part, sorted."""
    return tuple(sorted({party.actor for party in fact.parties if party.role == role and party.actor}))


def _told(fact: Fact, role: str) -> tuple[str, ...]:
    """The report's words for those in one part who are no known actors, in its order."""
    return tuple(dict.fromkeys(one.text for one in fact.parties if one.role == role and not one.actor))


def _amount(amount: Amount | None) -> AmountOut | None:
    """A number with its unit."""
    return AmountOut(value=amount.value, unit=amount.unit, bound=amount.bound) if amount else None


MAKERS: dict[type, Callable[[Fact, Any, Ground], Any]] = {
    Statement: _statement,
    Event: _event,
    Agreement: _agreement,
    Commitment: _commitment,
}
