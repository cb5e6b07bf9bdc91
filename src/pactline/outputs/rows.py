"""A dossier in, what the page's template shows out: sections, groups and rows, every piece of text still unescaped."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

import msgspec

from pactline.model.dossier import Dossier, Line, Section
from pactline.model.reading import Reading
from pactline.model.span import Evidence
from pactline.model.story import Dating
from pactline.outputs.axis import Axis, Stretch, axis, stretch
from pactline.outputs.charts import Chart, chart
from pactline.outputs.marking import Passage, passages
from pactline.outputs.pointing import Pointer, pointers

LARGE = 30  # reports from which on a sentence is printed once and groups are folded
FOLDED = 8  # lines of a group that stay open in a large pile
_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]")


class Words(msgspec.Struct, frozen=True):
    """What a line rests on: passages to print, or pointers to the sentences of the full texts."""

    passages: tuple[Passage, ...] = ()
    pointers: tuple[Pointer, ...] = ()


class Row(msgspec.Struct, frozen=True):
    """One line: `id` is set where this is the record's own place, `see` where it points there."""

    line: Line
    id: str
    see: str
    also: tuple[str, ...]
    lead: str
    rest: str
    keys: str
    words: Words
    stretch: Stretch | None
    proof: str
    parts: "tuple[Row, ...]"


class Group(msgspec.Struct, frozen=True):
    """Rows under one heading."""

    id: str
    heading: str
    chart: Chart | None
    rows: tuple[Row, ...]
    folded: bool


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
        lines = [line for section in self.dossier.sections for line in section.lines if not points(line)]
        return {record: safe(record) for line in lines for record in (line.record, *tagged(line, "also:")) if record}

    @cached_property
    def large(self) -> bool:
        """Whether the pile is too large to print a sentence at each line that rests on it."""
        return len(self.readings) >= LARGE


def blocks(frame: Frame) -> tuple[Block, ...]:
    """All sections but the opening, which the page's head shows."""
    return tuple(_block(section, frame) for section in frame.dossier.sections)


def points(line: Line) -> bool:
    """Whether a line only points to the record's own place."""
    return "see" in line.tags


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
    rows = tuple(_row(line, section, frame) for line in lines)
    return Group(key, lines[0].group, drawn, rows, frame.large and len(lines) > FOLDED)


def _row(line: Line, section: Section, frame: Frame) -> Row:
    """One line."""
    seen = points(line)
    lead = line.group if line.text.startswith(line.group) else ""
    return Row(
        line=line,
        id="" if seen else safe(line.record),
        see=frame.homes.get(line.record, "") if seen or "side" in line.tags else "",
        also=() if seen else tuple(safe(record) for record in tagged(line, "also:")),
        lead=lead,
        rest=line.text.removeprefix(lead),
        keys=_keys(line),
        words=_words(line, frame) if not seen else Words(),
        stretch=stretch(line.when, frame.axis, _days(line, frame)) if section.key == "timeline" else None,
        proof=_proof(line, frame),
        parts=tuple(_row(part, section, frame) for part in line.parts),
    )


def _words(line: Line, frame: Frame) -> Words:
    """The words of a line; a disagreement's are those of its sides."""
    return Words() if "dispute" in line.tags and line.parts else shown(line.evidence, frame)


def shown(evidence: Sequence[Evidence], frame: Frame) -> Words:
    """Words printed in their sentences, or pointed to in a large pile."""
    if frame.large:
        return Words(pointers=pointers(evidence, frame.readings))
    return Words(passages=passages(evidence, frame.readings))


def _days(line: Line, frame: Frame) -> tuple[str, ...]:
    """The single days a line's date may be, where it is that of its report."""
    dating = frame.datings.get(line.evidence[0].span.report) if line.evidence else None
    return dating.candidates if dating and dating.when == line.when else ()


def _proof(line: Line, frame: Frame) -> str:
    """The id of the report whose date this is, where the page says why it is of that date."""
    dating = frame.datings.get(line.evidence[0].span.report) if line.evidence else None
    proven = dating is not None and dating.when == line.when and bool(line.when.edtf) and bool(dating.because)
    return safe(dating.report) if dating and proven and not frame.large else ""


def _keys(line: Line) -> str:
    """What the page's filters go by."""
    return " ".join(re.sub(r"\W", "-", act) for act in tagged(line, "act:"))
