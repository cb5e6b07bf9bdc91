"""Rules over sets of days in, the days that remain and the rules that prove it out.

A set of days is one whole number, a bit a day from ORIGIN on, so that an intersection is one machine operation however
long the time. A rule narrows the set of one name, seen from the sets of others. Rules are applied to a fixed point; a
proof is a smallest-by-inclusion part of them that yields the same answer; where rules contradict each other the fewest
are dropped that leave no set empty, and of several ways the one that leaves the most days (a repair in the sense of
Reiter's hitting sets, 1987).
"""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

import msgspec

ORIGIN, END = date(1950, 1, 1), date(2099, 12, 31)
SIZE = (END - ORIGIN).days + 1
ALL = (1 << SIZE) - 1
MOST_TRIES = 2000  # ways to drop rules that are looked at before the weakest are dropped one after the other
MOST_ROUNDS = 64  # times one rule may fire; sets only shrink, so this is a belt to the braces


class Rule(msgspec.Struct, frozen=True):
    """`narrow` takes the sets of `sources` and yields the days it leaves to `target`."""

    key: str
    target: str
    narrow: Callable[..., int]
    sources: tuple[str, ...] = ()


Index = Mapping[str, list[Rule]]


def between(first: date | None, last: date | None) -> int:
    """All days from `first` to `last`, open where None."""
    low = max((first - ORIGIN).days, 0) if first else 0
    high = min((last - ORIGIN).days, SIZE - 1) if last else SIZE - 1
    return ((1 << (high - low + 1)) - 1) << low if low <= high else 0


def holds(day: date) -> bool:
    """Is it one of the days that a set can have? Years 1 and 9999 are slips of a machine."""
    return ORIGIN <= day <= END


def on_weekdays(weekday: int) -> int:
    """Every Monday (0) to Sunday (6)."""
    return _WEEKDAYS[weekday]


def of(days: Iterable[date]) -> int:
    """Just these days."""
    found = 0
    for day in days:
        if ORIGIN <= day <= END:
            found |= 1 << (day - ORIGIN).days
    return found


def days(found: int) -> Iterator[date]:
    """The days of a set in order."""
    while found:
        low = found & -found
        yield ORIGIN + timedelta(low.bit_length() - 1)
        found ^= low


def first(found: int) -> date | None:
    """The first day; None where nothing bounds it."""
    low = (found & -found).bit_length() - 1
    return ORIGIN + timedelta(low) if low > _margin(found, low) else None


def last(found: int) -> date | None:
    """The last day; None where nothing bounds it."""
    left = SIZE - found.bit_length()
    return ORIGIN + timedelta(found.bit_length() - 1) if left > _margin(found, left) else None


def _margin(found: int, left: int) -> int:
    """How near an end of all days a set must come to be open there, `left` being the days up to its own: a week for
    Thursdays, a year for Julys, and for a day that is a Tuesday in some years only the longest of its gaps.
    """
    reach = found.bit_length() - (found & -found).bit_length()
    if reach <= YEAR:
        return WEEK
    if not YEAR < left <= LONGEST_GAP:
        return YEAR
    gaps = [len(gap) for gap in re.findall("0+", f"{found:b}".rstrip("0"))]
    return max(YEAR, *gaps) if len(gaps) >= REPEATED else YEAR


WEEK, YEAR = 7, 400
LONGEST_GAP = 4400  # days, twelve years, in which every weekday of a date but 29 February comes round
REPEATED = 5  # gaps of a set that comes round again and again


def spread(found: int, before: int, after: int) -> int:
    """All days from so many before to so many after a day of the set."""
    wide, left = found, before
    while left > 0:
        step = min(left, max((before - left), 1))
        wide |= wide >> step
        left -= step
    done, start = 0, wide
    while done < after:
        step = min(after - done, max(done, 1))
        start |= start << step
        done += step
    return start & ALL


