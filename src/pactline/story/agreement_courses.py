"""The places of one agreement in, its stages in the course of things out: one told twice is one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import msgspec

from pactline.kit import edtf
from pactline.model.record import STAGES, Stage
from pactline.model.span import Evidence
from pactline.model.story import Bound, Dating, Staged
from pactline.model.when import Fixed, When
from pactline.story.agreement_questions import Place, holds
from pactline.story.dating import is_ahead, resolve
from pactline.story.facts import Ground, bound

REACHED = ("agreed", "initialled", "signed", "approved", "ratified")  # told of as done, on no day to come
RESUMED = "resumed"  # the rule of what is in force again
TALKS = "talks_before"  # the rule of talks told as past
SINGLY = ("approved", "ratified", "suspended", "ended")  # stages that each party reaches by itself


def course(group: Sequence[Place], base: Ground) -> tuple[Staged, ...]:
    """The stages in order; one told twice, the second time with vaguer days, is one."""
    told: dict[str, list[Staged]] = defaultdict(list)
    leaning: list[tuple[Stage, str, Staged]] = []
    for place in group:
        for stage in place.body.stages:
            dating = base.datings[place.report]
            when = _when(stage, dating)
            staged = Staged(stage.stage, when, stage.evidence, bound(stage.by, base))
            if stage.beside is None:
                told[stage.stage].append(staged)
            else:
                leaning.append((stage, place.report, staged))
    for stage, report, staged in leaning:
        told[stage.stage].append(_placed(stage, report, staged, told=told))
    found = [one for stage in STAGES for one in _united(told[stage])]
    return tuple(sorted(found, key=lambda one: (_begun(one, found), _place(one))))


def _when(stage: Stage, dating: Dating) -> When:
    """The days of a stage; of one told as done on a day without a year, the last such day before its report."""
    if stage.when is None:
        return When()
    done = stage.stage in REACHED or any(one.rule == TALKS for one in stage.evidence)
    when, expr = resolve(stage.when, dating), stage.when.expr
    if not done or not is_ahead(when, dating):
        return when
    if not isinstance(expr, Fixed) or expr.year is not None:
        return When()
    past = resolve(msgspec.structs.replace(stage.when, expr=msgspec.structs.replace(expr, toward="past")), dating)
    return When() if is_ahead(past, dating) else past


def _placed(stage: Stage, report: str, staged: Staged, *, told: Mapping[str, Sequence[Staged]]) -> Staged:
    """Signed the same evening: the day of the stage it leans on, where its report or all others tell just one."""
    name, days = stage.beside or ("", 0)
    single = [one for one in told.get(name, ()) if one.when.first and one.when.first == one.when.last]
    own = [one for one in single if any(each.span.report == report for each in one.evidence)]
    known = {one.when.first for one in own or single}
    if len(known) != 1:
        return staged
    day = date.fromisoformat(str(min(known, key=str))) + timedelta(days)
    return msgspec.structs.replace(staged, when=edtf.single(day))


def _begun(one: Staged, found: Sequence[Staged]) -> str:
    """The first day a stage can have come about, those before it in the order of things being past.

    An approval of "2021" comes behind the agreement of September 2021.
    """
    at = _place(one) + (not one.when.first)
    before = (other for other in found if other is not one and _place(other) < at)
    last = one.when.last or "9999"
    firsts = [other.when.first for other in before if other.when.first and other.when.first <= last]
    return max([one.when.first or "", *firsts])


def _place(one: Staged) -> int:
    """Where a stage stands in the order of things: in force again, it is behind the suspension."""
    return STAGES.index("ended" if _again(one) else one.stage)


def _united(told: Sequence[Staged]) -> list[Staged]:
    """Tellings of one stage, the narrowest first; each vaguer one that holds it is the same."""
    found: list[Staged] = []
    for one in sorted(told, key=_width):
        at = next((i for i, known in enumerate(found) if _same(one, known)), None)
        if at is None:
            found.append(one)
        else:
            evidence: tuple[Evidence, ...] = tuple(sorted({*found[at].evidence, *one.evidence}))
            found[at] = msgspec.structs.replace(found[at], evidence=evidence, by=_by(found[at], one))
    return found


def _same(one: Staged, known: Staged) -> bool:
    """Whether a stage is one told in closer days: not by others, nor reached again."""
    again = _again(one) != _again(known) and one.when != known.when
    return holds(one.when, known.when) and not _others(one, known) and not again


def _again(one: Staged) -> bool:
    """Whether a pact is told of as in force again."""
    return any(each.rule == RESUMED for each in one.evidence)


def _others(one: Staged, other: Staged) -> bool:
    """Norvania ratified it in May, and Tessary in June: one stage twice, where each is told of somebody else."""
    alone = len(one.by) == len(other.by) == 1  # what both did together, a body of theirs did
    return one.stage in SINGLY and one.when != other.when and alone and _strangers(one, other)


def _strangers(one: Staged, other: Staged) -> bool:
    """Whether both are told of somebody, and of nobody in common."""
    ours, theirs = ({who.actor for who in told.by if who.actor} for told in (one, other))
    return bool(ours) and bool(theirs) and not ours & theirs


def _by(known: Staged, one: Staged) -> tuple[Bound, ...]:
    """By whom a stage came about that is told twice: what two approved on one day, both did."""
    both = one.stage in SINGLY and _strangers(known, one)
    return (*known.by, *one.by) if both else known.by or one.by


def _width(one: Staged) -> tuple[bool, int, str]:
    """How vague a stage's days are."""
    first, last = one.when.first, one.when.last
    if not first or not last:
        return True, 0, one.when.edtf
    return False, (date.fromisoformat(last) - date.fromisoformat(first)).days, one.when.edtf
