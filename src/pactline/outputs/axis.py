"""Days in, places on a line out: where a date stands in the story, and how exact it is."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

import msgspec

from pactline.model.when import When

NARROW = 1100  # days; wider sets do not stretch the axis while there are narrower ones
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LEAST = 1.2  # hundredths of the axis a mark takes at least


class Axis(msgspec.Struct, frozen=True):
    """A stretch of days, as ordinals."""

    first: int
    last: int

    @property
    def start(self) -> str:
        """The first day: 4 Nov 2021."""
        return spell(self.first)

    @property
    def end(self) -> str:
        """The last day."""
        return spell(self.last)

    def at(self, day: int) -> float:
        """The place of a day in hundredths, kept inside."""
        wide = max(1, self.last - self.first)
        return round(min(100.0, max(0.0, 100 * (day - self.first) / wide)), 2)


def spell(day: int) -> str:
    """4 Nov 2021."""
    one = date.fromordinal(day)
    return f"{one.day} {MONTHS[one.month - 1]} {one.year}"


class Stretch(msgspec.Struct, frozen=True):
    """A mark on the axis in hundredths; `exact` when it is one day, `days` where it is one of a few."""

    x: float
    width: float
    exact: bool
    days: tuple[float, ...] = ()


def ordinals(when: When) -> tuple[int, int] | None:
    """First and last day as ordinals; None unless both are known."""
    if not (when.first and when.last):
        return None
    try:
        return date.fromisoformat(when.first).toordinal(), date.fromisoformat(when.last).toordinal()
    except ValueError:
        return None


def axis(whens: Iterable[When]) -> Axis | None:
    """The axis that holds the days; sets wider than about a year count only where there is nothing else."""
    known = [days for when in whens if (days := ordinals(when))]
    narrow = [days for days in known if days[1] - days[0] <= NARROW] or known
    return Axis(min(first for first, _ in narrow), max(last for _, last in narrow)) if narrow else None


def stretch(when: When, on: Axis | None, candidates: Sequence[str] = ()) -> Stretch | None:
    """The mark of one date; the single days it may be where they are known and few."""
    days = ordinals(when)
    if on is None or days is None:
        return None
    first, last = on.at(days[0]), on.at(days[1])
    width = max(LEAST, round(last - first, 2))
    single = sorted({on.at(date.fromisoformat(day).toordinal()) for day in candidates})
    apart = all(right - left > LEAST for left, right in pairwise(single))
    return Stretch(
        x=min(first, 100 - width),
        width=width,
        exact=days[0] == days[1],
        days=tuple(min(day, 100 - LEAST) for day in single) if apart and len(single) > 1 else (),
    )
