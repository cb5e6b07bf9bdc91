"""Readings, actors and dates in, facts out: each record with its parties, its day and the reports that carry it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from pactline.model.reading import Reading
from pactline.model.record import Measure, Party, Record, Statement
from pactline.model.story import Actor, Bound, Dating, Fact
from pactline.model.when import When
from pactline.story import utterances
from pactline.story.dating import resolve
from pactline.story.sources import Origins


class Ground(msgspec.Struct, frozen=True):
    """What a record is settled against: chain -> actor, report -> dating, words -> source."""

    actors: Mapping[str, str]
    datings: Mapping[str, Dating]
    origins: Origins

    @property
    def sources(self) -> Mapping[str, str]:
        """Report -> source."""
        return self.origins.sources


def ground(actors: Sequence[Actor], datings: Sequence[Dating], origins: Origins) -> Ground:
    """Lay the ground once for all records."""
    chains = {chain: actor.id for actor in actors for chain in actor.chains}
    return Ground(chains, {dating.report: dating for dating in datings}, origins)


def join(readings: Sequence[Reading], base: Ground) -> tuple[Fact, ...]:
    """Settle every record but the measures (story/progress.py has those), sorted by id."""
    settled = [settle(record, base) for reading in readings for record in _told(reading)]
    spoken = utterances.group(_said(settled, readings, base))
    carriers: dict[str, list[str]] = defaultdict(list)
    for fact in settled:
        carriers[spoken.get(fact.id, fact.id)].append(_report(fact.record))
    return tuple(sorted((_counted(fact, spoken, carriers) for fact in settled), key=lambda fact: fact.id))


def settle(record: Record, base: Ground) -> Fact:
    """Give one record its actors and its day."""
    dating = base.datings[_report(record)]
    parties = tuple(_bound(party, base) for party in record.parties)
    said_by = {base.actors[party.chain] for party in record.said_by if party.chain and party.chain in base.actors}
    return Fact(
        id=record.id,
        record=record,
        records=(record.id,),
        parties=parties,
        said_by=tuple(sorted(said_by)),
        when=resolve(record.when, dating) if record.when else When(),
        evidence=record.evidence,
    )


def _told(reading: Reading) -> Iterable[Record]:
    """All records of a reading that are no measures."""
    return (record for record in reading.records if not isinstance(record.body, Measure))


def _report(record: Record) -> str:
    """The report a record stands in."""
    return record.evidence[0].span.report


def _bound(party: Party, base: Ground) -> Bound:
    """A party with its actor."""
    return Bound(role=party.role, actor=base.actors.get(party.chain) if party.chain else None, text=party.text)


def _said(facts: Iterable[Fact], readings: Sequence[Reading], base: Ground) -> Iterable[utterances.Said]:
    """The statements, as utterances compares them."""
    texts = {reading.report.id: reading.report.text for reading in readings}
    for fact in facts:
        if isinstance(fact.record.body, Statement):
            text = " ".join(texts[span.report][span.start : span.end] for span in fact.record.body.content)
            speaker = next((party.actor for party in fact.parties if party.role == "speaker"), None)
            yield utterances.Said(fact.id, speaker, text, base.sources[_report(fact.record)])


def _counted(fact: Fact, spoken: Mapping[str, str], carriers: Mapping[str, Sequence[str]]) -> Fact:
    """The fact with its carriers counted: one wording is one independent source, however many reports print it."""
    utterance = spoken.get(fact.id)
    reports = len(set(carriers[utterance or fact.id]))
    return msgspec.structs.replace(fact, utterance=utterance, reports=reports, independent=1)
