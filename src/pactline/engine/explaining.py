"""A public dossier and a record's id in, the chain it rests on out: record, rule, sentence, words underlined."""

import re
import textwrap
import unicodedata
from collections.abc import Iterator
from typing import Any

from pactline.errors import PactlineError
from pactline.outputs.schema import ActorOut, DossierOut
from pactline.outputs.schema_names import NamedOut
from pactline.outputs.schema_reports import BecauseOut, ReportOut
from pactline.outputs.schema_words import EvidenceOut, WhenOut

WIDTH = 100
INDENT = "    "
LISTED = "`pactline show DIR statements` lists ids"
KNOWN = 5  # ids named to someone who gave a wrong one
HIDDEN = ("id", "evidence", "mentions", "observations", "roles", "history", "stages", "drift")
PARTS = ("observations", "stages", "history")
_SENTENCE = re.compile(r"(?<=[.!?])[\"'”’»)]*\s+(?=[\"'“‘«(A-Z])|\n+")


def why(dossier: DossierOut, record: str) -> tuple[str, ...]:
    """Explain one record, report or actor; an unknown id raises PactlineError."""
    reports = {report.id: report for report in dossier.reports}
    if record in reports:
        return tuple(_report(reports[record], reports))
    for kind, one in _all(dossier):
        if one.id == record:
            return tuple(_explained(kind, one, dossier))
    if not record.strip():
        raise PactlineError("no record is named", remedy=LISTED)
    known = [one.id for _, one in _all(dossier) if one.id.startswith(record[:3])][:KNOWN]
    raise PactlineError("no such record", where=record, remedy=f"perhaps {', '.join(known)}" if known else LISTED)


def _all(dossier: DossierOut) -> Iterator[tuple[str, Any]]:
    """Every record with its kind."""
    for kind, records in (
        ("statement", dossier.statements),
        ("event", dossier.events),
        ("agreement", dossier.agreements),
        ("commitment", dossier.commitments),
        ("disagreement", dossier.contradictions),
        ("actor", dossier.actors),
        ("indicator", dossier.indicators),
    ):
        yield from ((kind, one) for one in records)
    yield from (("figure", point) for one in dossier.indicators for point in one.observations)


def _explained(kind: str, one: Any, dossier: DossierOut) -> Iterator[str]:
    """One record: its fields, then its words, then the dates of the reports they stand in."""
    names = {actor.id: actor.name for actor in dossier.actors}
    reports = {report.id: report for report in dossier.reports}
    yield f"{kind} {one.id}"
    yield from _fields(one, names)
    yield from _steps(one)
    evidence = _evidence(one)
    for report in sorted({each.report for each in evidence}):
        yield from _words([each for each in evidence if each.report == report], reports[report])
        yield from (INDENT + line for line in _dated(reports[report], reports))


def _evidence(one: Any) -> tuple[EvidenceOut, ...]:
    """The evidence of a record and of its stages or turns; of an actor that of its offices."""
    if isinstance(one, ActorOut):
        return tuple(each for role in one.roles for each in role.evidence)
    parts = [part for field in PARTS for part in getattr(one, field, ())]
    held = (*getattr(one, "evidence", ()), *(each for part in parts for each in part.evidence))
    return tuple(dict.fromkeys(held))


def _steps(one: Any) -> Iterator[str]:
    """The stages of an agreement, the turns of a commitment."""
    for step in (*getattr(one, "stages", ()), *getattr(one, "history", ())):
        name = getattr(step, "stage", "") or getattr(step, "status", "")
        yield from _wrapped(f"{name}: {step.when.edtf or 'day not given'}")


def _fields(one: Any, names: dict[str, str]) -> Iterator[str]:
    """What the record says, field by field; ids of actors as names."""
    for field in one.__struct_fields__:
        value = getattr(one, field)
        if field in HIDDEN or not value or (field == "speakers" and len(value) == 1):
            continue
        if isinstance(value, WhenOut):
            value = value.edtf
        elif isinstance(value, tuple):
            value = "; ".join(_named(each, names) for each in value)
        elif isinstance(value, str):
            value = names.get(value, value)
        if value:
            yield from _wrapped(f"{field}: {_line(str(value))}")


def _named(one: Any, names: dict[str, str]) -> str:
    """An id as a name; a form of a name with its reasons."""
    return f"“{one.form}”: {', '.join(one.because)}" if isinstance(one, NamedOut) else names.get(one, str(one))


