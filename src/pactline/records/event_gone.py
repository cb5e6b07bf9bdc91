"""An event without a day in, whether it is of a time gone by that nobody tells out.

News without a day is of its report's. Of another time is what stands by "in the past", "years later" or "at the time",
and what goes on, in the plain past, with a story of old: "In 1990 the union was banned. Its head was shot soon after."
"""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from pactline.model.mention import Mention, Time
from pactline.model.reading import Reading
from pactline.model.record import Event, Record
from pactline.model.sentence import Clause
from pactline.model.when import Edge, Fixed, Holiday, TimeExpr
from pactline.records import measure_gone
from pactline.records.event_scene import Draft, Scene

SAYING = ("ccomp", "parataxis")
DONE = ("VBD", "VBN")
OVER = ("happened", "alleged")
STEPS = 3  # clauses up from an event to the one whose words tell its time


def stories(page: Reading, beside: Mapping[int, Sequence[Mention]]) -> frozenset[int]:
    """The sentences that go on with a story of old; none where the report's own year is not known."""
    years = [int(date.first[:4]) for date in page.report.dates if date.first[:4].isdigit()]
    if not years:
        return frozenset()
    return measure_gone.stories(
        page, {at: [one for one in held if _old(one, min(years))] for at, held in beside.items()}
    )


def _old(one: Mention, year: int) -> bool:
    """Leave out the times of a report's own year: on 4 March 2031, in a report of that day, is no day of old."""
    told = _year(one.expr) if isinstance(one, Time) else None
    return told is None or told < year


def _year(expr: TimeExpr) -> int | None:
    """The year that a time names."""
    inner = expr.of if isinstance(expr, Edge) else expr
    return inner.year if isinstance(inner, Fixed | Holiday) else None


def settle(record: Record, scene: Scene, draft: Draft, *, old: frozenset[int]) -> Record:
    """An event with whether it is of a time gone by; `old` are the sentences that go on with a story of old."""
    if record.when is not None or record.status not in OVER or not isinstance(record.body, Event):
        return record
    return replace(record, body=replace(record.body, earlier=_gone(scene, draft, old)))


def _gone(scene: Scene, draft: Draft, old: frozenset[int]) -> bool:
    """Whether an event without a day is of a time gone by."""
    clauses = _upward(scene, draft)
    if not clauses:
        return False
    told_of_old = scene.view.sentence.index in old and _is_past(scene, clauses[-1])
    return told_of_old or any(_bygone(scene, one) for one in clauses)


def _upward(scene: Scene, draft: Draft) -> list[Clause]:
    """An event's clause and those that it goes along with, up to what is said."""
    clause = scene.clause_over(draft.verb if draft.verb is not None else draft.trigger)
    found: list[Clause] = []
    while clause is not None and len(found) < STEPS:
        found.append(clause)
        over = clause.parent is None or clause.relation.split(":")[0] in (*SAYING, "acl")
        clause = None if over or clause.parent is None else scene.view.sentence.clauses[clause.parent]
    return found


def _is_past(scene: Scene, clause: Clause) -> bool:
    """Whether a clause is told in the plain past, and by nobody in it: was shot, fled; not "has fled"."""
    view = scene.view
    helpers = [view.tokens[i].xpos for i in view.children(clause.verb, "aux", "aux:pass", "cop")]
    plain = helpers[:1] == ["VBD"] or (not helpers and view.tokens[clause.verb].xpos == "VBD")
    return plain and clause.relation not in SAYING


def _bygone(scene: Scene, clause: Clause) -> bool:
    """Whether a clause has words of a time gone by: [in the past], it arrested dockers; [years later], it was sued."""
    view = scene.view
    if not any(view.tokens[i].xpos in DONE for i in (clause.verb, *view.children(clause.verb, "aux", "cop"))):
        return False
    hung = view.children(clause.verb, "obl", "advmod", "nmod")
    own = sorted({i for at in hung for i in view.subtree(at)})
    told = f" {' '.join(view.word(i) for i in own)} "
    return any(f" {phrase} " in told and f" {phrase} of " not in told for phrase in scene.lexicon.status["bygone"])
