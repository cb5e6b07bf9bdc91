"""The reduce: all readings in, the story out, through keys and candidates."""

import contextlib
import gc
from collections.abc import Iterable, Iterator

import msgspec

from pactline.engine.equipment import Tools
from pactline.model.knowledge import Facts
from pactline.model.mention import Time
from pactline.model.reading import Reading
from pactline.model.report import Rejected
from pactline.model.story import Story
from pactline.reports import copies
from pactline.story import (
    actor_nouns,
    actors,
    agreements,
    commitments,
    contradictions,
    dating,
    facts,
    happening_staged,
    holders,
    nearness,
    progress,
    sources,
    threads,
)


@contextlib.contextmanager
def _unswept() -> Iterator[None]:
    """No garbage collection meanwhile: frozen values hold no circles, and looking for some is a quarter of the time."""
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()


@_unswept()
def tell(readings: Iterable[Reading], rejected: Iterable[Rejected], *, known: Facts, tools: Tools, today: str) -> Story:
    """Tell the story of all readings; the same readings in any order give the same story.

    Who hands over an iterator that keeps nothing is spared the mentions of a large pile: after the first stages only
    those of times are needed.
    """
    world = tools.world
    ordered = sorted(readings, key=lambda reading: reading.report.id)
    shared = copies.find([reading.report for reading in ordered])
    dated = dating.date(ordered, facts=known, world=world, today=today, copies=shared)
    ordered = actor_nouns.tie(ordered)
    merged = actors.merge(ordered, world=world)
    ordered = [_timed(reading) for reading in ordered]
    traced = sources.trace([reading.report.id for reading in ordered], shared)
    apart = threads.groups(ordered, shared, world)
    base = facts.ground(merged, dated, traced, near=nearness.load(world))
    stories = {report: group[0] for group in apart for report in group}
    base = msgspec.structs.replace(base, stories=stories, holders=holders.known(merged, world))
    settled = happening_staged.settle(agreements.merge(facts.join(ordered, base), merged, base), traced)
    joined = commitments.follow(settled, ordered, base, language=tools.language)
    charted = progress.chart(ordered, base, joined)
    told = contradictions.Told(joined, charted, merged)
    return Story(
        readings=tuple(ordered),
        rejected=tuple(sorted(rejected)),
        datings=dated,
        copies=shared,
        actors=merged,
        facts=joined,
        indicators=charted,
        contradictions=contradictions.find(ordered, told, base, world=world),
        threads=threads.tell(ordered, threads.Told(dated, shared, merged, joined, charted, apart), world=world),
        independent=sources.alone({reading.report.id: reading.report.text for reading in ordered}, shared),
        gaps=tuple(gap for reading in ordered for gap in reading.gaps),
    )


def _timed(reading: Reading) -> Reading:
    """A reading with no mentions but times."""
    return msgspec.structs.replace(reading, mentions=tuple(one for one in reading.mentions if isinstance(one, Time)))
