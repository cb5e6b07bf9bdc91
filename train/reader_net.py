"""Words in, what is promised in them out: a MiniLM encoder that knows what the rules found.

A word is tagged as the head of what somebody undertakes, by its strength, and points at who is to act; figures are
learned in the same run, because what a number is of helps to tell what a text is about, and are not asked for at run
time. What the rules found at a word comes in behind the encoder, so the network learns how far each rule is to be
believed; a part of the windows is learned without it. Pointers are biaffine (Dozat and Manning 2017).
"""

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

HIDDEN, STATE, DROPOUT = 384, 128, 0.2
SHAPES, RULES = 8, 200  # RULES is room for the names of rules
STRENGTHS = ("", "firm", "conditional", "considered", "requested")
POINTERS = ("object", "claimant", "by", "said")
RULED = POINTERS[:3]  # the pointers for which rules have an answer


class Reader(nn.Module):
    """The encoder, four tags a word, four pointers a word, and what the rules' answers are worth."""

    def __init__(self, layers: int = 6) -> None:
        super().__init__()
        shape = BertConfig(
            hidden_size=HIDDEN,
            num_hidden_layers=layers,
            num_attention_heads=12,
            intermediate_size=4 * HIDDEN,
            attn_implementation="sdpa",
        )
        self.encoder = BertModel(shape, add_pooling_layer=False)
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
        self.shape = _zeros(SHAPES, HIDDEN)
        self.drop = nn.Dropout(DROPOUT)
        self.root = nn.Parameter(torch.zeros(HIDDEN))
        self.m, self.mo = nn.Linear(HIDDEN, 2), nn.Linear(HIDDEN, 2)  # a measure, an optional one
        self.c, self.co = nn.Linear(HIDDEN, len(STRENGTHS)), nn.Linear(HIDDEN, 2)  # a promise by its strength
        self.rm, self.rmo, self.ra = _zeros(RULES, 2), _zeros(RULES, 2), _zeros(RULES, 2)
        self.rc, self.rco = _zeros(RULES, len(STRENGTHS)), _zeros(RULES, 2)
        self.rs = _zeros(len(STRENGTHS), len(STRENGTHS))
        self.rp = nn.ModuleDict({name: _zeros(RULES, 1) for name in RULED})
        self.gate = nn.Linear(HIDDEN, len(RULED))
        self.q = nn.ModuleDict({name: nn.Linear(HIDDEN, STATE) for name in POINTERS})
        self.k = nn.ModuleDict({name: nn.Linear(HIDDEN, STATE) for name in POINTERS})
        pair = {name: nn.Parameter(nn.init.xavier_uniform_(torch.zeros(STATE + 1, STATE))) for name in POINTERS}
        self.u = nn.ParameterDict(pair)

    def forward(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """Score a batch; pointers are [b, n, n + 1], 0 for nobody and nothing, w for the window's word w from 1."""
        vectors = self.encoder.embeddings.word_embeddings(batch["ids"]) + self.shape(batch["shape"])
        states = self.encoder(inputs_embeds=vectors, attention_mask=batch["mask"]).last_hidden_state
        words = self.drop(torch.gather(states, 1, batch["first"][..., None].expand(-1, -1, HIDDEN)))
        out = {name: getattr(self, name)(words) for name in ("m", "mo", "c", "co")}
        out["m"] = out["m"] + self.rm(batch["rm"]) + self.ra(batch["ra"])
        out["mo"] = out["mo"] + self.rmo(batch["rm"])
        out["c"] = out["c"] + self.rc(batch["rc"]) + self.rs(batch["rs"])
        out["co"] = out["co"] + self.rco(batch["rc"])
        return out | self._pointers(words, batch)

    def _pointers(self, words: Tensor, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """The pointers' scores, raised where a rule points."""
        aims = torch.cat([self.root.to(words.dtype).expand(words.size(0), 1, -1), words], 1)
        out = {name: self._point(name, words, aims) for name in POINTERS}
        gates = self.gate(words)
        for at, name in enumerate(RULED):
            rule = batch["rc"] if name == "by" else batch["rm"]
            worth = (self.rp[name](rule)[..., 0] + gates[..., at]).to(out[name].dtype)
            aim = batch["aims"][..., at]
            out[name] = out[name].scatter_add(2, aim.clamp(min=0)[..., None], (worth * (aim >= 0))[..., None])
        return out

    def _point(self, name: str, words: Tensor, aims: Tensor) -> Tensor:
        """One pointer's scores."""
        from_ = self.drop(nn.functional.gelu(self.q[name](words)))
        to = self.drop(nn.functional.gelu(self.k[name](aims)))
        return (from_ @ self.u[name][:-1] + self.u[name][-1]) @ to.transpose(1, 2)


def _zeros(rows: int, columns: int) -> nn.Embedding:
    """A table that begins as nothing."""
    table = nn.Embedding(rows, columns)
    nn.init.zeros_(table.weight)
    return table
