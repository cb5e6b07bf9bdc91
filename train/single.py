"""A trained parser in, the same parser for one window at a time out, in the form that costs least to run.

Nothing is padded, so nothing is masked; products that share their input are one product. A few channels of what enters
a product are far larger than the rest, and one 8-bit scale for all would round the rest away: each channel is divided
by a number, and its weights are multiplied by it (Xiao et al. 2023, SmoothQuant). STRENGTH was chosen by trial, so that
the scores lie near those of the unrounded parser on texts it learned from.
"""

from collections.abc import Iterable

import numpy as np
import torch
from torch import Tensor, nn

from train.encode import Arrays
from train.model import ARC, HIDDEN, INPUTS, STATE, Parser

GIVEN = ("ids", "shape", "first")
STRENGTH = 0.75  # the share of the work that weights take over from what enters; 1 makes all channels equally large
FLOOR = 1e-3  # of a largest value
CHECKED = 60  # windows
NEAR = 1e-3  # how far scores may lie from the trained parser's


class Product(nn.Module):
    """Linear layers that share their input, as one: a product and a sum, which the quantiser knows."""

    def __init__(self, *parts: nn.Linear) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.cat([part.weight for part in parts]).t().contiguous())
        self.bias = nn.Parameter(torch.cat([part.bias for part in parts]))

    def forward(self, given: Tensor) -> Tensor:
        """Multiply and add."""
        return given @ self.weight + self.bias


class Evened(Product):
    """A product whose input is brought to one scale first."""

    def __init__(self, *parts: nn.Linear) -> None:
        super().__init__(*parts)
        self.scale = nn.Parameter(torch.ones(parts[0].in_features))
        self.largest = torch.zeros(parts[0].in_features)
        self.watched = False

    def forward(self, given: Tensor) -> Tensor:
        """Scale, multiply and add."""
        if self.watched:
            self.largest = torch.maximum(self.largest, given.abs().amax(0))
        return super().forward(given * self.scale)

    def even(self) -> None:
        """Divide each channel by a mean of how large it and its weights get, and multiply its weights."""
        weights = self.weight.abs().amax(1).clamp(min=FLOOR)
        by = self.largest.clamp(min=FLOOR) ** STRENGTH / weights ** (1 - STRENGTH)
        self.scale.div_(by)
        self.weight.mul_(by[:, None])


class Layer(nn.Module):
    """One layer of the encoder on the [pieces, HIDDEN] of a window."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        looking = layer.attention.self
        self.heads = looking.num_attention_heads
        self.size = HIDDEN // self.heads
        self.look = Evened(looking.query, looking.key, looking.value)
        self.look.weight.data[:, :HIDDEN] *= self.size**-0.5
        self.look.bias.data[:HIDDEN] *= self.size**-0.5
        self.gather, self.gathered = Product(layer.attention.output.dense), layer.attention.output.LayerNorm
        self.widen, self.narrow = Evened(layer.intermediate.dense), Evened(layer.output.dense)
        self.done = layer.output.LayerNorm

    def forward(self, states: Tensor) -> Tensor:
        """Let every piece look at every other."""
        looks = self.look(states).view(-1, 3 * self.heads, self.size).transpose(0, 1)
        query, key, value = looks.split(self.heads)
        seen = torch.softmax(query @ key.transpose(1, 2), -1) @ value
        states = self.gathered(self.gather(seen.transpose(0, 1).reshape(-1, HIDDEN)) + states)
        return self.done(self.narrow(nn.functional.gelu(self.widen(states))) + states)


class Single(nn.Module):
    """The parser for a batch of one."""

    def __init__(self, parser: Parser) -> None:
        super().__init__()
        embeddings = parser.encoder.embeddings
        self.pieces, self.shape, self.norm = embeddings.word_embeddings, parser.shape, embeddings.LayerNorm
        self.place = nn.Parameter(embeddings.position_embeddings.weight + embeddings.token_type_embeddings.weight[0])
        self.layers = nn.ModuleList(Layer(layer) for layer in parser.encoder.encoder.layer)
        said = (parser.upos, parser.xpos, parser.sent, parser.ner, parser.arc_dep, parser.rel_dep)
        self.sizes = [part.out_features for part in said]
        self.say, self.rule = Product(*said), Product(parser.arc_head, parser.rel_head)
        self.root, self.arc = parser.root, parser.arc

    def forward(self, *inputs: Tensor) -> tuple[Tensor, ...]:
        """Score GIVEN as the parser does INPUTS."""
        ids, shape, first = (given[0] for given in inputs)
        states = self.norm(self.pieces(ids) + self.shape(shape) + self.place[: ids.size(0)])
        for layer in self.layers:
            states = layer(states)
        words = states[first]
        *tags, dep, below = self.say(words).split(self.sizes, -1)
        ruling = nn.functional.gelu(self.rule(torch.cat([self.root[None], words])))
        head, above = ruling.split((ARC, STATE), -1)
        arc = (nn.functional.gelu(dep) @ self.arc[:-1] + self.arc[-1]) @ head.t()
        return tuple(scores[None] for scores in (*tags, arc, nn.functional.gelu(below), above))


def single(parser: Parser, windows: Iterable[Arrays]) -> Single:
    """Build it, even its scales on `windows` (batches of one), and hold it to the trained parser's answers."""
    kept = list(windows)
    made = Single(parser).eval().requires_grad_(requires_grad=False)
    _even(made, kept)
    for window in kept[:CHECKED]:
        pairs = zip(made(*_tensors(window, GIVEN)), parser(*_tensors(window, INPUTS)), strict=True)
        apart = max(float((ours - theirs).abs().max()) for ours, theirs in pairs)
        if apart > NEAR:
            raise ValueError(f"the parser for one window differs by {apart:.4f} from the one it was made of")
    return made


def _even(made: Single, windows: Iterable[Arrays]) -> None:
    """Watch what enters its products on some windows, and even them."""
    evened = [part for part in made.modules() if isinstance(part, Evened)]
    for part in evened:
        part.watched = True
    for window in windows:
        made(*_tensors(window, GIVEN))
    for part in evened:
        part.watched = False
        part.even()


def _tensors(window: Arrays, names: Iterable[str]) -> list[Tensor]:
    """The named arrays for torch."""
    return [torch.from_numpy(np.ascontiguousarray(window[name])) for name in names]
