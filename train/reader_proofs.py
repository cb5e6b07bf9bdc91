"""Readings that were judged and the second reader's encoder in, a network that doubts them out.

Usage: python -m train.reader_proofs MODEL FILE... with MODEL the folder of the reader (`encoder.onnx`), FILE of
train.proofs_data. The encoder stays as it is. What is asked of it is whether anything of a reading is wrong; what is
wrong is learned along, because it helps. With `--cv` nothing is written: by fifths of the texts, how well the doubts
rank right and wrong readings (area under the curve), and how much is right of what is doubted least.
"""

import argparse
import gzip
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from torch import Tensor, nn

from train.encode import CLS, SEP
from train.export import card, write
from train.reader_net import HIDDEN

STATE, NAME, DROPOUT, FLAGS = 96, 8, 0.3, 7
FOUND, VIEWS = 3, 5  # a name is known that often; views are the word, doers, others, all on average and at most
WRONG = (("no",), ("kind", "status", "strength", "act", "what"), ("by", "who"), ("to", "place"), ("thin",))
ALONG = 0.5  # what each kind of wrong counts beside whether anything is
BATCH, SPEED, DECAY, WARM, EPOCHS, FOLDS = 64, 1e-3, 0.05, 50, 12, 5
LONGEST = 500  # wordpieces, as the run time reads
GIVEN = ("words", "at", "doers", "others", "label", "rule", "status", "flags")
FILES = ("encoder.onnx", "figures.json", "figures.onnx", "promises.onnx", "proofs.json", "proofs.onnx", "rules.json")
LISTS = ("labels", "rules", "statuses")
Row = dict[str, Any]


@dataclass(frozen=True)
class Names:
    """What the network knows by number, from 1."""

    labels: dict[str, int]
    rules: dict[str, int]
    statuses: dict[str, int]


@dataclass(frozen=True)
class Asked:
    """All readings: their views [k, VIEWS, HIDDEN], names [k, 3], flags [k, FLAGS], what is wrong [k, 6]."""

    views: Tensor
    named: Tensor
    flags: Tensor
    wrong: Tensor


class Proofs(nn.Module):
    """A doubt for each reading, and on the way what may be wrong of it."""

    def __init__(self, names: Names) -> None:
        super().__init__()
        sizes = [len(getattr(names, name)) + 1 for name in LISTS]
        self.names = nn.ModuleList(nn.Embedding(size, NAME) for size in sizes)
        self.worth = nn.ModuleList(nn.Embedding(size, 1) for size in sizes[:2])
        for table in self.worth:
            nn.init.zeros_(table.weight)
        self.state = nn.Linear(VIEWS * HIDDEN + len(LISTS) * NAME + FLAGS, STATE)
        self.out = nn.Linear(STATE, 1 + len(WRONG))
        self.drop = nn.Dropout(DROPOUT)

    def scores(self, views: Tensor, named: Tensor, flags: Tensor) -> Tensor:
        """Score [k, 6], unscaled, column 0 for whether anything is wrong."""
        parts = [table(named[:, at]) for at, table in enumerate(self.names)]
        given = torch.cat([self.drop(views.flatten(1) / 2), *parts, flags], 1)
        out = self.out(self.drop(nn.functional.gelu(self.state(given))))
        worth = sum(table(named[:, at]) for at, table in enumerate(self.worth))
        return torch.cat([out[:, :1] + worth, out[:, 1:]], 1)

    def forward(self, words: Tensor, at: Tensor, *told: Tensor) -> Tensor:
        """GIVEN in, a doubt a reading out."""
        doers, others, label, rule, status, flags = told
        whole = torch.stack([words.mean(0), words.max(0).values])[None].expand(at.size(0), -1, -1)
        views = torch.cat([torch.stack([words[at], doers @ words, others @ words], 1), whole], 1)
        return self.scores(views, torch.stack([label, rule, status], 1), flags)[:, 0]


