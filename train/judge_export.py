"""A learned judge in, the files the run time loads out. Usage: python -m train.judge_export FIT FOLDER [--version V]

The judge is exported for one pair at a time, its scales evened on pairs it learned from, and rounded as the parser is
(train/export.py). What rounding costs is printed on the stories kept aside.
"""

import argparse
import random
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import Tensor, nn

from train.encode import packaged
from train.export import card, shrink, write
from train.judge_data import aside, links, sequels
from train.judge_fit import answers, report
from train.judge_net import PROMISED, TOLD, Judge, Pieces, window
from train.single import Evened, Layer

FILE = "judge.onnx"
READ = ("ids", "types")
AXES = {name: {0: "l"} for name in READ}
EVENED = 400  # pairs read to even the scales


class One(nn.Module):
    """The judge of one pair."""

    def __init__(self, net: Judge) -> None:
        super().__init__()
        embeddings = net.bert.embeddings
        self.pieces, self.norm, self.place = (
            embeddings.word_embeddings,
            embeddings.LayerNorm,
            embeddings.position_embeddings.weight,
        )
        self.marks = net.marks
        self.layers = nn.ModuleList(Layer(layer) for layer in net.bert.encoder.layer)
        self.head = net.head

    def forward(self, ids: Tensor, types: Tensor) -> Tensor:
        """The scores of the classes."""
        states = self.norm(self.pieces(ids) + self.marks(types) + self.place[: ids.size(0)])
        for layer in self.layers:
            states = layer(states)
        held = [sum((types == kind).to(states.dtype) for kind in kinds) for kinds in (TOLD, PROMISED)]
        parts = [(states * one[:, None]).sum(0) / one.sum() for one in held]
        return self.head(torch.cat([states[0], *parts])[None])[0]


def main() -> None:
    """Write the judge's files, and say what rounding costs."""
    say = argparse.ArgumentParser(description=__doc__)
    say.add_argument("fit", type=Path)
    say.add_argument("folder", type=Path)
    say.add_argument("--version", default="0.1")
    given = say.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    folder, kept = packaged(), torch.load(given.fit, weights_only=True, map_location="cpu")
    net, pieces = Judge(folder, kept["layers"]), Pieces(folder)
    net.load_state_dict(kept["net"])
    made = One(net.eval()).eval().requires_grad_(requires_grad=False)
    learned = [one for one in links() if one.says and not aside(one.story)] + list(sequels())
    _even(made, [window(one, pieces) for one in random.Random(3).sample(learned, EVENED)])
    ids = torch.ones(9, dtype=torch.long)
    path = given.folder / "judge.float.onnx"
    write(made, path, given=(ids, torch.tensor([0, 0, 2, 0, 4, 4, 1, 3, 1])), names=(READ, ("scores",)), axes=AXES)
    shrink(path, given.folder / FILE, reduce=True)
    whose = "the judge of promises and later sentences", "pactline-en-judge"
    (given.folder / "model.toml").write_text(card(given.folder, (FILE,), whose=whose, version=given.version), "utf-8")
    held = [one for one in links() if aside(one.story)]
    report("aside, as learned", held, answers(net, held, pieces))
    run = onnxruntime.InferenceSession(str(given.folder / FILE), providers=["CPUExecutionProvider"])
    scores = [run.run(None, dict(zip(READ, map(_array, window(one, pieces)), strict=True)))[0] for one in held]
    report("aside, as shipped", held, torch.tensor(np.stack(scores)).softmax(-1))
    sys.stdout.write((given.folder / "model.toml").read_text(encoding="utf-8"))


def _array(values: list[int]) -> np.ndarray:
    """Numbers as the network takes them."""
    return np.array(values, np.int64)


def _even(made: One, windows: list[tuple[list[int], list[int]]]) -> None:
    """Watch what enters its products on some pairs, and even them."""
    parts = [part for part in made.modules() if isinstance(part, Evened)]
    for part in parts:
        part.watched = True
    for ids, types in windows:
        made(torch.tensor(ids), torch.tensor(types))
    for part in parts:
        part.watched = False
        part.even()


if __name__ == "__main__":
    main()
