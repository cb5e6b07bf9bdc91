"""Facts and figures in, those that cannot both hold out, typed and with both sides' words; never a verdict.

Rules look at pairs that meet under a key (a sentence, an indicator, an agreement, a denied matter), never at all pairs.
What is none: an update, another denominator, another day, a rounding, another scope; those stand as relations of the
observations. Copies of one text give one disagreement, not one each.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from pactline.kit.ids import digest
from pactline.model.knowledge import World
from pactline.model.reading import Reading
from pactline.model.span import Evidence
from pactline.model.story import Actor, Contradiction, Fact, Indicator
from pactline.story import contradiction_dates, contradiction_denials, contradiction_values
from pactline.story.clashes import Case, Clash, Table
from pactline.story.facts import Ground

RULES = (
    contradiction_denials.pointed,
    contradiction_denials.discredited,
    contradiction_denials.matter,
    contradiction_denials.contested,
    contradiction_denials.both_won,
    contradiction_values.disagreeing,
    contradiction_dates.stages,
)


class Told(msgspec.Struct, frozen=True):
    """What the reports tell: facts, figures, and who is who."""

    facts: Sequence[Fact]
    indicators: Sequence[Indicator]
    actors: Sequence[Actor]


def find(readings: Sequence[Reading], told: Told, base: Ground, *, world: World) -> tuple[Contradiction, ...]:
    """Every contradiction, sorted by id; the same reports in any order give the same ones."""
    table = world.table("contradictions", Table).en
    pages = {reading.report.id: reading for reading in readings}
    names = {actor.id: actor.name for actor in told.actors}
    case = Case(tuple(told.facts), tuple(told.indicators), pages, names, table, base)
    clashes = [clash for rule in RULES for clash in rule(case)]
    return tuple(sorted(_once(clashes, case), key=lambda one: one.id))


def _once(clashes: Iterable[Clash], case: Case) -> Iterator[Contradiction]:
    """One contradiction a pair of acts of speaking: copies carry the same one."""
    spoken = {fact.id: fact.utterance or fact.id for fact in case.facts}
    merged: dict[tuple[str, ...], list[Clash]] = {}
    for clash in clashes:
        key = tuple(sorted(spoken.get(record, record) for record in clash.records))
        if len(set(key)) > 1:
            merged.setdefault(key, []).append(clash)
    words = _words(case, {record for found in merged.values() for clash in found for record in clash.records})
    return (_contradiction(found, words) for found in merged.values())


def _contradiction(found: Sequence[Clash], words: Mapping[str, Sequence[Evidence]]) -> Contradiction:
    """The first rule's answer with the words of both sides in all reports that carry them."""
    first = min(found, key=lambda clash: (RULE_ORDER.get(clash.rule, 9), clash.records))
    records = tuple(sorted(first.records))
    evidence = sorted({one for clash in found for record in clash.records for one in words.get(record, ())})
    return Contradiction("x-" + digest(first.kind, *records), first.kind, records, first.why, tuple(evidence))


def _words(case: Case, wanted: Collection[str]) -> Mapping[str, Sequence[Evidence]]:
    """The words of the wanted records and observations."""
    held = {fact.id: fact.evidence for fact in case.facts if fact.id in wanted}
    return held | {p.id: p.evidence for one in case.indicators for p in one.observations if p.id in wanted}


RULE_ORDER = {rule.__name__: place for place, rule in enumerate(RULES)}
