"""Gold event mentions in, the trees by which two tellings are seen to be one out: lexicon/world/sameness.toml.

`.venv/bin/python -m train.sameness GOLD.jsonl [--cv]`. Of the file of ECB+ only the topics whose `split` is `train` are
learned from. With --cv each fifth of the topics is joined by trees grown on the others, for several thresholds, and
nothing is written.
"""

import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np

from pactline.engine.equipment import load
from pactline.evaluate import coref
from pactline.evaluate.coref import Mentioned
from pactline.kit import forest, linkage
from pactline.settings import read
from pactline.story import sameness
from pactline.story.sameness import Scene, Square
from train import boost

OUT = Path(__file__).parent.parent / "src/pactline/lexicon/world/sameness.toml"
FOLDS = 5
THRESHOLDS = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55)
LEAST = 0.35  # CoNLL F1 by cross-validation is flat from 0.3 to 0.4


class Lesson(msgspec.Struct, frozen=True):
    """A story's pairs: the answers to the questions, and which are right."""

    places: Sequence[int]
    asked: Square
    right: np.ndarray
    topic: str


def lessons(held: Mentioned, tools_world: object) -> list[Lesson]:
    """Every story as a lesson."""
    words, known = sameness.load(tools_world)  # type: ignore[arg-type]
    found = []
    for places in held.stories.values():
        mentions = [held.mentions[at] for at in places]
        scene = Scene([one.deed for one in mentions], held.pile, known, words)
        chains = np.array([one.chain for one in mentions])
        topics = sorted({one.topic for one in mentions})
        found.append(Lesson(places, sameness.asked(scene), chains[:, None] == chains[None, :], topics[0]))
    return found


def grow(learned: Sequence[Lesson]) -> forest.Forest:
    """The trees of some stories; a pair counts once."""
    pairs = [np.triu_indices(len(one.places), 1) for one in learned]
    table = np.concatenate([one.asked[pair] for one, pair in zip(learned, pairs, strict=True)])
    right = np.concatenate([one.right[pair] for one, pair in zip(learned, pairs, strict=True)])
    return boost.fit(table, right)


def joined(learned: Sequence[Lesson], grown: Mapping[str, forest.Forest], least: float) -> dict[int, object]:
    """The groups of some stories, each by the trees given for its topic."""
    found: dict[int, object] = {}
    for one in learned:
        size = len(one.places)
        likeness = forest.chances(one.asked.reshape(size * size, -1), grown[one.topic]).reshape(size, size)
        for number, group in enumerate(linkage.average(likeness, least)):
            found |= {one.places[at]: (one.places[0], number) for at in group}
    return found


def cross_validated(held: Mentioned, learned: Sequence[Lesson]) -> None:
    """Print the figures of stories joined by trees grown on other topics."""
    topics = sorted({one.topic for one in learned}, key=lambda topic: (len(topic), topic))
    folds = {topic: at % FOLDS for at, topic in enumerate(topics)}
    by_fold = {fold: grow([one for one in learned if folds[one.topic] != fold]) for fold in range(FOLDS)}
    grown = {topic: by_fold[folds[topic]] for topic in topics}
    for row in (coref.lemmas(held), *(coref.score(str(at), held, joined(learned, grown, at)) for at in THRESHOLDS)):
        sys.stdout.write(f"{row.name}: " + " ".join(f"{key} {value:.3f}" for key, value in row.figures[:4]) + "\n")


def main(arguments: Sequence[str]) -> None:
    """Grow and write, or cross-validate and print."""
    tools = load(read({}, today=""))
    held = coref.read(coref.documents(Path(arguments[0]), "train"), tools)
    learned = lessons(held, tools.world)
    if "--cv" in arguments:
        cross_validated(held, learned)
        return
    text = re.sub(r"least = .*", f"least = {LEAST}", OUT.read_text("utf-8"))
    written = forest.write(grow(learned))
    OUT.write_text(
        re.sub(r"forest = '''\n.*?'''", lambda _: f"forest = '''\n{written}\n'''", text, flags=re.S), "utf-8"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
