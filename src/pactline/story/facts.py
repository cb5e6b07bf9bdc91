"""Readings, actors and dates in, facts out: each record with its parties, its day and the reports that carry it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import msgspec

from pactline.kit import edtf
from pactline.model.reading import Reading
from pactline.model.record import Event, Measure, Party, Record, Statement
from pactline.model.span import Span
from pactline.model.story import Actor, Bound, Dating, Drift, Fact
from pactline.model.when import When
from pactline.story import happening_worth, happenings, repeats, utterances, wordings
from pactline.story.dating import narrowed
from pactline.story.happening_questions import Telling
from pactline.story.holders import Holders
from pactline.story.nearness import Nearness
from pactline.story.sources import Origins

_WORD = re.compile(r"[^\W\d_]+")
_LONG = re.compile(r"\w{4,}")
_COUNT = re.compile(r"(?:all |the )?(\d{1,3}(?:,\d{3})*|\d+)\b(?![.,-]\d|%)", re.I)
NEXT = 6  # words behind a deed
REACH = 30  # letters before it


class Ground(msgspec.Struct, frozen=True):
    """What a record is settled against: chain -> actor, report -> dating, words -> source, report -> story.

    `names` are those of the actors by id; `days` keeps the day that each measure holds for once it was asked.
    """

    actors: Mapping[str, str]
    datings: Mapping[str, Dating]
    origins: Origins
    near: Nearness | None = None
    stories: Mapping[str, str] = {}
    holders: Holders | None = None
    names: Mapping[str, str] = {}
    days: dict[str, When] = msgspec.field(default_factory=dict)

    @property
    def sources(self) -> Mapping[str, str]:
        """Report -> source."""
        return self.origins.sources


def ground(
    actors: Sequence[Actor], datings: Sequence[Dating], origins: Origins, *, near: Nearness | None = None
) -> Ground:
    """Lay the ground once for all records."""
    chains = {chain: actor.id for actor in actors for chain in actor.chains}
    names = {actor.id: actor.name for actor in actors}
    return Ground(chains, {dating.report: dating for dating in datings}, origins, near, names=names)


def join(readings: Sequence[Reading], base: Ground) -> tuple[Fact, ...]:
    """Settle every record but the measures (story/progress.py has those), sorted by id."""
    settled = [settle(record, base) for reading in readings for record in _told(reading)]
    happened = happenings.merge(list(_tellings(settled, readings, base)), base.origins, near=base.near)
    happened = tuple(happening_worth.lines(happened))
    settled = [fact for fact in settled if not isinstance(fact.record.body, Event)]
    spoken = _spoken(settled, readings, base)
    counted = (fact for fact in settled if not isinstance(fact.record.body, Statement))
    said = repeats.fold(list(spoken.values()), {reading.report.id: reading.report.text for reading in readings})
    return tuple(sorted([*counted, *said, *happened], key=lambda fact: fact.id))


def settle(record: Record, base: Ground) -> Fact:
    """Give one record its actors and its day."""
    dating = base.datings[_report(record)]
    parties = bound(record.parties, base)
    said_by = {base.actors[party.chain] for party in record.said_by if party.chain and party.chain in base.actors}
    return Fact(
        id=record.id,
        record=record,
        records=(record.id,),
        parties=parties,
        said_by=tuple(sorted(said_by)),
        when=narrowed(record.when, dating, _standing(record)) if record.when else _gone(record, dating),
        evidence=record.evidence,
    )


def bound(parties: Iterable[Party], base: Ground) -> tuple[Bound, ...]:
    """Parties with their actors."""
    return tuple(_bound(party, base) for party in parties)


def _bound(party: Party, base: Ground) -> Bound:
    """A party with its actor; an office of a state that the report gives to nobody is asked of the other reports."""
    actor = base.actors.get(party.chain) if party.chain else None
    if party.chain is None and base.holders is not None:
        actor = base.holders.who(party.text)
    return Bound(role=party.role, actor=actor, text=party.text)


def _gone(record: Record, dating: Dating) -> When:
    """The report's day or any earlier one, of what was before it and nobody says when."""
    earlier = isinstance(record.body, Event) and record.body.earlier and dating.when.last
    return edtf.by(date.fromisoformat(dating.when.last or "")) if earlier else When()


def _standing(record: Record) -> str:
    """Whether what a record's day is of has been: whatever is said, it has been said."""
    return record.status if isinstance(record.body, Event) else "happened"


def _told(reading: Reading) -> Iterable[Record]:
    """All records of a reading that are no measures and, of what is said, what somebody surely said."""
    return (record for record in reading.records if not isinstance(record.body, Measure) and _worth_a_line(record))


def _worth_a_line(record: Record) -> bool:
    """Whether a statement is surely somebody's; every other record is worth a line."""
    return not isinstance(record.body, Statement) or record.body.told


def _report(record: Record) -> str:
    """The report a record stands in."""
    return record.evidence[0].span.report


