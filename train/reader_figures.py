"""Texts of train.reader_data and the second reader's encoder in, who claims a figure and what it is of out.

Usage: python -m train.reader_figures MODEL FILE... with MODEL the folder of the reader (`encoder.onnx`), FILE of
train.reader_data. The encoder stays as it is, run as the run time runs it; only two pointers are learned on its states,
told what the rules found. Writes `figures.onnx`, `figures.json` (the names of the rules it knows) and the card there.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from torch import Tensor, nn

from train.export import card, write
from train.reader_net import HIDDEN, RULES
from train.reader_windows import AWAY, NONE, Text, Window, load, pack, windows

STATE, DROPOUT, FAR = 160, 0.3, 20  # FAR words away is as far as any
DECAY, WARM, BATCH, BLIND = 0.02, 100, 16, 0.2  # BLIND is the share of sentences learned without the rules
UNKNOWN = -1  # a pointer to what the sentence does not hold
AXES = {"words": {0: "n"}, "object": {0: "k", 1: "m"}, "claimant": {0: "k", 1: "m"}}
AXES |= {name: {0: "k"} for name in ("at", "rule", "object_aim", "claimant_aim")}
GIVEN, OUTPUTS = ("words", "at", "rule", "object_aim", "claimant_aim"), ("object", "claimant")
FILES = ("encoder.onnx", "figures.json", "figures.onnx", "promises.onnx", "rules.json")


@dataclass(frozen=True)
class Asked:
    """The figures of a sentence: its states [n, HIDDEN], their words, rules, the rules' pointers and the right ones."""

    words: Tensor
    at: Tensor
    rule: Tensor
    aims: Tensor  # [k, 2]: object, claimant; 0 for none, w + 1 for the word w, -1 for unsaid
    right: Tensor  # [k, 2] likewise


class Pointer(nn.Module):
    """From a figure to a word of its sentence or to none: biaffine, with the distance and what the rule is worth."""

    def __init__(self) -> None:
        super().__init__()
        self.asks, self.aims = nn.Linear(HIDDEN, STATE), nn.Linear(HIDDEN, STATE)
        self.pair = nn.Parameter(torch.cat([torch.randn(STATE, STATE) * 0.02, torch.zeros(1, STATE)]))
        self.root = nn.Parameter(torch.zeros(HIDDEN))
        self.away, self.worth = nn.Embedding(2 * FAR + 1, 1), nn.Embedding(RULES, 1)
        self.gate, self.drop = nn.Linear(HIDDEN, 1), nn.Dropout(DROPOUT)
        nn.init.zeros_(self.away.weight)
        nn.init.zeros_(self.worth.weight)

    def forward(self, words: Tensor, at: Tensor, *told: Tensor) -> Tensor:
        """Score [k, n + 1], unscaled, column 0 for none; told are a rule and its pointer."""
        rule, aim = told
        from_ = self.drop(nn.functional.gelu(self.asks(self.drop(words[at]))))
        to = self.drop(nn.functional.gelu(self.aims(self.drop(torch.cat([self.root[None], words])))))
        scores = (from_ @ self.pair[:-1] + self.pair[-1]) @ to.t()
        apart = torch.arange(words.size(0))[None] - at[:, None]
        away = self.away(apart.clamp(-FAR, FAR) + FAR)[..., 0]
        scores = scores + torch.cat([torch.zeros_like(away[:, :1]), away], 1)
        worth = (self.worth(rule)[:, 0] + self.gate(words[at])[:, 0]) * (aim >= 0)
        return scores.scatter_add(1, aim.clamp(min=0)[:, None], worth[:, None])


class Figures(nn.Module):
    """Both pointers."""

    def __init__(self) -> None:
        super().__init__()
        self.object, self.claimant = Pointer(), Pointer()

    def forward(self, words: Tensor, at: Tensor, *told: Tensor) -> tuple[Tensor, Tensor]:
        """GIVEN in, OUTPUTS out, unscaled."""
        rule, thing, claimant = told
        return self.object(words, at, rule, thing), self.claimant(words, at, rule, claimant)


def rules(texts: Sequence[Text]) -> list[str]:
    """The names of the rules that found a figure; "" for none."""
    return ["", *sorted({ruled[0] for one in texts for ruled in one["ruled"]["m"].values()} - {""})]