def load(path: Path) -> list[Row]:
    """The readings of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def named(rows: Sequence[Row]) -> Names:
    """The names that stand in the readings often enough."""
    counts = [Counter(each) for each in zip(*(_names(row) for row in rows), strict=True)]
    kept = [sorted(name for name, number in count.items() if number >= FOUND) for count in counts]
    return Names(*({name: at for at, name in enumerate(names, 1)} for names in kept))


def _names(row: Row) -> tuple[str, str, str]:
    """What a reading is called: its label, its rule, its status."""
    one = row["finding"]
    return one["label"], f"{one['label'].partition(' ')[0]} {one['rule']}", one["status"]


def states(rows: Sequence[Row], folder: Path) -> list[np.ndarray]:
    """What the encoder makes of each reading's sentence, as the run time has it."""
    session = onnxruntime.InferenceSession(str(folder / "encoder.onnx"))
    known: dict[str, np.ndarray] = {}
    keys = [json.dumps([row["pieces"], row["shapes"]]) for row in rows]
    for key, row in zip(keys, rows, strict=True):
        if key not in known:
            known[key] = session.run(None, _pieces(row["pieces"], row["shapes"]))[0].astype(np.float32)
    return [known[key] for key in keys]


def _pieces(words: Sequence[Sequence[int]], shaped: Sequence[int]) -> dict[str, np.ndarray]:
    """A sentence as the encoder takes it, as much of it as there is room for."""
    ids, shapes, first = [CLS], [0], []
    for parts, form in zip(words, shaped, strict=True):
        if len(ids) + len(parts) > LONGEST:
            break
        first.append(len(ids))
        ids.extend(parts)
        shapes.extend([form] * len(parts))
    given = {"ids": [*ids, SEP], "shape": [*shapes, 0], "first": first}
    return {name: np.array(value, np.int64) for name, value in given.items()}


def asked(rows: Sequence[Row], held: Sequence[np.ndarray], names: Names) -> Asked:
    """The readings as tensors."""
    tables = (names.labels, names.rules, names.statuses)
    numbers = [[table.get(name, 0) for table, name in zip(tables, _names(row), strict=True)] for row in rows]
    views = [_views(row["finding"], words) for row, words in zip(rows, held, strict=True)]
    return Asked(
        views=torch.from_numpy(np.stack(views)),
        named=torch.tensor(numbers),
        flags=torch.tensor([_flags(row["finding"]) for row in rows]),
        wrong=torch.tensor([_wrong(set(row["wrong"].split(","))) for row in rows]),
    )


def _views(one: Row, words: np.ndarray) -> np.ndarray:
    """A sentence as a reading points into it."""
    parts = [_mean([one["at"]], words), _mean(one["doers"], words), _mean(one["others"], words)]
    return np.stack([*parts, words.mean(0), words.max(0)])


def _mean(at: Sequence[int], words: np.ndarray) -> np.ndarray:
    """The mean of some words, nothing for none."""
    held = [words[i] for i in at if 0 <= i < len(words)]
    return np.mean(held, 0) if held else np.zeros(HIDDEN, np.float32)


def _flags(one: Row) -> list[float]:
    """As `pactline.lexicon.en.proofreader.flags`."""
    doers, others = one["doers"], one["others"]
    told = (doers, others, -1 in doers, -1 in others, len(doers) > 1, one["said"], one["sure"])
    return [float(bool(each)) for each in told]


def _wrong(codes: set[str]) -> list[float]:
    """Whether anything is wrong, and what."""
    return [float(codes != {"ok"}), *(float(bool(codes & set(some))) for some in WRONG)]


def learn(given: Asked, names: Names, *, seed: int = 0) -> Proofs:
    """A network learned on all readings given."""
    torch.manual_seed(seed)
    net, draw = Proofs(names), torch.Generator().manual_seed(seed)
    optimiser = torch.optim.AdamW(net.parameters(), lr=SPEED, weight_decay=DECAY)
    steps = EPOCHS * (len(given.wrong) // BATCH + 1)
    slope = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / WARM) * max(0.02, 1 - step / steps)
    )
    counts = torch.tensor([1.0, *[ALONG] * len(WRONG)])
    net.train()
    for _ in range(EPOCHS):
        for some in torch.randperm(len(given.wrong), generator=draw).split(BATCH):
            scores = net.scores(given.views[some], given.named[some], given.flags[some])
            loss = nn.functional.binary_cross_entropy_with_logits(scores, given.wrong[some], reduction="none")
            optimiser.zero_grad()
            ((loss * counts).sum(1).mean() / 2).backward()
            optimiser.step()
            slope.step()
    return net.eval()


