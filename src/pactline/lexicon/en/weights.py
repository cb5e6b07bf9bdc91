"""The model's folder in, its files checked and read out: a missing or altered file is refused by name."""

import hashlib
import json
import tomllib
from pathlib import Path

import msgspec

from pactline.errors import PactlineError

FOLDER = Path(__file__).parent / "model"
REMEDY = "install pactline again; the file is part of the package"


class Card(msgspec.Struct, frozen=True):
    """model.toml: the model's name and the SHA-256 of each of its files."""

    name: str
    version: str
    files: dict[str, str]


class Labels(msgspec.Struct, frozen=True):
    """labels.json: what the numbers of each output stand for."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    rel: tuple[str, ...]
    ner: tuple[str, ...]


class Weights(msgspec.Struct, frozen=True):
    """All that the run time needs of a model; `labeller` is None where the parser labels its own arcs."""

    fingerprint: str
    labels: Labels
    vocabulary: Path
    parser: bytes
    labeller: bytes | None


def read(folder: Path = FOLDER) -> Weights:
    """Read a model folder; PactlineError where a file is missing or not the one that was shipped."""
    card = read_card(folder)
    data = {name: checked(folder / name, digest) for name, digest in sorted(card.files.items())}
    try:
        labels = msgspec.convert(json.loads(data["labels.json"]), Labels)
        return Weights(
            fingerprint=f"{card.name} {card.version} {card.files['parser.onnx'][:12]}",
            labels=labels,
            vocabulary=folder / "vocab.txt",
            parser=data["parser.onnx"],
            labeller=data.get("labeller.onnx"),
        )
    except (KeyError, ValueError, msgspec.ValidationError) as fault:
        raise PactlineError("the language model is not complete", where=str(folder), remedy=REMEDY) from fault


def read_card(folder: Path) -> Card:
    """Read model.toml."""
    try:
        return msgspec.convert(tomllib.loads((folder / "model.toml").read_text(encoding="utf-8")), Card)
    except (OSError, ValueError, msgspec.ValidationError) as fault:
        raise PactlineError(
            "cannot read the language model", where=str(folder / "model.toml"), remedy=REMEDY
        ) from fault


def checked(path: Path, digest: str) -> bytes:
    """The bytes of a file whose hash is right."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise PactlineError("a file of the language model is missing", where=str(path), remedy=REMEDY) from fault
    if hashlib.sha256(data).hexdigest() != digest:
        raise PactlineError("a file of the language model is damaged", where=str(path), remedy=REMEDY)
    return data
