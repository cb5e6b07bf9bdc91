"""Groups of figures in, each that counters another in the group of that one out.

"64 percent of its beds stand empty, said the union. The ministry puts the share at 51 percent": the two are of one
indicator, whatever else their words leave open.
"""

from collections import defaultdict
from collections.abc import Sequence

from pactline.model.span import Span
from pactline.model.story import Fact

ROLE = "counters"  # of the words of the figure that is countered


def joined(groups: Sequence[list[Fact]]) -> list[list[Fact]]:
    """The groups, no fact of them lost, in the order of their first."""
    home = {_value(fact): at for at, group in enumerate(groups) for fact in group}
    moved: dict[int, list[Fact]] = defaultdict(list)
    for at, group in enumerate(groups):
        for fact in group:
            against = next((one.span for one in fact.record.evidence if one.role == ROLE), None)
            moved[at if against is None else home.get(against, at)].append(fact)
    return [sorted(moved[at], key=lambda one: one.id) for at in sorted(moved)]


def _value(fact: Fact) -> Span:
    """Where the number of a figure stands."""
    return next(one.span for one in fact.record.evidence if one.role == "value")
