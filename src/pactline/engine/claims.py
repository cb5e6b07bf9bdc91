"""A public dossier in, every place of a report's text that it rests on out."""

from collections.abc import Iterator, Mapping

import msgspec

from pactline.outputs.schema import DossierOut
from pactline.outputs.schema_records import AgreementOut, CommitmentOut, EventOut, ObservationOut, StatementOut
from pactline.outputs.schema_words import EvidenceOut


class Claim(msgspec.Struct, frozen=True):
    """Something that rests on words: the record, what of it, and where the words stand."""

    record: str
    what: str
    report: str
    start: int
    end: int


def claims(dossier: DossierOut) -> Iterator[Claim]:
    """Every span of a dossier."""
    for key, what, evidence in _held(dossier):
        yield from (Claim(key, f"{what} ({one.role})", one.report, one.start, one.end) for one in evidence)
    for actor in dossier.actors:
        yield from (Claim(actor.id, "name", one.report, one.start, one.end) for one in actor.mentions)
    for report in dossier.reports:
        for because in (*report.date.because, *report.date.would_narrow):
            if because.report is not None and because.start is not None and because.end is not None:
                yield Claim(report.id, "premise of its date", because.report, because.start, because.end)
    for gap in dossier.coverage.with_cue_without_record:
        yield Claim(gap.report, f"{gap.cue} without a record", gap.report, gap.start, gap.end)


def misquoted(dossier: DossierOut, texts: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Record, report and fault, wherever a span lies outside its text or a record's words are not at its evidence."""
    for claim in claims(dossier):
        if claim.report not in texts or not 0 <= claim.start < claim.end <= len(texts[claim.report]):
            yield claim.record, claim.report, f"{claim.what} lies outside the report's text"
    for one in dossier.statements:
        yield from ((one.id, one.report, what) for what in _statement(one, texts.get(one.report, "")))
    for indicator in dossier.indicators:
        for point in indicator.observations:
            if not _within(point.text, point.evidence, texts):
                yield point.id, point.evidence[0].report, "its words are not in the report"
    for promise in dossier.commitments:
        if not _within(promise.action, promise.evidence, texts):
            yield promise.id, promise.evidence[0].report, "its words are not in the report"


def miscounted(dossier: DossierOut) -> Iterator[tuple[str, str]]:
    """Record and fault, wherever a line has more reports than its pile, or more independent sources than reports."""
    points = [point for one in dossier.indicators for point in one.observations]
    lines: list[StatementOut | EventOut | AgreementOut | CommitmentOut | ObservationOut] = [
        *dossier.statements,
        *points,
    ]
    lines += [*dossier.events, *dossier.agreements, *dossier.commitments]
    for one in lines:
        if not 1 <= one.independent <= one.reports <= len(dossier.reports):
            yield one.id, f"{one.reports} reports with {one.independent} independent sources cannot be"


def _statement(one: StatementOut, text: str) -> Iterator[str]:
    """Are content, cue and speaker the words at the evidence of one report?"""
    words = {role: _at(one, role, text) for role in ("content", "cue", "source")}
    if one.text != words["content"]:
        yield "its text is not the words of its content"
    if words["cue"] and one.cue != words["cue"]:
        yield "its cue is not the words of its cue"
    if words["source"] and one.speaker_text and one.speaker_text not in text:
        yield "the words for its speaker are not in the report"


def _at(statement: StatementOut, role: str, text: str) -> str:
    """A statement's words in one role, in the order of the text."""
    held = [one for one in statement.evidence if one.role == role and one.report == statement.report]
    return " ".join(text[one.start : one.end] for one in sorted(held, key=lambda one: (one.start, one.end)))


def _within(words: str, evidence: tuple[EvidenceOut, ...], texts: Mapping[str, str]) -> bool:
    """Do the words stand in one of the reports the evidence is of?"""
    return any(words in texts.get(one.report, "") for one in evidence)


def _held(dossier: DossierOut) -> Iterator[tuple[str, str, tuple[EvidenceOut, ...]]]:
    """Everything that has evidence, with what to call it."""
    for what, records in (
        ("statement", dossier.statements),
        ("event", dossier.events),
        ("agreement", dossier.agreements),
        ("commitment", dossier.commitments),
        ("disagreement", dossier.contradictions),
    ):
        yield from ((one.id, what, one.evidence) for one in records)
    yield from ((point.id, "figure", point.evidence) for one in dossier.indicators for point in one.observations)
    yield from ((one.id, "office", role.evidence) for one in dossier.actors for role in one.roles)
    yield from ((one.id, f"day {day.day}", day.evidence) for one in dossier.stories for day in one.highlights)
    yield from _steps(dossier)


def _steps(dossier: DossierOut) -> Iterator[tuple[str, str, tuple[EvidenceOut, ...]]]:
    """The stages of agreements and the turns of commitments."""
    yield from ((one.id, stage.stage, stage.evidence) for one in dossier.agreements for stage in one.stages)
    yield from ((one.id, turn.status, turn.evidence) for one in dossier.commitments for turn in one.history)
