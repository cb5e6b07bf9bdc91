"""Trains the model: treebanks in, checkpoints out. Usage: python -m train.fit TREEBANKS OUT --steps 6000

A run that was cut off goes on from its last checkpoint when started again with the same arguments. What is kept for use
is `model.pt`: the running mean of the weights (Polyak and Juditsky 1992), in half precision.
"""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

import torch
from torch import Tensor, nn

from train.encode import Arrays, Labels, encoder, inventory, packaged
from train.feed import Source, feed
from train.fitted import load
from train.lesson import WEIGHTS, Model, losses
from train.material import learning
from train.model import Labeller, Parser
from train.sample import Document
from train.schedule import SEED, TOKENS, rate

ENCODER_RATE, HEADS_RATE = 2e-4, 1.5e-3
DECAY = 0.995  # of the running mean a step: it spans about the last two hundred
FOLDS = 4  # a teacher may be kept from one part in so many, to have an honest opinion of it
NORM = 1.0  # longest gradient
SAVE_EVERY, SAY_EVERY = 300.0, 20  # seconds, steps


@dataclass(frozen=True)
class Trainee:
    """Everything that changes while learning; `average` are the running means of `weights`."""

    parser: Parser
    labeller: Labeller
    optimiser: torch.optim.Optimizer
    weights: list[Tensor]
    average: list[Tensor]
    device: str


def main() -> None:
    """Read the arguments and train to the last step."""
    given = arguments()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    given.out.mkdir(parents=True, exist_ok=True)
    documents = learning(given.treebanks)
    labels = inventory(documents)
    folder = given.encoder or packaged()
    trainee = begin(folder, labels, free=given.free_vocabulary, speed=given.speed)
    teachers = [load(folder, path, device=trainee.device)[:2] for path in given.teachers]
    if given.start:
        take_up(trainee, given.start)
    done = resume(trainee, given.out / "checkpoint.pt", seed=given.seed)
    source = Source(kept(documents, given.fold), encoder(folder), labels, given.seed, given.tokens)
    pace = Pace(done, time.monotonic())
    last = given.stop or given.steps
    for step, arrays in enumerate(islice(feed(source, done=done, workers=given.workers), last - done), done):
        found = learn(trainee, arrays, teachers, share=rate(step, given.steps))
        average(trainee, step)
        pace.heed(found, arrays)
        if pace.due() or step + 1 == last:
            save(trainee, given.out / "checkpoint.pt", step=step + 1)
    finish(trainee, labels, given.out / "model.pt")


def arguments() -> argparse.Namespace:
    """Say what can be chosen, and read it."""
    say = argparse.ArgumentParser(description=__doc__)
    say.add_argument("treebanks", type=Path)
    say.add_argument("out", type=Path)
    say.add_argument("--steps", type=int, required=True, help="steps of the whole schedule")
    say.add_argument("--stop", type=int, help="stop after this many steps (to measure the pace)")
    say.add_argument("--seed", type=int, default=SEED)
    say.add_argument("--tokens", type=int, default=TOKENS, help="padded wordpieces in a batch")
    say.add_argument("--speed", type=float, default=1.0, help="multiplies all learning rates")
    say.add_argument("--free-vocabulary", action="store_true", help="let the wordpieces' vectors learn too")
    say.add_argument("--fold", type=int, help=f"leave out this part (0 to {FOLDS - 1}) of the documents")
    say.add_argument("--start", type=Path, help="a model.pt to begin with, instead of the bare encoder")
    say.add_argument("--teachers", type=Path, nargs="*", default=[], help="model.pt files to learn from as well")
    say.add_argument("--encoder", type=Path, help="folder of the encoder; default: that of its package")
    say.add_argument("--workers", type=int, default=0, help="processes that make batches ahead")
    say.add_argument("--threads", type=int, default=2)
    return say.parse_args()


def kept(documents: Sequence[Document], fold: int | None) -> Sequence[Document]:
    """Leave out one part of the documents, or nothing."""
    return documents if fold is None else [document for at, document in enumerate(documents) if at % FOLDS != fold]


