"""A checkpoint in, the files the run time loads out. Usage: python -m train.export TREEBANKS FIT MODEL

The parser is exported for one window at a time (train/single.py), its scales evened on the texts it learned from.
Weights become 8-bit integers a channel. With `reduce_range` they use 7 bits: processors without VNNI add pairs of 8-bit
products in 16 bits and would saturate, so the answers would differ from machine to machine. The heads stay as they are,
and so do the products of PRECISE, which outliers hurt most.
"""

import argparse
import hashlib
import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from train.encode import Arrays, encoder, inputs, packaged
from train.fitted import load
from train.material import learning
from train.model import OUTPUTS, STATE, Labeller
from train.sample import MISSING, join
from train.single import GIVEN, Single, single
from train.windows import LONGEST, paragraphs

OPSET = 17
PRECISE = ("/layers.0/narrow/", "/layers.1/narrow/")
LAYERS = "/layers."  # what the encoder's products are called begins so; all others belong to the heads
WINDOWS = 600  # read to even the scales
FILES = ("labeller.onnx", "labels.json", "parser.onnx", "vocab.txt")
AXES = {
    "ids": {1: "l"},
    "shape": {1: "l"},
    "first": {1: "n"},
    "arc": {1: "n", 2: "m"},
    "head": {1: "m"},
} | {name: {1: "n"} for name in ("upos", "xpos", "sent", "ner", "dep")}


def main() -> None:
    """Write the model's files and their card, and print the card."""
    say = argparse.ArgumentParser(description=__doc__)
    say.add_argument("treebanks", type=Path)
    say.add_argument("fit", type=Path)
    say.add_argument("model", type=Path)
    say.add_argument("--version", default="0.4")
    say.add_argument("--full-range", action="store_true", help="use all 8 bits")
    given = say.parse_args()
    given.model.mkdir(parents=True, exist_ok=True)
    folder = packaged()
    parser, labeller, labels = load(folder, given.fit / "model.pt")
    write_parser(single(parser, texts(given.treebanks, folder)), given.model / "parser.float.onnx")
    write_labeller(labeller, given.model / "labeller.float.onnx")
    for name in ("parser", "labeller"):
        shrink(given.model / f"{name}.float.onnx", given.model / f"{name}.onnx", reduce=not given.full_range)
    lists = {name: list(values) for name, values in asdict(labels).items()}
    (given.model / "labels.json").write_text(json.dumps(lists, indent=1) + "\n", encoding="utf-8")
    shutil.copyfile(folder / "vocab.txt", given.model / "vocab.txt")
    whose = "the model", "pactline-en"
    (given.model / "model.toml").write_text(
        card(given.model, FILES, whose=whose, version=given.version), encoding="utf-8"
    )
    sys.stdout.write((given.model / "model.toml").read_text(encoding="utf-8"))


def texts(treebanks: Path, folder: Path) -> Iterator[Arrays]:
    """Some paragraphs of the treebanks it learned from, drawn evenly, each as the run time reads it."""
    parts = (join(part) for document in learning(treebanks) for part in paragraphs(document))
    words = [part.words for part in parts if part.head[0] != MISSING and len(part.words) <= LONGEST]
    pieces = encoder(folder)
    for found in words[:: len(words) // WINDOWS]:
        yield inputs([found], pieces)


def write_parser(parser: Single, path: Path) -> None:
    """Export all but the labeller, with lengths free."""
    pieces, words = torch.ones((1, 9), dtype=torch.long), torch.tensor([[1, 2, 3, 5]])
    write(parser, path, given=(pieces, pieces, words), names=(GIVEN, OUTPUTS), axes=AXES)


def write_labeller(labeller: Labeller, path: Path) -> None:
    """Export the label scorer, with the number of arcs free."""
    arcs = (torch.ones((3, STATE)), torch.ones((3, STATE)))
    free = {"dep": {0: "k"}, "head": {0: "k"}, "rel": {0: "k"}}
    write(labeller, path, given=arcs, names=(("dep", "head"), ("rel",)), axes=free)


def write(
    made: nn.Module,
    path: Path,
    *,
    given: tuple[Tensor, ...],
    names: tuple[Sequence[str], Sequence[str]],
    axes: dict[str, dict[int, str]],
) -> None:
    """Export a network that takes `given`, whose inputs and outputs have `names` and of which `axes` are free."""
    torch.onnx.export(
        made,
        given,
        str(path),
        dynamo=False,
        opset_version=OPSET,
        input_names=list(names[0]),
        output_names=list(names[1]),
        dynamic_axes={name: free for name, free in axes.items() if name in (*names[0], *names[1])},
    )


def shrink(source: Path, target: Path, *, reduce: bool) -> None:
    """Quantise the weights but those of `kept`, and drop the float file."""
    quantize_dynamic(
        source,
        target,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=reduce,
        nodes_to_exclude=[] if source.name.startswith("labeller") else list(kept(source)),
    )
    source.unlink()


def kept(source: Path) -> Iterator[str]:
    """The products of an encoder and its heads that stay in floating point, by name."""
    for node in onnx.load(str(source)).graph.node:
        if node.op_type == "MatMul" and (not node.name.startswith(LAYERS) or node.name.startswith(PRECISE)):
            yield node.name


def card(folder: Path, files: Sequence[str], *, whose: tuple[str, str], version: str) -> str:
    """Write model.toml: the name, the version and every file's hash, as `pactline.lexicon.en.weights` checks them."""
    hashes = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files}
    head = f"# What belongs to {whose[0]} and how its files must hash (SHA-256); a file that differs is refused.\n"
    lines = "".join(f'"{name}" = "{digest}"\n' for name, digest in hashes.items())
    return f'{head}name = "{whose[1]}"\nversion = "{version}"\n\n[files]\n{lines}'


if __name__ == "__main__":
    main()