def _tellings(facts: Iterable[Fact], readings: Sequence[Reading], base: Ground) -> Iterable[Telling]:
    """The events, as happenings compares them: with their place and the words of their sentence."""
    pages = {reading.report.id: reading for reading in readings}
    for fact in facts:
        if isinstance(fact.record.body, Event):
            page, where = pages[_report(fact.record)], fact.record.where
            place = page.report.text[where.start : where.end].casefold() if where else ""
            yield Telling(
                fact=fact,
                event=fact.record.body,
                place=place,
                words=_sentence(page, fact.evidence[0].span),
                told=base.datings[page.report.id].when,
                deed=_deed(fact, page.report.text),
                sides=_sides(fact),
                behind=_behind(fact, page),
                before=_before(fact, page.report.text),
                at=_bounds(page, fact.evidence[0].span)[0],
                befell=_befell(fact),
            )


def _befell(fact: Fact) -> int | None:
    """How many it was done to, in figures: held [23] smugglers."""
    told = [one.text for one in fact.parties if one.role == "recipient"]
    found = _COUNT.match(told[0]) if len(told) == 1 else None
    return None if found is None else int(found[1].replace(",", ""))


def _sides(fact: Fact) -> frozenset[str]:
    """The words of the parties' names."""
    return frozenset(word for one in fact.parties for word in _LONG.findall(one.text.casefold()))


def _behind(fact: Fact, page: Reading) -> tuple[str, ...]:
    """The words of the sentence behind what an event is told by, the parties' aside."""
    deed = ([one.span for one in fact.evidence if one.role == "trigger"] or [fact.evidence[0].span])[-1]
    words = _LONG.findall(page.report.text[deed.end : _bounds(page, deed)[1]].casefold())
    return tuple(word for word in words if word not in _sides(fact))[:NEXT]


def _before(fact: Fact, text: str) -> frozenset[str]:
    """The words right before what an event is told by."""
    deed = next((one.span for one in fact.evidence if one.role == "trigger"), fact.evidence[0].span)
    return frozenset(_WORD.findall(text[max(0, deed.start - REACH) : deed.start].casefold())[-2:])


def _deed(fact: Fact, text: str) -> str:
    """The last word of what an event is told by."""
    spans = [one.span for one in fact.evidence if one.role == "trigger"]
    words = _WORD.findall(text[spans[0].start : spans[0].end].casefold()) if spans else []
    return words[-1] if words else ""


def _sentence(page: Reading, span: Span) -> frozenset[str]:
    """The words of the sentence that some words stand in, short ones aside."""
    start, end = _bounds(page, span)
    return frozenset(_LONG.findall(page.report.text[start:end].casefold()))


def _spoken(facts: Iterable[Fact], readings: Sequence[Reading], base: Ground) -> Mapping[str, Fact]:
    """The statements by id, each with its act of speaking, its carriers counted, and where the wordings drift."""
    texts = {reading.report.id: reading.report.text for reading in readings}
    held = {fact.id: fact for fact in facts if isinstance(fact.record.body, Statement)}
    contents = {fact.id: _content(fact) for fact in held.values()}
    acts = utterances.group(_said(fact, contents[fact.id], texts, base=base) for fact in held.values())
    drift: dict[str, tuple[Drift, ...]] = {}
    for act in {act.id: act for act in acts.values() if len(act.members) > 1}.values():
        drift |= wordings.compare({one: wordings.split(contents[one], texts) for one in act.members})
    return {key: _counted(fact, acts[key], held, drift=drift.get(key, ())) for key, fact in held.items()}


def _content(fact: Fact) -> tuple[Span, ...]:
    """The pieces of what was said."""
    return fact.record.body.content if isinstance(fact.record.body, Statement) else ()


def _said(fact: Fact, content: Sequence[Span], texts: Mapping[str, str], *, base: Ground) -> utterances.Said:
    """A statement, as utterances compares it."""
    report = _report(fact.record)
    return utterances.Said(
        id=fact.id,
        speaker=next((party.actor for party in fact.parties if party.role == "speaker"), None),
        text=" ".join(texts[span.report][span.start : span.end] for span in content),
        source=base.origins.of(content[0]),
        report=report,
        day=fact.when,
        told=base.datings[report].when,
    )


def _counted(fact: Fact, act: utterances.Act, held: Mapping[str, Fact], *, drift: tuple[Drift, ...]) -> Fact:
    """The fact with its carriers counted: one wording is one independent source, however many reports print it."""
    reports = {_report(held[one].record) for one in act.members}
    return msgspec.structs.replace(
        fact, utterance=act.id, reports=len(reports), independent=min(act.independent, len(reports)), drift=drift
    )


def _bounds(page: Reading, span: Span) -> tuple[int, int]:
    """Where the sentence that some words stand in starts and ends."""
    place = bisect_right(page.sentences, span.start, key=lambda one: one.start) - 1
    return (page.sentences[place].start, page.sentences[place].end) if place >= 0 else (span.start, span.end)
