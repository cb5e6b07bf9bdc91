"""A promise and a later sentence in one window in, what the sentence says of it out: a MiniLM encoder and a head.

Each piece has a type: 0 of the promise and 1 of the sentence, 2 and 3 of those of their words that the other has too, 4
of what stands before the sentence. The head sees the window's first state and the mean of both parts. The vocabulary
and the lowest layers stay as they are.
"""

import random
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import BertModel

from train.judge_data import BEFORE, SENTENCE, TASK, Pair

HIDDEN, WITHIN, SAYS, DROPOUT = 384, 256, 7, 0.1
CLS, SEP = 101, 102
STILL = 2  # layers that learn nothing
LOOSE = 12  # wordpieces by which windows of one batch may differ in length
TYPES = (0, 1, 0, 1, 0)  # the encoder's own type that each type begins as
PROMISED, TOLD, EARLIER, SHARED = (0, 2), (1, 3), 4, 2
SHORT, STEM = 4, 5  # letters of a word that is marked, and of those that must agree
PIECES = 12  # of one word
Window = tuple[list[int], list[int]]


class Judge(nn.Module):
    """The encoder and the head."""

    def __init__(self, folder: Path, layers: int = 6) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(str(folder), add_pooling_layer=False)
        self.bert.encoder.layer = self.bert.encoder.layer[:layers]
        for part in (self.bert.embeddings, *self.bert.encoder.layer[:STILL]):
            part.requires_grad_(requires_grad=False)
        known = self.bert.embeddings.token_type_embeddings.weight
        self.marks = nn.Embedding.from_pretrained(known[list(TYPES)].clone(), freeze=False)
        known.zero_()
        self.head = nn.Sequential(
            nn.Linear(3 * HIDDEN, WITHIN), nn.GELU(), nn.Dropout(DROPOUT), nn.Linear(WITHIN, SAYS)
        )

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """Score a batch, unscaled."""
        given = self.bert.embeddings.word_embeddings(ids) + self.marks(types)
        states = self.bert(inputs_embeds=given, attention_mask=mask).last_hidden_state
        parts = [_mean(states, sum((types == kind).float() for kind in kinds) * mask) for kinds in (TOLD, PROMISED)]
        return self.head(torch.cat([states[:, 0], *parts], -1))


def _mean(states: Tensor, held: Tensor) -> Tensor:
    """The mean of some states."""
    return (states * held[..., None]).sum(1) / held.sum(1, keepdim=True)


class Pieces:
    """Words in, their wordpieces out, as pactline.lexicon.en.encode cuts them."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self.of = cache(self._of)

    def _of(self, word: str) -> tuple[int, ...]:
        """The wordpieces of one word."""
        return tuple(self._tokenizer.encode(word, add_special_tokens=False).ids[:PIECES])


def stem(word: str) -> str:
    """What two words share that are marked; "" for a short one."""
    letters = "".join(letter for letter in word.casefold() if letter.isalnum())
    return letters[:STEM] if len(letters) >= SHORT else ""


def window(pair: Pair, pieces: Pieces, *, party: bool = True, before: bool = True) -> Window:
    """The wordpieces of a pair and their types, as pactline.lexicon.en.judge lays them out."""
    task, sentence = f"{pair.party if party else ''} : {pair.action}".split(), pair.sentence.split()
    both = {stem(word) for word in task} & {stem(word) for word in sentence} - {""}
    earlier = _cut(pair.before.split() if before else [], EARLIER, frozenset(), pieces=pieces)[-BEFORE:]
    laid = [
        (CLS, PROMISED[0]),
        *_cut(task, PROMISED[0], both, pieces=pieces)[:TASK],
        (SEP, PROMISED[0]),
        *earlier,
        *([(SEP, EARLIER)] if earlier else []),
        *_cut(sentence, TOLD[0], both, pieces=pieces)[:SENTENCE],
        (SEP, TOLD[0]),
    ]
    return [piece for piece, _ in laid], [kind for _, kind in laid]


def _cut(words: Sequence[str], kind: int, both: AbstractSet[str], *, pieces: Pieces) -> list[tuple[int, int]]:
    """The wordpieces of some words with their types, those marked that both parts have."""
    return [(piece, kind + SHARED * (stem(word) in both)) for word in words for piece in pieces.of(word)]


def batches(
    windows: Sequence[Window], size: int, draw: random.Random | None
) -> Iterator[tuple[list[int], list[Tensor]]]:
    """Which windows are read at once, `size` wordpieces at most, and their ids, types and mask; drawn anew, or in order
    of their length where nothing draws.
    """
    loose = [draw.random() * LOOSE if draw else 0 for _ in windows]
    groups: list[list[int]] = [[]]
    for at in sorted(range(len(windows)), key=lambda one: len(windows[one][0]) + loose[one]):
        longest = max([len(windows[one][0]) for one in (*groups[-1], at)])
        if groups[-1] and (len(groups[-1]) + 1) * longest > size:
            groups.append([])
        groups[-1].append(at)
    if draw:
        draw.shuffle(groups)
    for group in groups:
        yield group, _filled([windows[at] for at in group])


def _filled(windows: Sequence[Window]) -> list[Tensor]:
    """Windows of one length."""
    longest = max(len(ids) for ids, _ in windows)
    ids, types = (torch.zeros(len(windows), longest, dtype=torch.long) for _ in range(2))
    mask = torch.zeros(len(windows), longest)
    for row, (pieces, kinds) in enumerate(windows):
        ids[row, : len(pieces)], types[row, : len(pieces)] = torch.tensor(pieces), torch.tensor(kinds)
        mask[row, : len(pieces)] = 1
    return [ids, types, mask]
