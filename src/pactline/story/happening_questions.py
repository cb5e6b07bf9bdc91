"""Two tellings of events in, the answers that make them one happening out: each question says no, or why yes.

A clear no to any keeps two apart: same kind, same status, one day, one place, same parties, the same words.
"""

from collections.abc import Callable, Mapping
from functools import cached_property

import msgspec

from pactline.model.record import Event
from pactline.model.story import Fact
from pactline.model.when import When

ALIKE = 0.5  # of the shorter telling's words
DONE = frozenset({"happened", "ongoing"})


class Telling(msgspec.Struct, frozen=True, dict=True):
    """An event as one report tells it, with its sentence's words."""

    fact: Fact
    event: Event
    place: str
    words: frozenset[str]
    told: When = When()  # the day of its report
    deed: str = ""  # its word
    sides: frozenset[str] = frozenset()  # words of the parties' names
    behind: tuple[str, ...] = ()  # the first words behind the deed's: what it was done to or about
    before: frozenset[str] = frozenset()  # the words right before it: another meeting
    at: int = 0  # where its sentence starts
    befell: int | None = None  # how many it was done to

    @property
    def report(self) -> str:
        """The report it stands in."""
        return self.fact.evidence[0].span.report

    @cached_property
    def actors(self) -> frozenset[str]:
        """The known parties."""
        return frozenset(actor for held in self.by_role.values() for actor in held)

    @cached_property
    def by_role(self) -> Mapping[str, frozenset[str]]:
        """The known parties in each role: a telling is asked for them by each that it is compared with."""
        parties = self.fact.parties
        roles = {one.role for one in parties if one.actor}
        return {role: frozenset(one.actor for one in parties if one.actor and one.role == role) for role in roles}

    def acting(self, role: str) -> frozenset[str]:
        """The known parties in one role."""
        return self.by_role.get(role, frozenset())


Question = Callable[[Telling, Telling], str | None]


def same_kind(one: Telling, other: Telling) -> str | None:
    """Two meetings are one kind; a meeting and a visit by another mode may be."""
    return f"both are {one.event.type}" if one.event.type == other.event.type else None


def same_status(one: Telling, other: Telling) -> str | None:
    """What happened is not what was planned or denied."""
    ours, theirs = one.fact.record.status, other.fact.record.status
    return "" if ours == theirs or {ours, theirs} <= DONE else None


def same_parties(one: Telling, other: Telling) -> str | None:
    """The same do it, and nobody else is done to."""
    both = one.actors & other.actors
    for role in ("actor", "recipient"):
        ours, theirs = one.acting(role), other.acting(role)
        if ours and theirs and not ours & (theirs | other.actors):
            return None
    fewer = min(len(one.actors), len(other.actors))
    return "the same parties" if len(both) >= min(2, fewer) and both else None


def one_day(one: Telling, other: Telling) -> str | None:
    """The days of both have one in common."""
    ours, theirs = one.fact.when, other.fact.when
    if not (ours.first and ours.last and theirs.first and theirs.last):
        return ""
    first, last = max(ours.first, theirs.first), min(ours.last, theirs.last)
    return (f"both on {first}" if first == last else "days in common") if first <= last else None


def one_place(one: Telling, other: Telling) -> str | None:
    """Nobody meets in two towns at once."""
    if one.place and other.place:
        return f"both in {one.place}" if one.place == other.place else None
    return ""


def same_words(one: Telling, other: Telling) -> str | None:
    """Told in the same words."""
    fewer = min(len(one.words), len(other.words))
    return "told in the same words" if fewer and len(one.words & other.words) >= ALIKE * fewer else ""


QUESTIONS: tuple[Question, ...] = (same_kind, same_status, one_day, one_place, same_parties, same_words)
