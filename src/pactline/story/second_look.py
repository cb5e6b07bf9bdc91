"""How likely each two deeds of a story are one in, what the others of the story say of it out.

A first look (story/sameness.py) knows two deeds alone. Here they are seen among the rest: is there a likelier one in
the other's report, do the deeds told in the same sentences fit too, are both like the same others, how well do the
groups fit that would be made?
"""

from collections.abc import Callable, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from pactline.kit import forest, linkage
from pactline.kit.squares import Square, equal
from pactline.story import sameness
from pactline.story.sameness import Deed, Scene

GROUPED = 0.4  # average chance of the groups that are tried
LEAST = 1e-6  # below it a sum is nothing


class Look(msgspec.Struct, frozen=True):
    """The deeds of a story, how likely each two are one, and the report and the sentence of each by number."""

    deeds: Sequence[Deed]
    likely: Square
    reports: NDArray[np.int64]
    sentences: NDArray[np.int64]


def group(scene: Scene) -> list[list[int]]:
    """The places of the deeds that are one, by average linkage of the mean chance of both looks."""
    answers = sameness.asked(scene)
    first = sameness.likely(answers, forest.read(scene.words.forest))
    again = np.concatenate([answers, asked(scene.deeds, first)], axis=-1)
    second = sameness.likely(again, forest.read(scene.words.again))
    return linkage.average((first + second) / 2, scene.words.least)


def asked(deeds: Sequence[Deed], chances: Square) -> Square:
    """The answers to all questions, for each two deeds."""
    likely = (chances + chances.T) / 2
    np.fill_diagonal(likely, 0.0)
    reports = _numbered([one.report for one in deeds])
    sentences = _numbered([(one.report, one.sentence) for one in deeds])
    look = Look(deeds, likely, reports, sentences)
    found = np.stack([answer for question in QUESTIONS for answer in question(look)], axis=-1)
    return np.round(found, sameness.DIGITS)


def rivals(look: Look) -> tuple[Square, ...]:
    """The chance itself, how far it is below the best that either has in the other's report, and the next best."""
    best = _best(look.likely, look.reports)
    below = look.likely - best[:, look.reports]
    others = np.stack([_without(look, at, look.reports) for at in range(len(look.deeds))], axis=1)
    return (look.likely, *_both(below), *_both(others))


def company(look: Look) -> tuple[Square, ...]:
    """How likely the deeds beside the one have their like among those beside the other; -1 where one is alone."""
    beside = equal(look.sentences.tolist()) - np.eye(len(look.deeds))
    others = np.stack([_without(look, at, look.sentences) for at in range(len(look.deeds))], axis=1)
    counted = beside.sum(1)
    found = beside @ others / np.maximum(counted, 1)[:, None]
    return (np.where(np.minimum.outer(counted, counted) > 0, (found + found.T) / 2, -1.0),)


def in_common(look: Look) -> tuple[Square, ...]:
    """How far both are like the same others, and like others at all."""
    through, own = look.likely @ look.likely, (look.likely * look.likely).sum(1)
    fewer, whole = np.minimum.outer(own, own), np.sqrt(np.outer(own, own))
    return (through / np.maximum(fewer, LEAST), through / np.maximum(whole, LEAST), *_both(look.likely.sum(1)))


def reports(look: Look) -> tuple[Square, ...]:
    """How likely the deeds of the one report have their like in the other."""
    best, count = _best(look.likely, look.reports), look.reports.max() + 1
    means = np.stack([best[look.reports == at].mean(0) for at in range(count)])
    return (((means + means.T) / 2)[look.reports][:, look.reports],)


def groups(look: Look) -> tuple[Square, ...]:
    """The groups that would be made: are both in one, how large are they, how well do they fit, in whose reports."""
    home = np.zeros(len(look.deeds), dtype=np.int64)
    for number, members in enumerate(linkage.average(look.likely, GROUPED)):
        home[members] = number
    inside = np.eye(home.max() + 1)[home]
    sizes, told = inside.sum(0), ((inside.T @ np.eye(look.reports.max() + 1)[look.reports]) > 0).astype(np.float64)
    pairs = np.maximum(np.outer(sizes, sizes) - np.diag(sizes), 1)
    fit, each = inside.T @ look.likely @ inside / pairs, (look.likely @ inside / np.maximum(sizes, 1))[:, home]
    fewer = np.minimum.outer(told.sum(1), told.sum(1))
    return (
        fit[home][:, home],
        *_both(each),
        *_both(sizes[home]),
        (told @ told.T / fewer)[home][:, home],
        equal(home.tolist()),
    )


QUESTIONS: tuple[Callable[[Look], tuple[Square, ...]], ...] = (rivals, company, in_common, reports, groups)


def _numbered(values: Sequence[object]) -> NDArray[np.int64]:
    """A number for each distinct value."""
    numbers = {value: at for at, value in enumerate(dict.fromkeys(values))}
    return np.array([numbers[value] for value in values], dtype=np.int64)


def _best(likely: Square, homes: NDArray[np.int64]) -> Square:
    """The best chance of each deed in each home."""
    return np.stack([likely[:, homes == at].max(1) for at in range(homes.max() + 1)], axis=1)


def _without(look: Look, at: int, homes: NDArray[np.int64]) -> Square:
    """The best chance of each deed with those of one's home but itself; 0 where there is none."""
    others = np.flatnonzero(homes == homes[at])
    others = others[others != at]
    found: Square = look.likely[:, others].max(1) if len(others) else np.zeros(len(look.deeds))
    return found


def _both(values: Square) -> tuple[Square, Square]:
    """The less and the more of two: of a square and its mirror, or of a number each."""
    if values.ndim == 1:
        return np.minimum.outer(values, values), np.maximum.outer(values, values)
    return np.minimum(values, values.T), np.maximum(values, values.T)
