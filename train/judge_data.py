"""Invented stories and promises in, pairs to learn from out: a promise, a later sentence, what it says of it.

`links/*.jsonl` give every later sentence of a story, most of which say nothing of a promise; `sequels/*.jsonl` give
promises with sentences written for them, as near as can be and yet of something else among them. One in five stories
of `links` is never learned from (`aside`): what is said of the judge is measured on those.
"""

import hashlib
import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
CLASSES = {
    "none": 0,
    "restated": 1,
    "done": 2,
    "under_way": 3,
    "refused": 4,
    "broken": 4,
    "withdrawn": 4,
    "put_off": 5,
    "not_yet": 6,
}
FOLDS = 5
TASK, BEFORE, SENTENCE = 48, 24, 80  # wordpieces read of each, as pactline.lexicon.en.judge does
WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True)
class Pair:
    """One promise beside one later sentence; `story` is whose it is, `promise_at` tells its promises apart."""

    story: str
    promise_at: int
    party: str
    action: str
    before: str
    sentence: str
    says: int


def aside(story: str) -> bool:
    """Whether a story is kept for measuring."""
    return int(hashlib.md5(story.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS == 0


def links(folder: Path = HERE / "links") -> Iterator[Pair]:
    """Each promise of each story with every sentence of later reports, and those of its own that are outcomes."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from _story(json.loads(line))


def _story(story: Mapping[str, Any]) -> Iterator[Pair]:
    """The pairs of one story."""
    kinds = {(one["promise"], *one["at"]): one["kind"] for one in reversed(story["outcomes"])}
    for number, promise in enumerate(story["promises"]):
        own, at = promise["at"]
        for report in range(own, len(story["reports"])):
            told = story["reports"][report]["sentences"]
            for place, sentence in enumerate(told):
                kind = kinds.get((number, report, place), "none")
                if report == own and (place == at or kind == "none"):
                    continue
                yield Pair(
                    story=story["id"],
                    promise_at=number,
                    party=promise["party"],
                    action=promise["action"],
                    before=told[place - 1] if place else "",
                    sentence=sentence,
                    says=CLASSES[kind],
                )


def sequels(folder: Path = HERE / "sequels") -> Iterator[Pair]:
    """The promises written with their sentences."""
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            one = json.loads(line)
            for later in one["later"]:
                yield Pair(
                    story=path.stem,
                    promise_at=number,
                    party=one["party"],
                    action=one["action"],
                    before=later["before"],
                    sentence=later["text"],
                    says=CLASSES[later["kind"]],
                )


def nearness(pairs: Sequence[Pair]) -> list[float]:
    """How much of what is rare in the words of a promise each sentence has, from 0 to 1."""
    often = Counter(word for text in {one.sentence for one in pairs} for word in words(text))
    return [_share(words(f"{one.party} {one.action}"), words(one.sentence), often) for one in pairs]


def words(text: str) -> frozenset[str]:
    """The words of a text, without the ends that forms have."""
    return frozenset(word[:5] for word in WORD.findall(text.lower()))


def _share(ours: frozenset[str], theirs: frozenset[str], often: Mapping[str, int]) -> float:
    """The shared part of some words, by their rarity."""
    rare = {word: 1 / math.sqrt(1 + often.get(word, 0)) for word in sorted(ours)}
    return sum(rare[word] for word in sorted(ours & theirs)) / max(sum(rare.values()), 1e-9)
