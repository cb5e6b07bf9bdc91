"""The public shape of dossier.json (CONTRACT.md, schema pactline/1): one struct an object, fields in file order."""

import msgspec

from pactline.outputs.schema_copies import CopyOut, WordingOut
from pactline.outputs.schema_names import NamedOut

SCHEMA = "pactline/1"


class WhenOut(msgspec.Struct, frozen=True):
    """A set of days: EDTF, first and last day (null where open or unknown)."""

    edtf: str = ""
    first: str | None = None
    last: str | None = None


class EvidenceOut(msgspec.Struct, frozen=True):
    """Words of one report, the part they play, and the rule that read them."""

    report: str
    start: int
    end: int
    role: str
    rule: str


class BecauseOut(msgspec.Struct, frozen=True):
    """One premise of a date; `start` and `end` are null where it stands outside the report's text."""

    premise: str
    report: str | None
    start: int | None
    end: int | None


class DateOut(msgspec.Struct, frozen=True):
    """The possible days of a report's news, how they were found, and why; `printed` are the days of the paper."""

    edtf: str
    first: str | None
    last: str | None
    candidates: tuple[str, ...]
    method: str
    because: tuple[BecauseOut, ...]
    would_narrow: tuple[BecauseOut, ...] = ()
    printed: WhenOut = WhenOut()


class RepairOut(msgspec.Struct, frozen=True):
    """Text taken out of a report."""

    kind: str
    text: str


class ReportOut(msgspec.Struct, frozen=True):
    """One report with its clean text."""

    id: str
    path: str
    url: str | None
    outlet: str | None
    agency: str | None
    author: str | None
    title: str | None
    language: str | None
    text: str
    digest: str
    date: DateOut
    repairs: tuple[RepairOut, ...]
    copy: CopyOut | None
    story: str | None


class RejectedOut(msgspec.Struct, frozen=True):
    """An input that is no report, and why."""

    path: str
    reason: str


class RoleOut(msgspec.Struct, frozen=True):
    """An office an actor is given."""

    title: str
    of: str | None
    evidence: tuple[EvidenceOut, ...]


class MentionOut(msgspec.Struct, frozen=True):
    """Where a report names an actor."""

    report: str
    start: int
    end: int


class ActorOut(msgspec.Struct, frozen=True):
    """One actor across all reports."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    country: str | None
    roles: tuple[RoleOut, ...]
    mentions: tuple[MentionOut, ...]
    because: tuple[NamedOut, ...] = ()


class StatementOut(msgspec.Struct, frozen=True):
    """Who said what, in which words."""

    id: str
    report: str
    speaker: str | None
    speaker_text: str
    addressee: str | None
    cue: str
    act: str
    form: str
    text: str
    status: str
    when: WhenOut
    utterance: str
    evidence: tuple[EvidenceOut, ...]
    reports: int
    independent: int
    drift: tuple[WordingOut, ...] = ()
    speakers: tuple[str, ...] = ()


class EventOut(msgspec.Struct, frozen=True):
    """Who did what to whom (PLOVER)."""

    id: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    when: WhenOut
    status: str
    said_by: tuple[str, ...]
    evidence: tuple[EvidenceOut, ...]
    reports: int
    independent: int
    because: tuple[str, ...] = ()


class StageOut(msgspec.Struct, frozen=True):
    """One stage of an agreement."""

    stage: str
    when: WhenOut
    evidence: tuple[EvidenceOut, ...]


class AgreementOut(msgspec.Struct, frozen=True):
    """A pact with its parties and stages."""

    id: str
    name: str
    labels: tuple[str, ...]
    kind: str
    parties: tuple[str, ...]
    topics: tuple[str, ...]
    excluded: tuple[str, ...]
    stages: tuple[StageOut, ...]
    why: tuple[str, ...]
    evidence: tuple[EvidenceOut, ...]
    reports: int
    independent: int


class AmountOut(msgspec.Struct, frozen=True):
    """A number with its unit."""

    value: float
    unit: str
    bound: str


class HistoryOut(msgspec.Struct, frozen=True):
    """One turn in the life of a commitment."""

    status: str
    when: WhenOut
    evidence: tuple[EvidenceOut, ...]


class CommitmentOut(msgspec.Struct, frozen=True):
    """What somebody will or may do."""

    id: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    action: str
    amount: AmountOut | None
    due: WhenOut | None
    made: WhenOut | None
    strength: str
    condition: str | None
    said_by: tuple[str, ...]
    agreement: str | None
    status: str
    overdue: bool
    history: tuple[HistoryOut, ...]
    evidence: tuple[EvidenceOut, ...]
    reports: int
    independent: int


class ObservationOut(msgspec.Struct, frozen=True):
    """One dated value with its claimant."""

    id: str
    value: float
    low: float | None
    high: float | None
    bound: str
    as_of: WhenOut
    claimant: str | None
    sayer: str
    text: str
    relation: str
    evidence: tuple[EvidenceOut, ...]
    reports: int
    independent: int


class IndicatorOut(msgspec.Struct, frozen=True):
    """A thing that is measured."""

    id: str
    label: str
    unit: str
    of: str | None
    about: str | None
    observations: tuple[ObservationOut, ...]


class ContradictionOut(msgspec.Struct, frozen=True):
    """Records that cannot all hold."""

    id: str
    kind: str
    records: tuple[str, ...]
    why: str
    evidence: tuple[EvidenceOut, ...]


class HighlightOut(msgspec.Struct, frozen=True):
    """A day that reports of a story tell most of, with the lines that tell it."""

    day: str
    reports: int
    evidence: tuple[EvidenceOut, ...]


class StoryOut(msgspec.Struct, frozen=True):
    """Reports on one continuing matter."""

    id: str
    title: str
    reports: tuple[str, ...]
    first: str | None
    last: str | None
    timeline: tuple[str, ...]
    highlights: tuple[HighlightOut, ...] = ()


class GapOut(msgspec.Struct, frozen=True):
    """A cue of which no record came."""

    report: str
    start: int
    end: int
    cue: str


class CoverageOut(msgspec.Struct, frozen=True):
    """What was read, and what was left."""

    sentences: int
    with_cue_without_record: tuple[GapOut, ...]


class DossierOut(msgspec.Struct, frozen=True):
    """The whole of dossier.json."""

    schema: str
    version: str
    options: dict[str, str]
    reports: tuple[ReportOut, ...]
    rejected: tuple[RejectedOut, ...]
    actors: tuple[ActorOut, ...]
    statements: tuple[StatementOut, ...]
    events: tuple[EventOut, ...]
    agreements: tuple[AgreementOut, ...]
    commitments: tuple[CommitmentOut, ...]
    indicators: tuple[IndicatorOut, ...]
    contradictions: tuple[ContradictionOut, ...]
    stories: tuple[StoryOut, ...]
    coverage: CoverageOut
