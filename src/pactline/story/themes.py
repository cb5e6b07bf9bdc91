"""Reports in, what each is about out: a unit vector of its words, the telling ones heavy.

TF-IDF with a twist: words of the title and the opening count more, names count more than common words, and how common
a word is does not rest on the pile alone (five reports on one matter all have its names) but on a count over other
texts as well.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec
import numpy as np

from pactline.kit.sparse import Places, Rows, Weights
from pactline.model.knowledge import World
from pactline.model.report import Report

TITLE = 2  # times that words of the title count
OPENING, OPENED = 400, 2  # characters, and how many times more their words count
NAMED = 1.5  # weight of a name
POWER = 1.5  # of the rarity of a word
BEHIND = 200  # texts that the count over other texts stands for (docs/decisions/021)
RARE = 0.002  # share of other texts that have a word not listed
MOST = 100_000  # characters of a report that are looked at
_WORD = re.compile(r"[^\W\d_][\w'’-]+|\d+")
_INSIDE = re.compile(r"(?<=[a-z,] )[^\W\d_][\w'’-]+")


class Words(msgspec.Struct, frozen=True):
    """One language's table of themes.toml."""

    common: Mapping[str, float]


class Table(msgspec.Struct, frozen=True):
    """themes.toml."""

    en: Words


class Counted(msgspec.Struct, frozen=True):
    """The words of all reports, each with a number: how often each report has which, and how often each is written
    with a capital inside sentences rather than without.
    """

    words: Sequence[str]
    held: Sequence[tuple[Places, Places]]
    capitals: Places


def vectors(reports: Sequence[Report], world: World) -> Rows:
    """The vector of each report; words that no second report has are left out."""
    ordered = sorted(reports, key=lambda one: one.id)
    counted = _counted(ordered)
    weights = _weights(counted, world.table("themes", Table).en.common)
    found = [_unit(*_weighed(terms, counts, weights)) for terms, counts in counted.held]
    return Rows([one.id for one in ordered], [terms for terms, _ in found], [w for _, w in found], len(counted.words))


def _counted(reports: Sequence[Report]) -> Counted:
    """Count report by report; what is kept of one is two short arrays."""
    numbers: dict[str, int] = {}
    capitals: Counter[str] = Counter()
    held = []
    for one in reports:
        counts = _counts(one)
        capitals.update(_capitals(one))
        terms = np.fromiter((numbers.setdefault(word, len(numbers)) for word in counts), np.int32, len(counts))
        held.append((terms, np.fromiter(counts.values(), np.int32, len(counts))))
    words = sorted(numbers)
    places = np.empty(len(words), dtype=np.int32)
    places[[numbers[word] for word in words]] = np.arange(len(words), dtype=np.int32)
    return Counted(
        words=words,
        held=[_in_order(places[terms], counts) for terms, counts in held],
        capitals=np.array([capitals[word] for word in words], dtype=np.int32),
    )


def _in_order(terms: Places, counts: Places) -> tuple[Places, Places]:
    """Terms rising, each with its count."""
    order = np.argsort(terms)
    return terms[order], counts[order]


def _weights(counted: Counted, common: Mapping[str, float]) -> Weights:
    """The weight of each word; none where no second report has it."""
    standing = np.bincount(np.concatenate([np.empty(0, np.int32), *(t for t, _ in counted.held)]), minlength=1)
    named = counted.capitals > 0
    listed = np.array([common.get(word, RARE) for word in counted.words])
    elsewhere = BEHIND * np.where(named, RARE, listed)
    total, standing = len(counted.held) + BEHIND, standing[: len(counted.words)]
    weights = np.where(named, NAMED, 1.0) * np.log(total / (standing + elsewhere)) ** POWER
    return np.where(standing > 1, weights, 0.0)


def _weighed(terms: Places, counts: Places, weights: Weights) -> tuple[Places, Weights]:
    """The words of a report that weigh something, with their weights."""
    own = weights[terms] * (1 + np.log(counts))
    return terms[own > 0], own[own > 0]


def _counts(report: Report) -> Counter[str]:
    """How often each word counts."""
    text = report.text[:MOST]
    tongue = f"{report.language}:" if report.language not in {None, "en"} else ""  # names alone make no story
    counts: Counter[str] = Counter()
    for part, times in ((report.title or "", TITLE), (text, 1), (text[:OPENING], OPENED)):
        for word, number in Counter(_WORD.findall(part)).items():
            counts[tongue + _plain(word)] += times * number
    return counts


@lru_cache(maxsize=1 << 16)
def _plain(word: str) -> str:
    """A word in lower case without a genitive."""
    return word.lower().replace("’", "'").removesuffix("'s")


def _capitals(report: Report) -> Counter[str]:
    """How much oftener each word is written with a capital inside sentences than without."""
    written: Counter[str] = Counter()
    for word, number in Counter(_INSIDE.findall(report.text[:MOST])).items():
        written[_plain(word)] += number if word[0].isupper() else -number
    return written


def _unit(terms: Places, weights: Weights) -> tuple[Places, Weights]:
    """A vector at length one."""
    length = math.sqrt(float((weights * weights).sum()))
    return (terms, weights / length) if length else (terms, weights)
