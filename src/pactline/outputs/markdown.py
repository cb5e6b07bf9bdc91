"""A dossier in, a brief in Markdown out: what an editor is sent, each line with its sentence as a footnote."""

import re
from collections.abc import Mapping

import msgspec

from pactline.model.dossier import Dossier, Line, Section
from pactline.model.reading import Reading
from pactline.model.span import Evidence
from pactline.outputs.marking import Passage, passages

SECTIONS = ("agreements", "commitments", "figures", "contradictions", "reports")
_ACTING = re.compile(r"([\\`*_{}\[\]<>|~^$&])")
_OPENING = re.compile(r"^(\d*)([-+=#.)])")  # what makes a list, a heading or a line of its own where it stands first


class Notes(msgspec.Struct, frozen=True):
    """Footnotes in the order they are first asked for; the same words are one note."""

    readings: Mapping[str, Reading]
    texts: dict[str, int]

    def mark(self, evidence: tuple[Evidence, ...]) -> str:
        """The marks of the notes on some evidence."""
        notes = [_note(passage, self.readings) for passage in passages(evidence, self.readings)]
        return "".join(f"[^{self.texts.setdefault(note, len(self.texts) + 1)}]" for note in notes)


def render(dossier: Dossier) -> bytes:
    """Write the brief."""
    notes = Notes({reading.report.id: reading for reading in dossier.story.readings}, {})
    held = {section.key: section for section in dossier.sections}
    told = [_summary(held["summary"])] if "summary" in held else []
    told += [_section(held[key], notes) for key in SECTIONS if key in held]
    foot = "\n".join(f"[^{number}]: {text}" for text, number in notes.texts.items())
    text = "\n\n".join(part for part in (f"# {plain(dossier.title)}", *told, foot) if part)
    return (text + "\n").encode("utf-8", "replace")


def plain(text: str) -> str:
    """Text that no reader of Markdown takes for anything else."""
    line = " ".join(text.split())
    return _OPENING.sub(r"\1\\\2", _ACTING.sub(r"\\\1", line))


def _summary(section: Section) -> str:
    """The story in brief, as a list."""
    return "\n".join(f"- **{plain(line.group)}:** {plain(line.text)}" for line in section.lines)


def _section(section: Section, notes: Notes) -> str:
    """One section with its groups."""
    told, group = [f"## {plain(section.title)}", ""], ""
    if section.note:
        told += [f"*{plain(section.note)}*", ""]
    for line in section.lines:
        if line.group != group:
            group = line.group
            told += ([""] if told[-1] else []) + [f"### {plain(group)}", ""]
        told += _line(line, notes)
    return "\n".join(told)


def _line(line: Line, notes: Notes) -> list[str]:
    """One line, with its particulars and its parts under it."""
    day = f"{plain(line.day)}: " if line.day else ""
    detail = f" ({plain(line.detail.rstrip('.'))})" if line.detail else ""
    told = [f"- {day}{plain(line.text)}{detail}{notes.mark(line.evidence)}"]
    if line.terms:
        told.append(f"  - {plain('; '.join(f'{name} {value}'.strip() for name, value in line.terms))}")
    for part in line.parts:
        when = f", {plain(part.day)}" if part.day else ""
        told.append(f"  - {plain(part.text)}{when}{notes.mark(part.evidence)}")
    return told


def _note(passage: Passage, readings: Mapping[str, Reading]) -> str:
    """The report, and the sentence with its words in bold."""
    reports = [readings[report].report for report, _ in passage.places]
    names = [report.title or report.outlet or report.agency or report.source.path for report in reports]
    words = "".join(f"**{plain(piece.text)}**" if piece.role else _kept(piece.text) for piece in passage.pieces)
    return f"{' and '.join(plain(name) for name in dict.fromkeys(names))}: “{words}”"


def _kept(text: str) -> str:
    """Unmarked text with the blanks at its ends."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{plain(text)}{after}"
