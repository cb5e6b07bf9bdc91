"""Reports with their days in, the days that matter most out, each with the lines that tell of it.

A day is told of by the reports of that day and by those that name it later; looking back at a day is a choice and
counts more than being printed on it. A day's lines are the sentences that share most telling words with the whole
matter and with each other (the centroid of Radev and others, 2004), none that repeats another. How the weights were
found, and what they give beside counting publications alone: docs/decisions/031.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from pactline.model.mention import Time
from pactline.model.reading import Reading
from pactline.model.span import Evidence, Span
from pactline.model.story import Dating, Highlight
from pactline.story.dating import resolve
from pactline.story.likeness import stems

PRINTED, BACK, AHEAD = 1.0, 2.0, 0.5  # what a report adds to its own day, to one it looks back at, to one to come
MATTER = 3.0  # what likeness to the whole matter counts beside likeness to the day's other lines
SHORTEST, LONGEST = 4, 40  # telling words of a line
REPEATED = 0.25  # of the shorter line's words: one that shares more repeats another
NAMED, DAYLESS = "names the day", "reported that day"


class Told(msgspec.Struct, frozen=True):
    """A sentence, its telling words and the days it names."""

    span: Span
    words: frozenset[str]
    days: frozenset[str]


class Account(msgspec.Struct, frozen=True):
    """A report with its day, None where that is not one day, and its sentences in order."""

    report: str
    day: str | None
    lines: tuple[Told, ...]


def tell(held: Sequence[Account], days: int, lines: int) -> tuple[Highlight, ...]:
    """Pick so many days, and at most so many lines for each, in the order of the days; a day without a line falls."""
    weights = rank(held)
    ranked = sorted(weights, key=lambda day: (-weights[day], day))
    picked = pick(held, ranked[:days], lines)
    return tuple(Highlight(day, _carriers(held, day), picked[day]) for day in sorted(picked) if picked[day])


def accounts(readings: Iterable[Reading], datings: Mapping[str, Dating]) -> tuple[Account, ...]:
    """The accounts that reports give, in the order of their ids."""
    ordered = sorted(readings, key=lambda reading: reading.report.id)
    return tuple(_account(reading, datings[reading.report.id]) for reading in ordered)


def rank(held: Iterable[Account]) -> dict[str, float]:
    """Weigh every day that a report is of or tells of; a report counts once a day, however often it names it."""
    weights: dict[str, float] = defaultdict(float)
    for one in held:
        if one.day:
            weights[one.day] += PRINTED
        for day in {day for line in one.lines for day in line.days} - {one.day}:
            weights[day] += AHEAD if one.day and day > one.day else BACK
    return weights


def pick(held: Sequence[Account], days: Sequence[str], most: int) -> dict[str, tuple[Evidence, ...]]:
    """Pick at most so many lines for each day, the most telling first."""
    rarity = _rarity(held)
    matter = _centre((line.words for one in held for line in one.lines), rarity)
    found = _candidates(held, frozenset(days))
    return {day: _telling(found.get(day, ()), matter, rarity, day=day)[:most] for day in days}


def _account(reading: Reading, dating: Dating) -> Account:
    """A report with the single days its sentences name."""
    named: dict[int, set[str]] = defaultdict(set)
    for mention in reading.mentions:
        if isinstance(mention, Time) and mention.type in ("DATE", "TIME"):
            when = resolve(mention, dating)
            if when.first and when.first == when.last:
                named[mention.sentence].add(when.first)
    text, when = reading.report.text, dating.when
    lines = tuple(
        Told(Span(reading.report.id, one.start, one.end), stems(text[one.start : one.end]), frozenset(named[place]))
        for place, one in enumerate(reading.sentences)
    )
    return Account(reading.report.id, when.first if when.first == when.last else None, lines)


def _rarity(held: Sequence[Account]) -> dict[str, float]:
    """How telling a word is: few reports have it."""
    having = Counter(word for one in held for word in {word for line in one.lines for word in line.words})
    return {word: math.log(1 + len(held) / count) for word, count in having.items()}


def _centre(lines: Iterable[frozenset[str]], rarity: Mapping[str, float]) -> dict[str, float]:
    """The middle of some lines, at length one."""
    found: dict[str, float] = defaultdict(float)
    for words in lines:
        for word in words:
            found[word] += rarity[word]
    length = math.sqrt(math.fsum([weight * weight for weight in found.values()])) or 1.0  # in any order the same
    return {word: weight / length for word, weight in found.items()}


def _candidates(held: Sequence[Account], days: frozenset[str]) -> dict[str, list[Told]]:
    """The lines that name each day, and those of a report of that day that name no other."""
    found: dict[str, list[Told]] = defaultdict(list)
    for one in held:
        for line in one.lines:
            if SHORTEST <= len(line.words) <= LONGEST:
                for day in (line.days or frozenset({one.day or ""})) & days:
                    found[day].append(line)
    return found


def _telling(
    lines: Sequence[Told], matter: Mapping[str, float], rarity: Mapping[str, float], *, day: str
) -> tuple[Evidence, ...]:
    """Lines by how near they are to the day's middle and to the matter's, none that repeats one before it."""
    middle = _centre((line.words for line in lines), rarity)
    worth = {line.span: _worth(line, middle, matter, rarity=rarity) for line in lines}
    kept: list[Told] = []
    for line in sorted(lines, key=lambda line: (-worth[line.span], line.span)):
        if not any(_repeats(line, other) for other in kept):
            kept.append(line)
    return tuple(Evidence(line.span, NAMED if day in line.days else DAYLESS, "content") for line in kept)


def _worth(
    line: Told, middle: Mapping[str, float], matter: Mapping[str, float], *, rarity: Mapping[str, float]
) -> float:
    """How near a line is to a day's middle, and to the matter's: its cosine with each."""
    words = sorted(line.words)
    length = math.sqrt(math.fsum([rarity[word] ** 2 for word in words])) or 1.0
    near, whole = (sum([one.get(word, 0.0) * rarity[word] for word in words]) / length for one in (middle, matter))
    return near + MATTER * whole


def _repeats(line: Told, other: Told) -> bool:
    """Whether two lines share too many words."""
    return len(line.words & other.words) > REPEATED * min(len(line.words), len(other.words))


def _carriers(held: Iterable[Account], day: str) -> int:
    """How many reports are of a day or name it."""
    return sum(one.day == day or any(day in line.days for line in one.lines) for one in held)
