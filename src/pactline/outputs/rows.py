"""A dossier in, what the page's template shows out: sections, groups and rows, every piece of text still unescaped."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

import msgspec

from pactline.model.dossier import Dossier, Line, Section
from pactline.model.reading import Reading
from pactline.model.story import Dating
from pactline.outputs.axis import Axis, Stretch, axis, stretch
from pactline.outputs.charts import Chart, chart
from pactline.outputs.marking import Passage, passages

POINTING = ("summary", "timeline")  # sections whose lines point to the record's own place
_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]")


class Row(msgspec.Struct, frozen=True):
    """One line: `id` is set where this is the record's own place, `see` where it points there."""

    line: Line
    id: str
    see: str
    also: tuple[str, ...]
    lead: str
    rest: str
    keys: str
    passages: tuple[Passage, ...]
    stretch: Stretch | None


class Group(msgspec.Struct, frozen=True):
    """Rows under one heading."""

    id: str
    heading: str
    chart: Chart | None
    rows: tuple[Row, ...]


class Block(msgspec.Struct, frozen=True):
    """A section of the page."""

    section: Section
    groups: tuple[Group, ...]
    axis: Axis | None
    acts: tuple[str, ...]


class Frame(msgspec.Struct, frozen=True, dict=True):
    """A dossier and what its rows look up."""

    dossier: Dossier

    @cached_property
    def readings(self) -> Mapping[str, Reading]:
        """Readings by report."""
        return {reading.report.id: reading for reading in self.dossier.story.readings}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Actors' names by id."""
        return {actor.id: actor.name for actor in self.dossier.story.actors}

    @cached_property
    def datings(self) -> Mapping[str, Dating]:
        """Datings by report."""
        return {dating.report: dating for dating in self.dossier.story.datings}

    @cached_property
    def axis(self) -> Axis | None:
        """The days of the timeline."""
        timelines = [section for section in self.dossier.sections if section.key == "timeline"]
        return axis(line.when for section in timelines for line in section.lines)

    @cached_property
    def homes(self) -> Mapping[str, str]:
        """Record -> the id of the row where it is told in full."""
        told: dict[str, str] = {}
        for section in self.dossier.sections:
            if section.key not in POINTING:
                for line in section.lines:
                    for record in (line.record, *tagged(line, "also:")):
                        told.setdefault(record, safe(record))
        return told


def blocks(frame: Frame) -> tuple[Block, ...]:
    """All sections but the opening, which the page's head shows."""
    return tuple(_block(section, frame) for section in frame.dossier.sections)


def tagged(line: Line, prefix: str) -> tuple[str, ...]:
    """What stands behind a prefix in a line's tags."""
    return tuple(tag.removeprefix(prefix) for tag in line.tags if tag.startswith(prefix))


def safe(key: str) -> str:
    """A record's id as an id of the page."""
    return _UNSAFE.sub("_", key)


def _block(section: Section, frame: Frame) -> Block:
    """One section with its groups in the order of their first lines."""
    grouped: dict[str, list[Line]] = {}
    for line in section.lines:
        grouped.setdefault(line.group, []).append(line)
    groups = tuple(
        _group(f"{section.key}-{place}", lines, section=section, frame=frame)
        for place, lines in enumerate(grouped.values(), 1)
    )
    acts = sorted({act for line in section.lines for act in tagged(line, "act:") if act})
    return Block(
        section=section, groups=groups, axis=frame.axis if section.key == "timeline" else None, acts=tuple(acts)
    )


def _group(key: str, lines: Sequence[Line], *, section: Section, frame: Frame) -> Group:
    """Lines under one heading, with the chart of an indicator that has two values or more."""
    drawn = None
    if section.key == "figures":
        held = {line.record: line for line in lines}
        one = next((one for one in frame.dossier.story.indicators if any(p.id in held for p in one.observations)), None)
        drawn = chart(one, held, frame.names) if one and all(p.id in held for p in one.observations) else None
    return Group(key, lines[0].group, drawn, tuple(_row(line, section, frame) for line in lines))


def _row(line: Line, section: Section, frame: Frame) -> Row:
    """One line."""
    points = section.key in POINTING
    named = bool(line.group) and line.text.startswith(line.group)
    return Row(
        line=line,
        id="" if points else safe(line.record),
        see=frame.homes.get(line.record, "") if points else "",
        also=() if points else tuple(safe(record) for record in tagged(line, "also:")),
        lead=line.group if named else "",
        rest=line.text.removeprefix(line.group) if named else line.text,
        keys=_keys(line),
        passages=() if points else passages(line.evidence, frame.readings),
        stretch=stretch(line.when, frame.axis) if section.key == "timeline" else None,
    )


def _keys(line: Line) -> str:
    """What the page's filters go by."""
    return " ".join(re.sub(r"\W", "-", act) for act in tagged(line, "act:"))
