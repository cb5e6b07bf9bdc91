"""Gold event mentions of many documents (`id`, `text`, `mentions` with `chain`) in, how well they are joined out.

Mentions are given, documents of all topics lie together, and only selected mentions count, as is usual for ECB+
(Cybulska and Vossen, 2014). Documents are parted into stories as in a dossier; in a story, mentions are one event where
story/second_look.py joins them. Figures are those of evaluate/conll.py.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from pactline import sentences
from pactline.engine.equipment import Tools
from pactline.evaluate import conll, coref_deeds, goldfile, rarities, referents
from pactline.evaluate.scores import Row
from pactline.kit import agglomerate
from pactline.kit.sparse import Rows
from pactline.model.knowledge import World
from pactline.model.report import Report, Source
from pactline.model.sentence import Sentence
from pactline.story import sameness, second_look, themes, threads
from pactline.story.sameness import Deed, Pile, Scene

Groups = Mapping[int, Hashable]  # mention, by its place -> group


class Mention(msgspec.Struct, frozen=True):
    """An event as a document names it, with its gold chain and the story its document is of."""

    chain: str
    topic: str
    story: int
    deed: Deed


class Mentioned(msgspec.Struct, frozen=True):
    """All mentions of a pile of documents."""

    mentions: Sequence[Mention]
    pile: Pile

    @property
    def stories(self) -> Mapping[int, list[int]]:
        """The mentions of each story, by their places."""
        found: dict[int, list[int]] = {}
        for at, one in enumerate(self.mentions):
            found.setdefault(one.story, []).append(at)
        return found


def evaluate(gold: Path, tools: Tools) -> tuple[Row, ...]:
    """Score the groups of event mentions, with the lemma of the head alone beside them."""
    given = documents(gold)
    if any(_of_any_kind(one) for document in given for one in document["mentions"]):
        return referents.evaluate(given, tools)
    held = read(given, tools)
    return score("pactline", held, joined(held, tools.world)), lemmas(held)


def _of_any_kind(mention: Mapping[str, Any]) -> bool:
    """Is a mention of a gold file in which not events alone count?"""
    return mention["kind"] != "event" and "selected" not in mention


def documents(gold: Path, split: str = "") -> list[dict[str, Any]]:
    """The documents of a gold file, or of one split of it."""
    return [one for one in goldfile.rows(gold) if split in ("", one.get("split"))]


def read(given: Sequence[Mapping[str, Any]], tools: Tools) -> Mentioned:
    """The selected event mentions of some documents, as they are compared."""
    reports = [Report(one["id"], one["text"], Source(one["id"], "")) for one in given]
    split = {one.id: sentences.split(one, tools.language) for one in reports}
    table = themes.vectors(reports, tools.world)
    homes = _stories(table)
    mentions = [
        Mention(one["chain"], str(document.get("topic", "")), homes[document["id"]], _deed(document, one, split))
        for document in given
        for one in document["mentions"]
        if one["kind"] == "event" and one.get("selected", True)
    ]
    return Mentioned(mentions, Pile(rarities.of(split), _likenesses(table, homes)))


def _deed(document: Mapping[str, Any], mention: Mapping[str, Any], split: Mapping[str, Sequence[Sentence]]) -> Deed:
    """A mention as it is compared."""
    return coref_deeds.deed(document["id"], mention, split[document["id"]])


def joined(held: Mentioned, world: World) -> Groups:
    """The mentions as the program joins them."""
    words, known = sameness.load(world)
    found: dict[int, Hashable] = {}
    for story, places in held.stories.items():
        scene = Scene([held.mentions[at].deed for at in places], held.pile, known, words)
        for number, group in enumerate(second_look.group(scene)):
            found |= {places[at]: (story, number) for at in group}
    return found


def lemmas(held: Mentioned) -> Row:
    """The floor: the same head word in one story."""
    return score("same lemma in a story", held, by(held, lambda one: (one.story, one.deed.head)))


def by(held: Mentioned, key: Callable[[Mention], Hashable]) -> Groups:
    """The mentions joined by a key."""
    return {at: key(one) for at, one in enumerate(held.mentions)}


def score(name: str, held: Mentioned, found: Groups) -> Row:
    """The figures of one way to join."""
    return conll.score(name, by(held, lambda one: one.chain), found)


def _stories(table: Rows) -> dict[str, int]:
    """The story each document is of, told as in a dossier."""
    grouped = agglomerate.group(table, threads.ALIKE)
    return {report: place for place, group in enumerate(grouped) for report in group}


def _likenesses(table: Rows, homes: Mapping[str, int]) -> dict[tuple[str, str], float]:
    """The cosine of each two documents of one story."""
    laid = np.zeros((len(table.keys), table.width))
    for row, terms in enumerate(table.terms):
        laid[row, terms] = table.weights[row]
    return dict(_alike(table.keys, laid @ laid.T, homes))


def _alike(
    keys: Sequence[str], cosines: np.ndarray, homes: Mapping[str, int]
) -> Iterator[tuple[tuple[str, str], float]]:
    """The pairs of one story with their cosine."""
    for row, one in enumerate(keys):
        for column, other in enumerate(keys):
            if homes[one] == homes[other]:
                yield (one, other), float(cosines[row, column])
