"""Gold event mentions in, the trees by which two tellings are seen to be one out: lexicon/world/sameness.toml.

`.venv/bin/python -m train.sameness GOLD.jsonl [--cv]`. Of the file of ECB+ only the topics whose `split` is `train` are
learned from. The second look learns from chances that each story has by trees grown on the other fifths of the topics,
as it will meet stories that no tree has seen. With --cv each fifth of the topics is joined by trees grown on the
others, for several thresholds, and nothing is written.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np

from pactline.engine.equipment import load
from pactline.evaluate import coref
from pactline.evaluate.coref import Mentioned
from pactline.kit import forest, linkage
from pactline.kit.squares import Square
from pactline.model.knowledge import World
from pactline.settings import read
from pactline.story import sameness, second_look
from pactline.story.sameness import Deed, Scene
from train import boost

OUT = Path(__file__).parent.parent / "src/pactline/lexicon/world/sameness.toml"
FOLDS = 5
THRESHOLDS = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55)
LEAST = 0.35  # CoNLL F1 by cross-validation is flat from 0.3 to 0.4


class Lesson(msgspec.Struct, frozen=True):
    """A story's deeds, the answers to the questions for each two, and which are right."""

    places: Sequence[int]
    deeds: Sequence[Deed]
    asked: Square
    right: np.ndarray
    topic: str


def lessons(held: Mentioned, world: World) -> list[Lesson]:
    """Every story as a lesson."""
    words, known = sameness.load(world)
    found = []
    for places in held.stories.values():
        mentions = [held.mentions[at] for at in places]
        deeds = [one.deed for one in mentions]
        answers = sameness.asked(Scene(deeds, held.pile, known, words))
        chains = np.array([one.chain for one in mentions])
        topics = sorted({one.topic for one in mentions})
        found.append(Lesson(places, deeds, answers, chains[:, None] == chains[None, :], topics[0]))
    return found


def grow(learned: Sequence[Lesson]) -> forest.Forest:
    """The trees of some stories; a pair counts once."""
    pairs = [np.triu_indices(len(one.places), 1) for one in learned]
    table = np.concatenate([one.asked[pair] for one, pair in zip(learned, pairs, strict=True)])
    right = np.concatenate([one.right[pair] for one, pair in zip(learned, pairs, strict=True)])
    return boost.fit(table, right)


def unseen(learned: Sequence[Lesson]) -> list[Square]:
    """The chances of each story by trees grown on the other fifths of the topics."""
    topics = sorted({one.topic for one in learned}, key=lambda topic: (len(topic), topic))
    folds = {topic: at % FOLDS for at, topic in enumerate(topics)}
    others = [[one for one in learned if folds[one.topic] != fold] for fold in range(FOLDS)]
    grown = [forest.read(forest.write(grow(held))) for held in others]  # rounded as those that are shipped
    return [sameness.likely(one.asked, grown[folds[one.topic]]) for one in learned]


def again(learned: Sequence[Lesson], looked: Sequence[Square]) -> list[Lesson]:
    """The stories as lessons for the second look."""
    found = []
    for one, chances in zip(learned, looked, strict=True):
        answers = np.concatenate([one.asked, second_look.asked(one.deeds, chances)], axis=-1)
        found.append(msgspec.structs.replace(one, asked=answers))
    return found


def joined(learned: Sequence[Lesson], chances: Sequence[Square], least: float) -> dict[int, object]:
    """The groups of some stories."""
    found: dict[int, object] = {}
    for one, likely in zip(learned, chances, strict=True):
        for number, group in enumerate(linkage.average(likely, least)):
            found |= {one.places[at]: (one.places[0], number) for at in group}
    return found


def cross_validated(held: Mentioned, learned: Sequence[Lesson]) -> None:
    """Print the figures of stories joined by trees grown on other topics, by one look and by both."""
    first = unseen(learned)
    second = unseen(again(learned, first))
    both = [(one + other) / 2 for one, other in zip(first, second, strict=True)]
    ways = [(name, chances, at) for name, chances in (("one look", first), ("both", both)) for at in THRESHOLDS]
    rows = (coref.score(f"{name}, {at}", held, joined(learned, chances, at)) for name, chances, at in ways)
    for row in (coref.lemmas(held), *rows):
        sys.stdout.write(f"{row.name}: " + " ".join(f"{key} {value:.3f}" for key, value in row.figures[:4]) + "\n")


def main(arguments: Sequence[str]) -> None:
    """Grow and write, or cross-validate and print."""
    tools = load(read({}, today=""))
    held = coref.read(coref.documents(Path(arguments[0]), "train"), tools)
    learned = lessons(held, tools.world)
    if "--cv" in arguments:
        cross_validated(held, learned)
        return
    grown = {"forest": grow(learned), "again": grow(again(learned, unseen(learned)))}
    text = re.sub(r"least = .*", f"least = {LEAST}", OUT.read_text("utf-8"))
    for name, trees in grown.items():
        start = text.index(f"\n{name} = '''\n") + len(f"\n{name} = '''\n")
        text = text[:start] + forest.write(trees) + text[text.index("\n'''", start) :]
    OUT.write_text(text, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
