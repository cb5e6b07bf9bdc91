"""Stories in mixed piles: pactline with one setting, beside TF-IDF with average linkage over all pairs."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from pactline.engine.equipment import Tools
from pactline.evaluate import stories
from pactline.evaluate.scores import Row

BEST = {"ecb": 0.20, "newscluster": 0.18, "wikinews": 0.14}  # cosine, the best of each corpus on these very texts
TITLE = 2


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Score both on the development set; the baseline has a threshold of its own for each corpus."""
    piles = stories.read(shared / "benchmarks/clustering/dev.jsonl")
    ours = stories.score("pactline", piles, stories.grouper(tools))
    theirs = [stories.score("tf-idf linkage", {corpus: piles[corpus]}, _linked(corpus))[0] for corpus in piles]
    return (*ours, *theirs)


def _linked(corpus: str) -> stories.Grouper:
    """TF-IDF, the title twice, average linkage cut where this corpus likes it best."""

    def group(documents: Sequence[dict[str, Any]]) -> Sequence[Sequence[str]]:
        counts = [_counts(one) for one in documents]
        held = Counter(word for found in counts for word in found)
        places = {word: place for place, word in enumerate(sorted(word for word in held if held[word] > 1))}
        table = np.zeros((len(documents), len(places)), dtype=np.float32)
        for row, found in enumerate(counts):
            for word in found.keys() & places.keys():
                table[row, places[word]] = (1 + math.log(found[word])) * math.log(len(documents) / held[word])
        table /= np.linalg.norm(table, axis=1, keepdims=True) + 1e-9
        apart = np.clip(1 - table @ table.T, 0, None)
        np.fill_diagonal(apart, 0)
        labels = fcluster(linkage(squareform(apart, checks=False), "average"), 1 - BEST[corpus], "distance")
        groups: dict[int, list[str]] = {}
        for one, label in zip(documents, labels, strict=True):
            groups.setdefault(int(label), []).append(one["id"])
        return list(groups.values())

    return group


def _counts(document: dict[str, Any]) -> Counter[str]:
    """The words of a document, those of the title more often."""
    title = f" {document.get('title') or ''}" * TITLE
    return Counter(re.findall(r"[^\W\d_][\w'’-]+|\d+", (document["text"] + title).lower()))
