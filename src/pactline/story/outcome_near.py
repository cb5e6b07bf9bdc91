"""Commitments and the sentences of later reports in, for each the few that may tell what became of it out.

Nearness is read off words alone: how much of what is rare in the words of a commitment a sentence has, and how near in
meaning to each of them its nearest word is. On the invented stories of train/links six sentences so found hold five in
six of those that tell what became of a promise; what is found is judged one by one (outcome_judged.py).
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

import msgspec
import numpy as np
from numpy.typing import NDArray

from pactline.model.reading import Reading
from pactline.model.span import Span
from pactline.model.story import Fact
from pactline.story.dating import is_wide
from pactline.story.likeness import share, stems
from pactline.story.nearness import Nearness
from pactline.story.turns import Pile, commitment, made

FEW = 6  # sentences that are judged for one commitment
GATHERED = 400  # that share a word with it, by its rarest words first
WEIGHED = 24  # the best of those, whose meaning is compared
LEAST, AFAR = 0.25, 1.0  # nearness, up to 2, from which a sentence of the same story, of another one, is worth asking
LONGEST = 600  # characters of a sentence that is one
TELLING, FEWEST = 3.0, 2  # rarity of a word that says what is to be done, and how many of those an action must have
COMMON, FREE = 8, 3  # the power by which a word loses that a share of all sentences has, but for the first FREE of them
AGAIN = 0.6  # share of two actions' words from which a sentence only undertakes the same anew
WORD = re.compile(r"[^\W\d_]{2,}")
Numbers = NDArray[np.float64]


class Line(msgspec.Struct, frozen=True):
    """A sentence of a report, with its words in plain form, the sentence before it and the story of its report."""

    span: Span
    words: frozenset[str]
    before: Span | None = None
    story: str | None = None


class Words(msgspec.Struct, frozen=True):
    """The words of a commitment in plain form, and how rare each is."""

    action: frozenset[str]
    doers: frozenset[str]
    rarity: Mapping[str, float]

    @property
    def says_what(self) -> bool:
        """Whether an action has words enough to be known again: not "do it"."""
        return sum(self.rarity[word] >= TELLING for word in self.action) >= FEWEST


class Near(msgspec.Struct, frozen=True):
    """A sentence beside a commitment: which shares of the rarity of its action's and its doers' words it has, how near
    in meaning it is (all from 0 to 1), and how many sentences are nearer; `own` is the share of the action's words
    where those count less that much of the pile has.
    """

    line: Line
    action: float
    doers: float
    meant: float
    rank: int
    own: float = 1.0


class Shelf(msgspec.Struct, frozen=True):
    """All sentences by the day of their report, and their numbers by each word; `days` are first days."""

    lines: Sequence[Line]
    days: Sequence[str]
    under: Mapping[str, Sequence[int]]


def find(facts: Sequence[Fact], readings: Sequence[Reading], pile: Pile) -> Iterator[tuple[Fact, Near]]:
    """Each commitment with each sentence worth judging, in the order of the commitments."""
    near = pile.base.near
    if near is None or not facts:
        return
    shelf, vows = _shelf(readings, pile, near), _vows(facts, pile)
    for fact in facts:
        since, story = made(fact, pile), pile.base.stories.get(fact.record.evidence[0].span.report)
        told = _told(fact, pile, near)
        if fact.record.sure and told.says_what and since.last and not is_wide(since):
            found = _best(told, shelf, since.last, near=near, story=story)
            yield from ((fact, one) for one in found if not _again(fact, vows.get(one.line.span, ())))


def _vows(facts: Sequence[Fact], pile: Pile) -> dict[Span, list[frozenset[str]]]:
    """The words of what each sentence undertakes."""
    found: dict[Span, list[frozenset[str]]] = defaultdict(list)
    for fact in facts:
        for span in sorted({one.span for one in fact.evidence if one.role in ("cue", "action")}):
            at = line(span, pile)
            if at is not None:
                found[at.span].append(stems(commitment(fact).action))
    return found


def _again(fact: Fact, vows: Sequence[frozenset[str]]) -> bool:
    """Whether a sentence undertakes the same in nearly the same words."""
    return any(share(stems(commitment(fact).action), one) >= AGAIN for one in vows)


def beside(fact: Fact, line: Line, pile: Pile) -> Near | None:
    """A commitment beside a sentence that something else found, as if all that are asked about were nearer."""
    near = pile.base.near
    return None if near is None else _near(_told(fact, pile, near), line, FEW, near=near)


def line(span: Span, pile: Pile) -> Line | None:
    """The sentence in which some words begin, with that before it."""
    spans = pile.sentences.get(span.report, ())
    at = bisect_right([start for start, _ in spans], span.start) - 1
    if at < 0 or pile.base.near is None:
        return None
    whole, before = (Span(span.report, *spans[one]) if one >= 0 else None for one in (at, at - 1))
    words = pile.texts[span.report][spans[at][0] : spans[at][1]]
    return Line(whole or span, _plain([words], pile.base.near), before, pile.base.stories.get(span.report))


def doers(fact: Fact, names: Mapping[str, str]) -> list[str]:
    """Who is to act: the names of those known, the words for the others."""
    return [names.get(one.actor or "", one.text) for one in fact.parties if one.role == "by"]


def _shelf(readings: Sequence[Reading], pile: Pile, near: Nearness) -> Shelf:
    """The sentences of the reports whose day is known, by it."""
    days = {one.report.id: pile.base.datings[one.report.id].when for one in readings}
    known = [one for one in readings if not is_wide(days[one.report.id])]
    lines: list[Line] = []
    first: list[str] = []
    under: dict[str, list[int]] = defaultdict(list)
    for reading in sorted(known, key=lambda one: (days[one.report.id].first or "", one.report.id)):
        key, before = reading.report.id, None
        for start, end in pile.sentences[key]:
            words = _plain([reading.report.text[start:end]], near) if end - start < LONGEST else frozenset[str]()
            for word in sorted(words):
                under[word].append(len(lines))
            lines.append(Line(Span(key, start, end), words, before, pile.base.stories.get(key)))
            first.append(days[key].first or "")
            before = lines[-1].span
    return Shelf(lines, first, under)


def _told(fact: Fact, pile: Pile, near: Nearness) -> Words:
    """The words of a commitment."""
    by = _plain(doers(fact, pile.base.names), near)
    action = _plain([commitment(fact).action], near) - by
    return Words(action, by, {word: near.rarity(word) for word in sorted(action | by)})


def _best(told: Words, shelf: Shelf, since: str, *, near: Nearness, story: str | None) -> list[Near]:
    """The sentences nearest to a commitment among those of later days, the nearest first."""
    gathered = _gathered(told.rarity, shelf, bisect_left(shelf.days, since + "~"))
    shares = {at: _share(told.rarity.keys(), shelf.lines[at].words, told.rarity) for at in gathered}
    top = sorted(gathered, key=lambda at: (-shares[at], at))[:WEIGHED]
    scores = {at: shares[at] + _meant(told.rarity, shelf.lines[at].words, near) for at in top}
    worth = {at: LEAST if story is not None and shelf.lines[at].story == story else AFAR for at in top}
    kept = sorted((-scores[at], at) for at in top if scores[at] >= worth[at])[:FEW]
    own = {word: told.rarity[word] * _seldom(word, shelf) for word in sorted(told.action)}
    return [
        msgspec.structs.replace(
            _near(told, shelf.lines[at], rank, near=near), own=_share(told.action, shelf.lines[at].words, own)
        )
        for rank, (_, at) in enumerate(kept)
    ]


def _seldom(word: str, shelf: Shelf) -> float:
    """What is left of a word's worth that some of the sentences have: half where one in twelve does."""
    return (1 - max(len(shelf.under.get(word, ())) - FREE, 0) / max(len(shelf.lines), 1)) ** COMMON


