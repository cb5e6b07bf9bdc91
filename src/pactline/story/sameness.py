"""What is told to have happened in, how likely each two tell of one happening out.

What is asked of two tellings stands in `QUESTIONS`: are the words the same or near in meaning, who does it, to whom,
what else stands in the sentence, how near are the reports. Each answers for all pairs of a story at once, as a square
of numbers; a forest (kit/forest.py) weighs the answers. train/sameness.py grows it.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

import msgspec
import numpy as np

from pactline.kit import forest
from pactline.kit.squares import STRANGE, Square, count, equal, ratio, shared
from pactline.model.knowledge import World
from pactline.story import meanings
from pactline.story.meanings import Meanings

ROOT = 4  # letters left of a word without its ending: announc-e, announc-ement
FIRST, OPENING = 1, 3  # sentences, counted from 0, up to which a telling is of the lead and of the opening
DIGITS = 6  # of an answer: what another processor rounds otherwise decides nothing


class Words(msgspec.Struct, frozen=True):
    """One language's table of sameness.toml."""

    endings: tuple[str, ...]
    forms: tuple[tuple[str, str], ...]
    light: frozenset[str]
    speaking: frozenset[str]
    least: float
    forest: str
    again: str  # the forest of the second look


class Table(msgspec.Struct, frozen=True):
    """sameness.toml."""

    en: Words


class Deed(msgspec.Struct, frozen=True):
    """What a report tells, by the lemmas around it: `head` is the word that means it, `words` all of its own."""

    report: str
    head: str
    kind: str
    words: tuple[str, ...]
    sentence: int
    doers: frozenset[str] = frozenset()
    done_to: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()  # what else hangs on the head: compounds, possessors, places
    near: frozenset[str] = frozenset()  # a few words to both sides
    around: frozenset[str] = frozenset()  # of the whole sentence
    names: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()


class Pile(msgspec.Struct, frozen=True):
    """What is known of all reports: the rarity of each word, the likeness of each two reports."""

    rarity: Mapping[str, float]
    likeness: Mapping[tuple[str, str], float]


class Scene(msgspec.Struct, frozen=True, dict=True):
    """The deeds of one story, with what is asked of them more than once."""

    deeds: Sequence[Deed]
    pile: Pile
    known: Meanings
    words: Words

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """The word that means each deed; of "take a step" it is the step."""
        return tuple(self._meant(one) for one in self.deeds)

    def _meant(self, one: Deed) -> str:
        """The head, or the last of the deed's own words that says more than a light head."""
        fuller = [word for word in one.words if word not in self.words.light]
        return fuller[-1] if one.head in self.words.light and fuller else one.head


def load(world: World) -> tuple[Words, Meanings]:
    """The shipped table and vectors."""
    return world.table("sameness", Table).en, meanings.load(world)


def likely(answers: Square, grown: forest.Forest) -> Square:
    """How likely each two are one, by the answers to the questions."""
    size = len(answers)
    return forest.chances(answers.reshape(size * size, -1), grown).reshape(size, size)


def asked(scene: Scene) -> Square:
    """The answers to all questions, for each two deeds."""
    found = np.stack([answer for question in QUESTIONS for answer in question(scene)], axis=-1)
    return np.round(found, DIGITS)


def root(word: str, endings: Sequence[str]) -> str:
    """A word without its ending: announce and announcement are one."""
    rests = (word.removesuffix(ending) for ending in endings if word.endswith(ending))
    return next((rest.removesuffix("e") for rest in rests if len(rest) >= ROOT), word)


def one_word(scene: Scene) -> tuple[Square, ...]:
    """The head words: the same, of one root, near in meaning; verbs or nouns both."""
    roots = [root(head, scene.words.endings) for head in scene.heads]
    vectors = np.stack([scene.known.mean([head]) for head in scene.heads])
    same, rooted = equal(scene.heads), equal(roots)
    near = np.where(same > 0, 1.0, vectors @ vectors.T)
    verbs = np.array([one.kind == "VERB" for one in scene.deeds])
    return same, rooted, near, equal([one.kind for one in scene.deeds]), count(verbs)


def own_words(scene: Scene) -> tuple[Square, ...]:
    """All words of the telling: the same, near in meaning; how much the others than the head share."""
    inner = [frozenset(one.words) - {one.head} for one in scene.deeds]
    vectors = np.stack([scene.known.mean(one.words) for one in scene.deeds])
    both, fewer, more = shared(inner)
    return (
        equal([one.words for one in scene.deeds]),
        vectors @ vectors.T,
        ratio(both, more),
        np.where(fewer > 0, ratio(both, fewer), -1.0),
    )


