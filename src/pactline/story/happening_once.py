"""Tellings in, the pairs out that tell one deed of the pile, which is done once in a while: a suit, an endorsement.

Headlines, leads and bodies of several reports tell such a deed in words of one family ("sues", "filed a lawsuit"), with
all whom it is done to, with some, or with none. Two are one where the same does it and neither a day, a place, a figure
nor the other side speaks against it; a telling that would fit two deeds alike stays by itself.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from importlib import resources

import msgspec

from pactline.story.happening_groups import ANOTHER, Pair
from pactline.story.happening_questions import DONE, Telling, one_day, one_place
from pactline.story.happening_ways import at_one_time

LOOSE = 45  # days that news of it may be late
THINGS = 2  # words in common that name the thing


class Deed(msgspec.Struct, frozen=True):
    """One kind of deed, as happening_once.toml has it."""

    name: str
    type: str
    rules: tuple[str, ...]
    alone: bool = False
    of_things: bool = False


class Deeds(msgspec.Struct, frozen=True):
    """The whole of happening_once.toml."""

    deed: tuple[Deed, ...]


def find(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """The pairs, each telling with the first of its deed."""
    groups: dict[Hashable, list[Telling]] = defaultdict(list)
    for one in sorted(tellings, key=lambda one: (-len(one.acting("recipient")), one.fact.id)):
        if (key := _key(one)) is not None:
            groups[key].append(one)
    for group in groups.values():
        for deed in _deeds(group):
            for other in deed[1:]:
                first, last = sorted((deed[0].fact.id, other.fact.id))
                yield (first, last), ("one deed that is done once",)


def _key(one: Telling) -> Hashable | None:
    """What all tellings of one deed share; None where it is done again and again, or nobody known does it."""
    kind = _kind(one)
    known = all(party.actor is not None for party in one.fact.parties if party.role == "actor")
    if kind is None or not known or not one.acting("actor") or (one.before | set(one.behind)) & ANOTHER:
        return None
    if not kind.alone and not one.acting("recipient"):
        return None
    status = "done" if one.fact.record.status in DONE else one.fact.record.status
    return (kind.name, one.event.type, one.event.mode, status, one.acting("actor"))


def _kind(one: Telling) -> Deed | None:
    """What kind of deed that is done once a telling tells, if any."""
    return _kinds().get((one.event.type, one.fact.evidence[0].rule))


@cache
def _kinds() -> Mapping[tuple[str, str], Deed]:
    """The kinds by type and rule, read once."""
    data = resources.files(__package__).joinpath("happening_once.toml").read_bytes()
    deeds = msgspec.toml.decode(data, type=Deeds).deed
    return {(deed.type, rule): deed for deed in deeds for rule in deed.rules}


def _deeds(group: Sequence[Telling]) -> list[list[Telling]]:
    """The tellings of each deed: one joins the deed all whose tellings it fits, if that is only one."""
    deeds: list[list[Telling]] = []
    for one in group:
        fits = [deed for deed in deeds if all(_fits(one, other) for other in deed)]
        if len(fits) == 1:
            fits[0].append(one)
        else:
            deeds.append([one])
    return deeds


def _fits(one: Telling, other: Telling) -> bool:
    """Does nothing speak against the two being one deed?"""
    if one_day(one, other) is None or one_place(one, other) is None or not at_one_time(one.told, other.told):
        return False
    if _long_ago(one, other) or _long_ago(other, one):
        return False
    kind = _kind(one)
    if kind is not None and kind.of_things and len(_things(one) & _things(other)) < THINGS:
        return False
    return _same_other_side(one, other) and _figures(one) & _figures(other) in (_figures(one), _figures(other))


def _long_ago(dated: Telling, other: Telling) -> bool:
    """Was one done long before the report that tells the other without a day? Such a report tells news."""
    done, told = dated.fact.when, other.told
    if other.fact.when.first or not (done.last and told.first):
        return False
    return (date.fromisoformat(told.first) - date.fromisoformat(done.last)).days > LOOSE


def _same_other_side(one: Telling, other: Telling) -> bool:
    """Is it done to the same, to some of them, or to nobody told? Who is told only in words must be so both times."""
    ours, theirs = one.acting("recipient"), other.acting("recipient")
    if _unnamed(one) != _unnamed(other):
        return False
    return ours <= theirs or theirs <= ours


def _unnamed(one: Telling) -> frozenset[str]:
    """The words for whom it is done to, where they are no known actors."""
    return frozenset(p.text.casefold() for p in one.fact.parties if p.role == "recipient" and p.actor is None)


def _things(one: Telling) -> frozenset[str]:
    """The words behind the deed, of one number: test, tests."""
    return frozenset(word.removesuffix("s") for word in one.behind)


def _figures(one: Telling) -> frozenset[str]:
    """The figures behind the deed: 7 million."""
    return frozenset(word for word in one.behind if any(sign.isdigit() for sign in word))
