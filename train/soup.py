"""Models of one origin in, their mean out. Usage: python -m train.soup OUT MODEL.pt MODEL.pt ...

Weights that were learned on from the same ones mostly lie in one basin, and their mean reads better than each (Wortsman
et al. 2022, "Model soups"), at the cost of one.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

PARTS = ("parser", "labeller")


def main() -> None:
    """Read the models and write OUT/model.pt."""
    say = argparse.ArgumentParser(description=__doc__)
    say.add_argument("out", type=Path)
    say.add_argument("models", type=Path, nargs="+")
    given = say.parse_args()
    kept = [torch.load(path, weights_only=True, map_location="cpu") for path in given.models]
    given.out.mkdir(parents=True, exist_ok=True)
    mixed = {part: mean([one[part] for one in kept]) for part in PARTS}
    torch.save({**kept[0], **mixed}, given.out / "model.pt")


def mean(weights: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of tensors of one name; whole numbers are no weights and stay as the first has them."""
    return {
        name: torch.stack([one[name].float() for one in weights]).mean(0).to(first.dtype)
        if first.is_floating_point()
        else first
        for name, first in weights[0].items()
    }


if __name__ == "__main__":
    main()
