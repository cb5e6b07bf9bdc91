"""A trained model before its export: `model.pt` in, the two networks and their labels out, or a scorer of windows."""

from pathlib import Path

import numpy as np
import torch

from train.encode import Arrays, Labels
from train.model import INPUTS, OUTPUTS, Labeller, Parser


def load(folder: Path, path: Path, *, device: str = "cpu") -> tuple[Parser, Labeller, Labels]:
    """Build the model on its encoder's folder, with its trained weights; it learns no more."""
    kept = torch.load(path, weights_only=True)
    labels = Labels(**{name: tuple(values) for name, values in kept["labels"].items()})
    parser, labeller = Parser(folder, labels), Labeller(labels)
    parser.load_state_dict(kept["parser"])
    labeller.load_state_dict(kept["labeller"])
    for net in (parser, labeller):
        net.to(device).eval().requires_grad_(requires_grad=False)
    return parser, labeller, labels


class Fitted:
    """Scores windows as `train.parsers.Pair` does, with unrounded weights."""

    def __init__(self, folder: Path, path: Path) -> None:
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.parser, self.labeller, self.labels = load(folder, path, device=self.device)

    def score(self, arrays: Arrays) -> Arrays:
        """Run the parser."""
        given = (torch.from_numpy(arrays[name]).to(self.device) for name in INPUTS)
        return {name: score.cpu().numpy() for name, score in zip(OUTPUTS, self.parser(*given), strict=True)}

    def relate(self, scores: Arrays, heads: np.ndarray) -> np.ndarray:
        """Run the labeller on a window's arcs."""
        dep, head = (torch.from_numpy(scores[name][0]).to(self.device) for name in ("dep", "head"))
        rel: np.ndarray = self.labeller(dep[: len(heads)], head[torch.from_numpy(heads).to(self.device)]).cpu().numpy()
        return rel
