"""A fitted second reader in, its files out. Usage: python -m train.reader_export FIT START MODEL FILE...

FIT is of train.reader_fit, START the `model.pt` it began from (for the vocabulary), FILE the texts it learned from, on
some sentences of which the scales are evened. Writes `encoder.onnx`, which reads one sentence, `promises.onnx`, which
answers for the words it is asked about with the rules' answers there, and `rules.json`; train.reader_figures adds the
figures and the card. Rounding is that of train/export.py: the encoder's products in 7 bits.
"""

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor, nn

from train.export import shrink, write
from train.reader_net import HIDDEN, Reader
from train.reader_windows import load, pack, windows
from train.single import Evened, Layer

WORDS = "encoder.embeddings.word_embeddings.weight"
READ, TOLD = ("ids", "shape", "first"), ("at", "rule", "strength", "aim")
OUTPUTS = ("strengths", "by")
AXES = {name: {0: "l"} for name in ("ids", "shape")} | {name: {0: "n"} for name in ("first", "words")}
AXES |= {"by": {0: "k", 1: "m"}}
AXES |= {name: {0: "k"} for name in ("at", "rule", "strength", "aim", "strengths")}
SENTENCES = 400  # read to even the scales


class Encoder(nn.Module):
    """The reader's states of one sentence."""

    def __init__(self, net: Reader) -> None:
        super().__init__()
        embeddings = net.encoder.embeddings
        self.pieces, self.shape, self.norm = embeddings.word_embeddings, net.shape, embeddings.LayerNorm
        self.place = nn.Parameter(embeddings.position_embeddings.weight + embeddings.token_type_embeddings.weight[0])
        self.layers = nn.ModuleList(Layer(layer) for layer in net.encoder.encoder.layer)

    def forward(self, ids: Tensor, shape: Tensor, first: Tensor) -> Tensor:
        """A row a word."""
        states = self.norm(self.pieces(ids) + self.shape(shape) + self.place[: ids.size(0)])
        for layer in self.layers:
            states = layer(states)
        return states[first]


class Promises(nn.Module):
    """What is promised in a sentence, by the states of its words."""

    def __init__(self, net: Reader) -> None:
        super().__init__()
        self.c, self.rc, self.rs, self.worth, self.gate = net.c, net.rc, net.rs, net.rp["by"], net.gate
        self.asks, self.aims, self.pair, self.root = net.q["by"], net.k["by"], net.u["by"], net.root

    def forward(self, words: Tensor, *told: Tensor) -> tuple[Tensor, Tensor]:
        """The states and TOLD in, OUTPUTS out, unscaled."""
        at, rule, strength, aim = told
        asked = words[at]
        strengths = self.c(asked) + self.rc(rule) + self.rs(strength)
        said = nn.functional.gelu(self.asks(asked)) @ self.pair[:-1] + self.pair[-1]
        scores = said @ nn.functional.gelu(self.aims(torch.cat([self.root[None], words]))).t()
        worth = (self.worth(rule)[:, 0] + self.gate(asked)[:, 2]) * (aim >= 0)
        return strengths, scores.scatter_add(1, aim.clamp(min=0)[:, None], worth[:, None])


def main() -> None:
    """Write the model's files and their card, and print the card."""
    say = argparse.ArgumentParser(description=__doc__)
    say.add_argument("fit", type=Path)
    say.add_argument("start", type=Path)
    say.add_argument("model", type=Path)
    say.add_argument("files", type=Path, nargs="+")
    given = say.parse_args()
    given.model.mkdir(parents=True, exist_ok=True)
    net, rules = fitted(given.fit, given.start)
    encoder = Encoder(net).eval().requires_grad_(requires_grad=False)
    even(encoder, sentences(given.files, rules))
    pieces, words, asked = torch.ones(9, dtype=torch.long), torch.tensor([1, 2, 3, 5]), torch.tensor([0, 2])
    rounded(encoder, given.model / "encoder", given=(pieces, pieces, words), names=(READ, ("words",)))
    promises = Promises(net).eval().requires_grad_(requires_grad=False)
    told = (torch.zeros(4, HIDDEN), asked, asked, asked, asked)
    rounded(promises, given.model / "promises", given=told, names=(("words", *TOLD), OUTPUTS))
    (given.model / "rules.json").write_text(json.dumps(rules, indent=1) + "\n", encoding="utf-8")


def fitted(fit: Path, start: Path) -> tuple[Reader, list[str]]:
    """The network with its weights, and the names of the rules it knows."""
    kept = torch.load(fit, weights_only=True, map_location="cpu")
    net = Reader(kept["layers"])
    words = torch.load(start, weights_only=True, map_location="cpu")["parser"][WORDS]
    net.load_state_dict({name: value.float() for name, value in kept["net"].items()} | {WORDS: words.float()})
    return net.eval(), kept["rules"]


def sentences(files: list[Path], rules: list[str]) -> Iterator[tuple[Tensor, ...]]:
    """Some sentences it learned from, as the encoder reads them."""
    names = {name: at for at, name in enumerate(rules)}
    whole = [window for file in files for one in load(file) for window in windows(one)]
    for window in random.Random(3).sample(whole, SENTENCES):
        row = {name: value[0] for name, value in pack([window], names).items()}
        yield row["ids"], row["shape"], row["first"]


def even(made: Encoder, read: Iterator[tuple[Tensor, ...]]) -> None:
    """Watch what enters its products on some sentences, and even them."""
    evened = [part for part in made.modules() if isinstance(part, Evened)]
    for part in evened:
        part.watched = True
    for one in read:
        made(*one)
    for part in evened:
        part.watched = False
        part.even()


def rounded(
    made: nn.Module, path: Path, *, given: tuple[Tensor, ...], names: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    """Export with lengths free, and round."""
    write(made, Path(f"{path}.float.onnx"), given=given, names=names, axes=AXES)
    shrink(Path(f"{path}.float.onnx"), Path(f"{path}.onnx"), reduce=True)


if __name__ == "__main__":
    main()
