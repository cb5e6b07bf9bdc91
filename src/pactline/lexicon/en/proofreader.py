"""A sentence's states and what rules read in it in, how likely a careful reader signs each reading out.

A small network on the states that the second reader's encoder makes of a sentence, learned on readings that were judged
one by one (train/reader_proofs.py). It sees the words that a reading points at, its rule, its kind and its status.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
import onnxruntime

from pactline.lexicon.en.network import Scores
from pactline.model.knowledge import Finding


class Names(msgspec.Struct, frozen=True):
    """proofs.json: what the network knows by number; whatever is not among them is 0."""

    labels: tuple[str, ...]
    rules: tuple[str, ...]
    statuses: tuple[str, ...]


class Proofreader:
    """Asked about the readings of one sentence."""

    def __init__(self, network: onnxruntime.InferenceSession, names: Names) -> None:
        self._network = network
        self._labels, self._rules, self._statuses = (
            {name: at for at, name in enumerate(known, 1)} for known in (names.labels, names.rules, names.statuses)
        )

    def likelihoods(self, words: Scores, findings: Sequence[Finding]) -> tuple[float, ...]:
        """From 0 to 1; 1 for what points at no word that was read."""
        asked = [one for one in findings if 0 <= one.at < len(words)]
        if not asked:
            return (1.0,) * len(findings)
        (scores,) = self._network.run(None, {"words": words, **self._told(asked, len(words))})
        doubts = iter(1 / (1 + np.exp(scores.astype(np.float64))))
        return tuple(float(next(doubts)) if 0 <= one.at < len(words) else 1.0 for one in findings)

    def _told(self, asked: Sequence[Finding], words: int) -> dict[str, np.ndarray]:
        """What the network is told of each reading."""
        return {
            "at": np.array([one.at for one in asked], np.int64),
            "doers": np.stack([_shares(one.doers, words) for one in asked]),
            "others": np.stack([_shares(one.others, words) for one in asked]),
            "label": np.array([self._labels.get(one.label, 0) for one in asked], np.int64),
            "rule": np.array([self._rules.get(rule_of(one), 0) for one in asked], np.int64),
            "status": np.array([self._statuses.get(one.status, 0) for one in asked], np.int64),
            "flags": np.array([flags(one) for one in asked], np.float32),
        }


def rule_of(one: Finding) -> str:
    """A rule's name, with the kind of what it finds."""
    return f"{one.label.partition(' ')[0]} {one.rule}"


def flags(one: Finding) -> tuple[float, ...]:
    """What else is told of a reading, as yes and no."""
    told = (one.doers, one.others, -1 in one.doers, -1 in one.others, len(one.doers) > 1, one.said, one.sure)
    return tuple(float(bool(each)) for each in told)


def _shares(words: Sequence[int], size: int) -> Scores:
    """Equal shares for the words pointed at."""
    row = np.zeros(size, np.float32)
    held = [at for at in words if 0 <= at < size]
    row[held] = 1 / len(held) if held else 0
    return row
