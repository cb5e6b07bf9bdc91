"""The public shape of what reports tell: statements, events, agreements, commitments, indicators.

`sure` is whether the proofreader signs a reading; one that is not sure has no line of the page.
"""

import msgspec

from pactline.outputs.schema_copies import WordingOut
from pactline.outputs.schema_words import EvidenceOut, WhenOut


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
    carriers: tuple[str, ...] = ()
    sure: bool = True


class EventOut(msgspec.Struct, frozen=True):
    """Who did what to whom (PLOVER); `_text` are the report's words for those who are no known actors."""

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
    actors_text: tuple[str, ...] = ()
    recipients_text: tuple[str, ...] = ()
    sure: bool = True


class StageOut(msgspec.Struct, frozen=True):
    """One stage of an agreement; `by_text` are the report's words for those who are no known actors."""

    stage: str
    when: WhenOut
    evidence: tuple[EvidenceOut, ...]
    by: tuple[str, ...] = ()
    by_text: tuple[str, ...] = ()


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


class HistoryOut(msgspec.Struct, frozen=True, omit_defaults=True):
    """One turn in the life of a commitment; `due` only where a report tells of a delay: the old one and the new."""

    status: str
    when: WhenOut
    evidence: tuple[EvidenceOut, ...]
    due: WhenOut | None = None


class CommitmentOut(msgspec.Struct, frozen=True):
    """What somebody will or may do; `_text` are the report's words for those who are no known actors."""

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
    by_text: tuple[str, ...] = ()
    to_text: tuple[str, ...] = ()
    said_by_text: tuple[str, ...] = ()
    sure: bool = True


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