def _words(evidence: list[EvidenceOut], report: ReportOut) -> Iterator[str]:
    """The sentences of one report with the words underlined, and the rule that read each."""
    yield ""
    yield f"{INDENT}{report.path}{': ' + _line(report.title) if report.title else ''}"
    bounds = _bounds(report.text, evidence)
    for low, high in bounds:
        inside = [one for one in evidence if low <= one.start < high]
        yield from (INDENT + line for line in _underlined(report.text, (low, high), inside))
    for role, rule in sorted({(one.role, one.rule) for one in evidence}):
        yield f"{INDENT}{role}: read by {rule}"


def _bounds(text: str, evidence: list[EvidenceOut]) -> list[tuple[int, int]]:
    """The stretches of text, sentence by sentence, that evidence stands in, joined where they touch."""
    edges = [0, *(found.end() for found in _SENTENCE.finditer(text)), len(text)]
    found: list[tuple[int, int]] = []
    for one in sorted(evidence, key=lambda one: (one.start, one.end)):
        low = max(edge for edge in edges if edge <= one.start)
        high = min((edge for edge in edges if edge >= one.end), default=len(text))
        if found and low < found[-1][1]:
            low, high = found[-1][0], max(high, found.pop()[1])
        found.append((low, high))
    return found


def _underlined(text: str, bounds: tuple[int, int], evidence: list[EvidenceOut]) -> Iterator[str]:
    """Lines of text, each followed by one of carets where its words are evidence."""
    low, high = bounds
    marked = {place for one in evidence for place in range(one.start, one.end)}
    place = low
    while place < high:
        end = min(high, place + WIDTH)
        if end < high and " " in text[place:end]:
            end = text.rindex(" ", place, end) + 1
        piece = range(place, end)
        yield "".join(_shown(text[at]) for at in piece).rstrip()
        carets = "".join(("^" if at in marked else " ") * _cells(text[at]) for at in piece).rstrip()
        if carets:
            yield carets
        place = end


def _shown(char: str) -> str:
    """A character as a terminal may show it: no control or direction marks."""
    return " " if char.isspace() else char if char.isprintable() else "\ufffd"


def _cells(char: str) -> int:
    """How many cells a character takes."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _report(report: ReportOut, reports: dict[str, ReportOut]) -> Iterator[str]:
    """A report: where it comes from, its date and why, what was mended."""
    yield f"report {report.id}"
    for field in ("path", "title", "author", "agency", "outlet", "url", "digest"):
        if getattr(report, field):
            yield from _wrapped(f"{field}: {_line(getattr(report, field))}")
    yield from _dated(report, reports)
    for repair in report.repairs:
        yield from _wrapped(f"mended ({repair.kind}): {_line(repair.text)[:WIDTH]}")
    if report.copy:
        of = reports[report.copy.of].path
        yield f"shares {report.copy.share:.0%} of its words with {of} ({report.copy.kind})"


def _dated(report: ReportOut, reports: dict[str, ReportOut]) -> Iterator[str]:
    """The date of a report with its premises."""
    yield f"dated {report.date.edtf or 'not known'} ({report.date.method})"
    if report.date.printed.edtf not in ("", report.date.edtf):
        yield f"{INDENT}the day of its news; the paper is of {report.date.printed.edtf}"
    for because in report.date.because:
        yield from _premise("because", because, reports=reports, home=report.id)
    for wanted in report.date.would_narrow:
        yield from _premise("more:", wanted, reports=reports, home=report.id)


def _premise(lead: str, because: BecauseOut, *, reports: dict[str, ReportOut], home: str) -> Iterator[str]:
    """One premise, and where its words stand."""
    yield f"{INDENT}{lead} {_line(because.premise)}"
    if because.report is not None and because.start is not None and because.end is not None:
        words = _line(reports[because.report].text[because.start : because.end])
        yield f"{INDENT}    in {reports[because.report].path}: “{words}”"
    elif because.report is not None and because.report != home:
        yield f"{INDENT}    of {reports[because.report].path}"


def _line(text: str | None) -> str:
    """Text on one line, with nothing a terminal would act on."""
    return " ".join("".join(_shown(char) for char in text or "").split())


def _wrapped(text: str) -> list[str]:
    """A field, wrapped under itself."""
    return textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="      ", break_on_hyphens=False)
