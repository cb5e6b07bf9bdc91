"""Tellings in, the pairs out that one report tells again, in its headline, its lead and its body, or that a teaser
carries from page to page.

What the same did to the same in one report is told again, as long as no day or place speaks against it; meetings have
rules of their own (`happening_groups`).
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import pairwise

from pactline.story.happening_groups import ANOTHER, Pair
from pactline.story.happening_questions import DONE, Telling, one_day, one_place
from pactline.story.happening_ways import ONCE

SPOKEN = ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE")
PRESSED = ("REQUEST", "ACCUSE", "REJECT")  # what one report tells again in other words
MEETING = "CONSULT"
PROTEST = "PROTEST"
FEWEST = 6  # words of a sentence that two pages have
STANDING_IN = frozenset(("rival", "opponent", "counterpart", "challenger", "foe", "him", "her", "them"))
Key = Callable[[Telling], Hashable | None]


def find(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """The pairs of all rules, with the reasons."""
    held = sorted(tellings, key=lambda one: (one.report, one.at, one.fact.id))
    yield from _alike(held, _same_sides, "told again in one report")
    yield from _alike(held, _one_visit, "one visit of the report")
    yield from _alike(held, _one_crowd, "one protest of the report")
    yield from _alike(held, _teaser, "told in one sentence")
    yield from _stood_for(held)


def _alike(tellings: Sequence[Telling], key: Key, why: str) -> Iterator[Pair]:
    """The pairs, each telling with the next, that have a key in common and nothing against it."""
    groups: dict[Hashable, list[Telling]] = defaultdict(list)
    for one in tellings:
        if (found := key(one)) is not None:
            groups[found].append(one)
    for group in groups.values():
        for one, other in pairwise(group):
            if not _apart(one, other):
                yield _pair(one, other, why)


def _same_sides(one: Telling) -> Hashable | None:
    """Who did it to whom, where both are known."""
    sides = (one.acting("actor"), one.acting("recipient"))
    once = ONCE.get(one.fact.evidence[0].rule) == "recipient" and bool(sides[1])  # he was arrested
    unknown = _unknown(one, ("recipient",) if once else ("actor", "recipient"))
    if one.event.type == MEETING or not (once or all(sides)) or unknown:
        return None
    word = "" if one.event.type in PRESSED else one.fact.evidence[0].rule  # praise today is not the praise of last year
    return (one.report, one.event.type, one.event.mode, word, _status(one), *sides)


def _one_visit(one: Telling) -> Hashable | None:
    """Who went where on which day, told by the report and by the visitor."""
    sides, when = (one.acting("actor"), one.acting("recipient")), one.fact.when
    if one.event.mode != "visit" or not all(sides) or not (when.first and when.last):
        return None
    return (one.report, when.first, when.last, _status(one), *sides)


def _one_crowd(one: Telling) -> Hashable | None:
    """Where people protested, where nobody is named."""
    if one.event.type != PROTEST or one.actors or not one.place:
        return None
    return (one.report, one.place, _status(one))


def _teaser(one: Telling) -> Hashable | None:
    """All words of its sentence, where nobody is named."""
    if len(one.words) < FEWEST or one.event.type == MEETING or one.actors:
        return None
    return (one.words, one.fact.evidence[0].rule, _status(one))


def _stood_for(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """Accused Norvath; accused his rival: words of the same speaker, the other side told by what stands for a name."""
    groups: dict[Hashable, list[Telling]] = defaultdict(list)
    for one in tellings:
        if one.event.type in SPOKEN and one.acting("actor"):
            word = "" if one.event.type in PRESSED else one.fact.evidence[0].rule
            groups[one.report, one.event.type, word, one.acting("actor"), _status(one)].append(one)
    for group in groups.values():
        full = [one for one in group if one.acting("recipient")]
        for one in group:
            if len(full) == 1 and not one.acting("recipient") and _stands_in(one) and not _apart(one, full[0]):
                yield _pair(one, full[0], "told again in one report")


def _stands_in(one: Telling) -> bool:
    """Is the other side told by a word that stands for a name?"""
    told = [party.text.casefold().split()[-1:] for party in one.fact.parties if party.role == "recipient"]
    return len(told) == 1 and bool(STANDING_IN & set(told[0]))


def _unknown(one: Telling, roles: Sequence[str]) -> bool:
    """Does a side have others, who are not known?"""
    return any(party.actor is None for party in one.fact.parties if party.role in roles)


def _status(one: Telling) -> str:
    """How far it is real: what goes on is done, and what a report says itself, somebody else may say in it again."""
    status = one.fact.record.status or ""
    return "done" if status in DONE or status == "alleged" else status


def _apart(one: Telling, other: Telling) -> bool:
    """Does a day, a place or a word speak against it?"""
    if one_day(one, other) is None or one_place(one, other) is None:
        return True
    return bool((one.before | other.before) & ANOTHER)


def _pair(one: Telling, other: Telling, why: str) -> Pair:
    """The two by id, with the reason."""
    first, last = sorted((one.fact.id, other.fact.id))
    return (first, last), (why,)
