"""Wordpieces in, scores for tags, sentence starts, names and trees out: one MiniLM encoder, a head for each task.

The tree is scored as Dozat and Manning (2017) do, arcs and labels apart; labels are scored for chosen heads only, by a
second small model (`Labeller`), so that the run time can decode a proper tree first.
"""

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel

from train.encode import SHAPES, Labels

HIDDEN = 384  # of the encoder
ARC, STATE = 256, 128  # sizes of the arc and label spaces
DROPOUT = 0.2
INPUTS = ("ids", "mask", "shape", "first")
OUTPUTS = ("upos", "xpos", "sent", "ner", "arc", "dep", "head")


class Parser(nn.Module):
    """The encoder and all heads but the label scorer."""

    def __init__(self, folder: Path, labels: Labels) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(str(folder), attn_implementation="sdpa").float()
        self.encoder.pooler = None
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
        self.shape = nn.Embedding(SHAPES, HIDDEN)
        nn.init.zeros_(self.shape.weight)
        self.drop = nn.Dropout(DROPOUT)
        self.upos = nn.Linear(HIDDEN, len(labels.upos))
        self.xpos = nn.Linear(HIDDEN, len(labels.xpos))
        self.sent = nn.Linear(HIDDEN, 2)
        self.ner = nn.Linear(HIDDEN, len(labels.ner))
        self.root = nn.Parameter(torch.zeros(HIDDEN))
        self.arc_dep, self.arc_head = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.arc = nn.Parameter(nn.init.xavier_uniform_(torch.zeros(ARC + 1, ARC)))
        self.rel_dep, self.rel_head = nn.Linear(HIDDEN, STATE), nn.Linear(HIDDEN, STATE)

    def forward(self, *inputs: Tensor) -> tuple[Tensor, ...]:
        """Score a batch of INPUTS as OUTPUTS; `arc[b, n, h]` scores word h (from 1; 0 the root) as head of word n."""
        ids, mask, shape, first = inputs
        pieces = self.encoder.embeddings.word_embeddings(ids) + self.shape(shape)
        states = self.encoder(inputs_embeds=pieces, attention_mask=mask).last_hidden_state
        words = torch.gather(states, 1, first[..., None].expand(-1, -1, HIDDEN))
        words = self.drop(words)
        heads = torch.cat([self.root.to(words.dtype).expand(words.size(0), 1, -1), words], 1)
        dep = self.drop(nn.functional.gelu(self.arc_dep(words)))
        head = self.drop(nn.functional.gelu(self.arc_head(heads)))
        arc = (dep @ self.arc[:-1] + self.arc[-1]) @ head.transpose(1, 2)
        dep = nn.functional.gelu(self.rel_dep(words))
        head = nn.functional.gelu(self.rel_head(heads))
        return self.upos(words), self.xpos(words), self.sent(words), self.ner(words), arc, dep, head


class Labeller(nn.Module):
    """Scores the labels of k arcs from the states of their two words."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        count = len(labels.rel)
        self.pair = nn.Parameter(nn.init.xavier_uniform_(torch.zeros(count, STATE, STATE)))
        self.single = nn.Linear(2 * STATE, count)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, dep: Tensor, head: Tensor) -> Tensor:
        """Score every label for each of k pairs."""
        dep, head = self.drop(dep), self.drop(head)
        mixed = (dep @ self.pair.permute(1, 0, 2).reshape(STATE, -1)).view(-1, self.pair.size(0), STATE)
        return (mixed @ head[:, :, None]).squeeze(-1) + self.single(torch.cat([dep, head], -1))
