"""Labels and findings of one report in, how many meet and how many are right in all fields out.

A label that is `optional` counts neither for nor against.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

PER = re.compile(r"\b(?:per|an|each|every)\b")
Pair = tuple[int, int]
EXACT = 1e-6  # relative difference within which two values are one


class Pact(msgspec.Struct, frozen=True):
    """An agreement: every place that names it (any of them will do) and its stages."""

    mentions: tuple[Pair, ...]
    stages: tuple[str, ...] = ()
    optional: bool = False


class Vow(msgspec.Struct, frozen=True):
    """A commitment: what is to be done, by whom (None where it is not said), how firmly, who says so."""

    action: Pair
    by: Pair | None
    strength: str
    said_by: Pair | None = None
    optional: bool = False


class Figure(msgspec.Struct, frozen=True):
    """A measure: the amount with its value and unit, what it is of, who claims it (None: the report itself)."""

    amount: Pair
    value: float
    unit: str
    bound: str
    object: Pair
    claimant: Pair | None = None
    optional: bool = False


class Labels(msgspec.Struct, frozen=True):
    """One report's labels; `unread` names the kinds that nobody looked for."""

    id: str
    corpus: str
    half: str
    agreements: tuple[Pact, ...]
    commitments: tuple[Vow, ...]
    measures: tuple[Figure, ...]
    unread: tuple[str, ...] = ()


class Found(msgspec.Struct, frozen=True):
    """What a system found in one report, in the shape of the labels."""

    agreements: tuple[Pact, ...] = ()
    commitments: tuple[Vow, ...] = ()
    measures: tuple[Figure, ...] = ()
    sayers: tuple[tuple[Pair, ...], ...] = ()  # claimants a measure, in the order of `measures`


class Count(msgspec.Struct, frozen=True):
    """Labels, findings, and those that match in place (`found`) and in all fields (`right`), from either side."""

    gold: int = 0
    given: int = 0
    found: int = 0
    given_found: int = 0
    right: int = 0
    given_right: int = 0

    def __add__(self, other: "Count") -> "Count":
        """Both together."""
        return Count(
            *(a + b for a, b in zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True))
        )

    def figures(self) -> tuple[tuple[str, float], ...]:
        """Precision and recall, in place and with all fields."""
        given, gold = max(1, self.given), max(1, self.gold)
        return (
            ("P found", self.given_found / given),
            ("R found", self.found / gold),
            ("P right", self.given_right / given),
            ("R right", self.right / gold),
            ("labels", float(self.gold)),
            ("given", float(self.given)),
        )


def agreements(gold: Sequence[Pact], given: Sequence[Pact]) -> Count:
    """A finding is found when it stands on any place of an agreement; one agreement's findings share their stages."""
    owners = [{g for g, pact in enumerate(gold) if _touch_any(one.mentions, pact.mentions)} for one in given]
    wanted = {g for g, pact in enumerate(gold) if not pact.optional}
    judged = [own & wanted for own in owners if not own or own & wanted]
    hit = {g for own in judged for g in own}
    right = {g for g in hit if _staged(g, given, owners) == set(gold[g].stages)}
    return Count(
        gold=len(wanted),
        given=len(judged),
        found=len(hit),
        given_found=sum(bool(own) for own in judged),
        right=len(right),
        given_right=sum(bool(right & own) for own in judged),
    )


def _staged(at: int, given: Sequence[Pact], owners: Sequence[set[int]]) -> set[str]:
    """The stages that all findings of one agreement tell together."""
    return {stage for one, own in zip(given, owners, strict=True) if at in own for stage in one.stages}


def matched(pairs: Sequence[tuple[bool, bool]], gold: Sequence[Vow] | Sequence[Figure], given: int) -> Count:
    """Counts of a one-to-one matching; `pairs` says of each match whether it is optional and whether all is right."""
    judged = [right for optional, right in pairs if not optional]
    wanted = sum(not one.optional for one in gold)
    return Count(wanted, given - len(pairs) + len(judged), len(judged), len(judged), sum(judged), sum(judged))


def vows(gold: Sequence[Vow], given: Sequence[Vow]) -> list[tuple[bool, bool]]:
    """Match commitments by their actions."""
    labels = sorted(gold, key=lambda one: one.optional)
    pairs = _pairs([one.action for one in labels], [one.action for one in given])
    return [(labels[g].optional, _same_vow(labels[g], given[i])) for g, i in pairs]


def _same_vow(label: Vow, one: Vow) -> bool:
    """Whether who acts and how firmly are right."""
    both = label.by is not None and one.by is not None and touches(label.by, one.by)
    return label.strength == one.strength and (both or label.by is one.by is None)


def figures_met(gold: Sequence[Figure], found: Found) -> list[tuple[bool, bool]]:
    """Match measures by their amounts."""
    labels = sorted(gold, key=lambda one: one.optional)
    pairs = _pairs([one.amount for one in labels], [one.amount for one in found.measures])
    return [(labels[g].optional, _same(labels[g], found.measures[i], found.sayers[i])) for g, i in pairs]


def _pairs(gold: Sequence[Pair], given: Sequence[Pair]) -> Iterator[tuple[int, int]]:
    """Each stretch of the gold with the one that it shares most with among those not yet taken."""
    free = list(range(len(given)))
    for g, span in enumerate(gold):
        near = [i for i in free if touches(span, given[i])]
        if near:
            best = max(near, key=lambda i: _common(span, given[i]))
            free.remove(best)
            yield g, best


def _same(label: Figure, one: Figure, sayers: Sequence[Pair]) -> bool:
    """Whether value, unit, object and claimant are right; a count's unit is its noun, in whatever company."""
    value = abs(label.value - one.value) <= EXACT * abs(label.value)
    unit = _same_unit(PER.sub("a", label.unit), PER.sub("a", one.unit))  # "barrels per day" and "a day" are one
    said = any(touches(label.claimant, sayer) for sayer in sayers) if label.claimant else not sayers
    return value and unit and touches(label.object, one.object) and said


def _same_unit(wanted: str, given: str) -> bool:
    """Whether two units have one noun and one rate: "members of staff" and "members", "fire trucks" and "trucks"."""
    if wanted == given or not wanted.islower() or wanted == "percent":
        return wanted == given
    (noun, _, rate), (other, _, each) = (unit.partition(" a ") for unit in (wanted, given))
    head = noun.partition(" of ")[0]
    return wanted in given or (rate == each and (head == other or head.endswith(f" {other}")))


def touches(left: Pair, right: Pair) -> bool:
    """Whether two stretches overlap."""
    return left[0] < right[1] and right[0] < left[1]


def _touch_any(left: Sequence[Pair], right: Sequence[Pair]) -> bool:
    """Whether any two of two lists overlap."""
    return any(touches(one, other) for one in left for other in right)


def _common(left: Pair, right: Pair) -> int:
    """Characters in common."""
    return min(left[1], right[1]) - max(left[0], right[0])