def settle(rules: Sequence[Rule]) -> dict[str, int]:
    """Apply all rules until nothing changes; an empty set (0) spreads no further."""
    sets: dict[str, int] = defaultdict(lambda: ALL)
    waiting, listeners = deque(range(len(rules))), defaultdict(list)
    fired = [0] * len(rules)
    for place, rule in enumerate(rules):
        for source in rule.sources:
            listeners[source].append(place)
    while waiting:
        place = waiting.popleft()
        rule = rules[place]
        fired[place] += 1
        old = sets[rule.target]
        seen = [sets[source] for source in rule.sources]
        new = old & rule.narrow(*seen) if all(seen) else old
        if new != old:
            sets[rule.target] = new
            waiting.extend(one for one in listeners[rule.target] if fired[one] < MOST_ROUNDS)
    return dict(sets)


def by_target(rules: Iterable[Rule]) -> Index:
    """The rules that narrow each name."""
    found: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        found[rule.target].append(rule)
    return found


def proof(name: str, rules: Index) -> tuple[Rule, ...]:
    """An irredundant part of the rules that gives `name` the same days: without any one of them it has more."""
    kept = list(closure(name, rules))
    answer = settle(kept).get(name, ALL)
    for rule in sorted(kept, key=lambda one: (-len(one.sources), one.key)):
        fewer = [one for one in kept if one is not rule]
        if settle(fewer).get(name, ALL) == answer:
            kept = fewer
    return tuple(kept)


def closure(name: str, rules: Index) -> tuple[Rule, ...]:
    """The rules that can touch a name, at one remove or several, by their keys."""
    reached: dict[str, Rule] = {}
    waiting, names = [name], {name}
    while waiting:
        for rule in rules.get(waiting.pop(), ()):
            reached[rule.key] = rule
            fresh = [source for source in rule.sources if source not in names]
            names.update(fresh)
            waiting.extend(fresh)
    return tuple(reached[key] for key in sorted(reached))


def relax(rules: Sequence[Rule], firm: Container[str] = ()) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """The rules kept and the rules dropped, so that no set is empty; of equals the firm ones, by their keys, stay."""
    index = by_target(rules)
    dropped: list[Rule] = []
    kept = tuple(rules)
    while names := sorted(_empty(settle(kept))):
        for name in names:
            while empty := _empty(settle(near := closure(name, index))):
                for rule in _fewest(min(empty), near, firm):
                    index[rule.target].remove(rule)
                    dropped.append(rule)
        gone = {rule.key for rule in dropped}
        kept = tuple(rule for rule in rules if rule.key not in gone)
    return kept, tuple(dropped)


def _empty(sets: Mapping[str, int]) -> list[str]:
    """The names that are left no day."""
    return [name for name, found in sets.items() if not found]


def clash(rule: Rule, rules: Index) -> tuple[Rule, ...]:
    """An irredundant part of the rules that, together with `rule`, leaves its target no day."""
    kept = list(closure(rule.target, rules))
    if settle([*kept, rule]).get(rule.target, ALL):
        return ()
    for one in tuple(kept):
        fewer = [other for other in kept if other is not one]
        if settle([*fewer, rule]).get(rule.target, ALL) == 0:
            kept = fewer
    return tuple(kept)


def _fewest(name: str, rules: Sequence[Rule], firm: Container[str]) -> tuple[Rule, ...]:
    """The fewest rules whose loss leaves a name some days; of equals those not firm, then those that leave every
    name some, then those that leave the most.
    """
    tries = 0
    for size in range(1, len(rules) + 1):
        ways: list[tuple[tuple[int, bool, int], tuple[Rule, ...]]] = []
        for out in combinations(rules, size):
            tries += 1
            if tries > MOST_TRIES:
                return ways[0][1] if ways else tuple(rules)
            sets = settle(_without(rules, out))
            if left := sets.get(name, ALL):
                whole = not _empty(sets)
                ways.append(((-sum(rule.key in firm for rule in out), whole, left.bit_count()), out))
        if ways:
            return max(ways, key=lambda way: way[0])[1]
    return tuple(rules)


def _without(rules: Sequence[Rule], out: Collection[Rule]) -> list[Rule]:
    """The rules less some."""
    return [rule for rule in rules if rule not in out]


def _weekday_sets() -> tuple[int, ...]:
    """A set for each weekday."""
    week = sum(1 << 7 * place for place in range(SIZE // 7 + 1))
    return tuple((week << (weekday - ORIGIN.weekday()) % 7) & ALL for weekday in range(7))


_WEEKDAYS = _weekday_sets()
