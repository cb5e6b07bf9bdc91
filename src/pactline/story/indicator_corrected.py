"""Groups of figures in, each with those values that a correction in it takes back out.

"It cost $240 million, and not $300 million, as reported": an earlier report's $300 million of the same thing is of the
same indicator, and is withdrawn. Another outlet's own figure is not taken back by it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pactline.model.mention import Amount
from pactline.model.reading import Reading
from pactline.model.span import Evidence
from pactline.model.story import Fact
from pactline.story import measured
from pactline.story.facts import Ground

Withdrawn = Mapping[str, Evidence]


def joined(
    groups: Sequence[list[Fact]], readings: Sequence[Reading], base: Ground
) -> tuple[list[list[Fact]], Withdrawn]:
    """The groups with what is withdrawn beside what corrects it, and the correction of each withdrawn one, by id."""
    facts = [fact for group in groups for fact in group]
    taken = _taken(facts, readings, base)
    if not taken:
        return list(groups), {}
    home = {fact.id: at for at, group in enumerate(groups) for fact in group}
    home |= {back: home[by] for back, (by, _) in taken.items()}
    moved: dict[int, list[Fact]] = defaultdict(list)
    for fact in sorted(facts, key=lambda one: one.id):
        moved[home[fact.id]].append(fact)
    return [moved[at] for at in sorted(moved)], {back: words for back, (_, words) in taken.items()}


def _taken(facts: Sequence[Fact], readings: Sequence[Reading], base: Ground) -> Mapping[str, tuple[str, Evidence]]:
    """What is withdrawn, by id, with the id of what corrects it and the words that do."""
    fixing = [fact for fact in facts if measured.measure(fact).corrects]
    outlets = {reading.report.id: (reading.report.outlet or "").casefold() for reading in readings}
    alike: dict[tuple[float, str], list[Fact]] = defaultdict(list)
    for fact in facts if fixing else ():
        alike[_value(measured.measure(fact).amount)].append(fact)
    return {
        other.id: (fact.id, next(one for one in fact.record.evidence if one.role == "correction"))
        for fact in fixing
        for other in alike.get(_value(measured.measure(fact).corrects), ())
        if _takes_back(fact, other, base, outlets=outlets)
    }


def _value(amount: Amount | None) -> tuple[float, str]:
    """A value with its unit; the nouns of counted things differ in their words: people, passengers."""
    return (amount.value, amount.unit) if amount else (0.0, "")


def _takes_back(fact: Fact, other: Fact, base: Ground, *, outlets: Mapping[str, str]) -> bool:
    """Does a correction mean another report's value: no later, of its outlet as far as known, told in its words?"""
    ours, theirs = (one.evidence[0].span.report for one in (fact, other))
    if outlets[ours] and outlets[theirs] and outlets[ours] != outlets[theirs]:
        return False
    first, last = base.datings[theirs].when.first, base.datings[ours].when.last
    if first and last and first > last:
        return False
    shared = _words(fact) & _words(other)
    return bool(shared) and measured.measure(other).corrects is None


def _words(fact: Fact) -> frozenset[str]:
    """The words of what a figure counts and what is told of it, its unit aside."""
    body = measured.measure(fact)
    return measured.words(f"{body.label} {body.told} {body.of or ''}") - measured.words(body.amount.unit)
