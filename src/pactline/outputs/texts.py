"""Readings in, the full texts of the reports out: sentence by sentence, each with the rows that rest on it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

import msgspec

from pactline.model.dossier import Line
from pactline.model.reading import Reading
from pactline.model.report import Report
from pactline.model.span import Evidence
from pactline.outputs.marking import anchor, place
from pactline.outputs.pointing import sentence
from pactline.outputs.rows import Frame, Words, points, safe, shown

LABEL = 60  # characters of the beginning of a report without a title
SHOWN = 240  # characters of a removed text; the whole is in dossier.json


class Part(msgspec.Struct, frozen=True):
    """One sentence: its id, its text, and the rows (id and text) that rest on it."""

    id: str
    text: str
    rows: tuple[tuple[str, str], ...]


class Reason(msgspec.Struct, frozen=True):
    """One premise of a date, with its words where it has any."""

    text: str
    words: Words


class Card(msgspec.Struct, frozen=True):
    """A report: what the reports section and the full text show of it."""

    report: Report
    id: str
    label: str
    url: str
    reasons: tuple[Reason, ...]
    repairs: tuple[tuple[str, str], ...]
    paragraphs: tuple[tuple[Part, ...], ...]


def cards(frame: Frame) -> dict[str, Card]:
    """Every report by id, in the order of their days."""
    resting = _resting(frame)
    days = {key: (one.when.first or "9999", one.when.last or "9999") for key, one in frame.datings.items()}
    ordered = sorted(frame.readings, key=lambda key: (days.get(key, ("9999", "9999")), key))
    return {key: _card(frame.readings[key], frame, resting.get(key, {})) for key in ordered}


def link(url: str | None) -> str:
    """A URL that may be linked to: http or https, and nothing but printable characters; else ""."""
    if not url or not url.isprintable() or any(char.isspace() for char in url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc else ""


Resting = Mapping[int, Sequence[tuple[str, str]]]


def _resting(frame: Frame) -> dict[str, dict[int, list[tuple[str, str]]]]:
    """Report -> sentence -> the rows that rest on it."""
    found: dict[str, dict[int, list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for section in frame.dossier.sections:
        for line in section.lines:
            if line.record and section.key != "actors" and not points(line):
                _rest(line, frame, found)
    return found


def _rest(line: Line, frame: Frame, found: dict[str, dict[int, list[tuple[str, str]]]]) -> None:
    """Enter one line at each sentence its evidence stands in."""
    row = (safe(line.record), line.text)
    for one in (*line.evidence, *(each for part in line.parts for each in part.evidence)):
        rows = found[one.span.report][place(frame.readings[one.span.report], one.span.start)]
        if row not in rows:
            rows.append(row)


def _card(reading: Reading, frame: Frame, resting: Resting) -> Card:
    """One report."""
    report = reading.report
    dating = frame.datings.get(report.id)
    reasons = [
        Reason(one.text, shown([Evidence(one.span, "", "premise")], frame) if one.span else Words())
        for one in (dating.because if dating else ())
    ]
    return Card(
        report=report,
        id=safe(report.id),
        label=_label(report),
        url=link(report.source.url),
        reasons=tuple(reasons),
        repairs=tuple((repair.kind, _short(repair.text)) for repair in report.repairs),
        paragraphs=_paragraphs(reading, resting),
    )


def _label(report: Report) -> str:
    """What to call a report: its title, else how it begins."""
    words = " ".join(report.text[: LABEL * 2].split())
    begins = words if len(words) <= LABEL else words[:LABEL].rsplit(" ", 1)[0] + " …"
    return report.title or begins or report.source.path


def _short(text: str) -> str:
    """A removed text, cut where it is long."""
    return text if len(text) <= SHOWN else f"{text[:SHOWN]} … ({len(text):,} characters)"


def _paragraphs(reading: Reading, resting: Resting) -> tuple[tuple[Part, ...], ...]:
    """The text in sentences; what stands between two sentences goes with the first."""
    text, sentences = reading.report.text, reading.sentences
    if not sentences:
        return ((Part(anchor(reading.report.id, 0), text, ()),),)
    paragraphs: list[list[Part]] = []
    for index, one in enumerate(sentences):
        start, end = sentence(reading, index)
        rows = tuple(resting.get(index, ()))
        if index == 0 or one.paragraph != sentences[index - 1].paragraph:
            paragraphs.append([])
        paragraphs[-1].append(Part(safe(anchor(reading.report.id, index)), text[start:end], rows))
    return tuple(tuple(parts) for parts in paragraphs)
