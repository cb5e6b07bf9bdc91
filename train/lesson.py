"""A batch and the model's scores in, losses out: against the annotators' labels, and against other models' opinions.

The second kind is distillation (Hinton, Vinyals and Dean 2015; for parsers Kuncoro et al. 2016): the student is shown
how likely its teachers together find each answer, also for words whose label is missing.
"""

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy, log_softmax

from train.encode import MASK
from train.model import INPUTS, OUTPUTS, Labeller, Parser
from train.sample import MISSING

WEIGHTS = {"upos": 0.5, "xpos": 0.5, "sent": 0.5, "ner": 2.0, "arc": 1.0, "rel": 1.0}
OWN = 0.4  # weight of the annotators' labels where there are teachers; theirs has the rest
HIDDEN_SHARE = 0.08  # of the wordpieces
IMPOSSIBLE = -1e4
TAGS = ("upos", "xpos", "sent", "ner")
Model = tuple[Parser, Labeller]
Batch = dict[str, Tensor]


def losses(model: Model, batch: Batch, teachers: Sequence[Model]) -> dict[str, Tensor]:
    """Give each task's loss on one batch; the student reads with some wordpieces hidden, its teachers do not."""
    scores = scored(model[0], batch | {"ids": hidden(batch["ids"])})
    if not teachers:
        pairs = chosen(batch["head"], (batch["head"] >= 0) & (batch["rel"] >= 0))
        return told(scores | {"rel": related(model[1], scores, pairs)}, batch, pairs)
    opinions, pairs, relations = consensus(teachers, batch)
    scores |= {"rel": related(model[1], scores, pairs)}
    own = told(scores, batch, pairs)
    shown = {name: taught(scores[name], opinions[name], batch["first"] > 0) for name in (*TAGS, "arc")}
    shown["rel"] = -(relations * log_softmax(scores["rel"].float(), -1)).sum(-1).mean()
    return {name: OWN * own[name] + (1 - OWN) * shown[name] for name in WEIGHTS}


def hidden(ids: Tensor) -> Tensor:
    """Hide a share of the wordpieces, so that the model reads the words around them."""
    gone = (torch.rand(ids.shape, device=ids.device) < HIDDEN_SHARE) & (ids > MASK)
    return ids.masked_fill(gone, MASK)


def scored(parser: Parser, batch: Batch) -> dict[str, Tensor]:
    """Score a batch; heads are looked for inside the sentence."""
    scores = dict(zip(OUTPUTS, parser(*(batch[name] for name in INPUTS)), strict=True))
    return scores | {"arc": scores["arc"].float().masked_fill(~within(batch["sentence"]), IMPOSSIBLE)}


def within(sentence: Tensor) -> Tensor:
    """Allow the root and the other words of the same sentence."""
    same = sentence[:, :, None] == sentence[:, None, :]
    same = same & ~torch.eye(sentence.size(1), dtype=torch.bool, device=sentence.device)
    return torch.cat([torch.ones_like(same[:, :, :1]), same], 2)


def chosen(heads: Tensor, wanted: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """List the wanted arcs as rows, words and heads."""
    row, word = torch.nonzero(wanted, as_tuple=True)
    return row, word, heads[row, word]


def related(labeller: Labeller, scores: dict[str, Tensor], pairs: tuple[Tensor, Tensor, Tensor]) -> Tensor:
    """Score the labels of the arcs."""
    row, word, head = pairs
    found: Tensor = labeller(scores["dep"][row, word], scores["head"][row, head])
    return found


def told(scores: dict[str, Tensor], batch: Batch, pairs: tuple[Tensor, Tensor, Tensor]) -> dict[str, Tensor]:
    """Take the losses against the annotators' labels."""
    row, word, _ = pairs
    out = {name: against(scores[name].flatten(0, 1), batch[name].flatten()) for name in TAGS}
    out["arc"] = against(scores["arc"].flatten(0, 1), batch["head"].flatten())
    out["rel"] = against(scores["rel"], batch["rel"][row, word])
    return out


def against(scores: Tensor, labels: Tensor) -> Tensor:
    """Take the mean cross entropy over the labels that are not missing; 0 where all are."""
    count = (labels != MISSING).sum().clamp(min=1)
    return cross_entropy(scores.float(), labels, ignore_index=MISSING, reduction="sum") / count


@torch.no_grad()
def consensus(teachers: Sequence[Model], batch: Batch) -> tuple[dict[str, Tensor], tuple[Tensor, ...], Tensor]:
    """Average the teachers' probabilities; arcs are the annotators' where there are any, else the teachers' best."""
    views = [scored(parser, batch) for parser, _ in teachers]
    opinions = {name: mean([view[name] for view in views]) for name in (*TAGS, "arc")}
    best = opinions["arc"].argmax(-1)
    heads = torch.where(batch["head"] >= 0, batch["head"], best)
    pairs = chosen(heads, batch["first"] > 0)
    relations = mean([related(labeller, view, pairs) for (_, labeller), view in zip(teachers, views, strict=True)])
    return opinions, pairs, relations


def mean(scores: Sequence[Tensor]) -> Tensor:
    """Average probabilities."""
    return torch.stack([score.float().softmax(-1) for score in scores]).mean(0)


def taught(scores: Tensor, opinion: Tensor, real: Tensor) -> Tensor:
    """Take the mean cross entropy against the teachers' probabilities, over real words."""
    each = -(opinion * log_softmax(scores.float(), -1)).sum(-1)
    return (each * real).sum() / real.sum().clamp(min=1)
