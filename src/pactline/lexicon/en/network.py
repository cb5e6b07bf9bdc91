"""One window of words in, the model's scores out.

Windows run one at a time and without padding. The model's 8-bit arithmetic scales each tensor by its largest value, so
neighbours in a batch would change each other's scores; alone, a text gets the same answer whatever else is read.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
import onnxruntime
from numpy.typing import NDArray

from pactline.lexicon.en.encode import Encoded
from pactline.lexicon.en.weights import Labels, Weights

Scores = NDArray[np.float32]


class Output(msgspec.Struct, frozen=True):
    """The scores of one window, a row a word: `arc[i, j + 1]` for word j as head of word i, `arc[i, 0]` for none."""

    upos: Scores
    xpos: Scores
    sent: Scores
    ner: Scores
    arc: Scores
    rel: Scores | None = None
    dep: Scores | None = None
    head: Scores | None = None


class Network:
    """The parser, and the labeller where the model has one."""

    def __init__(self, weights: Weights, *, threads: int = 1) -> None:
        self._parser = session(weights.parser, threads)
        self._labeller = session(weights.labeller, threads) if weights.labeller else None
        self._inputs = tuple(found.name for found in self._parser.get_inputs())
        self._outputs = tuple(found.name for found in self._parser.get_outputs())
        self.labels: Labels = weights.labels

    def scores(self, encoded: Encoded) -> Output:
        """Run the parser on one window."""
        named = {"ids": encoded.ids, "mask": encoded.mask, "shape": encoded.shape, "first": encoded.first}
        named["sh"] = encoded.shape  # its name in the stand-in model
        found = self._parser.run(None, {name: named[name] for name in self._inputs})
        kept = {name: rows[0] for name, rows in zip(self._outputs, found, strict=True)}
        return Output(**{name: kept[name] for name in Output.__struct_fields__ if name in kept})

    def relations(self, output: Output, heads: Sequence[int]) -> list[str]:
        """Name the relation of each word to its head in the window (-1 for a root)."""
        if self._labeller is not None and output.dep is not None and output.head is not None:
            above = output.head[np.asarray(heads, np.int64) + 1]
            rel = self._labeller.run(None, {"dep": output.dep, "head": above})[0]
        else:
            rel = output.rel
        return _relations(rel, heads, self.labels.rel)


def _relations(rel: Scores, heads: Sequence[int], names: Sequence[str]) -> list[str]:
    """The best label a word; `root` for roots and for nothing else."""
    at = next(index for index, name in enumerate(names) if name.lower() == "root")
    scores = rel.copy()
    scores[:, at] = -np.inf
    best = scores.argmax(-1).tolist()
    return ["root" if head < 0 else names[index] for head, index in zip(heads, best, strict=True)]


def session(model: bytes, threads: int) -> onnxruntime.InferenceSession:
    """Make a model ready to run."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
