"""Reports, actors and facts in, storylines out.

Reports on one matter share telling words; they are grouped by average linkage (kit/agglomerate.py), copies with what
they copy. A thread is named by the actors most of its reports speak of, spans the days of its reports, and orders what
they date.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import msgspec

from pactline.kit import agglomerate
from pactline.kit.groups import join
from pactline.kit.ids import digest
from pactline.model.knowledge import World
from pactline.model.reading import Reading
from pactline.model.story import Actor, Copy, Dating, Fact, Highlight, Indicator, Thread
from pactline.model.when import When
from pactline.story import chronicle, sources, themes

ALIKE = 0.17  # average cosine of one story's reports: one setting for three collections (docs/decisions/021)
NAMED = 2  # actors in a title
DAYS, LINES = 12, 2  # of a story that are told as the ones that matter most, and lines for each
TITLED = frozenset({"state", "person", "organisation"})


class Told(msgspec.Struct, frozen=True):
    """What the reports tell, from which threads are spun."""

    datings: Sequence[Dating]
    copies: Sequence[Copy]
    actors: Sequence[Actor]
    facts: Sequence[Fact]
    indicators: Sequence[Indicator]
    groups: Sequence[Sequence[str]] = ()  # the reports of each story, where they are known already


def tell(readings: Sequence[Reading], told: Told, *, world: World) -> tuple[Thread, ...]:
    """Take the pile apart into threads, the largest first; none of no reports."""
    grouped = told.groups or groups(readings, told.copies, world)
    home = {report: place for place, reports in enumerate(grouped) for report in reports}
    days = {dating.report: dating.when for dating in told.datings}
    titles, timelines = _titles(_makers(readings, told, world), home), _timelines(told, home)
    highlights = _highlights(readings, told, home)
    threads = [
        Thread(
            id="t-" + digest(*reports),
            title=titles.get(place, "") or f"{len(reports)} report{'s' if len(reports) != 1 else ''}",
            reports=tuple(reports),
            first=min((first for report in reports if (first := _closed(days, report).first)), default=None),
            last=max((last for report in reports if (last := _closed(days, report).last)), default=None),
            timeline=tuple(timelines.get(place, ())),
            highlights=highlights.get(place, ()),
        )
        for place, reports in enumerate(grouped)
    ]
    return tuple(sorted(threads, key=lambda thread: (-len(thread.reports), thread.id)))


def groups(readings: Sequence[Reading], copies: Sequence[Copy], world: World) -> list[list[str]]:
    """The reports of each story; a copy goes with its original."""
    origin = sources.group([reading.report.id for reading in readings], copies)
    heads = [reading.report for reading in readings if origin[reading.report.id] == reading.report.id]
    alike = agglomerate.group(themes.vectors(heads, world), ALIKE)
    pairs = [(group[0], other) for group in alike for other in group[1:]]
    return join(sorted(origin), [*pairs, *origin.items()])


def _highlights(readings: Sequence[Reading], told: Told, home: Mapping[str, int]) -> dict[int, tuple[Highlight, ...]]:
    """The days that matter most in each thread; a copy tells nothing that its original does not."""
    datings = {dating.report: dating for dating in told.datings}
    origin = sources.group(sorted(home), told.copies)
    own = [one for one in readings if one.report.id in datings and origin[one.report.id] == one.report.id]
    held: dict[int, list[Reading]] = defaultdict(list)
    for reading in own:
        held[home[reading.report.id]].append(reading)
    return {
        place: chronicle.tell(chronicle.accounts(pile, datings), DAYS, LINES)
        for place, pile in held.items()
        if any(one.mentions or _of_one_day(datings[one.report.id]) for one in pile)
    }


def _of_one_day(dating: Dating) -> bool:
    """Is a report of one day, and which is known? Of others, days are told only by what they mention."""
    return dating.when.first is not None and dating.when.first == dating.when.last


def _closed(days: Mapping[str, When], report: str) -> When:
    """The days of a report where both ends are known."""
    when = days.get(report, When())
    return when if when.first and when.last else When()


def _titles(actors: Iterable[Actor], home: Mapping[str, int]) -> dict[int, str]:
    """Name the actors that stand in the most reports of each thread."""
    ranked: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for actor in actors:
        if actor.kind in TITLED:
            for place, (reach, named) in _reach(actor, home).items():
                ranked[place].append((-reach, -named, actor.name))
    return {place: " and ".join(name for _, _, name in sorted(found)[:NAMED]) for place, found in ranked.items()}


def _reach(actor: Actor, home: Mapping[str, int]) -> dict[int, tuple[int, int]]:
    """How many reports of each thread name an actor, and how often they do."""
    found: dict[int, tuple[int, int]] = {}
    for report, times in Counter([span.report for span in actor.mentions]).items():
        reach, named = found.get(home[report], (0, 0))
        found[home[report]] = reach + 1, named + times
    return found


def _makers(readings: Sequence[Reading], told: Told, world: World) -> Iterator[Actor]:
    """Who makes the news and does not carry it."""
    outlets = {reading.report.outlet.casefold() for reading in readings if reading.report.outlet}
    texts = {reading.report.id: reading.report.text for reading in readings}
    for one in told.actors:
        if not _carries(one, outlets, world):
            yield _named(one, texts, world) if one.kind == "state" else one


def _named(state: Actor, texts: Mapping[str, str], world: World) -> Actor:
    """A state less the adjectives of its name, which say whose a ship is and not who acts."""
    known = [world.lookup(texts[span.report][span.start : span.end]) for span in state.mentions]
    kept = tuple(
        span for span, found in zip(state.mentions, known, strict=True) if found is None or found.sense != "demonym"
    )
    return msgspec.structs.replace(state, mentions=kept)


def _carries(actor: Actor, outlets: Container[str], world: World) -> bool:
    """Does an actor carry the news and not make it: an agency, or the outlet of one of the reports?"""
    known = world.lookup(actor.name)
    return (known is not None and known.sense == "agency") or actor.name.casefold() in outlets


def _timelines(told: Told, home: Mapping[str, int]) -> dict[int, list[str]]:
    """The ids of what has a first day, in the order of the days, by thread."""
    found: dict[int, list[tuple[tuple[str, str], str]]] = defaultdict(list)
    for when, key, reports in _dated(told):
        if when.first:
            for place in {home[report] for report in reports}:
                found[place].append(((when.first, when.last or "9999"), key))
    return {place: [key for _, key in sorted(lines)] for place, lines in found.items()}


def _dated(told: Told) -> Iterator[tuple[When, str, Iterable[str]]]:
    """Everything with its day and the reports that carry it."""
    for fact in told.facts:
        yield fact.when, fact.id, {one.span.report for one in fact.evidence}
    for indicator in told.indicators:
        for point in indicator.observations:
            if point.relation != "restated":
                yield point.as_of, point.id, {one.span.report for one in point.evidence}
