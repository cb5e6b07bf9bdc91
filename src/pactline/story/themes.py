"""Reports in, what each is about out: a unit vector of its words, the telling ones heavy.

TF-IDF with a twist: words of the title and the opening count more, names count more than common words, and how common
a word is does not rest on the pile alone (five reports on one matter all have its names) but on a count over other
texts as well.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

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


def vectors(reports: Sequence[Report], world: World) -> dict[str, dict[str, float]]:
    """The vector of each report; words that no second report has are left out."""
    common = world.table("themes", Table).en.common
    counts = {one.id: _counts(one) for one in reports}
    held = Counter(word for found in counts.values() for word in found)
    names = _names(reports)
    total = len(reports) + BEHIND
    weight = {
        word: (NAMED if word in names else 1.0)
        * math.log(total / (number + BEHIND * (RARE if word in names else common.get(word, RARE)))) ** POWER
        for word, number in held.items()
        if number > 1
    }
    return {key: _unit(_weighed(found, weight)) for key, found in counts.items()}


def _weighed(counts: Mapping[str, int], weight: Mapping[str, float]) -> dict[str, float]:
    """The words of a report with their weights."""
    return {word: (1 + math.log(count)) * weight[word] for word, count in counts.items() if word in weight}


def _counts(report: Report) -> Counter[str]:
    """How often each word counts."""
    text = report.text[:MOST]
    tongue = f"{report.language}:" if report.language not in {None, "en"} else ""  # names alone make no story
    counts: Counter[str] = Counter()
    for part, times in ((report.title or "", TITLE), (text, 1), (text[:OPENING], OPENED)):
        for word in _WORD.findall(part):
            counts[tongue + _plain(word)] += times
    return counts


def _plain(word: str) -> str:
    """A word in lower case without a genitive."""
    return word.lower().replace("’", "'").removesuffix("'s")


def _names(reports: Sequence[Report]) -> set[str]:
    """The words that are mostly written with a capital inside sentences."""
    written: Counter[str] = Counter()
    for one in reports:
        for word in _INSIDE.findall(one.text[:MOST]):
            written[_plain(word)] += 1 if word[0].isupper() else -1
    return {word for word, more in written.items() if more > 0}


def _unit(vector: dict[str, float]) -> dict[str, float]:
    """The vector at length one."""
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()} if length else {}
