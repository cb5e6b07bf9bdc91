"""Texts in, batches out: stretches of sentences, some with what stands before them, as the second reader learns them.

At run time a sentence is read alone; learning from longer stretches as well keeps it from relying on short ones.
"""

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from train.reader_net import POINTERS, RULED, STRENGTHS

CLS, SEP = 101, 102
BUDGET, CONTEXT, ALONE = 200, 70, 0.5  # wordpieces asked about and before; share of the windows with none before
LONGEST = 500
NONE, AWAY, UNKNOWN = -1, -2, -1  # as train.reader_data has them; a label that is not learned
Text = dict[str, Any]
Window = tuple[Text, int, int, int]  # a text, its first word, the first that is asked about, the one behind the last


def load(path: Path) -> list[Text]:
    """The texts of a file of train.reader_data."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    for one in found:
        one["ruled"] = {kind: {int(at): ruled for at, ruled in part.items()} for kind, part in one["ruled"].items()}
    return found


def rules(texts: Sequence[Text]) -> list[str]:
    """The names of the rules that found something, with the letter of what they find; "" for none."""
    named = {f"{kind}:{ruled[0]}" for one in texts for kind, part in one["ruled"].items() for ruled in part.values()}
    return ["", *sorted(named)]


def windows(one: Text, draw: random.Random | None = None) -> Iterator[Window]:
    """Cut a text; without `draw` into its sentences, as the run time reads it."""
    sentences = one["sentences"]
    sizes = [sum(map(len, one["pieces"][first:last])) for first, last, _ in sentences]
    at = 0
    while at < len(sentences):
        budget, before = (0, 0) if draw is None else (draw.randint(20, BUDGET), _context(draw))
        end, size = at + 1, sizes[at]
        while end < len(sentences) and size + sizes[end] <= budget:
            size += sizes[end]
            end += 1
        start, room = at, before
        while start > 0 and sizes[start - 1] <= room:
            start -= 1
            room -= sizes[start]
        last = _cut(one, sentences[start][0], sentences[end - 1][1])
        if last > sentences[at][0]:
            yield one, sentences[start][0], sentences[at][0], last
        at = end


def _context(draw: random.Random) -> int:
    """How many wordpieces stand before what is asked about."""
    return 0 if draw.random() < ALONE else draw.randint(CONTEXT // 3, CONTEXT * 3 // 2)


def _cut(one: Text, first: int, last: int) -> int:
    """The word behind the last that the encoder has room for."""
    size = sum(map(len, one["pieces"][first:last]))
    while size > LONGEST:
        last -= 1
        size -= len(one["pieces"][last])
    return last


def batches(texts: Sequence[Text], draw: random.Random, pieces: int) -> list[list[Window]]:
    """Windows of like length together, in an order of chance."""
    drawn = list(chain.from_iterable(windows(one, draw) for one in texts))
    draw.shuffle(drawn)
    drawn.sort(key=lambda one: length(one) // 40)
    out: list[list[Window]] = []
    batch: list[Window] = []
    longest = 0
    for one in drawn:
        longest = max(longest, length(one))
        if batch and longest * (len(batch) + 1) > pieces:
            out.append(batch)
            batch, longest = [], length(one)
        batch.append(one)
    out.append(batch)
    draw.shuffle(out)
    return out


def length(window: Window) -> int:
    """The wordpieces of a window."""
    one, first, _, last = window
    return sum(map(len, one["pieces"][first:last]))


def pack(batch: Sequence[Window], names: dict[str, int], *, blind: Sequence[bool] = ()) -> dict[str, Tensor]:
    """A batch as tensors; windows that are `blind` are not told what the rules found."""
    long, wide = 2 + max(map(length, batch)), max(last - first for _, first, _, last in batch)
    kinds = dict.fromkeys(("ids", "shape", "mask"), (long, 0)) | dict.fromkeys(
        ("rm", "ra", "rc", "rs", "first"), (wide, 0)
    )
    kinds |= dict.fromkeys(("m", "mo", "c", "co", *POINTERS), (wide, UNKNOWN))
    rows = {name: torch.full((len(batch), size), value) for name, (size, value) in kinds.items()}
    rows["aims"] = torch.full((len(batch), wide, len(RULED)), -1)
    rows["words"] = torch.zeros((len(batch), wide + 1), dtype=torch.bool)
    for b, window in enumerate(batch):
        row = {name: value[b] for name, value in rows.items()}
        _pieces(row, window)
        _labels(row, window)
        if not (blind and blind[b]):
            _told(row, window, names)
    return rows


def _pieces(row: dict[str, Tensor], window: Window) -> None:
    """The wordpieces of a window, their shapes, and where each word begins."""
    one, first, _, last = window
    parts = one["pieces"][first:last]
    ids = [CLS, *chain.from_iterable(parts), SEP]
    shapes = [0, *(one["shapes"][first + i] for i, part in enumerate(parts) for _ in part), 0]
    row["ids"][: len(ids)] = torch.tensor(ids)
    row["shape"][: len(ids)] = torch.tensor(shapes)
    row["mask"][: len(ids)] = 1
    starts = [1]
    for part in parts[:-1]:
        starts.append(starts[-1] + len(part))
    row["first"][: len(parts)] = torch.tensor(starts)
    row["words"][: len(parts) + 1] = True


def _labels(row: dict[str, Tensor], window: Window) -> None:
    """What is to be learned of the words that are asked about."""
    one, first, asked, last = window
    for name in one.get("labelled", ("m", "c")):
        row[name][asked - first : last - first] = 0
    for tag, optional, labels in (("m", "mo", one["measures"]), ("c", "co", one["commitments"])):
        for label in (label for label in labels if asked <= label["at"] < last):
            at = label["at"] - first
            row[tag][at] = STRENGTHS.index(label["strength"]) if tag == "c" else 1
            row[optional][at] = int(label["optional"])
            for name in (name for name in POINTERS if name in label):
                row[name][at] = _aim(label[name], first, last)


def _told(row: dict[str, Tensor], window: Window, names: dict[str, int]) -> None:
    """What the rules found in a window."""
    one, first, _, last = window
    for kind, part in one["ruled"].items():
        for word, ruled in part.items():
            if not first <= word < last:
                continue
            at = word - first
            row["r" + kind][at] = names.get(f"{kind}:{ruled[0]}", 0)
            if kind == "m":
                row["aims"][at, 0], row["aims"][at, 1] = _aim(ruled[1], first, last), _aim(ruled[2], first, last)
            if kind == "c":
                row["rs"][at] = STRENGTHS.index(ruled[1])
                row["aims"][at, 2] = _aim(ruled[2], first, last)


def _aim(word: int, first: int, last: int) -> int:
    """A word as a pointer has it: 0 for none, -1 where it lies outside the window."""
    return 0 if word == NONE else word - first + 1 if first <= word < last else UNKNOWN
