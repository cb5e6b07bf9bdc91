"""Copies on made ones: groups and passages, beside 3-gram containment and all shared runs of eight words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pactline.engine.equipment import Tools
from pactline.evaluate import copies
from pactline.evaluate.scores import Row

CONTAINMENT = 0.55  # of the shorter text's 3-grams: the threshold of the benchmark's own README
GRAM = 3


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Score both on the development set."""
    gold = shared / "benchmarks/neardup/dev.jsonl"
    documents = copies.read(gold)
    words = {one["id"]: list(re.finditer(r"\w+", one["text"].lower())) for one in documents}
    pairs = _containment({key: [word.group() for word in found] for key, found in words.items()})
    figures = (*copies.grouped(documents, pairs), *copies.passages(documents, _shared(words)))
    return (*copies.evaluate(gold, tools), Row("3-gram containment", figures))


def _containment(words: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Pairs whose shorter text's 3-grams are mostly in the longer one."""
    grams = {key: {tuple(found[i : i + GRAM]) for i in range(len(found) - 2)} for key, found in words.items()}
    shared: dict[tuple[str, str], int] = Counter()
    standing = defaultdict(list)
    for key, held in grams.items():
        for gram in held:
            for other in standing[gram]:
                shared[other, key] += 1
            standing[gram].append(key)
    least = {pair: CONTAINMENT * min(len(grams[pair[0]]), len(grams[pair[1]])) for pair in shared}
    return [pair for pair, count in shared.items() if count >= least[pair]]


def _shared(words: dict[str, list[Any]], gram: int = 8) -> dict[str, Iterable[tuple[int, int]]]:
    """The words of every run of eight that some other document has too."""
    runs: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for key, found in words.items():
        for i in range(len(found) - gram + 1):
            runs[tuple(word.group() for word in found[i : i + gram])].add(key)
    return {
        key: [
            (found[i].start(), found[i + gram - 1].end())
            for i in range(len(found) - gram + 1)
            if len(runs[tuple(word.group() for word in found[i : i + gram])]) > 1
        ]
        for key, found in words.items()
    }
