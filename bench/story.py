"""The reduce at scale: `python -m bench.story 1000 10000`, time and peak memory of `tell` by stage on made piles.

Real readings are recombined: each made report has the sentences, names and records of a real one, while its words and
names are replaced by others of the same length (so that every span still holds); one in ten is a copy with a few words
changed. Each pile is told in a process of its own; made readings are pickled once, as those of a worker are.
"""

import multiprocessing
import os
import pickle
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import msgspec

from bench.__main__ import SHARED
from pactline import settings
from pactline.cli.tables import figures
from pactline.engine import reading, telling
from pactline.engine.equipment import load
from pactline.evaluate.scores import Row
from pactline.evaluate.stories import read
from pactline.model.knowledge import Facts
from pactline.model.reading import Reading
from pactline.model.report import Report, Source

REAL = 90  # readings that are recombined
COPIED = 10  # one report in so many is a copy
TODAY = "2026-11-24"
STAGES = (
    "copies.find",
    "dating.date",
    "actors.merge",
    "facts.join",
    "agreements.merge",
    "commitments.follow",
    "progress.chart",
    "contradictions.find",
    "threads.tell",
)
WORD = re.compile(r"\b[a-z]{4,}\b|\b[A-Z][a-z]{3,}\b")
ID = re.compile(r"([a-z]{1,3}-)([0-9a-f]{6})[0-9a-f]{6}")
PEAK = Path("/proc/self/clear_refs"), Path("/proc/self/status")  # Linux: 5 sets the peak back; VmHWM is it, in kB
Spent = Mapping[str, tuple[float, float]]


def main(sizes: Sequence[int]) -> None:
    """Tell each pile and print what it took."""
    tools = load(settings.read(os.environ, today=TODAY))
    real = [reading.lean(reading.read(report, tools)) for report in _reports(SHARED)]
    taken: dict[int, Spent] = {}
    for size in sizes:
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as alone:
            taken[size] = alone.submit(_told, real, size).result()
        figures("tell by stage: CPU seconds and peak memory", [_row(stage, taken) for stage in taken[sizes[0]]])


def _row(stage: str, taken: Mapping[int, Spent]) -> Row:
    """One stage in all piles, and how many times as long the last takes as the one a tenth of it."""
    cells = [(f"{size} {unit}", taken[size][stage][at]) for size in taken for at, unit in enumerate(("s", "GB"))]
    last = max(taken)
    first = taken.get(last // 10)
    times = [("times", taken[last][stage][0] / first[stage][0])] if first and first[stage][0] else []
    return Row(stage, (*cells, *times))


def _told(real: Sequence[Reading], size: int) -> Spent:
    """Tell one pile: what each stage took, in CPU seconds and in GB at the most."""
    spent: dict[str, tuple[float, float]] = {}
    for stage in STAGES:
        module, verb = stage.split(".")
        setattr(getattr(telling, module), verb, _watched(getattr(getattr(telling, module), verb), stage, spent))
    tools = load(settings.read(os.environ, today=TODAY))
    pile = list(_made(real, size))
    spent["the readings"] = 0.0, _peak()
    started = time.process_time()
    story = telling.tell(_handed(pile), (), known=Facts(), tools=tools, today=TODAY)
    print(f"{size} reports: {len(story.threads)} stories, {len(story.copies)} copies, {len(story.facts)} facts")
    return spent | {"all": (time.process_time() - started, max(memory for _, memory in spent.values()))}


def _handed(pile: list[Reading]) -> Iterator[Reading]:
    """A pile handed over one by one, so that none is held here."""
    while pile:
        yield pile.pop()


def _peak() -> float:
    """The most memory in use since the last call, in GB."""
    peak = re.search(r"VmHWM:\s+(\d+) kB", PEAK[1].read_text())
    PEAK[0].write_text("5")
    return int(peak[1]) / 2**20 if peak else 0.0


def _reports(shared: Path) -> Iterator[Report]:
    """Real texts of several stories."""
    for documents in read(shared / "benchmarks/clustering/dev.jsonl").values():
        for one in documents[: REAL // 3]:
            yield Report(one["id"], one["text"], Source(one["id"], ""), title=one.get("title"), language="en")


def _made(real: Sequence[Reading], size: int) -> Iterator[Reading]:
    """Made readings, the same for the same size."""
    words: dict[tuple[int, bool], list[str]] = defaultdict(list)
    for word in sorted({word for one in real for word in WORD.findall(one.report.text)}):
        words[len(word), word[0].isupper()].append(word)
    for number in range(size):
        seed = number - number % COPIED if number % COPIED == 1 else number
        yield _recombined(real[seed % len(real)], number, words=words, chance=random.Random(seed))


def _recombined(
    one: Reading, number: int, *, words: dict[tuple[int, bool], list[str]], chance: random.Random
) -> Reading:
    """A reading with other words and ids."""
    others: dict[str, str] = {}

    def other(found: re.Match[str]) -> str:
        word = found.group()
        return others.setdefault(word, chance.choice(words[len(word), word[0].isupper()]))

    key = f"r-{number:06}"
    text = WORD.sub(other, one.report.text)
    report = Report(key, text, Source(key, ""), title=WORD.sub(other, one.report.title or ""), language="en")
    bare = msgspec.structs.replace(one, report=report)
    made = _renamed(bare, lambda found: key if found == one.report.id else ID.sub(rf"\g<1>{number:06x}\2", found))
    chains = tuple(msgspec.structs.replace(c, name=c.name if c.key else WORD.sub(other, c.name)) for c in made.chains)
    handed: Reading = pickle.loads(pickle.dumps(msgspec.structs.replace(made, report=report, chains=chains)))
    return handed


def _renamed(value: Any, name: Callable[[str], str]) -> Any:
    """A value with other ids in all that it holds."""
    if isinstance(value, Report):
        return value
    if isinstance(value, str):
        return name(value) if "-" in value or "_" in value else value
    if isinstance(value, tuple):
        return tuple(_renamed(one, name) for one in value)
    if isinstance(value, msgspec.Struct):
        return type(value)(*(_renamed(one, name) for one in msgspec.structs.astuple(value)))
    return value


def _watched(run: Callable[..., Any], stage: str, spent: dict[str, tuple[float, float]]) -> Callable[..., Any]:
    """A function that says what it takes."""

    def watched(*given: Any, **named: Any) -> Any:
        started = time.process_time()
        _peak()
        found = run(*given, **named)
        spent[stage] = time.process_time() - started, _peak()
        return found

    return watched


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1000, 10000])
