"""The public shape of dossier.json (CONTRACT.md, schema pactline/1): one struct an object, fields in file order."""

import msgspec

from pactline.outputs.schema_names import NamedOut
from pactline.outputs.schema_records import AgreementOut, CommitmentOut, EventOut, IndicatorOut, StatementOut
from pactline.outputs.schema_reports import CoverageOut, RejectedOut, ReportOut
from pactline.outputs.schema_words import EvidenceOut

SCHEMA = "pactline/1"


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
