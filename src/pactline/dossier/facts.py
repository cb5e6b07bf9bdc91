"""A fact in, one attributed sentence for it out, with who takes part, its day and where it stands."""

import msgspec

from pactline.dossier import deeds, speech
from pactline.dossier.view import View, role
from pactline.dossier.wording import capital, clip, inside, join
from pactline.model.record import Agreement, Commitment, Event, Statement
from pactline.model.span import Evidence
from pactline.model.story import Bound, Fact

OWN = ("trigger", "action", "cue")  # the words a fact rests on, by their role
SHORT = 240  # characters of a statement's line that may stand for what is said in it
STATUS = {
    "ongoing": "going on when reported",
    "planned": "planned",
    "hypothetical": "a possibility",
    "negated": "said not to be so",
    "alleged": "alleged",
}


def sentence(fact: Fact, view: View) -> str:
    """A fact in one sentence."""
    body = fact.record.body
    if isinstance(body, Statement):
        return speech.line(fact, view)
    if isinstance(body, Agreement):
        return capital(body.label)
    if isinstance(body, Commitment):
        return _commitment(fact, body, view)
    if isinstance(body, Event):
        rule = (role(fact.evidence, "trigger") or sorted(fact.evidence))[0].rule
        by, to, place = _side(fact, "actor", view), _side(fact, "recipient", view), view.place(fact.record.where)
        return deeds.say(body.type, body.mode, by=by, to=to, place=place, rule=rule)
    return words(fact, view)


def quoted(fact: Fact, view: View) -> str:
    """How real an event is and the sentence it stands in; "" for what is no event."""
    if not isinstance(fact.record.body, Event):
        return ""
    remark = status(fact)
    return f"{capital(remark)}: “{words(fact, view)}”" if remark else f"“{words(fact, view)}”"


def words(fact: Fact, view: View) -> str:
    """The report's sentence that the fact rests on first."""
    return view.sentence(own(fact))


def own(fact: Fact) -> Evidence:
    """The words a fact rests on first."""
    held = (role(fact.evidence, part) for part in OWN)
    return next((some[0] for some in held if some), min(fact.evidence))


def parties(fact: Fact, part: str, view: View) -> list[str]:
    """The names in one part, or the words for them."""
    names = [view.name(party.actor) or clip(party.text, SHORT) for party in fact.parties if party.role == part]
    return list(dict.fromkeys(name for name in names if name))


def _side(fact: Fact, part: str, view: View) -> list[str]:
    """The parties of an event; who acts for a state and is one man or one body of it in the report's words."""
    told = [msgspec.structs.replace(one, actor=None) if _of_one(one, view) else one for one in fact.parties]
    return parties(msgspec.structs.replace(fact, parties=tuple(told)), part, view)


def _of_one(party: Bound, view: View) -> bool:
    """Whether a party is told as its state and is only one man or one body of it."""
    actor = view.actors.get(party.actor or "")
    return actor is not None and actor.kind == "state" and deeds.of_one(party.text)


def day(fact: Fact, view: View) -> str:
    """The day it was, else when it was reported."""
    return view.own_day(fact.when, fact.evidence[0].span.report)


def said_by(fact: Fact, view: View) -> str:
    """Who says so, by name or in the report's words; "" where the report itself does."""
    names = [name for actor in fact.said_by if (name := view.name(actor))]
    return join([*names, *(clip(words, SHORT) for words in fact.said_by_text)])


def status(fact: Fact) -> str:
    """How real a fact is, in words: that she met Holm, as Lund says, she tells of herself and nobody alleges of her."""
    doers = {party.actor for party in fact.parties if party.role == "actor"}
    own_deed = fact.record.status == "alleged" and bool(fact.said_by) and set(fact.said_by) <= doers
    return "by own account" if own_deed else STATUS.get(fact.record.status or "", "")


def remarks(fact: Fact, view: View, *, with_status: bool = True) -> str:
    """Where it stands, whether it is so, and who says so."""
    told = (
        view.carriers(fact.evidence, fact.reports, fact.independent),
        status(fact) if with_status else "",
        _account(fact, view),
    )
    return "; ".join(remark for remark in told if remark)


def _account(fact: Fact, view: View) -> str:
    """By whose account it is so, where that is not who is to act himself."""
    said = said_by(fact, view)
    own_plan = said == join(parties(fact, "by", view))
    return f"according to {inside(said)}" if said and not own_plan else ""


def _commitment(fact: Fact, body: Commitment, view: View) -> str:
    """The statement it is made in, where that is short; else the report's sentence."""
    saying = view.facts.get(fact.record.within or "")
    if saying and isinstance(saying.record.body, Statement):
        told = speech.line(saying, view)
        if len(told) <= SHORT and speech.GAP not in told and body.action.casefold() in told.casefold():
            return told
    return view.sentence((role(fact.evidence, "action") or sorted(fact.evidence))[0])
