"""Groups of figures in, the two of a compared pair in one group out: a loan, and what it was before."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pactline.model.story import Fact
from pactline.story import indicator_groups, measured


def joined(groups: Sequence[list[Fact]]) -> list[list[Fact]]:
    """The groups, each earlier value of a pair with the later one that stands before it in its report."""
    facts = [fact for group in groups for fact in group]
    pairs = [fact for fact in facts if before(fact)]
    if not pairs:
        return list(groups)
    ends = _ends(facts)
    home = {fact.id: at for at, group in enumerate(groups) for fact in group}
    for fact in sorted(pairs, key=lambda one: measured.measure(one).amount.span):
        home[fact.id] = home[_partner(fact, ends)]
    moved: dict[int, list[Fact]] = defaultdict(list)
    for fact in sorted(facts, key=lambda one: one.id):
        moved[home[fact.id]].append(fact)
    return [moved[at] for at in sorted(moved)]


def before(fact: Fact) -> bool:
    """Is a figure the earlier one of a compared pair?"""
    return any(one.role == "before" for one in fact.record.evidence)


def _ends(facts: Sequence[Fact]) -> Mapping[str, list[tuple[int, str]]]:
    """Where the figures of each report end, with their ids, in order."""
    ends: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for fact in facts:
        ends[indicator_groups.report(fact)].append((measured.measure(fact).amount.span.end, fact.id))
    return {report: sorted(held) for report, held in ends.items()}


def _partner(fact: Fact, ends: Mapping[str, list[tuple[int, str]]]) -> str:
    """The figure that stands before the words of comparison; the earlier one itself where there is none."""
    start = next(one.span.start for one in fact.record.evidence if one.role == "before")
    held = ends[indicator_groups.report(fact)]
    at = bisect_right(held, start, key=lambda one: one[0])
    return held[at - 1][1] if at else fact.id