def asked(texts: Sequence[Text], encoder: Path, names: dict[str, int]) -> Iterator[Asked]:
    """The sentences that hold a labelled or a found figure."""
    session = onnxruntime.InferenceSession(str(encoder))
    for one in texts:
        labels = {label["at"]: label for label in one["measures"]}
        figures = sorted(labels.keys() | one["ruled"]["m"].keys())
        for window in windows(one):
            at = [i for i in figures if window[1] <= i < window[3]]
            if at:
                yield _asked(window, at, labels, names=names, words=_states(window, session))


def _states(window: Window, session: onnxruntime.InferenceSession) -> Tensor:
    """What the encoder makes of a sentence."""
    row = {name: value[0].numpy() for name, value in pack([window], {}).items()}
    states = session.run(None, {name: row[name] for name in ("ids", "shape", "first")})[0]
    return torch.from_numpy(states.astype(np.float32))


def _asked(window: Window, at: Sequence[int], labels: dict[int, Any], *, names: dict[str, int], words: Tensor) -> Asked:
    """The figures `at` of a sentence."""
    one, first, _, last = window
    unknown = dict.fromkeys(OUTPUTS, AWAY)
    found = [one["ruled"]["m"].get(i, ("", AWAY, AWAY)) for i in at]
    right = [labels.get(i, unknown) for i in at]
    return Asked(
        words=words,
        at=torch.tensor(at) - first,
        rule=torch.tensor([names.get(rule, 0) for rule, *_ in found]),
        aims=torch.tensor([[_aim(word, first, last) for word in aims] for _, *aims in found]),
        right=torch.tensor([[_aim(one[name], first, last) for name in OUTPUTS] for one in right]),
    )


def _aim(word: int, first: int, last: int) -> int:
    """A word as a pointer has it."""
    return 0 if word == NONE else word - first + 1 if first <= word < last else UNKNOWN


def learn(net: Figures, given: Sequence[Asked], *, epochs: int, speed: float) -> None:
    """Learn, and say how it goes."""
    optimiser = torch.optim.AdamW(net.parameters(), lr=speed, weight_decay=DECAY)
    total = epochs * (len(given) // BATCH + 1)
    slope = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / WARM) * max(0.0, 1 - step / total)
    )
    order, draw = list(range(len(given))), random.Random(0)
    net.train()
    for epoch in range(epochs):
        draw.shuffle(order)
        whole = 0.0
        for start in range(0, len(order), BATCH):
            wrong = torch.stack([_wrong(net, given[i], draw) for i in order[start : start + BATCH]]).sum() / BATCH
            optimiser.zero_grad()
            wrong.backward()
            optimiser.step()
            slope.step()
            whole += float(wrong.detach())
        sys.stdout.write(f"epoch {epoch + 1} wrong {whole:.0f}\n")
        sys.stdout.flush()


def _wrong(net: Figures, one: Asked, draw: random.Random) -> Tensor:
    """How wrong the pointers of a sentence are."""
    aims = torch.full_like(one.aims, UNKNOWN) if draw.random() < BLIND else one.aims
    out = net(one.words, one.at, one.rule, aims[:, 0], aims[:, 1])
    return torch.stack(
        [
            nn.functional.cross_entropy(scores, wanted, ignore_index=UNKNOWN, reduction="sum")
            for scores, wanted in zip(out, one.right.t(), strict=True)
        ]
    ).sum()


def main() -> None:
    """Learn the pointers and write them and the card."""
    say = argparse.ArgumentParser(description=__doc__)
    say.add_argument("model", type=Path)
    say.add_argument("files", type=Path, nargs="+")
    say.add_argument("--epochs", type=int, default=8)
    say.add_argument("--speed", type=float, default=1e-3)
    say.add_argument("--version", default="0.3")
    given = say.parse_args()
    torch.manual_seed(0)
    texts = [text for file in given.files for text in load(file)]
    names = rules(texts)
    net = Figures()
    known = {name: at for at, name in enumerate(names)}
    learn(net, list(asked(texts, given.model / "encoder.onnx", known)), epochs=given.epochs, speed=given.speed)
    words, some = torch.zeros(4, HIDDEN), torch.tensor([0, 2])
    path, asking = given.model / "figures.onnx", (words, some, some, some, some)
    write(net.eval(), path, given=asking, names=(GIVEN, OUTPUTS), axes=AXES)
    (given.model / "figures.json").write_text(json.dumps(names, indent=1) + "\n", encoding="utf-8")
    whose = "the second reader", "pactline-reader-en"
    text = card(given.model, FILES, whose=whose, version=given.version)
    (given.model / "model.toml").write_text(text, encoding="utf-8")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