def _near(told: Words, line: Line, rank: int, *, near: Nearness) -> Near:
    """How near a sentence is."""
    return Near(
        line=line,
        action=_share(told.action, line.words, told.rarity),
        doers=_share(told.doers, line.words, told.rarity),
        meant=_meant(told.rarity, line.words, near),
        rank=rank,
    )


def _plain(texts: Sequence[str], near: Nearness) -> frozenset[str]:
    """The words of some texts in plain form."""
    return near.plain(word for text in texts for word in WORD.findall(text.lower()))


def _gathered(rarity: Mapping[str, float], shelf: Shelf, first: int) -> list[int]:
    """The sentences from a place on that share a word, by the words that fewest have."""
    found: set[int] = set()
    for word in sorted(rarity, key=lambda one: (len(shelf.under.get(one, ())), one)):
        places = shelf.under.get(word, ())
        found.update(places[bisect_left(places, first) :][:GATHERED])
        if len(found) >= GATHERED:
            break
    return sorted(found)


def _share(words: AbstractSet[str], others: AbstractSet[str], rarity: Mapping[str, float]) -> float:
    """Which part of some words others have, by how rare they are."""
    whole = sum(rarity[word] for word in sorted(words))
    return sum(rarity[word] for word in sorted(words & others)) / whole if whole else 0.0


def _meant(rarity: Mapping[str, float], words: frozenset[str], near: Nearness) -> float:
    """How near in meaning each word of a commitment is to the nearest of a sentence, by their rarity; from 0 to 1."""
    known = near.known
    ours, theirs = (sorted(word for word in each if word in known.rows) for each in (rarity, words))
    if not ours or not theirs:
        return 0.0
    weights = np.array([rarity[word] for word in ours])
    left, right = (known.table[[known.rows[word] for word in each]] for each in (ours, theirs))
    likeness = np.maximum((left @ right.T).max(axis=1), 0.0) ** 2
    return float((weights * likeness).sum() / max(float(weights.sum()), 1e-9))