def _aside(rows: Sequence[Row], held: Sequence[np.ndarray]) -> np.ndarray:
    """The doubt of each reading by a network that did not learn from its text."""
    texts = sorted({row["text"] for row in rows})
    random.Random(1).shuffle(texts)
    fold = {text: at % FOLDS for at, text in enumerate(texts)}
    doubts = np.zeros(len(rows))
    for part in range(FOLDS):
        mine = [i for i, row in enumerate(rows) if fold[row["text"]] != part]
        rest = [i for i, row in enumerate(rows) if fold[row["text"]] == part]
        names = named([rows[i] for i in mine])
        net = learn(asked([rows[i] for i in mine], [held[i] for i in mine], names), names)
        other = asked([rows[i] for i in rest], [held[i] for i in rest], names)
        with torch.no_grad():
            doubts[rest] = net.scores(other.views, other.named, other.flags)[:, 0].numpy()
    return doubts


def cross(rows: Sequence[Row], held: Sequence[np.ndarray]) -> None:
    """Say how well doubts rank the readings of texts that were not learned from, by kind."""
    doubts = _aside(rows, held)
    groups: dict[str, list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        groups[row["finding"]["label"].partition(" ")[0]].append(i)
    for kind, some in sorted(groups.items()):
        _say(kind, doubts[some], np.array([rows[i]["wrong"] != "ok" for i in some]))


def _say(kind: str, doubts: np.ndarray, wrong: np.ndarray) -> None:
    """One kind's line."""
    ranks = doubts.argsort().argsort()
    many = int(wrong.sum())
    area = (ranks[wrong].sum() - many * (many - 1) / 2) / (many * (len(wrong) - many))
    parts = [f"{kind}: {len(wrong)} readings, {1 - wrong.mean():.2f} right, area {area:.3f}"]
    for bar in (-1.5, -1.0, -0.5, 0.0, 0.5, 1.0):
        kept = doubts <= bar
        if kept.any():
            right = (kept & ~wrong).sum() / (~wrong).sum()
            parts.append(f"doubt<={bar}: {1 - wrong[kept].mean():.2f} of {kept.mean():.2f}, {right:.2f} of the right")
    sys.stdout.write("; ".join(parts) + "\n")


def main() -> None:
    """Learn the network and write it and the card, or judge it."""
    say = argparse.ArgumentParser(description=__doc__)
    say.add_argument("model", type=Path)
    say.add_argument("files", type=Path, nargs="+")
    say.add_argument("--version", default="0.5")
    say.add_argument("--cv", action="store_true")
    given = say.parse_args()
    rows = [row for file in given.files for row in load(file)]
    held = states(rows, given.model)
    if given.cv:
        cross(rows, held)
        return
    names = named(rows)
    net = learn(asked(rows, held, names), names)
    words, some, row = torch.zeros(4, HIDDEN), torch.tensor([0, 2]), torch.zeros(2, 4)
    axes = {name: {0: "k"} for name in (*GIVEN[1:], "doubts")} | {"words": {0: "n"}}
    axes |= {name: {0: "k", 1: "n"} for name in ("doers", "others")}
    asking = (words, some, row, row, *(torch.zeros_like(some) for _ in LISTS), torch.zeros(2, FLAGS))
    write(net, given.model / "proofs.onnx", given=asking, names=(GIVEN, ("doubts",)), axes=axes)
    text = json.dumps({name: list(getattr(names, name)) for name in LISTS}, indent=1)
    (given.model / "proofs.json").write_text(text + "\n", encoding="utf-8")
    whose = "the second reader", "pactline-reader-en"
    text = card(given.model, FILES, whose=whose, version=given.version)
    (given.model / "model.toml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
