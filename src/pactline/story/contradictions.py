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
from pactline.story import (
    contradiction_answers,
    contradiction_dates,
    contradiction_denials,
    contradiction_labels,
    contradiction_opposed,
    contradiction_replies,
    contradiction_scopes,
    contradiction_styles,
    contradiction_values,
)
from pactline.story.clashes import Case, Clash
from pactline.story.contradiction_words import Table
from pactline.story.facts import Ground

RULES = (
    contradiction_denials.pointed,
    contradiction_denials.discredited,
    contradiction_denials.matter,
    contradiction_answers.answered,
    contradiction_answers.charged,
    contradiction_replies.replied,
    contradiction_replies.unfounded,
    contradiction_replies.refuted,
    contradiction_replies.paraphrased,
    contradiction_denials.contested,
    contradiction_denials.both_won,
    contradiction_opposed.first,
    contradiction_opposed.unreceived,
    contradiction_opposed.unheld,
    contradiction_values.disagreeing,
    contradiction_values.contrasted,
    contradiction_values.countered,
    contradiction_dates.stages,
    contradiction_dates.told_days,
    contradiction_labels.belittled,
    contradiction_labels.renamed,
    contradiction_labels.disowned,
    contradiction_styles.styled,
)

MORE = 2  # wordings of one denial that are told beside the first


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
    offices = {actor.id: " ".join(f"{one.title} {one.of or ''}" for one in actor.roles) for actor in told.actors}
    places = contradiction_scopes.placed(told.actors)
    case = Case(tuple(told.facts), tuple(told.indicators), pages, names, offices, table, base, places)
    clashes = [clash for rule in RULES for clash in rule(case)]
    return tuple(sorted(_once(clashes, case), key=lambda one: one.id))


def _once(clashes: Iterable[Clash], case: Case) -> Iterator[Contradiction]:
    """One contradiction a pair of acts of speaking, since copies carry the same one; and one of all that one side has
    to say against one thing.
    """
    spoken = {fact.id: fact.utterance or fact.id for fact in case.facts}
    merged: dict[tuple[str, ...], list[Clash]] = {}
    keys: dict[tuple[str, ...], tuple[str, ...]] = {}
    for clash in clashes:
        acts = tuple(spoken.get(record, record) for record in clash.records)
        if len(set(acts)) > 1:
            key = keys.setdefault((clash.kind, *sorted(acts)), _key(clash, acts))  # two rules may see one pair
            merged.setdefault(key, []).append(clash)
    words = _words(case, {record for found in merged.values() for clash in found for record in clash.records})
    return (_contradiction(found, words, spoken) for found in merged.values())


def _key(clash: Clash, acts: Sequence[str]) -> tuple[str, ...]:
    """What clashes share that are told as one: what is denied and who denies it, else the acts of speaking."""
    return (clash.kind, clash.about or acts[0], clash.by) if clash.by else tuple(sorted(acts))


def _contradiction(
    found: Sequence[Clash], words: Mapping[str, Sequence[Evidence]], spoken: Mapping[str, str]
) -> Contradiction:
    """The first rule's answer with the words of both sides in all reports that carry them."""
    ordered = sorted(found, key=lambda clash: (RULE_ORDER.get(clash.rule, 99), clash.rank, clash.records))
    acts: dict[str, str] = {}
    for record in (record for clash in ordered for record in clash.records):
        acts.setdefault(spoken.get(record, record), record)
    records, first = tuple(sorted(acts.values())), ordered[0]
    evidence = sorted({one for clash in found for record in clash.records for one in words.get(record, ())})
    return Contradiction("x-" + digest(first.kind, *records), first.kind, records, _why(ordered), tuple(evidence))


def _why(ordered: Sequence[Clash]) -> str:
    """The first answer, with the other words in which the same side denies it."""
    first, *others = ordered
    more = [add for add in dict.fromkeys(one.adds for one in others) if add and add != first.adds]
    return "".join([first.why.removesuffix("."), *(f", and {add}" for add in more[:MORE]), "."])


def _words(case: Case, wanted: Collection[str]) -> Mapping[str, Sequence[Evidence]]:
    """The words of the wanted records and observations."""
    held = {fact.id: fact.evidence for fact in case.facts if fact.id in wanted}
    return held | {p.id: p.evidence for one in case.indicators for p in one.observations if p.id in wanted}


RULE_ORDER = {rule.__name__: place for place, rule in enumerate(RULES)}
