"""Settled measures in, the groups that each may be of out: found by what `indicators` wants alike, never all by all."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from pactline.model.story import Fact
from pactline.story import measured
from pactline.story.facts import Ground
from pactline.story.nearness import Nearness

ALIKE = 0.6  # cosine of what is said of two shares: fulfilled, completed .66; lives, makes .31; support, oppose .46
GROWTH = 4  # times by which a count grows from one report to the next; read off death tolls and leaks in public news
MANY = 20  # equal counts from here on are one count; "three people" are told of much, "three relief wells" are not
ANYONE = "anyone"  # where groups are found whoever did what is counted
APART = 31  # days within which figures of two stories may be of one thing, since a matter may be told as two stories

Key = tuple[object, ...]  # what must be alike, and the word or the value


class Group:
    """The measures of one indicator, with those of each report."""

    def __init__(self, first: Fact, base: Ground) -> None:
        """A group of one."""
        self.facts: list[Fact] = []
        self.of_report: dict[str, list[Fact]] = {}
        self.values: dict[Key, Fact] = {}  # one measure of each value, place and day told
        self.keys: set[Key] = set()
        self.add(first, base)

    def add(self, fact: Fact, base: Ground) -> None:
        """Take one more measure in."""
        self.facts.append(fact)
        self.of_report.setdefault(report(fact), []).append(fact)
        told = _size(fact), measured.place(fact), measured.as_of(fact, base), bool(_words(fact))
        self.values.setdefault(told, fact)


class Shelf:
    """The groups of one unit, found by what a measure must have in common with them, and by their story or days."""

    def __init__(self, base: Ground, texts: Mapping[str, str]) -> None:
        """No groups yet; `texts` are the words of the reports."""
        self.groups: list[Group] = []
        self._base, self._texts = base, texts
        self._by: dict[tuple[str | None, Key], list[int]] = defaultdict(list)  # by the story, too
        self._dated: dict[Key, list[int]] = defaultdict(list)  # those whose first has a first day and a last
        self._cues: dict[str | None, list[str | None]] = {}  # what is said of shares, and what else is said alike

    def near(self, fact: Fact) -> Iterator[tuple[int, Group]]:
        """The groups of its story, or near in days, that a measure may be of, with their places, the oldest first."""
        keys = self._shares_sought(fact) if _share(fact) else _counts_sought(fact)
        story = self._story(fact)
        found = {at for key in keys for at in self._by.get((story, key), ())}
        if closed(fact, self._base):
            found.update(at for key in keys for at in self._dated.get(key, ()) if self._soon(at, fact))
        for at in sorted(found):
            yield at, self.groups[at]

    def _story(self, fact: Fact) -> str | None:
        """The story that a measure is of; None where that is not known."""
        return self._base.stories.get(report(fact))

    def _soon(self, at: int, fact: Fact) -> bool:
        """Are the days of a measure near those of a group's first?"""
        first, last = (measured.as_of(one, self._base) for one in (self.groups[at].facts[0], fact))
        return max(measured.days(first, last), measured.days(last, first)) <= APART

    def open(self, fact: Fact) -> None:
        """Begin a group."""
        self.groups.append(Group(fact, self._base))
        self._file(len(self.groups) - 1, self._shares(fact) if _share(fact) else _counts(fact) | _grows(fact, fact))

    def add(self, at: int, fact: Fact) -> None:
        """Put one more measure into a group."""
        group = self.groups[at]
        group.add(fact, self._base)
        self._file(at, set() if _share(fact) else _grows(group.facts[0], fact))

    def _file(self, at: int, keys: set[Key]) -> None:
        """Make a group found by these, too."""
        first = self.groups[at].facts[0]
        story, dated = self._story(first), closed(first, self._base)
        for key in keys - self.groups[at].keys:
            self._by[story, key].append(at)
            if dated:
                self._dated[key].append(at)
        self.groups[at].keys |= keys

    def _shares(self, first: Fact) -> set[Key]:
        """What a group of shares is found by, its first given."""
        real, words, cue = measured.real(first), _words(first), measured.cue(first, self._texts)
        self._told_with(cue)
        return {(real, word) for word in words} | {(real, "share", cue)} | (set() if words else {(real, "bare", cue)})

    def _shares_sought(self, fact: Fact) -> set[Key]:
        """What a share asks for: a word in common, or where one of both has none, one thing said of them."""
        real, words = measured.real(fact), _words(fact)
        cues = self._told_with(measured.cue(fact, self._texts))
        return {(real, word) for word in words} | {(real, "bare" if words else "share", cue) for cue in cues}

    def _told_with(self, cue: str | None) -> list[str | None]:
        """All that is said of shares here and means what `cue` does."""
        if cue not in self._cues:
            alike = [other for other in self._cues if said_alike(cue, other, self._base.near)]
            for other in alike:
                self._cues[other].append(cue)
            self._cues[cue] = [*alike, cue]
        return self._cues[cue]


