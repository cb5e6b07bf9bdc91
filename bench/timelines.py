"""Timelines of one matter: pactline's days and lines, beside counting publications with TF-IDF centroid sentences."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from pactline.engine.equipment import Tools
from pactline.evaluate import timelines
from pactline.evaluate.scores import Row
from pactline.story.chronicle import Account

OPENING = 5  # sentences of an article that the baseline picks from


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Score both on the development set."""
    gold = shared / "benchmarks/timelines/dev.jsonl"
    held, stops = list(timelines.tasks(gold, tools)), timelines.stops(gold)
    return (
        timelines.score("pactline", held, timelines.make, empty=stops),
        timelines.score("publications, centroid", held, lambda task: _counted(task, stops), empty=stops),
        timelines.score(
            "pactline's days, centroid", held, lambda task: _counted(task, stops, timelines.make), empty=stops
        ),
    )


def _counted(task: timelines.Task, stops: frozenset[str], days: timelines.Maker | None = None) -> timelines.Timeline:
    """The days with most articles, or those somebody else chose, each with the sentences nearest to its middle."""
    printed = Counter(one.day for one in task.accounts if one.lines and one.day)
    ranked = sorted(printed, key=lambda day: (-printed[day], day))[: task.days]
    weights = _rarity(task, stops)
    return {day: _central(task, day, stops=stops, weights=weights) for day in (days(task) if days else ranked)}


def _rarity(task: timelines.Task, stops: frozenset[str]) -> dict[str, float]:
    """How rare each word is among the articles."""
    held = Counter(word for text in task.texts.values() for word in set(_words(text, stops)))
    return {word: math.log(1 + len(task.texts) / count) for word, count in held.items()}


def _central(task: timelines.Task, day: str, *, stops: frozenset[str], weights: dict[str, float]) -> list[str]:
    """The opening sentences of a day's articles that are nearest to their middle."""
    lines = [line for one in task.accounts if one.day == day for line in _opening(one, task)]
    vectors = [_unit(Counter(_words(line, stops)), weights) for line in lines]
    middle: dict[str, float] = defaultdict(float)
    for word, weight in (pair for vector in vectors for pair in vector.items()):
        middle[word] += weight
    near = [sum(weight * middle[word] for word, weight in vector.items()) for vector in vectors]
    order = sorted(range(len(lines)), key=lambda at: (-near[at], at))
    return list(dict.fromkeys(lines[at] for at in order))[: task.lines]


def _opening(one: Account, task: timelines.Task) -> Sequence[str]:
    """The first sentences of an article."""
    text = task.texts[one.report]
    return [text[line.span.start : line.span.end] for line in one.lines[:OPENING]]


def _unit(counts: Counter[str], weights: dict[str, float]) -> dict[str, float]:
    """TF-IDF at length one."""
    vector = {word: count * weights[word] for word, count in counts.items()}
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {word: weight / length for word, weight in vector.items()}


def _words(text: str, stops: frozenset[str]) -> list[str]:
    """The words of a text that are no stop words."""
    return [word for word in re.findall(r"[a-z0-9]+", text.lower()) if word not in stops]
