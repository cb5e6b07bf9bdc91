"""What all reports together say: dated reports, actors, facts, figures, disagreements, storylines."""

import msgspec

from pactline.model.reading import Gap, Reading
from pactline.model.record import Record
from pactline.model.report import Rejected
from pactline.model.span import Evidence, Span
from pactline.model.when import When


class Premise(msgspec.Struct, frozen=True):
    """One reason for a date in plain words; `span` is None where it stands outside every report's text (a date line,
    metadata, facts.toml).
    """

    text: str
    span: Span | None = None
    report: str | None = None  # the report whose premise it is, when it has no span


class Dating(msgspec.Struct, frozen=True):
    """The possible days of one report: `candidates` are ISO days (at most 400, else empty), `method` is stated,
    metadata, inferred or unknown, `because` the smallest set of premises that yields the answer. `conflict` holds the
    premises that the others contradict, fewest first set aside, with those they contradict; `would_narrow`
    the words whose day, if somebody knew it, would narrow the answer further. All these are days of the news; `printed`
    are the days of the paper: the stated ones, or those on which such news may be printed.
    """

    report: str
    when: When
    candidates: tuple[str, ...]
    method: str
    because: tuple[Premise, ...] = ()
    conflict: tuple[Premise, ...] = ()
    would_narrow: tuple[Premise, ...] = ()
    printed: When = When()


class Role(msgspec.Struct, frozen=True):
    """An office an actor is given, with the words that give it."""

    title: str
    of: str | None
    evidence: tuple[Evidence, ...]


class Form(msgspec.Struct, frozen=True, order=True):
    """A form of an actor's name besides the name itself, and why it is held for one."""

    text: str
    because: tuple[str, ...]


class Actor(msgspec.Struct, frozen=True):
    """A person, state, organisation, place or group, one across all reports; `chains` are the chains merged into it,
    `because` says of each alias why it is one.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    roles: tuple[Role, ...] = ()
    mentions: tuple[Span, ...] = ()
    chains: tuple[str, ...] = ()
    because: tuple[Form, ...] = ()


class Shared(msgspec.Struct, frozen=True, order=True):
    """A passage of a copy and the words it stands for in the other report."""

    ours: Span
    theirs: Span


class Drift(msgspec.Struct, frozen=True, order=True):
    """Where a copy departs from its original, or one wording of an utterance from another: `kind` is `number` or
    `denial` (changed inside a passage), of a copy also `added` (sentences only it has) or `cut` (sentences only the
    other has); None where a side has no words there.
    """

    kind: str
    ours: Span | None = None
    theirs: Span | None = None


class Copy(msgspec.Struct, frozen=True):
    """`report` shares `share` (0..1) of its words with `of`; `kind` is exact, near or part. `origin` says by what `of`
    is the one copied: `agency` (it is the agency's own), `credit` (it credits an agency), `fullest`; "" for a part.
    """

    report: str
    of: str
    kind: str
    share: float
    passages: tuple[Shared, ...] = ()
    drift: tuple[Drift, ...] = ()
    origin: str = ""


class Bound(msgspec.Struct, frozen=True, gc=False):
    """A party after the reduce: the actor it is (None when unknown) and the words."""

    role: str
    actor: str | None
    text: str


class Staged(msgspec.Struct, frozen=True):
    """One stage of an agreement with its days and who is said to have brought it about."""

    stage: str
    when: When
    evidence: tuple[Evidence, ...]
    by: tuple[Bound, ...] = ()


class Pact(msgspec.Struct, frozen=True, tag="pact", tag_field="is"):
    """An agreement across reports: every label it goes by, its stages in order, and why the labels are held for one."""

    labels: tuple[str, ...]
    topics: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    stages: tuple[Staged, ...] = ()
    why: tuple[str, ...] = ()


class Turn(msgspec.Struct, frozen=True):
    """One turn in the life of a commitment, with the words that report it; `due` is the term that a delay gives it, and
    the old one with the turn before.
    """

    status: str
    when: When
    evidence: tuple[Evidence, ...]
    due: When | None = None


class Course(msgspec.Struct, frozen=True, tag="course", tag_field="is"):
    """What became of a commitment: `made` when it was undertaken, `agreement` the fact it belongs to and `under` its
    label; `status` the last sure turn of `history`, or no-report-since; `due` the term that the last delay gave it;
    `overdue` when its term has passed and no report says it was done or may tell of it.
    """

    status: str
    history: tuple[Turn, ...]
    made: When = When()
    due: When | None = None
    agreement: str | None = None
    under: str = ""
    overdue: bool = False


class Fact(msgspec.Struct, frozen=True):
    """One record across reports: `record` the one shown, `records` all that say the same, `reports` how many reports
    carry it and `independent` how many of those are independent sources; `because` says why its records are one,
    `ledger` what an agreement or a commitment has besides, `drift` where a statement's wording departs from others
    of the same utterance. `said_by` are actors, `said_by_text` the words for those who say so and are no known actors.
    """

    id: str
    record: Record
    records: tuple[str, ...]
    parties: tuple[Bound, ...] = ()
    said_by: tuple[str, ...] = ()
    when: When = When()
    utterance: str | None = None
    evidence: tuple[Evidence, ...] = ()
    reports: int = 1
    independent: int = 1
    ledger: Pact | Course | None = None
    because: tuple[str, ...] = ()
    drift: tuple[Drift, ...] = ()
    said_by_text: tuple[str, ...] = ()


class Observation(msgspec.Struct, frozen=True):
    """One dated value of an indicator with its claimant; `sayer` is the words for a claimant who is no known actor."""

    id: str
    value: float
    low: float | None
    high: float | None
    bound: str
    as_of: When
    claimant: str | None
    text: str
    relation: str
    evidence: tuple[Evidence, ...]
    reports: int = 1
    independent: int = 1
    sayer: str = ""


class Indicator(msgspec.Struct, frozen=True):
    """A thing that is measured (SDMX), and its observations."""

    id: str
    label: str
    unit: str
    of: str | None
    about: str | None
    observations: tuple[Observation, ...]


class Contradiction(msgspec.Struct, frozen=True):
    """Two or more records that cannot both hold, typed; never a verdict."""

    id: str
    kind: str
    records: tuple[str, ...]
    why: str
    evidence: tuple[Evidence, ...]


class Highlight(msgspec.Struct, frozen=True):
    """A day of a story (ISO) that reports tell most of: how many are of it or name it, and the lines that tell it."""

    day: str
    reports: int
    lines: tuple[Evidence, ...]


class Thread(msgspec.Struct, frozen=True):
    """One story: its reports, its span, its record ids in the order of a timeline, and the days that matter most."""

    id: str
    title: str
    reports: tuple[str, ...]
    first: str | None
    last: str | None
    timeline: tuple[str, ...] = ()
    highlights: tuple[Highlight, ...] = ()


class Story(msgspec.Struct, frozen=True):
    """The reduce's result. `facts` holds statements, events, agreements and commitments, told apart by their body;
    `independent` is how many sources the pile holds that do not copy each other.
    """

    readings: tuple[Reading, ...]
    rejected: tuple[Rejected, ...] = ()
    datings: tuple[Dating, ...] = ()
    copies: tuple[Copy, ...] = ()
    actors: tuple[Actor, ...] = ()
    facts: tuple[Fact, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    threads: tuple[Thread, ...] = ()
    gaps: tuple[Gap, ...] = ()
    independent: int | None = None
