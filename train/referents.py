"""Gold mentions by topic in, the trees by which two are seen to be of one chain out: evaluate/referents.toml.

`.venv/bin/python -m train.referents GOLD.jsonl [--cv]`. With --cv each topic is joined by trees grown on the others,
for several thresholds, and nothing is written. Of the pairs a tenth is drawn, by a seed.
"""

import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from pactline.engine.equipment import Tools, load
from pactline.evaluate import coref, referents
from pactline.evaluate.referents import Referents
from pactline.evaluate.scores import Row
from pactline.kit import forest, linkage
from pactline.kit.squares import Square
from pactline.settings import read
from pactline.story import sameness
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


def left_out(learned: Mapping[str, Pairs], answers: Mapping[str, Square]) -> dict[str, Square]:
    """The chances in each topic by trees grown on the others."""
    others = {topic: [one for other, one in learned.items() if other != topic] for topic in learned}
    return {topic: sameness.likely(answers[topic], grow(held)) for topic, held in others.items()}


def rows(documents: Sequence[Mapping[str, Any]], tools: Tools, thresholds: Sequence[float] = (LEAST,)) -> list[Row]:
    """The figures of topics joined by trees grown on the others, for each threshold."""
    table, read_in = referents.load(), referents.read(documents, tools)
    answers = {topic: referents.asked(read_in, held, tools, table=table) for topic, held in read_in.topics.items()}
    learned = {topic: pairs(read_in, held, answers[topic]) for topic, held in read_in.topics.items()}
    chances = left_out(learned, answers)
    return [_joined(read_in, chances, least) for least in thresholds]


def _joined(read_in: Referents, chances: Mapping[str, Square], least: float) -> Row:
    """The figures of one threshold."""
    found = {
        places[at]: (topic, number)
        for topic, places in read_in.topics.items()
        for number, group in enumerate(linkage.average(chances[topic], least))
        for at in group
    }
    return referents.score(f"pactline, each topic left out, from {least}", read_in, found)


def main(arguments: Sequence[str]) -> None:
    """Grow and write, or cross-validate and print."""
    tools, table, documents = load(read({}, today="")), referents.load(), coref.documents(Path(arguments[0]))
    if "--cv" in arguments:
        for row in rows(documents, tools, THRESHOLDS):
            sys.stdout.write(f"{row.name}: " + " ".join(f"{key} {value:.3f}" for key, value in row.figures[:4]) + "\n")
        return
    read_in = referents.read(documents, tools)
    learned = [
        pairs(read_in, held, referents.asked(read_in, held, tools, table=table)) for held in read_in.topics.values()
    ]
    written = forest.write(grow(learned))
    text = re.sub(r"least = .*", f"least = {LEAST}", referents.DATA.read_text("utf-8"))
    text = re.sub(r"forest = '''\n.*?'''", lambda _: f"forest = '''\n{written}\n'''", text, flags=re.S)
    referents.DATA.write_text(text, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
