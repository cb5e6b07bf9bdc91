"""Groups of figures in, the two of a compared pair in one group out: a loan, and what it was before."""

from collections.abc import Sequence

from pactline.model.story import Fact
from pactline.story import indicator_groups, measured


def joined(groups: Sequence[list[Fact]]) -> list[list[Fact]]:
    """The groups, each earlier value of a pair with the later one that stands before it in its report."""
    later: dict[tuple[str, int], str] = {}
    pairs = [fact for group in groups for fact in group if before(fact)]
    if not pairs:
        return list(groups)
    home = {fact.id: at for at, group in enumerate(groups) for fact in group}
    for fact in (fact for group in groups for fact in group):
        span = measured.measure(fact).amount.span
        later[indicator_groups.report(fact), span.end] = fact.id
    ends: dict[str, list[int]] = {}
    for report, end in sorted(later):
        ends.setdefault(report, []).append(end)
    moved = [list(group) for group in groups]
    for fact in pairs:
        start = next(one.span.start for one in fact.record.evidence if one.role == "before")
        behind = [end for end in ends[indicator_groups.report(fact)] if end <= start]
        partner = later.get((indicator_groups.report(fact), behind[-1])) if behind else None
        if partner is not None and home[partner] != home[fact.id]:
            moved[home[fact.id]].remove(fact)
            moved[home[partner]].append(fact)
            home[fact.id] = home[partner]
    return [sorted(group, key=lambda one: one.id) for group in moved if group]


def before(fact: Fact) -> bool:
    """Is a figure the earlier one of a compared pair?"""
    return any(one.role == "before" for one in fact.record.evidence)
