"""Pairs in, a judge of them out. Usage: python -m train.judge_fit OUT [--start FIT] [--epochs N] [--speed S]

Starts from all-MiniLM-L6-v2. Of the sentences of a story that say nothing of a promise a few are drawn anew each epoch,
the nearer the likelier; stories kept aside are not learned from, and at the end the judge is measured on them beside
the nearest sentence by words alone.
"""

import argparse
import math
import random
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import nn

from train.encode import packaged
from train.judge_data import Pair, aside, links, nearness, sequels
from train.judge_net import Judge, Pieces, batches, window

IDLE = 5  # sentences a promise that say nothing of it, an epoch
NEAR = 6.0  # how much likelier a near one is drawn
WARM, DECAY, CLIP, FASTER, SMOOTH = 60, 0.01, 1.0, 8, 0.03  # WARM in steps
BLIND, NAMELESS = 0.3, 0.1  # share of pairs without what stands before, without the party
SAYING = 2  # the first class that is an outcome
WANTED = (0.95, 0.9, 0.85, 0.8, 0.7)


def drawn(pairs: Sequence[Pair], near: Sequence[float], draw: random.Random) -> list[Pair]:
    """All pairs that say something, and some of a promise's others."""
    kept = [one for one in pairs if one.says]
    idle: dict[tuple[str, int], list[int]] = defaultdict(list)
    for at, one in enumerate(pairs):
        if not one.says:
            idle[one.story, one.promise_at].append(at)
    for places in idle.values():
        keys = {at: draw.random() ** (1 / math.exp(NEAR * near[at])) for at in places}
        kept += [pairs[at] for at in sorted(places, key=lambda at: -keys[at])[:IDLE]]
    return kept


def learn(net: Judge, given: argparse.Namespace, pieces: Pieces) -> None:
    """Learn, and say how it goes."""
    draw = random.Random(given.seed)
    told, written = [one for one in links() if not aside(one.story)], list(sequels())
    near = nearness(told)
    rows = [*drawn(told, near, draw), *written]
    size = sum(len(window(one, pieces)[0]) for one in rows)
    total, step, began, mean = int(given.epochs * size * 1.1 / given.pieces), 0, time.monotonic(), 0.0
    within = [one for one in (*net.bert.parameters(), *net.marks.parameters()) if one.requires_grad]
    groups = [{"params": within, "lr": given.speed}, {"params": net.head.parameters(), "lr": given.speed * FASTER}]
    optimiser = torch.optim.AdamW(groups, weight_decay=DECAY)
    slope = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda at: min(1.0, (at + 1) / WARM) * max(0.02, 1 - at / total)
    )
    wrong = nn.CrossEntropyLoss(label_smoothing=SMOOTH)
    sys.stdout.write(f"{len(rows)} pairs, {size} wordpieces, {total} steps\n")
    net.train()
    while step < total:
        rows = [*drawn(told, near, draw), *written]
        windows = [window(one, pieces, party=draw.random() >= NAMELESS, before=draw.random() >= BLIND) for one in rows]
        for group, held in batches(windows, given.pieces, draw):
            loss = wrong(net(*held), torch.tensor([rows[at].says for at in group]))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), CLIP)
            optimiser.step()
            slope.step()
            step, mean = step + 1, 0.98 * mean + 0.02 * float(loss.detach())
            if step % 200 == 0:
                torch.save({"net": net.state_dict(), "layers": given.layers}, given.out)
            if step % 40 == 0:
                sys.stdout.write(f"{step} {mean / (1 - 0.98**step):.3f} {time.monotonic() - began:.0f} s\n")
                sys.stdout.flush()
            if step >= total:
                break


def answers(net: Judge, pairs: Sequence[Pair], pieces: Pieces) -> torch.Tensor:
    """The likelihoods of each class for each pair."""
    net.eval()
    found = torch.zeros(len(pairs), 7)
    with torch.no_grad():
        for group, held in batches([window(one, pieces) for one in pairs], 6000, None):
            found[group] = net(*held).softmax(-1)
    return found


def report(name: str, pairs: Sequence[Pair], likely: torch.Tensor) -> None:
    """Print how well pairs are ranked that say something, and how many are found at each precision."""
    says = torch.tensor([one.says for one in pairs])
    right, whole = says >= SAYING, int((says >= SAYING).sum())
    best, kind = likely[:, SAYING:].max(1)
    by_link = likely[:, SAYING:].sum(1).argsort(descending=True)
    held = right[by_link].cumsum(0) / torch.arange(1, len(says) + 1)
    area = float((held * right[by_link]).sum() / whole)
    sys.stdout.write(f"{name}: {len(pairs)} pairs, {whole} say something, average precision {area:.3f}, ")
    exact = right & (kind + SAYING == says)
    sys.stdout.write(f"right kind of those {float(exact[right].float().mean()):.3f}\n")
    order = best.argsort(descending=True)
    found = exact[order].cumsum(0)
    held = found / torch.arange(1, len(says) + 1)
    for wanted in WANTED:
        fit = (held >= wanted).nonzero()
        if len(fit):
            last = int(fit[-1])
            sys.stdout.write(
                f"  precision {wanted}: recall {int(found[last]) / whole:.3f} from {best[order[last]]:.3f}\n"
            )


def main() -> None:
    """Learn, write OUT and measure."""
    say = argparse.ArgumentParser(description=__doc__)
    say.add_argument("out", type=Path)
    say.add_argument("--start", type=Path, help="what an earlier run wrote, to go on from")
    say.add_argument("--layers", type=int, default=6)
    say.add_argument("--epochs", type=float, default=2.0)
    say.add_argument("--pieces", type=int, default=3000, help="of a batch")
    say.add_argument("--speed", type=float, default=1.5e-4)
    say.add_argument("--seed", type=int, default=1)
    given = say.parse_args()
    torch.manual_seed(given.seed)
    folder = packaged()
    pieces, net = Pieces(folder), Judge(folder, given.layers)
    if given.start:
        net.load_state_dict(torch.load(given.start, weights_only=True, map_location="cpu")["net"])
    learn(net, given, pieces)
    torch.save({"net": net.state_dict(), "layers": given.layers}, given.out)
    kept = [one for one in links() if aside(one.story)]
    report("aside", kept, answers(net, kept, pieces))
    near = torch.tensor(nearness(kept))[:, None]
    plain = torch.cat([1 - near, 0 * near, near, torch.zeros(len(kept), 4)], 1)
    report("words shared", kept, plain)


if __name__ == "__main__":
    main()
