"""Tellings in, the pairs out that are one happening by what else their report or the pile tells.

A report's only meeting between two parties is the one that it mentions again. Where nobody is named, the same sides in
the same words did the same ("the deputy minister began talks with the miners"), and a report has each toll once.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pactline.story.happening_questions import Telling, one_day, one_place, same_kind
from pactline.story.happening_ways import at_one_time

MEETING = "CONSULT"
TOLLS = ("ASSAULT", "COERCE")
ANOTHER = frozenset(
    ("another", "second", "third", "next", "earlier", "previous", "last", "later", "separate", "first", "new", "more")
)
LOOSE = frozenset(("the", "a", "an", "at", "least", "some", "about", "around", "nearly", "almost", "up", "to", "all"))
Pair = tuple[tuple[str, str], tuple[str, ...]]


def find(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """The pairs of all rules, with the reasons."""
    yield from again(tellings)
    yield from unnamed(tellings)


def again(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """The pairs of a report's one meeting between the same parties with what it only mentions: during the talks."""
    held: dict[tuple[str, frozenset[str]], list[Telling]] = defaultdict(list)
    for one in tellings:
        if one.event.type == MEETING and one.fact.record.status == "happened" and len(one.actors) > 1:
            held[one.report, one.actors].append(one)
    for group in held.values():
        full = [one for one in group if not _mentioned(one)]
        for one in group:
            if len(full) == 1 and one is not full[0] and same_kind(one, full[0]) and one.event.mode != "visit":
                first, last = sorted((one.fact.id, full[0].fact.id))
                yield (first, last), ("the one meeting that the report tells of",)


def _mentioned(one: Telling) -> bool:
    """Is a meeting only mentioned, as where or when something else was said or done?"""
    passing = one.fact.evidence[0].rule == "noun-circumstance" or one.deed.endswith("ing")
    own = one.fact.when.first or one.fact.when.last or one.place
    return passing and not own and not one.before & ANOTHER


def unnamed(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """The pairs that tell in one word of the same sides, nobody of whom is named, or in one report of the same toll."""
    held: dict[tuple[object, ...], list[Telling]] = defaultdict(list)
    for one in sorted(tellings, key=lambda telling: telling.fact.id):
        key = None if one.actors else _sides(one)
        if key is not None:
            held[one.event.type, one.fact.record.status, one.deed, *key].append(one)
    for group in held.values():
        for one, other in pairwise(group):
            clash = one_day(one, other) is None or one_place(one, other) is None
            if not clash and at_one_time(one.told, other.told):
                yield (one.fact.id, other.fact.id), ("told of the same sides",)


def _sides(one: Telling) -> tuple[object, ...] | None:
    """What two tellings must share: both sides, or whom it befell in one report."""
    actor, recipient = (_plain(one, role) for role in ("actor", "recipient"))
    if len(actor) > 1 and len(recipient) > 1:
        return actor, recipient
    return (one.report, recipient) if len(recipient) > 1 and one.event.type in TOLLS else None


def _plain(one: Telling, role: str) -> frozenset[str]:
    """The words for a side, those aside that tell nothing."""
    words = " ".join(party.text.casefold() for party in one.fact.parties if party.role == role).split()
    return frozenset(words) - LOOSE
