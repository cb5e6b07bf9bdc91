"""Texts of train.reader_data in, a second reader of promises out. Usage: python -m train.reader_fit OUT START FILE...

START is the `model.pt` of train.fit, whose encoder it goes on from, or what `--pack` made of one. The vocabulary stays
as it is. Needs nothing of Pactline's own, so it runs wherever torch and transformers are.
"""

import argparse
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from train.reader_net import POINTERS, Reader
from train.reader_windows import Text, batches, load, pack, rules

WARM, DECAY, CLIP, FASTER = 0.06, 0.01, 1.0, 5  # share of steps; heads learn so much faster than the encoder
WORDS, SCALE, SMALL = "encoder.embeddings.word_embeddings.weight", "#scale", 64  # rows of a table that is rounded
OPTIONAL = 0.5  # what it weighs that a label is optional


def begin(net: Reader, path: Path) -> None:
    """Take the encoder of a parser; of its layers those that the reader has."""
    kept = torch.load(path, weights_only=True, map_location="cpu")
    parser = unpacked(kept) if "rows" in kept else kept["parser"]
    encoder = {name.removeprefix("encoder."): value for name, value in parser.items() if name.startswith("encoder.")}
    net.encoder.load_state_dict(encoder, strict=False)
    net.shape.load_state_dict({"weight": parser["shape.weight"]})


def packed(parser: dict[str, Tensor], used: Sequence[int]) -> dict[str, Tensor]:
    """A parser's encoder for a machine that only learns: rounded, with the vocabulary's rows that are used."""
    kept = {name: value.float() for name, value in parser.items() if name.startswith(("encoder.", "shape."))}
    rows = torch.tensor(sorted(used))
    out = {"rows": rows, "size": torch.tensor(kept[WORDS].size(0))}
    for name, value in (kept | {WORDS: kept[WORDS][rows]}).items():
        if value.dim() == 2 and value.size(0) > SMALL:
            scale = value.abs().amax(1, keepdim=True).clamp(min=1e-9) / 127
            out |= {name: (value / scale).round().to(torch.int8), name + SCALE: scale}
        else:
            out[name] = value
    return out


def unpacked(kept: dict[str, Tensor]) -> dict[str, Tensor]:
    """The parser again; rows that no text uses are zero."""
    whole = {
        name: value.float() * kept[name + SCALE] if name + SCALE in kept else value.float()
        for name, value in kept.items()
        if name not in ("rows", "size") and not name.endswith(SCALE)
    }
    table = torch.zeros(int(kept["size"]), whole[WORDS].size(1))
    table[kept["rows"]] = whole[WORDS]
    return whole | {WORDS: table}


def loss(out: dict[str, Tensor], batch: dict[str, Tensor], *, smooth: float) -> Tensor:
    """The sum of what is wrong in a batch, over its windows."""
    total = torch.zeros((), device=batch["ids"].device)
    for name, weight, soft in (("m", 1.0, smooth), ("c", 1.0, smooth), ("mo", OPTIONAL, 0.0), ("co", OPTIONAL, 0.0)):
        scores, wanted = out[name].flatten(0, 1).float(), batch[name].flatten()
        total = total + weight * nn.functional.cross_entropy(
            scores, wanted, ignore_index=-1, reduction="sum", label_smoothing=soft
        )
    for name in POINTERS:
        scores = out[name].float().masked_fill(~batch["words"][:, None], -1e4).flatten(0, 1)
        total = total + nn.functional.cross_entropy(scores, batch[name].flatten(), ignore_index=-1, reduction="sum")
    return total / len(batch["ids"])


def learn(net: Reader, texts: Sequence[Text], *, names: dict[str, int], given: argparse.Namespace) -> None:
    """Learn, and say how it goes."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    draw = random.Random(given.seed)
    net.to(device).train()
    within = [
        value for name, value in net.named_parameters() if name.startswith(("encoder", "shape")) and value.requires_grad
    ]
    beyond = [value for name, value in net.named_parameters() if not name.startswith(("encoder", "shape"))]
    groups = [{"params": within, "lr": given.speed}, {"params": beyond, "lr": given.speed * FASTER}]
    optimiser = torch.optim.AdamW(groups, weight_decay=DECAY)
    total = given.epochs * len(batches(texts, random.Random(given.seed), given.pieces))
    slope = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (WARM * total)) * max(0.0, 1 - step / total)
    )
    began = time.monotonic()
    for epoch in range(given.epochs):
        whole = 0.0
        for drawn in batches(texts, draw, given.pieces):
            batch = pack(drawn, names, blind=[draw.random() < given.blind for _ in drawn])
            batch = {name: value.to(device) for name, value in batch.items()}
            with torch.autocast(device, dtype=torch.bfloat16):
                out = net(batch)
            wrong = loss(out, batch, smooth=given.smooth)
            optimiser.zero_grad()
            wrong.backward()
            nn.utils.clip_grad_norm_(net.parameters(), CLIP)
            optimiser.step()
            slope.step()
            whole += float(wrong.detach())
        sys.stdout.write(f"epoch {epoch + 1} wrong {whole:.0f} after {time.monotonic() - began:.0f} s\n")
        sys.stdout.flush()


def main() -> None:
    """Learn and write OUT."""
    say = argparse.ArgumentParser(description=__doc__)
    say.add_argument("out", type=Path)
    say.add_argument("start", type=Path)
    say.add_argument("files", type=Path, nargs="+")
    say.add_argument("--pack", action="store_true", help="write what START holds for these texts, and learn nothing")
    say.add_argument("--layers", type=int, default=4)
    say.add_argument("--epochs", type=int, default=12)
    say.add_argument("--pieces", type=int, default=3000, help="of a batch")
    say.add_argument("--speed", type=float, default=4e-4)
    say.add_argument("--smooth", type=float, default=0.02)
    say.add_argument("--blind", type=float, default=0.3, help="share of windows learned without the rules")
    say.add_argument("--seed", type=int, default=0)
    given = say.parse_args()
    torch.manual_seed(given.seed)
    texts = [text for file in given.files for text in load(file)]
    if given.pack:
        used = {101, 102} | {piece for text in texts for word in text["pieces"] for piece in word}
        torch.save(
            packed(torch.load(given.start, weights_only=True, map_location="cpu")["parser"], sorted(used)), given.out
        )
        return
    names = {name: at for at, name in enumerate(rules(texts))}
    net = Reader(given.layers)
    begin(net, given.start)
    learn(net, texts, names=names, given=given)
    learned = {name: value.half().cpu() for name, value in net.state_dict().items() if "word_embeddings" not in name}
    torch.save({"net": learned, "rules": list(names), "layers": given.layers}, given.out)


if __name__ == "__main__":
    main()
