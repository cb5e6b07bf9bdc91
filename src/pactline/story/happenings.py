"""Events as reports tell them in, each happening once out, with what makes its tellings one.

Tellings meet under type and actor. A list of small questions decides, each with a reason: same kind, same status, same
parties, one day, one place, the same words. One clear no keeps two apart. A day, or a place or words beside a loose
day, says yes; without a day only two reports of about one time that tell it in near words do (story/nearness.py).
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

import msgspec

from pactline.kit import groups
from pactline.model.record import Event
from pactline.model.story import Fact
from pactline.model.when import When
from pactline.story.nearness import Nearness
from pactline.story.sources import Origins

NEAR = 24  # tellings after it, by their days, that one is compared with
CLOSE = 7  # days within which a set of days tells one happening from the next
LOOSE = 45  # days of a set that may still hold a close one
ALIKE = 0.5  # of the shorter telling's words
REPRINTED = 0.8  # of the words of a sentence: a name misspelt, a word corrected
MUTUAL = "CONSULT"
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


def merge(tellings: Sequence[Telling], origins: Origins, *, near: Nearness | None = None) -> tuple[Fact, ...]:
    """Tell each happening once, by the telling that says most."""
    reasons = {**dict(_reprinted(tellings, origins)), **dict(_pairs(tellings, near))}
    by_id = {one.fact.id: one for one in tellings}
    found = groups.join(sorted(by_id), sorted(reasons))
    home = {key: place for place, group in enumerate(found) for key in group}
    because: dict[int, set[str]] = defaultdict(set)
    for (one, _), given in reasons.items():
        because[home[one]].update(given)
    return tuple(_merged([by_id[key] for key in group], because[at], origins) for at, group in enumerate(found))


def _pairs(tellings: Sequence[Telling], near: Nearness | None) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """The pairs that are one happening, with the reasons."""
    meeting: dict[tuple[str, str], list[Telling]] = defaultdict(list)
    for one in tellings:
        for actor in sorted(one.actors):
            meeting[one.event.type, actor].append(one)
    for key in sorted(meeting):
        held = sorted(meeting[key], key=lambda one: (one.fact.when.first or "", one.fact.id))
        for place, one in enumerate(held):
            for other in held[place + 1 : place + 1 + NEAR]:
                because = compare(one, other, near)
                if because:
                    first, last = sorted((one.fact.id, other.fact.id))
                    yield (first, last), because


def _reprinted(tellings: Sequence[Telling], origins: Origins) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """The pairs that copies of one text tell in one sentence, whoever did it and whenever."""
    texts: dict[tuple[str, str, str], list[Telling]] = defaultdict(list)
    for one in sorted(tellings, key=lambda telling: telling.fact.id):
        key = (origins.of(one.fact.evidence[0].span), one.fact.evidence[0].rule, one.fact.record.status)
        first = next((other for other in texts[key] if _same_sentence(one, other)), None)
        if first is None:
            texts[key].append(one)
        else:
            yield (first.fact.id, one.fact.id), ("told in one sentence of one text",)


def _same_sentence(one: Telling, other: Telling) -> bool:
    """Are they of two reports, and nearly all words of their sentences the same?"""
    apart = one.fact.evidence[0].span.report != other.fact.evidence[0].span.report
    most = max(len(one.words), len(other.words))
    return apart and same_kind(one, other) is not None and len(one.words & other.words) >= REPRINTED * most > 0


def compare(one: Telling, other: Telling, near: Nearness | None = None) -> tuple[str, ...]:
    """The reasons by which two tellings are one happening; none when they are not."""
    because = []
    for question in QUESTIONS:
        answer = question(one, other)
        if answer is None:
            return ()
        because.append(answer)
    told = "" if _known_by(one, other) else _in_near_words(one, other, near)
    return () if told is None else tuple(answer for answer in (*because, told) if answer)


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


def _known_by(one: Telling, other: Telling) -> bool:
    """Does a close day, or a place or words beside days not too loose, tell this happening from the next?"""
    lengths = sorted((_length(one.fact.when), _length(other.fact.when)))
    alike = bool(same_words(one, other))
    if lengths[0] <= CLOSE and lengths[1] <= LOOSE:
        return True
    return alike and (bool(one.place and one.place == other.place) or lengths[0] <= LOOSE)


def _in_near_words(one: Telling, other: Telling, near: Nearness | None) -> str | None:
    """Do two reports of about one time tell it in words of one meaning?"""
    apart = one.fact.evidence[0].span.report != other.fact.evidence[0].span.report
    if near is None or not apart or _turned(one, other) or not _at_one_time(one.told, other.told):
        return None
    sides = one.sides | other.sides
    return near.same(one.words - sides, other.words - sides, deeds=(one.deed, other.deed))


def _turned(one: Telling, other: Telling) -> bool:
    """Does one side do here what is done to it there? Who meets and who is met are one."""
    mutual = one.event.type == MUTUAL
    return not mutual and any(a.acting("actor") & b.acting("recipient") for a, b in ((one, other), (other, one)))


def _at_one_time(one: When, other: When) -> bool:
    """Can two reports be of one week, as far as their days are known?"""
    if not (one.first and one.last and other.first and other.last):
        return True
    days = [date.fromisoformat(day).toordinal() for day in (one.first, one.last, other.first, other.last)]
    return max(days[0], days[2]) - min(days[1], days[3]) <= CLOSE


def _length(when: When) -> int:
    """How many days a set spans; very many where an end is open."""
    if not (when.first and when.last):
        return 10**6
    return (date.fromisoformat(when.last) - date.fromisoformat(when.first)).days


def _merged(group: Sequence[Telling], because: Collection[str], origins: Origins) -> Fact:
    """One happening of its tellings: the one with the closest day and the most parties stands for all."""
    first = min(group, key=lambda one: (_length(one.fact.when), -len(one.actors), one.fact.id))
    reports, independent = origins.count(one.fact.evidence[0].span for one in group)
    keys = {one.fact.id for one in group}
    return msgspec.structs.replace(
        first.fact,
        records=tuple(sorted(keys)),
        evidence=tuple(sorted({evidence for one in group for evidence in one.fact.evidence})),
        said_by=tuple(sorted({actor for one in group for actor in one.fact.said_by})),
        reports=reports,
        independent=independent,
        because=tuple(sorted(because)),
    )