def begin(folder: Path, labels: Labels, *, free: bool, speed: float) -> Trainee:
    """Build the untrained model and its optimiser, the encoder at a rate of its own."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    parser, labeller = Parser(folder, labels).to(device), Labeller(labels).to(device)
    parser.encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=free)
    slow = [p for p in parser.encoder.parameters() if p.requires_grad]
    fast = [p for name, p in parser.named_parameters() if not name.startswith("encoder.")]
    groups = [
        {"params": slow, "lr": 0.0, "full": ENCODER_RATE * speed},
        {"params": fast + list(labeller.parameters()), "lr": 0.0, "full": HEADS_RATE * speed},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=device == "cuda")
    weights = [p for group in groups for p in group["params"]]
    return Trainee(parser, labeller, optimiser, weights, [p.detach().clone() for p in weights], device)


def take_up(trainee: Trainee, path: Path) -> None:
    """Begin with the weights of a finished model."""
    kept = torch.load(path, weights_only=True, map_location=trainee.device)
    trainee.parser.load_state_dict(kept["parser"])
    trainee.labeller.load_state_dict(kept["labeller"])
    torch._foreach_copy_(trainee.average, trainee.weights)


def resume(trainee: Trainee, path: Path, *, seed: int) -> int:
    """Take up a checkpoint, if there is one, and tell the steps it has seen."""
    if not path.exists():
        return 0
    kept = torch.load(path, weights_only=True, map_location=trainee.device)
    trainee.parser.load_state_dict(kept["parser"])
    trainee.labeller.load_state_dict(kept["labeller"])
    trainee.optimiser.load_state_dict(kept["optimiser"])
    torch._foreach_copy_(trainee.average, kept["average"])
    torch.manual_seed(seed + kept["step"])
    return int(kept["step"])


def save(trainee: Trainee, path: Path, *, step: int) -> None:
    """Write a checkpoint whole or not at all."""
    kept = {
        "step": step,
        "parser": trainee.parser.state_dict(),
        "labeller": trainee.labeller.state_dict(),
        "optimiser": trainee.optimiser.state_dict(),
        "average": trainee.average,
    }
    torch.save(kept, path.with_suffix(".part"))
    os.replace(path.with_suffix(".part"), path)  # noqa: PTH105


def finish(trainee: Trainee, labels: Labels, path: Path) -> None:
    """Write the running means as the model, in half precision, with the labels its numbers stand for."""
    with torch.no_grad():
        torch._foreach_copy_(trainee.weights, trainee.average)
    parts = {"parser": trainee.parser, "labeller": trainee.labeller}
    halves = {part: {k: v.half().cpu() for k, v in net.state_dict().items()} for part, net in parts.items()}
    torch.save(halves | {"labels": asdict(labels)}, path)


def learn(trainee: Trainee, arrays: Arrays, teachers: Sequence[Model], *, share: float) -> dict[str, Tensor]:
    """Take one step and give the losses."""
    for group in trainee.optimiser.param_groups:
        group["lr"] = group["full"] * share
    batch = {name: torch.from_numpy(array).to(trainee.device).long() for name, array in arrays.items()}
    with torch.autocast(trainee.device, dtype=torch.bfloat16):
        found = losses((trainee.parser, trainee.labeller), batch, teachers)
    total = torch.stack([WEIGHTS[name] * value for name, value in found.items()]).sum()
    trainee.optimiser.zero_grad()
    total.backward()
    nn.utils.clip_grad_norm_(trainee.weights, NORM)
    trainee.optimiser.step()
    return {name: value.detach() for name, value in found.items()}


@torch.no_grad()
def average(trainee: Trainee, step: int) -> None:
    """Move the running means a little towards the weights, more so in the first steps."""
    torch._foreach_lerp_(trainee.average, trainee.weights, 1 - min(DECAY, (1 + step) / (10 + step)))


class Pace:
    """Says how the run goes, and when it is time to save."""

    def __init__(self, step: int, start: float) -> None:
        self.step, self.start, self.saved, self.pieces = step, start, start, 0
        self.first = step
        self.sums: dict[str, Tensor] = {}

    def heed(self, losses: dict[str, Tensor], arrays: Arrays) -> None:
        """Take note of one step, and print every SAY_EVERY the means since the last line."""
        self.step += 1
        self.pieces += int(arrays["mask"].sum())
        self.sums = {name: value + self.sums[name] if self.sums else value for name, value in losses.items()}
        if self.step % SAY_EVERY == 0:
            spent = time.monotonic() - self.start
            rates = f"{(self.step - self.first) / spent:.2f} steps/s {self.pieces / spent:.0f} pieces/s"
            means = " ".join(f"{name} {total.item() / SAY_EVERY:.3f}" for name, total in self.sums.items())
            self.sums = {}
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
