"""A fact in, how far it has got out: the stages of an agreement, the turns of a commitment.

The only place of the dossier that knows where these come from.
"""

from collections.abc import Sequence

import msgspec

from pactline.dossier.view import View
from pactline.model.mention import Time
from pactline.model.record import Agreement, Commitment
from pactline.model.span import Evidence
from pactline.model.story import Fact
from pactline.model.when import When

# the course of an agreement; what ends it comes last
STAGES = ("proposed", "agreed", "signed", "approved", "ratified", "in-force", "suspended", "ended")


class Step(msgspec.Struct, frozen=True):
    """One stage or turn with its day and the words it rests on."""

    name: str
    when: When
    evidence: tuple[Evidence, ...]


class Standing(msgspec.Struct, frozen=True):
    """Where a commitment stands: its status, the day it is due, and its turns in their order."""

    status: str
    due: When | None
    turns: tuple[Step, ...]


def stages(fact: Fact, view: View) -> tuple[Step, ...]:
    """The stages that all records of an agreement give, in the course of things; the same stage of one day once."""
    records = [view.records.get(key, fact.record) for key in fact.records] or [fact.record]
    found: dict[tuple[str, When], set[Evidence]] = {}
    for record in records:
        for stage in record.body.stages if isinstance(record.body, Agreement) else ():
            found.setdefault((stage.stage, settled(stage.when, fact)), set()).update(stage.evidence)
    steps = [Step(name, when, tuple(sorted(held))) for (name, when), held in found.items()]
    return tuple(sorted(steps, key=_course))


def standing(fact: Fact, view: View) -> Standing:
    """Where a commitment stands; without later news it stands as announced."""
    body = fact.record.body
    due = settled(body.due, fact) if isinstance(body, Commitment) and body.due else None
    return Standing("announced", due, (Step("announced", fact.when, fact.evidence),))


def settled(time: Time | None, fact: Fact) -> When:
    """The days of a time: those of the fact where it is the fact's own time, else not known."""
    own = fact.record.when
    return fact.when if time and own and time.span == own.span else When()


def furthest(steps: Sequence[Step]) -> Step | None:
    """The last stage reached."""
    return steps[-1] if steps else None


def _course(step: Step) -> tuple[int, str, str]:
    """Stages in the course of things, those of one name by their days."""
    place = STAGES.index(step.name) if step.name in STAGES else len(STAGES)
    return place, step.when.first or "9999", step.when.edtf
