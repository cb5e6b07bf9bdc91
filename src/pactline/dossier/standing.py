"""A fact in, how far it has got out: the stages of an agreement, the course of a commitment.

The only place of the dossier that knows where these come from.
"""

from collections.abc import Sequence

import msgspec

from pactline.dossier.view import View
from pactline.model.record import STAGES, Agreement
from pactline.model.span import Evidence
from pactline.model.story import Bound, Course, Fact, Pact, Staged, Turn
from pactline.model.when import When

RESUMED = "resumed"  # the rule of what is in force again: behind the suspension


class Step(msgspec.Struct, frozen=True):
    """One stage or turn with its day and the words it rests on, and by whom it came about."""

    name: str
    when: When
    evidence: tuple[Evidence, ...]
    due: When | None = None
    by: tuple[Bound, ...] = ()


def pact(fact: Fact) -> Pact:
    """An agreement across reports; what the one record says where nothing more is known."""
    if isinstance(fact.ledger, Pact):
        return fact.ledger
    body = fact.record.body
    return Pact((body.label,), body.topics, body.excluded) if isinstance(body, Agreement) else Pact(())


def stages(fact: Fact) -> tuple[Step, ...]:
    """The stages in the course of things, each once: of two dates the narrower where the wider one holds it."""
    found: list[Step] = []
    for one in sorted(pact(fact).stages, key=lambda stage: (*_width(stage.when), stage.evidence)):
        place = next((n for n, step in enumerate(found) if _same(step, one)), None)
        if place is None:
            found.append(Step(one.stage, one.when, tuple(sorted(set(one.evidence))), by=one.by))
        else:
            evidence = tuple(sorted({*found[place].evidence, *one.evidence}))
            found[place] = msgspec.structs.replace(found[place], evidence=evidence)
    return tuple(sorted(found, key=lambda step: (_begun(step, found), *_course(step))))


def furthest(steps: Sequence[Step]) -> Step | None:
    """The last stage reached, of those with a day where there are any: Harbour Accord: signed 4 March 2031."""
    dated = [step for step in steps if step.when.edtf]
    return next(reversed(dated or list(steps)), None)


def course(fact: Fact) -> Course:
    """What became of a commitment; without later news it stands as announced."""
    if isinstance(fact.ledger, Course):
        return fact.ledger
    return Course("announced", (Turn("announced", fact.when, fact.evidence),), made=fact.when)


def turns(fact: Fact) -> tuple[Step, ...]:
    """The turns in the life of a commitment; none where it was announced and that is all."""
    held = course(fact).history
    return tuple(Step(turn.status, turn.when, turn.evidence, turn.due) for turn in held) if len(held) > 1 else ()


def belongs(fact: Fact, view: View) -> str:
    """The label of the agreement that a commitment is part of; "" where it is of none."""
    whole = view.facts.get(course(fact).agreement or "")
    return whole.record.body.label if whole and isinstance(whole.record.body, Agreement) else ""


def _same(step: Step, one: Staged) -> bool:
    """Whether a stage is one already found: the same, not by others on another day, at days that hold its days."""
    ours, theirs = ({who.actor for who in told.by} for told in (step, one))
    if step.name != one.stage or (ours and theirs and step.when != one.when and not ours & theirs):
        return False
    when = one.when
    if not (when.first and when.last) or not (step.when.first and step.when.last):
        return True
    return when.first <= step.when.first and step.when.last <= when.last


def _width(when: When) -> tuple[bool, int, str]:
    """Narrow dates first, unknown ones last."""
    if not (when.first and when.last):
        return True, 0, when.edtf
    year, month, day = (int(part) for part in when.first.split("-"))
    then = [int(part) for part in when.last.split("-")]
    return False, (then[0] - year) * 372 + (then[1] - month) * 31 + then[2] - day, when.edtf


def _begun(step: Step, steps: Sequence[Step]) -> str:
    """The first day a stage can have come about, those before it in the order of things being past."""
    last, place = step.when.last or "9999", _course(step)[0]
    before = (other.when.first or "" for other in steps if _course(other)[0] < place + (not step.when.first))
    return max([step.when.first or "", *(first for first in before if first <= last)])


def _course(step: Step) -> tuple[int, str]:
    """Stages in the order of things, those of one name by their days."""
    again = any(one.rule == RESUMED for one in step.evidence)
    place = STAGES.index("ended" if again else step.name) if step.name in STAGES else len(STAGES)
    return place, step.when.edtf
