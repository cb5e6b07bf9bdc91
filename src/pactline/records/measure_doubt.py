"""A figure that the rules have read in, how likely it is read rightly out; the least likely are left out.

The weights come from reports made up and labelled for it (train/doubts.py). A line is `feature<TAB>weight`; features
name the rule, the sort of unit, how the amount stands in its sentence and the way in the tree to what it is of.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import exp

import msgspec

from pactline.kit import trees
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground, is_money

MANY, LONG, TEN = 4, 5, 10  # amounts in a sentence; its length in tens of words


class Weights(msgspec.Struct, frozen=True):
    """doubts.toml: a figure less likely than the threshold, from 0 to 1, is left out."""

    threshold: float
    lines: str


def likely(found: frozenset[str], weights: Weights) -> bool:
    """Tell whether a figure with these features is likely enough to be right; without weights each is."""
    return not weights.lines or likelihood(found, _parsed(weights.lines)) >= weights.threshold


def likelihood(found: frozenset[str], weights: Mapping[str, float]) -> float:
    """How likely it is that value, unit, object and claimant are right, from 0 to 1."""
    return 1 / (1 + exp(-sum(sorted(weights.get(feature, 0.0) for feature in found))))


def features(here: Ground, finding: Finding, *, said: bool, within: bool, beside: int) -> Iterator[str]:
    """What can be said of a figure: `said` and `within` tell of its claimant, `beside` counts amounts near it."""
    unit, way = _unit(here), _way(here, finding)
    token, rule = here.tokens[here.head], finding.rule
    yield from ("bias", f"rule={rule}", f"rule={rule}|{unit}", f"rule={rule}|{way}", f"read={here.amount.rule}")
    yield from (f"unit={unit}|{_place(here, finding)}", f"rule={rule}|{_place(here, finding)}", f"way={unit}|{way}")
    yield from (f"rel={unit}|{token.deprel}", f"case={unit}|{_case(here)}", f"many={unit}|{min(beside, MANY)}")
    yield from (f"said={said}|{within}", f"said={said}|{within}|{unit}", f"said={said}|{rule}")
    yield f"long={min(len(here.tokens) // TEN, LONG)}"
    verb = here.verb()
    yield f"verb={here.tokens[verb].lemma.lower() if verb is not None else ''}|{unit}"


def _unit(here: Ground) -> str:
    """The sort of unit."""
    return "share" if here.amount.unit == "percent" else "sum" if is_money(here) else "count"


def _place(here: Ground, finding: Finding) -> str:
    """Where what it is of stands: in the amount, in the sentence, in another, or in no noun."""
    low, high = finding.object
    if low < here.amount.span.end and here.amount.span.start < high:
        return "own" if finding.noun >= 0 else "clause"
    return "near" if here.sentence.start <= low < here.sentence.end else "far"


def _case(here: Ground) -> str:
    """The preposition of the amount."""
    at = trees.child(here.tokens, here.head, "case")
    return here.tokens[at].text.lower() if at is not None else ""


def _way(here: Ground, finding: Finding) -> str:
    """The relations from the amount up the tree and down to what it is of."""
    if not 0 <= finding.noun < len(here.tokens) or _place(here, finding) == "far":
        return ""
    up = (here.head, *trees.path_up(here.tokens, here.head))
    down = (finding.noun, *trees.path_up(here.tokens, finding.noun))
    top = next((at for at in up if at in down), None)
    if top is None:
        return ""
    risen = [here.tokens[at].deprel.split(":")[0] for at in up[: up.index(top)]]
    fallen = [here.tokens[at].deprel for at in down[: down.index(top)]]
    return "^".join(risen) + "/" + "v".join(reversed(fallen))


@lru_cache(maxsize=4)
def _parsed(lines: str) -> dict[str, float]:
    """The weights of the file's lines."""
    pairs = (line.rsplit("\t", 1) for line in lines.strip().splitlines())
    return {feature: float(weight) for feature, weight in pairs}
