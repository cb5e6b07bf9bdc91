"""Gold mentions of persons, bodies, things and events by topic in, how well they are joined out (NewsWCL50).

Groups there are wider than one thing: a state's chain holds its ministries and its spokesmen (Hamborg and others,
2019). All mentions of a topic are compared. Beside what story/sameness.py asks of two deeds it is asked whether both
name an actor that story/actors.py holds for one, of which kind and country the actors are, and what kind of thing the
head words are near to in meaning. train/referents.py grows the forest.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from pactline import mentions, sentences
from pactline.engine.equipment import Tools
from pactline.evaluate import conll, coref_deeds, rarities
from pactline.evaluate.scores import Row
from pactline.kit import forest, linkage
from pactline.kit.squares import Square, count, equal, ratio, shared
from pactline.model.mention import Name
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.model.span import Span
from pactline.model.story import Actor
from pactline.story import actors, sameness
from pactline.story.sameness import Deed, Pile, Scene

DATA = Path(__file__).with_suffix(".toml")
KINDS = ("person", "state", "organisation")
SHAPES = ("PRON", "PROPN", "VERB")


class Table(msgspec.Struct, frozen=True):
    """referents.toml: words that stand for a kind of thing, the average chance from which two are joined, the trees."""

    examples: tuple[str, ...]
    least: float
    forest: str


class Referent(msgspec.Struct, frozen=True):
    """A mention with its topic and gold chain, the actor its head names and those it names anywhere."""

    topic: str
    chain: str
    last: str
    deed: Deed
    actor: Actor | None
    inside: frozenset[str]


class Referents(msgspec.Struct, frozen=True):
    """All mentions of a gold file, with the rarity of words in it."""

    held: Sequence[Referent]
    pile: Pile

    @property
    def topics(self) -> Mapping[str, list[int]]:
        """The mentions of each topic, by their places."""
        found: dict[str, list[int]] = {}
        for at, one in enumerate(self.held):
            found.setdefault(one.topic, []).append(at)
        return found


def evaluate(documents: Sequence[Mapping[str, Any]], tools: Tools) -> tuple[Row, ...]:
    """Score the groups of all mentions, with the same last word in a topic beside them."""
    read_in, table = read(documents, tools), load()
    grown = forest.read(table.forest)
    found = {
        places[at]: (topic, number)
        for topic, places in read_in.topics.items()
        for number, group in enumerate(
            linkage.average(sameness.likely(asked(read_in, places, tools, table=table), grown), table.least)
        )
        for at in group
    }
    return score("pactline", read_in, found), floor(read_in)


def floor(read_in: Referents) -> Row:
    """The same last word in one topic."""
    return score("same last word in a topic", read_in, {at: (m.topic, m.last) for at, m in enumerate(read_in.held)})


def score(name: str, read_in: Referents, found: Mapping[int, object]) -> Row:
    """The figures of one way to join."""
    return conll.score(name, {at: one.chain for at, one in enumerate(read_in.held)}, found)


def load() -> Table:
    """The shipped table."""
    return msgspec.toml.decode(DATA.read_bytes(), type=Table)


def read(documents: Sequence[Mapping[str, Any]], tools: Tools) -> Referents:
    """All mentions of some documents, as they are compared."""
    pages = {str(one["id"]): _page(one, tools) for one in documents}
    topics = {str(one["id"]): str(one.get("topic", "")) for one in documents}
    held: list[Referent] = []
    for topic in sorted(set(topics.values())):
        readings = [pages[key] for key in pages if topics[key] == topic]
        homes = {chain: actor for actor in actors.merge(readings, world=tools.world) for chain in actor.chains}
        for one in (one for one in documents if topics[str(one["id"])] == topic):
            page = pages[str(one["id"])]
            held += (_referent(mention, page, homes, topic=topic) for mention in one["mentions"])
    return Referents(held, Pile(rarities.of({key: page.sentences for key, page in pages.items()}), {}))


def _page(document: Mapping[str, Any], tools: Tools) -> Reading:
    """A document read as far as its names."""
    report = Report(str(document["id"]), document["text"], Source(str(document["id"]), ""))
    split = sentences.split(report, tools.language)
    found, chains = mentions.find(report, split, language=tools.language, world=tools.world)
    return Reading(report=report, sentences=split, mentions=found, chains=chains)


def _referent(mention: Mapping[str, Any], page: Reading, homes: Mapping[str, Actor], *, topic: str) -> Referent:
    """One mention with the actors that it names."""
    spans = [[mention["start"], mention["end"]]]
    sentence, inside = coref_deeds.covered(spans, page.sentences)
    head = sentence.tokens[next(coref_deeds.heads(sentence.tokens, inside))] if sentence else None
    named = list(_named(page, homes, Span(page.report.id, mention["start"], mention["end"])))
    on_head = [actor for name, actor in named if head is not None and _stands_on(name, head.start, head.end)]
    return Referent(
        topic=topic,
        chain=mention["chain"],
        last=(mention["text"].split() or [""])[-1].lower(),
        deed=coref_deeds.deed(page.report.id, mention, page.sentences),
        actor=on_head[-1] if on_head else None,
        inside=frozenset(actor.id for _, actor in named),
    )


def _named(page: Reading, homes: Mapping[str, Actor], span: Span) -> Iterator[tuple[Name, Actor]]:
    """The names of known actors that a span touches."""
    for one in page.mentions:
        if isinstance(one, Name) and one.span.start < span.end and span.start < one.span.end:
            actor = homes.get(one.chain or "")
            if actor is not None:
                yield one, actor


def _stands_on(name: Name, start: int, end: int) -> bool:
    """Is a word part of a name, or of its title: the president of "President Holm"?"""
    spans = [name.span, *([name.title.span] if name.title else [])]
    return any(span.start < end and start < span.end for span in spans)


def asked(read_in: Referents, places: Sequence[int], tools: Tools, *, table: Table) -> Square:
    """The answers to all questions, for each two mentions of a topic."""
    held = [read_in.held[at] for at in places]
    words, known = sameness.load(tools.world)
    scene = Scene([one.deed for one in held], read_in.pile, known, words)
    found = [*_actors(held), *_shapes(held), *_things(scene, table)]
    return np.concatenate([sameness.asked(scene), np.stack(found, axis=-1)], axis=-1, dtype=np.float32)


def _actors(held: Sequence[Referent]) -> Iterator[Square]:
    """Do the heads name one actor, two of one kind or country; do both speak of one anywhere?"""
    named = np.array([one.actor is not None for one in held])
    both = np.outer(named, named).astype(np.float64)
    ids, countries, kinds = (_of_actors(held, field) for field in ("id", "country", "kind"))
    same, known = equal(ids) * both, np.array([bool(country) for country in countries], dtype=np.float64)
    common, fewer, more = shared([one.inside for one in held])
    yield from (same, both - same, count(named), ratio(common, more), ((fewer > 0) & (common == 0)).astype(np.float64))
    yield from (equal(kinds) * both, equal(countries) * np.outer(known, known))
    yield from (count(np.array([kind == wanted for kind in kinds])) for wanted in KINDS)


def _of_actors(held: Sequence[Referent], field: str) -> list[str]:
    """A field of each mention's actor; "" where it has none."""
    return [getattr(one.actor, field, None) or "" for one in held]


def _shapes(held: Sequence[Referent]) -> Iterator[Square]:
    """How many of two are pronouns, names, verbs, plurals."""
    yield from (count(np.array([one.deed.kind == shape for one in held])) for shape in SHAPES)
    yield count(np.array([one.last.endswith("s") for one in held]))


def _things(scene: Scene, table: Table) -> Iterator[Square]:
    """How near the head words are to words for persons, states, events and so on: the one less, the other more."""
    axes = np.stack([scene.known.mean(words.split()) for words in table.examples])
    near = np.stack([scene.known.mean([head]) for head in scene.heads]) @ axes.T
    for column in near.T:
        yield from (np.minimum.outer(column, column), np.maximum.outer(column, column))
    yield near @ near.T
