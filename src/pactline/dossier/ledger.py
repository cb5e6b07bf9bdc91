"""A view in, agreements, commitments and events out: what was agreed, promised and done, in the reports' words."""

from collections.abc import Callable
from typing import Any

from pactline.dossier import deeds
from pactline.dossier.view import View, role
from pactline.dossier.wording import capital, clip, count, join, measured
from pactline.model.dossier import Line, Section
from pactline.model.record import Agreement, Body, Commitment, Event
from pactline.model.story import Fact

STRENGTH = {
    "firm": "",
    "conditional": "on a condition",
    "considered": "under consideration",
    "requested": "asked for, not given",
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
    """The label and its parties, then the stages the words give."""
    parties = join(_parties(fact, "party", view))
    stages = join([stage.stage for stage in body.stages])
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
    """What kind of deed, by whom and to whom; the words are quoted beside it."""
    by, to = (_parties(fact, part, view) for part in ("actor", "recipient"))
    place = view.place(fact.record.where)
    return deeds.say(body.type, body.mode, by=by, to=to, place=place, rule=role(fact.evidence, "trigger")[0].rule)


def quoted(fact: Fact, view: View) -> str:
    """How real an event is and the sentence it stands in; "" for what is no event."""
    if not isinstance(fact.record.body, Event):
        return ""
    remark = STATUS.get(fact.record.status, "")
    return f"{capital(remark)}: “{_words(fact, view)}”" if remark else f"“{_words(fact, view)}”"


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
    remarks = (strength, STATUS.get(fact.record.status, ""), f"according to {said}" if said else "", where)
    return "; ".join(remark for remark in remarks if remark)


TELLERS: dict[type, Callable[[Fact, Any, View], str]] = {
    Agreement: _agreement,
    Commitment: _commitment,
    Event: _event,
}
