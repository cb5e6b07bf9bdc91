"""A checkpoint in, the files the run time loads out. Usage: python -m train.export FIT MODEL

Weights become 8-bit integers a channel. With `reduce_range` they use 7 bits: processors without VNNI add pairs of 8-bit
products in 16 bits and would saturate, so the answers would differ from machine to machine. The heads stay as they are,
and so do the products of PRECISE, whose inputs have the outliers that a common scale serves worst.
"""

import argparse
import hashlib
import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from train.encode import packaged
from train.fitted import load
from train.model import INPUTS, OUTPUTS, STATE, Labeller, Parser

OPSET = 17
ENCODER = "/encoder/"  # what the encoder's products are called begins so; all others belong to the heads
PRECISE = ("layer.0/output/", "layer.1/output/")
FILES = ("labeller.onnx", "labels.json", "parser.onnx", "vocab.txt")
AXES = {
    "ids": {0: "b", 1: "l"},
    "mask": {0: "b", 1: "l"},
    "shape": {0: "b", 1: "l"},
    "first": {0: "b", 1: "n"},
    "arc": {0: "b", 1: "n", 2: "m"},
    "head": {0: "b", 1: "m"},
} | {name: {0: "b", 1: "n"} for name in ("upos", "xpos", "sent", "ner", "dep")}


def main() -> None:
    """Write the model's files and their card, and print the card."""
    say = argparse.ArgumentParser(description=__doc__)
    say.add_argument("fit", type=Path)
    say.add_argument("model", type=Path)
    say.add_argument("--version", default="0.3")
    say.add_argument("--full-range", action="store_true", help="use all 8 bits")
    given = say.parse_args()
    given.model.mkdir(parents=True, exist_ok=True)
    folder = packaged()
    parser, labeller, labels = load(folder, given.fit / "model.pt")
    write_parser(parser, given.model / "parser.float.onnx")
    write_labeller(labeller, given.model / "labeller.float.onnx")
    for name in ("parser", "labeller"):
        shrink(given.model / f"{name}.float.onnx", given.model / f"{name}.onnx", reduce=not given.full_range)
    lists = {name: list(values) for name, values in asdict(labels).items()}
    (given.model / "labels.json").write_text(json.dumps(lists, indent=1) + "\n", encoding="utf-8")
    shutil.copyfile(folder / "vocab.txt", given.model / "vocab.txt")
    (given.model / "model.toml").write_text(card(given.model, version=given.version), encoding="utf-8")
    sys.stdout.write((given.model / "model.toml").read_text(encoding="utf-8"))


def write_parser(parser: Parser, path: Path) -> None:
    """Export all but the labeller, with batch and lengths free."""
    pieces, words = torch.ones((2, 9), dtype=torch.long), torch.tensor([[1, 2, 3, 5], [1, 3, 4, 0]])
    torch.onnx.export(
        parser,
        (pieces, pieces, pieces, words),
        str(path),
        dynamo=False,
        opset_version=OPSET,
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=AXES,
    )


def write_labeller(labeller: Labeller, path: Path) -> None:
    """Export the label scorer, with the number of arcs free."""
    torch.onnx.export(
        labeller,
        (torch.ones((3, STATE)), torch.ones((3, STATE))),
        str(path),
        dynamo=False,
        opset_version=OPSET,
        input_names=["dep", "head"],
        output_names=["rel"],
        dynamic_axes={"dep": {0: "k"}, "head": {0: "k"}, "rel": {0: "k"}},
    )


def shrink(source: Path, target: Path, *, reduce: bool) -> None:
    """Quantise the weights but those named in `kept`, and drop the float file."""
    quantize_dynamic(
        source,
        target,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=reduce,
        nodes_to_exclude=list(kept(source)) if source.name.startswith("parser") else [],
    )
    source.unlink()


def kept(source: Path) -> Iterator[str]:
    """The products of a parser that stay in floating point, by name."""
    for node in onnx.load(str(source)).graph.node:
        precise = not node.name.startswith(ENCODER) or any(part in node.name for part in PRECISE)
        if node.op_type == "MatMul" and precise:
            yield node.name


def card(folder: Path, *, version: str) -> str:
    """Write model.toml: the name, the version and every file's hash, as `pactline.lexicon.en.weights` checks them."""
    hashes = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in FILES}
    head = "# What belongs to the model and how its files must hash (SHA-256); a file that differs is refused.\n"
    lines = "".join(f'"{name}" = "{digest}"\n' for name, digest in hashes.items())
    return f'{head}name = "pactline-en"\nversion = "{version}"\n\n[files]\n{lines}'


if __name__ == "__main__":
    main()
