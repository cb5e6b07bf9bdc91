"""Stories kept aside in, what the judge's word and the nearness of words weigh out. Usage: python -m train.judge_weigh

Runs with the project's own environment on the stories that the judge did not learn from (judge_data.aside), whole
pipeline and all: each commitment that rests on a promise of the writers, with the sentences that are put to the judge.
A logistic
regression weighs what is known of each pair; the chance from which a turn is sure is the least that was
right so often by cross-validation over the stories, that up to which it is idle the most. What is told to be undone yet
makes no turn, and what is disputed none by the judge alone, so neither is counted. Writes story/outcome_judged.toml.
"""

import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from bench import links
from numpy.typing import NDArray

from pactline import settings
from pactline.engine.equipment import Tools, load
from pactline.model.span import Span
from pactline.model.story import Story
from pactline.story import outcome_judged, outcome_near
from pactline.story.outcome_judged import SAYS, Weights
from train.judge_data import CLASSES, FOLDS, aside

OUT = Path(outcome_judged.__file__).with_suffix(".toml")
NAMES = ("start", "judge", "action", "doers", "meant", "rank")
PULL, STEPS = 1.0, 30  # towards nought on a weight; of Newton's method
SURE, IDLE = 0.6, 0.05  # share that is right of what is as likely and more; of what is less, at most
Numbers = NDArray[np.float64]


class Seen(msgspec.Struct, frozen=True):
    """A pair that was judged: what is known of it, the likelihoods of what it says, and what it says by the writers."""

    story: str
    known: tuple[float, ...]
    kinds: tuple[float, ...]
    says: int


def seen(tools: Tools) -> Iterator[Seen]:
    """Every pair of the stories kept aside whose promise the writers put down."""
    for story in links.stories():
        if aside(story["id"]):
            yield from _of_one(story, tools)


def _of_one(story: Any, tools: Tools) -> Iterator[Seen]:
    """The pairs of one story."""
    watched: list[Any] = []
    find = outcome_near.find
    outcome_near.find = lambda *given: iter(watched.extend(find(*given)) or watched)
    try:
        told = links.tell(links.read(story, tools), tools)
    finally:
        outcome_near.find = find
    places = links.sentences(story, told)
    of = _promises(story, told, places)
    texts, names = {one.report.id: one.report.text for one in told.readings}, {one.id: one.name for one in told.actors}
    pairs = [(fact, one) for fact, one in watched if fact.id in of]
    asked = [outcome_judged.asked(fact, one.line, texts, names=names) for fact, one in pairs]
    for (fact, one), likely in zip(pairs, tools.language.sequels(asked), strict=True):
        kept = likely[outcome_judged.SAID :]
        kinds = tuple(each / max(sum(kept), 1e-9) for each in kept)
        says = _said(story, of[fact.id], _at(places, one.line.span))
        yield Seen(story["id"], (1.0, *outcome_judged.known(one, likely)), kinds, says)


def _promises(story: Any, told: Story, places: Mapping[tuple[int, int], Span]) -> dict[str, list[int]]:
    """The writers' promises that each commitment is."""
    of: dict[str, list[int]] = defaultdict(list)
    for number, promise in enumerate(story["promises"]):
        fact = links.undertaken(promise, told, places.get(tuple(promise["at"])))
        if fact is not None:
            of[fact.id].append(number)
    return of


def _said(story: Any, promises: Sequence[int], at: tuple[int, int] | None) -> int:
    """What a sentence says of some promises by the writers."""
    kinds = {(one["promise"], *one["at"]): CLASSES[one["kind"]] for one in story["outcomes"]}
    return max(kinds.get((number, *(at or ())), 0) for number in promises)


def _at(places: Mapping[tuple[int, int], Span], line: Span) -> tuple[int, int] | None:
    """The report and the sentence that a line is."""
    return next((key for key, span in places.items() if _meets(span, line)), None)


def _meets(span: Span, line: Span) -> bool:
    """Whether two sentences are one."""
    return span.report == line.report and span.start <= line.start < span.end


def fit(table: Numbers, right: NDArray[np.bool_]) -> Numbers:
    """The weights of a logistic regression, by Newton's method; the first, of the start, is not pulled."""
    weights, pull = np.zeros(table.shape[1]), np.diag([0.0, *[PULL] * (table.shape[1] - 1)])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (right - chance) - pull @ weights
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + pull
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def chances(pairs: Sequence[Seen], weights: Numbers) -> Numbers:
    """How likely each pair is told of in its likeliest kind."""
    table = np.array([one.known for one in pairs])
    return np.array([max(one.kinds) for one in pairs]) / (1 + np.exp(-table @ weights))


def unseen(pairs: Sequence[Seen]) -> Numbers:
    """The same, each story weighed by the others."""
    found = np.zeros(len(pairs))
    order = sorted({one.story for one in pairs})
    for fold in range(FOLDS):
        held = np.array([order.index(one.story) % FOLDS == fold for one in pairs])
        given = [one for one, out in zip(pairs, held, strict=True) if not out]
        weights = _fitted(given)
        found[held] = chances([one for one, out in zip(pairs, held, strict=True) if out], weights)
    return found


def _fitted(pairs: Sequence[Seen]) -> Numbers:
    """The weights of some pairs."""
    return fit(np.array([one.known for one in pairs]), np.array([one.says >= outcome_judged.SAID for one in pairs]))


def least(found: Numbers, right: NDArray[np.bool_], wanted: float) -> tuple[float, int, int]:
    """The least chance from which so many are right, how many those are and how many of them right."""
    order = np.argsort(-found)
    held = np.cumsum(right[order])
    fit_ = np.flatnonzero(held / np.arange(1, len(order) + 1) >= wanted)
    last = int(fit_[-1]) if len(fit_) else 0
    return float(found[order[last]]), last + 1, int(held[last])


def main() -> None:
    """Weigh, print and write."""
    pairs = list(seen(load(settings.read(os.environ, today=""))))
    best = [SAYS[outcome_judged.SAID :][int(np.argmax(one.kinds))] for one in pairs]
    wanted = [SAYS[one.says] for one in pairs]
    right = np.array([ours == theirs != "" for ours, theirs in zip(best, wanted, strict=True)])
    told = sum(one.says >= outcome_judged.SAID for one in pairs)
    sys.stdout.write(f"{len(pairs)} pairs, {told} tell something\n")
    weights, found = _fitted(pairs), unseen(pairs)
    lines = [f"{name} = {value:.4g}" for name, value in zip(NAMES, weights, strict=True)]
    turning = np.array([one not in (outcome_judged.UNDONE, *outcome_judged.GRAVE) for one in best])
    chance, count, good = least(found[turning], right[turning], SURE)
    sys.stdout.write(f"sure: from {chance:.3f}, {count} pairs, {good} right, of all told {good / told:.3f}\n")
    lines.append(f"sure = {chance:.4g}")
    order = np.argsort(found)
    tells = np.array([one.says >= outcome_judged.SAID for one in pairs])[order]
    few = np.flatnonzero(tells.cumsum() / np.arange(1, len(order) + 1) <= IDLE)
    lines.append(f"idle = {found[order[few[-1]]] if len(few) else 0:.4g}")
    head = re.match(r"(?:#.*\n)+", OUT.read_text("utf-8"))
    OUT.write_text((head[0] if head else "") + "\n".join(lines) + "\n", "utf-8")
    msgspec.toml.decode(OUT.read_bytes(), type=Weights)


if __name__ == "__main__":
    main()
