"""A TIMEX3 expression as gold and found ones are compared, and how the two sides are paired."""

from collections.abc import Iterator, Sequence

import msgspec


class Timex(msgspec.Struct, frozen=True, order=True):
    """One expression."""

    start: int
    end: int
    type: str
    value: str


def matched(gold: Sequence[Timex], found: Sequence[Timex]) -> Iterator[tuple[Timex, Timex]]:
    """Pair by identical spans, then by the largest overlap, the earlier of equals."""
    free = dict(enumerate(found))
    same = {(one.start, one.end): place for place, one in free.items()}
    rest = []
    for one in sorted(gold, key=lambda timex: timex.start):
        place = same.get((one.start, one.end))
        if place in free:
            yield one, free.pop(place)
        else:
            rest.append(one)
    for one in rest:
        overlaps = [(min(one.end, other.end) - max(one.start, other.start), -place) for place, other in free.items()]
        best = max((pair for pair in overlaps if pair[0] > 0), default=None)
        if best:
            yield one, free.pop(-best[1])
