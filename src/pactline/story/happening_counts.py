"""Tellings in, the pairs out that did the same to the same number at one time: 23 smugglers held, 23 men taken ashore.

Who acts may be told in other words (a navy, its ship, its state), whom it befell too: a number is what reports keep.
Few are held together by a number alone, so small counts need a side in common, and round ones too.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pactline.story.happening_groups import ANOTHER, Pair
from pactline.story.happening_questions import DONE, Telling, one_day, one_place
from pactline.story.happening_ways import at_one_time

FEWEST = 3
TELLING = 11  # from here on a number that is not round is rarely met by chance
ROUND = 10
SHARED = 3  # words of the two sentences, where the number is rare
COMMON = 2  # of them beside the parties' own, where it is not
COMPARED = 12  # tellings after it that one is compared with


def find(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """The pairs, with the reason."""
    held: dict[tuple[str, str | None, int, str], list[Telling]] = defaultdict(list)
    for one in sorted(tellings, key=lambda telling: (telling.told.first or "", telling.fact.id)):
        if one.befell is not None and one.befell >= FEWEST:
            held[one.event.type, one.event.mode, one.befell, _status(one)].append(one)
    for group in held.values():
        for place, one in enumerate(group):
            for other in group[place + 1 : place + 1 + COMPARED]:
                if _one(one, other):
                    first, last = sorted((one.fact.id, other.fact.id))
                    yield (first, last), (f"the same {one.befell}",)


def _one(one: Telling, other: Telling) -> bool:
    """Does nothing speak against it, and something beside the number for it?"""
    if one_day(one, other) is None or one_place(one, other) is None or (one.before | other.before) & ANOTHER:
        return False
    if not at_one_time(one.told, other.told) or _opposed(one, other):
        return False
    common = one.words & other.words
    if _rare(one.befell or 0):
        return len(common) >= SHARED
    return bool(one.sides & other.sides) and len(common - one.sides - other.sides) >= COMMON


def _opposed(one: Telling, other: Telling) -> bool:
    """Does it befall here the side that acts there?"""
    return any(a.acting("actor") & b.acting("recipient") for a, b in ((one, other), (other, one)))


def _rare(count: int) -> bool:
    """Is a number met by chance only rarely?"""
    return count >= TELLING and count % ROUND != 0


def _status(one: Telling) -> str:
    """How far it is real."""
    status = one.fact.record.status or ""
    return "done" if status in DONE else status
