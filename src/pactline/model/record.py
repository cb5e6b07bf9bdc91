"""What a report says: an envelope (evidence, parties, time, who says so, status) around five small bodies."""

import msgspec

from pactline.model.mention import Amount, Time
from pactline.model.span import Evidence, Span


class Party(msgspec.Struct, frozen=True, gc=False):
    """Someone in a part: `role` is `speaker`, `carrier` (who quotes the speaker), `addressee`, `actor`, `recipient`,
    `by`, `to`, `about` or `party`; `chain` the id of the report's chain of names (None when it could not be told who),
    `text` as written.
    """

    role: str
    chain: str | None
    text: str
    span: Span | None = None


class Statement(msgspec.Struct, frozen=True, tag="statement", tag_field="is"):
    """Source, cue and content (the attribution triple); the source is the `speaker` party of the envelope.

    `act` is one of CONTRACT.md's speech acts, `form` is direct, indirect or mixed, `content` the pieces of the
    content in order, marks excluded only at the outer ends; `told` whether somebody surely said so, which is worth a
    line of the dossier.
    """

    cue: str
    act: str
    form: str
    content: tuple[Span, ...]
    told: bool = True


class Event(msgspec.Struct, frozen=True, tag="event", tag_field="is"):
    """PLOVER's event, mode and contexts; `earlier` whether it was before its report, and nobody says when."""

    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    earlier: bool = False


STAGES = (  # of an agreement in the course of things; what ends it comes last
    *("proposed", "agreed", "initialled", "signed", "approved"),
    *("ratified", "in-force", "extended", "suspended", "ended"),
)


class Stage(msgspec.Struct, frozen=True):
    """One stage of an agreement with the words it rests on; `by` who is said to have brought it about.

    `beside` is the stage told before it, whose day its own is reckoned from, and the number of days between them
    ("signed the same evening": ("approved", 0)); None where it has a day of its own or none.
    """

    stage: str
    when: Time | None
    evidence: tuple[Evidence, ...]
    by: tuple[Party, ...] = ()
    beside: tuple[str, int] | None = None


class Agreement(msgspec.Struct, frozen=True, tag="agreement", tag_field="is"):
    """A pact, treaty, programme, doctrine or loan as one place of a report has it.

    `label` is verbatim; `number` how many it says there are ("28 programmes"), `year` the year it carries ("the 1996
    treaty"; no stage by itself); `sum` what is lent or paid under it; `known` whether it is spoken of as
    known ("the loan", "its loan"); `taken_up` the id of the earlier record that a
    bare "the agreement" points to.
    """

    label: str
    kind: str
    topics: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    stages: tuple[Stage, ...] = ()
    number: int | None = None
    year: int | None = None
    taken_up: str | None = None
    sum: Amount | None = None
    known: bool = False


class Commitment(msgspec.Struct, frozen=True, tag="commitment", tag_field="is"):
    """What somebody says will or may be done; `action` is verbatim.

    `strength` is firm, conditional, considered or requested; `condition` the words of an "if"; `agreement` the id of
    the agreement record whose label stands in the action; `earlier` whether it was undertaken before its report, and
    nobody says when.
    """

    action: str
    strength: str
    amount: Amount | None = None
    due: Time | None = None
    condition: str | None = None
    agreement: str | None = None
    earlier: bool = False


class Measure(msgspec.Struct, frozen=True, tag="measure", tag_field="is"):
    """A number about something: `label` says what is counted as written, `of` the denominator of a share, `agreement`
    the id of the agreement record whose parts it counts ("the tasks of the accord"); `told` what the report says of it
    where the label leaves that out ("ships attacked by pirates"), empty where the label says it all; `earlier` whether
    it is of a time before its report, and nobody says which; `corrects` the value that it takes the place of, which an
    earlier report had wrong.
    """

    label: str
    amount: Amount
    of: str | None = None
    as_of: Time | None = None
    agreement: str | None = None
    told: str = ""
    earlier: bool = False
    corrects: Amount | None = None


Body = Statement | Event | Agreement | Commitment | Measure


class Record(msgspec.Struct, frozen=True):
    """One thing a report says. `within` is the id of the statement record whose content it stands in; `status` is one
    of happened, ongoing, planned, hypothetical, negated, alleged; `sure` whether a second reader of its sentence signs
    it, which is worth a line of the dossier.
    """

    id: str
    body: Body
    evidence: tuple[Evidence, ...]
    parties: tuple[Party, ...] = ()
    when: Time | None = None
    where: Span | None = None
    said_by: tuple[Party, ...] = ()
    within: str | None = None
    status: str = "happened"
    sure: bool = True