def speaking(scene: Scene) -> tuple[Square, ...]:
    """Acts of speaking, which are one only when the same speak; other deeds by the root of their word alone."""
    said = [one.head in scene.words.speaking for one in scene.deeds]
    keys = [_key(scene, at) if speaks else _key(scene, at)[:1] for at, speaks in enumerate(said)]
    return count(np.array(said)), equal(keys)


def _key(scene: Scene, at: int) -> tuple[object, ...]:
    """The root of the word that means a deed, and who does it."""
    return root(scene.heads[at], scene.words.endings), scene.deeds[at].doers


def parties(scene: Scene) -> tuple[Square, ...]:
    """Who does it, to whom, and what else hangs on it: shared, or told and different."""
    held = ([getattr(one, role) for one in scene.deeds] for role in ("doers", "done_to", "beside", "numbers", "names"))
    return tuple(answer for sets in held for answer in _agree(sets))


def arguments(scene: Scene) -> tuple[Square, ...]:
    """The words that hang on the head, by their rarity and by their meaning."""
    sets = [one.doers | one.done_to | one.beside for one in scene.deeds]
    return _weighed(sets, scene), _nearness(sets, scene)


def surroundings(scene: Scene) -> tuple[Square, ...]:
    """The words near by and in the whole sentence, by their rarity and by their meaning; the other's head there."""
    near, around = [one.near for one in scene.deeds], [one.around for one in scene.deeds]
    there = np.array([[head in one.around for head in scene.heads] for one in scene.deeds], dtype=np.float64)
    return (
        _weighed(near, scene),
        _nearness(near, scene),
        _weighed(around, scene),
        _nearness(around, scene),
        there + there.T,
    )


def reports(scene: Scene) -> tuple[Square, ...]:
    """One report, or two that are alike and look alike from the others; told in the lead, in the opening."""
    listed = sorted({one.report for one in scene.deeds})
    likeness = np.array([[scene.pile.likeness.get((one, other), 0.0) for other in listed] for one in listed])
    at = np.array([listed.index(one.report) for one in scene.deeds])
    places = np.array([one.sentence for one in scene.deeds])
    return (
        equal([one.report for one in scene.deeds]),
        likeness[at][:, at],
        _views(likeness)[at][:, at],
        count(places <= FIRST),
        count(places <= OPENING),
    )


def _views(likeness: Square) -> Square:
    """How far two reports are like and unlike the same others, which tells the parts of a story: a correlation."""
    apart = likeness - likeness.mean(1, keepdims=True)
    lengths = np.sqrt((apart * apart).sum(1))
    whole = np.outer(lengths, lengths)
    return np.where(whole > 0, apart @ apart.T / np.where(whole > 0, whole, 1.0), 1.0)


def rareness(scene: Scene) -> tuple[Square, ...]:
    """How rare the head words are in the pile, and how often the story has them."""
    rarity = np.array([scene.pile.rarity.get(head, STRANGE) for head in scene.heads])
    counted = Counter(scene.heads)
    often = np.array([counted[head] for head in scene.heads], dtype=np.float64)
    return (
        np.minimum.outer(rarity, rarity),
        np.maximum.outer(rarity, rarity),
        np.minimum.outer(often, often),
        np.maximum.outer(often, often) / len(often),
    )


def told_together(scene: Scene) -> tuple[Square, ...]:
    """How often reports have both head words: two words of one report tend to be two things."""
    homes: dict[str, set[str]] = {}
    for one, head in zip(scene.deeds, scene.heads, strict=True):
        homes.setdefault(head, set()).add(one.report)
    both, fewer, _ = shared([frozenset(homes[head]) for head in scene.heads])
    return np.where(equal(scene.heads) > 0, -1.0, ratio(both, fewer)), both


QUESTIONS: tuple[Callable[[Scene], tuple[Square, ...]], ...] = (
    one_word,
    own_words,
    speaking,
    parties,
    arguments,
    surroundings,
    reports,
    rareness,
    told_together,
)


def _agree(sets: Sequence[frozenset[str]]) -> tuple[Square, Square]:
    """Where two sets share something, and where both are told and share nothing."""
    both, fewer, more = shared(sets)
    return ratio(both, more), ((fewer > 0) & (both == 0)).astype(np.float64)


def _weighed(sets: Sequence[frozenset[str]], scene: Scene) -> Square:
    """How much of the rarity of two sets is shared."""
    both, _, more = shared(sets, scene.pile.rarity)
    return ratio(both, more)


def _nearness(sets: Sequence[frozenset[str]], scene: Scene) -> Square:
    """How near two sets are in meaning, rare words first."""
    vectors = np.stack([scene.known.mean(one, scene.pile.rarity) for one in sets])
    return vectors @ vectors.T
