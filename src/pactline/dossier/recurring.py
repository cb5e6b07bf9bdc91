"""Figures that stand in no series in, the numbers that several sentences give out, as a heading over them.

The same sum in two places is of one thing. The same count is so only where the reports count it in shared words: the 32
people who were killed are not the 32 who were arrested.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from pactline.dossier.kinds import SHARES, SUMS, kind
from pactline.dossier.wording import amount, capital, count
from pactline.model.story import Indicator, Observation

Value = tuple[Indicator, Observation]
Key = tuple[str, float]
SUM, MANY = 1000, 11  # from which on the same sum or count in two places is no chance
HEADING = re.compile(r" in [\w,]+ sentences$")
WORD = re.compile(r"[^\W\d_]{4,}")


def times(lines: Sequence[Sequence[Value]]) -> Mapping[Key, int]:
    """In how many sentences each number stands; counts that their words tell apart in none."""
    found = Counter(key for told in lines for key in {_key(one, point) for one, point in told})
    labels: dict[Key, list[frozenset[str]]] = defaultdict(list)
    for one, point in (each for told in lines for each in told):
        if kind(one) != SUMS:
            labels[_key(one, point)].append(_words(one))
    unlike = {key for key, told in labels.items() if not frozenset.intersection(*told)}
    return {key: 0 if key in unlike else held for key, held in found.items()}


def heading(held: Sequence[Value], counted: Mapping[Key, int]) -> str:
    """The heading of a number that several sentences give, whatever they say of it; "" where none is so marked."""
    marked = [
        _key(one, point)
        for one, point in held
        if point.value >= (SUM if kind(one) == SUMS else MANY) and kind(one) != SHARES and point.low == point.high
    ]
    unit, value = max(marked, key=lambda key: (counted[key], key), default=("", 0.0))
    told = counted.get((unit, value), 0)
    return f"{capital(amount(value, unit))} in {count(told, 'sentence')}" if told > 1 else ""


def heads(group: str) -> bool:
    """Whether a heading is one of a number that several sentences give."""
    return HEADING.search(group) is not None


def _key(one: Indicator, point: Observation) -> Key:
    """A number with its unit."""
    return one.unit, point.value


def _words(one: Indicator) -> frozenset[str]:
    """The words that tell what is counted, besides its unit."""
    return frozenset(WORD.findall(one.label.casefold())) - frozenset(WORD.findall(one.unit.casefold()))
