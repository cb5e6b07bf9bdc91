"""A view in, the commitments out: what each side is said to have undertaken, how firmly, by when, what became of it."""

from pactline.dossier import dates, facts, leaning, standing, worth
from pactline.dossier.view import View
from pactline.dossier.wording import capital, clip, join, measured
from pactline.model.dossier import Line, Section
from pactline.model.record import Commitment
from pactline.model.story import Course, Fact

KEY = "commitments"
TITLE = "Promises, plans and requests"
NOBODY = "Who is to act is not settled"
WHAT = "To be done"
STRENGTH = {
    "firm": "firm",
    "conditional": "on a condition",
    "considered": "planned or considered",
    "requested": "asked for",
}
STATUS = {
    "announced": "announced",
    "in-progress": "reported under way",
    "reported-done": "reported done",
    "disputed": "disputed",
    "postponed": "put off",
    "possible-follow-up": "possible follow-up, see the words",
    "no-report-since": "no later report found",
}


def section(view: View) -> Section:
    """One line for each commitment under the name of who is to act, those with most first."""
    held = worth.promises(view)
    texts = [facts.sentence(fact, view) for fact in held]
    lines = [_line(fact, text, view, shared=texts.count(text) > 1) for fact, text in zip(held, texts, strict=True)]
    sizes = {line.group: sum(other.group == line.group for other in lines) for line in lines}
    lines.sort(
        key=lambda line: (line.group == NOBODY, -sizes[line.group], line.group, line.when.first or "9999", line.record)
    )
    note = (
        "An undertaking is what somebody is reported to have said will or may be done, a request what somebody is "
        "asked to do. “Reported done” means that a report says so."
    )
    return Section(KEY, TITLE, tuple(lines), note)


def _line(fact: Fact, text: str, view: View, *, shared: bool) -> Line:
    """One commitment; what is to be done stands apart where its sentence holds another one too."""
    course = standing.course(fact)
    key = fact.evidence[0].span.report
    return Line(
        record=fact.id,
        text=text,
        evidence=fact.evidence,
        when=fact.when if fact.when.edtf else view.reported(key),
        detail=facts.remarks(fact, view, with_status=False),
        tags=("commitment", f"status:{course.status}", *(f"actor:{one.actor}" for one in fact.parties if one.actor)),
        group=_heading(fact, view),
        day=facts.day(fact, view),
        terms=(
            *((name, value) for name, value in _terms(fact, course, view) if value and (shared or name != WHAT)),
            *leaning.term(text, facts.own(fact), view),
        ),
        parts=tuple(_turn(turn, view) for turn in standing.turns(fact)),
    )


def _heading(fact: Fact, view: View) -> str:
    """Who is to act, or of whom it is asked."""
    who = join(facts.parties(fact, "by", view))
    asked = isinstance(fact.record.body, Commitment) and fact.record.body.strength == "requested"
    return (f"Asked of {who}" if asked else capital(who)) if who else NOBODY


def _terms(fact: Fact, course: Course, view: View) -> list[tuple[str, str]]:
    """To whom, how much, how firm, by when, and where it stands."""
    body = fact.record.body
    if not isinstance(body, Commitment):
        return []
    one = body.amount
    return [
        (WHAT, f"“{clip(body.action)}”"),
        ("To", join(facts.parties(fact, "to", view))),
        ("Amount", measured(one.value, one.unit, bound=one.bound, between=(one.low, one.high)) if one else ""),
        ("Part of", standing.belongs(fact, view)),
        ("Wording", STRENGTH.get(body.strength, body.strength)),
        ("Condition", clip(body.condition or "")),
        ("Due", _due(course, body)),
        ("Status", STATUS.get(course.status, course.status) + _passed(course)),
    ]


def _passed(course: Course) -> str:
    """Whether the day has passed without it, or before it was done."""
    done = next((turn for turn in course.history if turn.status == "reported-done"), None)
    late = done is not None and course.due is not None and bool(course.due.last and done.when.first)
    if late and done is not None and course.due is not None and (done.when.first or "") > (course.due.last or ""):
        return ", late"
    return " though the day has passed" if course.overdue else ""


def _due(course: Course, body: Commitment) -> str:
    """The day it is due, else the words for it."""
    if course.due and course.due.edtf:
        return dates.say(course.due)
    return f"“{body.due.text}”" if body.due else ""


def _turn(turn: standing.Step, view: View) -> Line:
    """One turn in its life."""
    key = turn.evidence[0].span.report
    due = f", due {dates.say(turn.due)}" if turn.due is not None and turn.due.edtf else ""
    sayers = join([view.words(one) for one in turn.evidence if one.role == "said_by" and turn.name != "announced"])
    return Line(
        record="",
        text=STATUS.get(turn.name, turn.name).capitalize() + due + (f", {sayers} said" if sayers else ""),
        evidence=turn.evidence,
        when=turn.when,
        detail=view.carriers(turn.evidence, 1, 1),
        day=view.own_day(turn.when, key),
        tags=("stage", f"stage:{turn.name}"),
    )
