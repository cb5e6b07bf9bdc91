"""The reduce at scale: `python -m bench.story 1000 10000`, time and memory of `tell` by stage on made piles.

Real readings are recombined: each made report has the sentences, names and records of a real one, while its words and
names are replaced by others of the same length (so that every span still holds); one in ten is a copy with a few words
changed.
"""

import os
import random
import re
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
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
STAGES = (
    "copies.find",
    "dating.date",
    "actors.merge",
    "facts.join",
    "progress.chart",
    "contradictions.find",
    "threads.tell",
)
WORD = re.compile(r"\b[a-z]{4,}\b|\b[A-Z][a-z]{3,}\b")
ID = re.compile(r'"([a-z]{1,3}-)([0-9a-f]{12})"')


def main(sizes: Sequence[int]) -> None:
    """Tell each pile and print what it took."""
    tools = load(settings.read(os.environ, today="2026-11-24"))
    real = [reading.lean(reading.read(report, tools)) for report in _reports(SHARED)]
    spent: dict[str, float] = defaultdict(float)
    _watch(spent)
    rows = []
    for size in sizes:
        spent.clear()
        pile = list(_made(real, size))
        started = time.process_time()
        story = telling.tell(pile, (), known=Facts(), world=tools.world, today="2026-11-24")
        spent["all"] = time.process_time() - started
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        held = (("stories", float(len(story.threads))), ("copies", float(len(story.copies))), ("GB", memory))
        rows.append(Row(f"{size} reports", (*sorted(spent.items()), *held)))
        figures("CPU seconds of tell by stage", rows)


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

    data = msgspec.json.encode(msgspec.structs.replace(one, report=msgspec.structs.replace(one.report, text="")))
    plain = ID.sub(lambda found: f'"{found[1]}{number:06x}{found[2][:6]}"', data.decode())
    key = f"r-{number:06}"
    made = msgspec.json.decode(plain.replace(f'"{one.report.id}"', f'"{key}"').encode(), type=Reading)
    text = WORD.sub(other, one.report.text)
    report = Report(key, text, Source(key, ""), title=WORD.sub(other, one.report.title or ""), language="en")
    chains = tuple(msgspec.structs.replace(c, name=c.name if c.key else WORD.sub(other, c.name)) for c in made.chains)
    return msgspec.structs.replace(made, report=report, chains=chains)


def _watch(spent: dict[str, float]) -> None:
    """Time each stage of the reduce."""
    for stage in STAGES:
        module, verb = stage.split(".")
        setattr(getattr(telling, module), verb, _timed(getattr(getattr(telling, module), verb), stage, spent))


def _timed(run: Callable[..., Any], stage: str, spent: dict[str, float]) -> Callable[..., Any]:
    """A function that adds up what it takes."""

    def timed(*given: Any, **named: Any) -> Any:
        started = time.process_time()
        found = run(*given, **named)
        spent[stage] += time.process_time() - started
        return found

    return timed


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1000, 10000])