def said_alike(one: str | None, other: str | None, near: Nearness | None) -> bool:
    """Do the words for what is said of two figures mean one thing?"""
    if one is None or other is None or near is None:
        return one == other
    return one == other or near.words(one, other) >= ALIKE


def closed(fact: Fact, base: Ground) -> bool:
    """Has a measure a first day and a last?"""
    when = measured.as_of(fact, base)
    return bool(when.first and when.last)


def report(fact: Fact) -> str:
    """The report that a measure stands in."""
    return fact.evidence[0].span.report


def _counts(first: Fact) -> set[Key]:
    """What a group of counts is found by, its first given: its value."""
    value = _size(first)
    ends: tuple[Key, ...] = ((value,),) if _own(first) else ((value,), (value, "bare"))
    return {(*side, *end) for side, end in product(_sides(first), ends)}


def _grows(first: Fact, fact: Fact) -> set[Key]:
    """What a group of counts is found by once a measure is in it: the values it may grow to, or have again."""
    size, place = _size(fact), measured.place(fact)
    ends: tuple[Key, ...] = ((place, _step(size), "step"), (size, "equal"))
    return {(*side, word, *end) for side, word, end in product(_sides(first), _words(first), ends)}


def _counts_sought(fact: Fact) -> set[Key]:
    """What a count asks for: a word in common with one near in value and place, or an equal value."""
    size, place, words, sides = _size(fact), measured.place(fact), _words(fact), _sides_sought(fact)
    steps = (_step(size) + up for up in (-1, 0, 1))
    ends: tuple[Key, ...] = (*((place, step, "step") for step in steps), (size, "equal"))
    found: set[Key] = {(*side, word, *end) for side, word, end in product(sides, words, ends)}
    alike: Key = (size, "bare") if _own(fact) else (size,)
    return found | ({(*side, *alike) for side in sides} if size >= MANY else set())


def _sides(first: Fact) -> tuple[Key, ...]:
    """What two counts must have alike, as a group is filed: by its doer, and for those who name none."""
    return (*_told(first), measured.doer(first)), (*_told(first), ANYONE)


def _sides_sought(fact: Fact) -> tuple[Key, ...]:
    """The same as a measure asks for it: one doer or none, where it names one."""
    doer = measured.doer(fact)
    return ((*_told(fact), doer), (*_told(fact), None)) if doer else ((*_told(fact), ANYONE),)


def _told(fact: Fact) -> Key:
    """What two counts must have alike whoever did it."""
    return measured.real(fact), measured.about(fact), measured.adds(fact)


def _share(fact: Fact) -> bool:
    """Is a figure a share of a whole?"""
    return measured.measure(fact).of is not None


def _own(fact: Fact) -> frozenset[str]:
    """The words of what is counted, without its noun."""
    return measured.rest(measured.counted(fact))


def _words(fact: Fact) -> frozenset[str]:
    """The same, of a bare noun what is told of it."""
    return measured.matter(fact)


def _size(fact: Fact) -> float:
    """A value without its sign."""
    return abs(measured.measure(fact).amount.value)


def _step(size: float) -> int:
    """On which step of growth a value stands; two that one count can grow through are at most one step apart."""
    return math.floor(math.log(size, GROWTH)) if 0 < size < math.inf else -1
