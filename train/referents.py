"""Gold mentions by topic in, the trees by which two are seen to be of one chain out: evaluate/referents.toml.

`.venv/bin/python -m train.referents GOLD.jsonl [--cv]`. With --cv each topic is joined by trees grown on the others,
for several thresholds, and nothing is written. Of the pairs a tenth is drawn, by a seed.
"""

import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from pactline.engine.equipment import load
from pactline.evaluate import coref, referents
from pactline.evaluate.referents import Referents
from pactline.kit import forest, linkage
from pactline.kit.squares import Square
from pactline.settings import read
from train import boost

TREES, DEPTH = 80, 4
DRAWN, SEED = 0.1, 3
THRESHOLDS = (0.08, 0.1, 0.12, 0.14, 0.17, 0.2, 0.25)
LEAST = 0.11  # CoNLL F1 by cross-validation is flat from 0.1 to 0.14


class Pairs(msgspec.Struct, frozen=True):
    """The answers for some pairs, and which are right."""

    asked: Square
    right: NDArray[np.bool_]


def pairs(read_in: Referents, places: Sequence[int], answers: Square) -> Pairs:
    """Some pairs of a topic."""
    one, other = np.triu_indices(len(places), 1)
    kept = np.random.default_rng(SEED).random(len(one)) < DRAWN
    chains = np.array([read_in.held[at].chain for at in places])
    one, other = one[kept], other[kept]
    return Pairs(answers[one, other].astype(np.float64), chains[one] == chains[other])


def grow(learned: Sequence[Pairs]) -> forest.Forest:
    """The trees of some topics."""
    table = np.concatenate([one.asked for one in learned])
    return boost.fit(table, np.concatenate([one.right for one in learned]), trees=TREES, depth=DEPTH)


def cross_validated(read_in: Referents, answers: Mapping[str, Square], learned: Mapping[str, Pairs]) -> None:
    """Print the figures of topics joined by trees grown on the others."""
    chances = {}
    for topic in learned:
        grown = grow([one for other, one in learned.items() if other != topic])
        chances[topic] = referents.likely(answers[topic], grown)
    rows = [referents.floor(read_in)]
    for least in THRESHOLDS:
        found = {
            places[at]: (topic, number)
            for topic, places in read_in.topics.items()
            for number, group in enumerate(linkage.average(chances[topic], least))
            for at in group
        }
        rows.append(referents.score(str(least), read_in, found))
    for row in rows:
        sys.stdout.write(f"{row.name}: " + " ".join(f"{key} {value:.3f}" for key, value in row.figures[:4]) + "\n")


def main(arguments: Sequence[str]) -> None:
    """Grow and write, or cross-validate and print."""
    tools, table = load(read({}, today="")), referents.load()
    read_in = referents.read(coref.documents(Path(arguments[0])), tools)
    answers = {topic: referents.asked(read_in, held, tools, table=table) for topic, held in read_in.topics.items()}
    learned = {topic: pairs(read_in, held, answers[topic]) for topic, held in read_in.topics.items()}
    if "--cv" in arguments:
        cross_validated(read_in, answers, learned)
        return
    written = forest.write(grow(list(learned.values())))
    text = re.sub(r"least = .*", f"least = {LEAST}", referents.DATA.read_text("utf-8"))
    text = re.sub(r"forest = '''\n.*?'''", lambda _: f"forest = '''\n{written}\n'''", text, flags=re.S)
    referents.DATA.write_text(text, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
