"""An event and the sentences before it in, the event with what only they tell out: which two, with whom, on what day.

"The two leaders signed" needs the two names before it; "at the meeting, Putin noted" needs whom the report has just
named beside him; a meeting told of in a report's second sentence is that of its first, on that one's day.
"""

from collections.abc import Sequence

import msgspec

from pactline.model.mention import Mention, Name, Time
from pactline.model.record import Event, Party, Record
from pactline.model.span import Evidence
from pactline.model.when import Vague
from pactline.records import party_pairs
from pactline.records.party_pairs import Beside

LEAD = 3  # sentences that tell of the day's news, as reports are written


def settle(record: Record, at: int, beside: Beside) -> Record:
    """The event of sentence `at` with pairs resolved, a missing partner and the lead's day filled in."""
    return _dated(_partnered(party_pairs.settle(record, at, beside), at, beside), at, beside)


def _partnered(record: Record, at: int, beside: Beside) -> Record:
    """At the meeting, he noted: with the one other who is named with him in the sentence before."""
    alone = record.parties[0] if len(record.parties) == 1 and record.parties[0].role == "actor" else None
    if alone is None or alone.chain is None or not _only_mentioned(record):
        return record
    other = _other(beside.get(at - 1, ()), alone.chain)
    if other is None:
        return record
    partner = Party(role="recipient", chain=other.chain, text=other.text, span=other.span)
    proof = Evidence(other.span, record.evidence[0].rule, "recipient")
    return msgspec.structs.replace(record, parties=(*record.parties, partner), evidence=(*record.evidence, proof))


def _other(mentions: Sequence[Mention], chain: str) -> Name | None:
    """The one person who is named beside another."""
    persons = [m for m in mentions if isinstance(m, Name) and m.kind == "person" and m.form == "name"]
    others = {m.chain: m for m in persons if m.chain and m.chain != chain}
    beside = any(m.chain == chain for m in persons)
    return next(iter(others.values())) if beside and len(others) == 1 else None


def _only_mentioned(record: Record) -> bool:
    """Tell whether a meeting is the occasion of something else: at the meeting, he noted."""
    met = isinstance(record.body, Event) and record.body.type == "CONSULT" and record.status == "happened"
    return met and all(evidence.rule == "noun-circumstance" for evidence in record.evidence)


def _dated(record: Record, at: int, beside: Beside) -> Record:
    """The day of the lead for a meeting or signing of those whom the lead names."""
    if record.when is not None or at not in range(1, LEAD) or record.status != "happened" or not _of_the_day(record):
        return record
    chains = {party.chain for party in record.parties}
    for index in range(at):
        named = {m.chain for m in beside.get(index, ()) if isinstance(m, Name)}
        times = [m for m in beside.get(index, ()) if isinstance(m, Time) and m.type == "DATE"]
        days = [time for time in times if not isinstance(time.expr, Vague)]
        if len(days) == 1 and None not in chains and len(chains) > 1 and chains <= named:
            proof = Evidence(days[0].span, "lead-day", "time")
            return msgspec.structs.replace(record, when=days[0], evidence=(*record.evidence, proof))
    return record


def _of_the_day(record: Record) -> bool:
    """Tell whether an event is a meeting or a signing."""
    kind = record.body.type if isinstance(record.body, Event) else ""
    return kind == "CONSULT" or record.evidence[0].rule in ("verb-sign", "verb-ratify")
