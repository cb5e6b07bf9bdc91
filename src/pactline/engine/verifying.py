"""A written dossier in, everything in it that no longer holds out.

Three questions, in this order. Is dossier.json what the build composed (the store keeps that)? Are the words of every
record the words at its evidence, and its counts such as can be? Is every input still what was read? An input that
changed is laid beside the text that was read, and a record falls when the change touches words it rests on; what merely
moved stands. Of an input that cannot be read again nothing is said to be wrong: it is told apart (`Fault.sort`).
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from pactline.engine import changes, opening
from pactline.engine.building import STORE
from pactline.engine.claims import Claim, claims, miscounted, misquoted
from pactline.engine.rereading import PASSED, again
from pactline.engine.tampering import differences
from pactline.model.report import Report
from pactline.outputs.schema import DossierOut
from pactline.outputs.schema_reports import ReportOut
from pactline.stores import sqlite


class Fault(msgspec.Struct, frozen=True, order=True):
    """Something that does not hold: a record's id, the path of the report it rests on, and what is wrong.

    `sort` is `falls`; `lost` for what cannot be checked because its input is gone or can no longer be read; `passing`
    for a report that came by standard input, which nobody can read again: its lines were held against the store alone.
    """

    record: str
    path: str
    what: str
    sort: str = "falls"


def verify(folder: Path) -> tuple[Fault, ...]:
    """Check a dossier against itself, its store and its inputs; nothing when every line holds."""
    dossier, stored = opening.read(folder), sqlite.load(folder / STORE)
    paths = {report.id: report.path for report in dossier.reports}
    tampered = (Fault(one.record, paths.get(one.record, ""), one.what) for one in differences(dossier, stored.dossier))
    found = again(paths.values(), Path(stored.root))
    miscounts = (Fault(record, "", what) for record, what in miscounted(dossier))
    return tuple(sorted({*tampered, *_misquoted(dossier, paths), *miscounts, *_changed(dossier, found)}))


def _misquoted(dossier: DossierOut, paths: Mapping[str, str]) -> Iterator[Fault]:
    """Records whose own words are not at their evidence."""
    texts = {report.id: report.text for report in dossier.reports}
    for record, report, what in misquoted(dossier, texts):
        yield Fault(record, paths.get(report, ""), what)


def _changed(dossier: DossierOut, found: Mapping[str, Report | str]) -> Iterator[Fault]:
    """What falls with each input that is gone or changed."""
    resting: dict[str, list[Claim]] = {}
    for claim in claims(dossier):
        resting.setdefault(claim.report, []).append(claim)
    for report in dossier.reports:
        yield from _fallen(report, found[report.path], resting.get(report.id, []))


def _fallen(report: ReportOut, now: Report | str, resting: Iterable[Claim]) -> Iterator[Fault]:
    """What falls with one report."""
    if now == PASSED:
        yield Fault(report.id, report.path, now, "passing")
        return
    if isinstance(now, str):
        yield Fault(report.id, report.path, now, "lost")
        yield from (Fault(one.record, report.path, f"{one.what} cannot be checked: {now}", "lost") for one in resting)
        return
    if now.source.digest != report.digest:
        yield Fault(report.id, report.path, "the file is not the one that was read (its digest differs)")
    yield from (Fault(report.id, report.path, what) for what in _masthead(report, now))
    changed = changes.between(report.text, now.text)
    if changed and now.source.digest == report.digest:
        yield Fault(report.id, report.path, "the text in the dossier is not the text of the file")
    for one in resting:
        if changes.falls(changed, report.text, start=one.start, end=one.end):
            yield Fault(one.record, report.path, f"{one.what} no longer stands there: {_cut(report.text, one)}")


def _masthead(report: ReportOut, now: Report) -> Iterator[str]:
    """What of a report's own fields changed."""
    for name in ("title", "author", "agency", "outlet"):
        if getattr(report, name) != getattr(now, name):
            yield f"its {name} is no longer {getattr(report, name)!r}"
    if [(one.kind, one.text) for one in report.repairs] != [(one.kind, one.text) for one in now.repairs]:
        yield "what is taken out or mended when it is read has changed"


def _cut(text: str, one: Claim) -> str:
    """The words in one short line."""
    words = " ".join(text[one.start : one.end].split())
    return words if len(words) <= 80 else words[:79] + "…"
