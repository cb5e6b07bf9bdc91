"""A view in, agreements, commitments and events out: what was agreed, promised and done, in the reports' words."""

from collections.abc import Callable
from typing import Any

from pactline.dossier import dates
from pactline.dossier.view import View, role
from pactline.dossier.wording import capital, clip, count, join, measured
from pactline.model.dossier import Line, Section
from pactline.model.record import Agreement, Body, Commitment, Event
from pactline.model.story import Course, Fact, Pact

STRENGTH = {
    "firm": "",
    "conditional": "on a condition",
    "considered": "under consideration",
    "requested": "asked for, not given",
}
COURSE = {
    "announced": "",
    "in-progress": "reported under way since",
    "reported-done": "reported done since",
    "disputed": "disputed since",
    "no-report-since": "no report since",
}
STATUS = {
    "happened": "",
    "ongoing": "going on",
    "planned": "planned",
    "hypothetical": "a possibility",
    "negated": "said not to be so",
    "alleged": "as alleged",
}


def agreements(view: View) -> Section:
    """What was agreed, with its stages."""
    return Section("agreements", "Agreements", _lines(view, Agreement))


def commitments(view: View) -> Section:
    """What was promised, by whom, to whom, and by when."""
    note = "A commitment is what somebody is reported to have undertaken; it says nothing about whether it was done."
    return Section("commitments", "Commitments", _lines(view, Commitment), note)


def events(view: View) -> Section:
    """What happened, or is said to have happened."""
    return Section("events", "Events", _lines(view, Event))


def sentence(fact: Fact, view: View) -> str:
    """A fact in one sentence."""
    body = fact.record.body
    for kind, tell in TELLERS.items():
        if isinstance(body, kind):
            return tell(fact, body, view)
    return _words(fact, view)


def _lines(view: View, kind: type[Body]) -> tuple[Line, ...]:
    """One line for each fact of a kind, in the order of days."""
    facts = [fact for fact in view.story.facts if isinstance(fact.record.body, kind)]
    facts.sort(key=lambda fact: (fact.when.first or "9999", fact.when.last or "9999", fact.id))
    return tuple(
        Line(
            record=fact.id,
            text=sentence(fact, view),
            evidence=fact.evidence,
            when=fact.when,
            detail=_detail(fact, view),
            tags=(kind.__name__.casefold(), f"status:{fact.record.status}"),
            day=_day(fact, view),
        )
        for fact in facts
    )


def _agreement(fact: Fact, body: Agreement, view: View) -> str:
    """The label and its parties, then the stages with their days."""
    parties = join(_parties(fact, "party", view))
    known = fact.ledger.stages if isinstance(fact.ledger, Pact) else ()
    stages = join([f"{one.stage} {dates.say(one.when)}" if one.when.edtf else one.stage for one in known])
    told = f"{capital(body.label)}{': ' + parties if parties else ''}"
    return f"{told} ({stages})" if stages else told


def _commitment(fact: Fact, body: Commitment, view: View) -> str:
    """Who will do what, as written."""
    by, to = join(_parties(fact, "by", view)), join(_parties(fact, "to", view))
    told = f"{by or 'Somebody'}{' to ' + to if to else ''}: “{clip(body.action)}”"
    if body.amount and body.amount.text not in body.action:
        one = body.amount
        told += f" ({measured(one.value, one.unit, bound=one.bound, between=(one.low, one.high))})"
    return told


def _event(fact: Fact, body: Event, view: View) -> str:
    """The sentence of the trigger, as written."""
    return _words(fact, view)


def _words(fact: Fact, view: View) -> str:
    """The sentence that the first evidence stands in."""
    return view.sentence((role(fact.evidence, "trigger") or sorted(fact.evidence))[0])


def _day(fact: Fact, view: View) -> str:
    """The day it was, else the report's."""
    key = fact.evidence[0].span.report
    return view.day(fact.when, key) if fact.when.edtf else f"reported {view.date(key)}"


def _parties(fact: Fact, part: str, view: View) -> list[str]:
    """The names in one part, or the words for them."""
    names = [view.name(party.actor) or party.text for party in fact.parties if party.role == part]
    return list(dict.fromkeys(names))


def _detail(fact: Fact, view: View) -> str:
    """Strength or status, who says so, where."""
    body = fact.record.body
    said = join([view.name(actor) for actor in fact.said_by if view.name(actor)])
    where = f"in {view.source(fact.evidence[0].span.report)}"
    if fact.reports > 1:
        where = f"in {count(fact.reports, 'report')}, {count(fact.independent, 'independent source')}"
    strength = STRENGTH.get(body.strength, body.strength) if isinstance(body, Commitment) else ""
    course = _course(fact.ledger) if isinstance(fact.ledger, Course) else ""
    pact = _pact(fact.ledger) if isinstance(fact.ledger, Pact) else ""
    state = "" if isinstance(body, Commitment | Agreement) else STATUS.get(fact.record.status, "")
    remarks = (strength, pact, course, state, f"according to {said}" if said else "", where)
    return "; ".join(remark for remark in remarks if remark)


def _pact(pact: Pact) -> str:
    """What an agreement covers and leaves out, and its other labels with why they are one."""
    parts = [f"covers {join(pact.topics)}" if pact.topics else ""]
    parts.append(f"left out: {join(pact.excluded)}" if pact.excluded else "")
    parts.append(f"one object because {'; '.join(pact.why)}" if pact.why else "")
    return "; ".join(part for part in parts if part)


def _course(course: Course) -> str:
    """What became of a commitment, its term, the agreement it belongs to."""
    due = f"due {dates.say(course.due)}" if course.due is not None and course.due.edtf else ""
    late = "the term has passed and no report says it was done" if course.overdue else ""
    under = f"under “{course.under}”" if course.under else ""
    return "; ".join(part for part in (due, COURSE.get(course.status, course.status), late, under) if part)


TELLERS: dict[type, Callable[[Fact, Any, View], str]] = {
    Agreement: _agreement,
    Commitment: _commitment,
    Event: _event,
}
