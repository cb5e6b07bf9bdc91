"""Exported models behind one face: words of a window in, its tags, sentence starts, trees and names out."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Protocol

import numpy as np
import onnxruntime

from train import trees
from train.encode import Arrays, Encoder, Labels, inputs


@dataclass(frozen=True)
class Parse:
    """What a model says of a window; `head` counts the window's words from 1."""

    upos: list[str]
    xpos: list[str]
    head: list[int]
    rel: list[str]
    names: list[str]
    starts: list[bool]


class Scorer(Protocol):
    """A model that scores a batch of one window, and the labels of chosen arcs in it."""

    labels: Labels

    def score(self, arrays: Arrays) -> Arrays:
        """Give upos, xpos, sent, ner and arc for a window, and whatever `relate` wants."""

    def relate(self, scores: Arrays, heads: np.ndarray) -> np.ndarray:
        """Score the labels of the arcs to these heads."""


class Pair:
    """Pactline's own two files: parser.onnx and labeller.onnx."""

    def __init__(self, folder: Path) -> None:
        self.parser, self.labeller = session(folder / "parser.onnx"), session(folder / "labeller.onnx")
        lists = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self.labels = Labels(**{name: tuple(labels) for name, labels in lists.items()})

    def score(self, arrays: Arrays) -> Arrays:
        """Run the parser."""
        outputs = [output.name for output in self.parser.get_outputs()]
        given = {wanted.name: arrays[wanted.name] for wanted in self.parser.get_inputs()}
        return dict(zip(outputs, self.parser.run(None, given), strict=True))

    def relate(self, scores: Arrays, heads: np.ndarray) -> np.ndarray:
        """Run the labeller on a window's arcs."""
        pairs = {"dep": scores["dep"][0, : len(heads)], "head": scores["head"][0, heads]}
        rel: np.ndarray = self.labeller.run(None, pairs)[0]
        return rel


class StandIn:
    """The feasibility spike's one file, which labels the arcs of its own greedy choice only."""

    def __init__(self, folder: Path) -> None:
        self.model = session(folder / "mt-int8.onnx")
        lists = json.loads((folder / "mt_vocab.json").read_text(encoding="utf-8"))
        ordered = {name: tuple(sorted(numbers, key=numbers.__getitem__)) for name, numbers in lists.items()}
        rel = tuple(label.replace("ROOT", "root") for label in ordered["dep"])
        ner = tuple(label.replace("PERSON", "PER") for label in ordered["ner"])
        self.labels = Labels(ordered["upos"], ordered["xpos"], rel, ner)

    def score(self, arrays: Arrays) -> Arrays:
        """Run the model."""
        given = {"sh" if name == "shape" else name: array for name, array in arrays.items()}
        outputs = [output.name for output in self.model.get_outputs()]
        return dict(zip(outputs, self.model.run(None, given), strict=True))

    def relate(self, scores: Arrays, heads: np.ndarray) -> np.ndarray:
        """Give the labels the model chose, whatever the head is."""
        return scores["rel"][0, : len(heads)]


def session(path: Path) -> onnxruntime.InferenceSession:
    """Open a model on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def parse(
    windows: Sequence[Sequence[str]],
    scorer: Scorer,
    *,
    encoder: Encoder,
    starts: Sequence[Sequence[bool]] | None = None,
) -> list[Parse]:
    """Parse windows of words one at a time, as the run time does; with `starts`, in the sentences given.

    8-bit arithmetic scales a tensor by its largest value, so neighbours in a batch would change one another's scores.
    """
    return [
        decide(scorer, scorer.score(inputs([words], encoder)), count=len(words), starts=starts[at] if starts else None)
        for at, words in enumerate(windows)
    ]


def decide(scorer: Scorer, scores: Arrays, *, count: int, starts: Sequence[bool] | None) -> Parse:
    """Read the answer off the scores of one window."""
    labels = scorer.labels
    opens = list(starts) if starts else (scores["sent"][0, :count].argmax(-1) == 1).tolist()
    opens[0] = True
    bounds = [*np.flatnonzero(opens).tolist(), count]
    heads = np.zeros(count, int)
    for start, end in pairwise(bounds):
        arcs = scores["arc"][0, start:end]
        found = trees.tree(np.concatenate([arcs[:, :1], arcs[:, start + 1 : end + 1]], 1))
        heads[start:end] = np.where(found > 0, found + start, 0)
    return Parse(
        [labels.upos[at] for at in scores["upos"][0, :count].argmax(-1)],
        [labels.xpos[at] for at in scores["xpos"][0, :count].argmax(-1)],
        heads.tolist(),
        relations(scorer.relate(scores, heads), heads, labels=labels.rel),
        trees.names(scores["ner"][0, :count], labels.ner),
        opens,
    )


def relations(scores: np.ndarray, heads: np.ndarray, *, labels: Sequence[str]) -> list[str]:
    """Give each arc its best label; "root" belongs to the root alone."""
    is_root = np.array([label == "root" for label in labels])
    fitting = np.where((heads == 0)[:, None] == is_root[None], scores, -np.inf)
    return [labels[at] for at in fitting.argmax(-1)]
