"""A clause in, what or who is due on a day by it out: the vote is due on Thursday, Holm is due in court then."""

from pactline.model.sentence import Clause
from pactline.records import commitment_terms
from pactline.records.commitment_agents import agentive, who_acts
from pactline.records.commitment_future import own_clause
from pactline.records.commitment_relative import doer
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, is_told

AT = ("in", "at", "before")
ONE_OF = ("first", "second", "third", "fourth", "next", "last", "other", "rest")


def is_due(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The vote is [due] on Thursday, the first tranche in May: what people come together for, pay or send."""
    what = clause.subject if _due(place, clause) and clause.tense == "present" else None
    if what is None or not _awaited_thing(place, what, words):
        return None
    return Undertaking(what, None, clause.verb, "firm") if _dated(place, clause, clause.verb, words=words) else None


def _awaited_thing(place: Place, what: int, words: CommitmentWords) -> bool:
    """A vote, a payment; [the first], of the tranches that were told of before."""
    whose = place.child(what, "nmod:poss")
    if whose is not None and place.tokens[whose].text.lower() == "whose":
        return False  # told in passing
    known = words.words.meetings | words.words.gatherings | words.words.owed
    if place.tokens[what].upos == "NOUN":
        return place.lemma(what) in known
    near = (place, place.before) if place.before is not None else (place,)
    told = any(one.lemma(i) in words.words.owed for one in near for i in range(len(one.tokens)))
    return place.lemma(what) in ONE_OF and told


def due_at(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm is [due] in court on Monday; the ministers are [expected] in Riga today."""
    awaited = _awaited(place, clause)
    by = doer(place, clause, words) if awaited or _due(place, clause) else None
    if by is None or not agentive(place, by, words):
        return None
    told = clause.tense == "present" or place.claim(clause.verb) is not None
    there = told and any(_seat(place, i, words) for i in place.children(clause.verb, "obl:"))
    found = Undertaking(clause.verb, by, clause.verb, "considered" if awaited else "firm")
    return found if there and _dated(place, clause, clause.verb, words=words) else None


def will_be_at(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm will be in [Riga] on Monday: where somebody goes on a day to come."""
    by = doer(place, clause, words) if clause.modality == "will" and not clause.negated else None
    there = by is not None and place.child(clause.verb, "cop") is not None and _seat(place, clause.verb, words)
    if by is None or not there or not agentive(place, by, words) or not _a_person(place, by):
        return None
    cop = place.children(clause.verb, "cop")[0]
    told = own_clause(place, clause, words) and _dated(place, clause, clause.verb, words=words)
    return Undertaking(clause.verb, by, cop, "firm") if told else None


def _a_person(place: Place, by: int) -> bool:
    """Whether somebody can be there in person."""
    name = place.named(by)
    return name is not None and (name.kind == "person" or place.tokens[by].upos == "NOUN")


def slated_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The satellite is [set] to launch in May: a thing that somebody sends on its way or opens on a day to come."""
    act, what = place.child(clause.verb, "xcomp"), clause.subject
    if (
        act is None
        or what is None
        or place.lemma(clause.verb) not in words.words.slated
        or place.tokens[what].upos != "NOUN"
    ):
        return None
    now = clause.tense == "present" or place.claim(clause.verb) is not None
    if (
        not now
        or place.lemma(act) not in words.words.launching
        or not is_told(place, clause)
        or agentive(place, what, words)
    ):
        return None
    ends = (place.tokens[act].start, place.tokens[act].end)
    dated = commitment_terms.due(place, Undertaking(act, None, clause.verb, "firm"), ends, words=words) is not None
    return Undertaking(what, None, clause.verb, "firm") if dated and own_clause(place, clause, words) else None


def goes_ahead(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania is [pressing] ahead with the sale of its port: what it goes on to do."""
    on = any(place.tokens[i].text.lower() == "ahead" for i in place.under[clause.verb])
    going = place.tokens[clause.verb].xpos == "VBG" and clause.tense == "present" and clause.voice != "passive"
    if not on or not going or place.lemma(clause.verb) not in words.words.forging or not is_told(place, clause):
        return None
    with_ = (i for i in place.children(clause.verb, "obl:") if place.case(i) == "with")
    known = words.words.doings | words.words.undertaken
    thing = next((i for i in with_ if place.lemma(i) in known), None)
    by = who_acts(place, clause, words) if thing is not None else None
    return None if thing is None or by is None else Undertaking(thing, by, clause.verb, "firm")


def _due(place: Place, clause: Clause) -> bool:
    """Whether a predicate is "is due" and nothing is to be done by it."""
    bare = place.child(clause.verb, "xcomp", "advcl", "ccomp") is None and place.child(clause.verb, "cop") is not None
    return place.lemma(clause.verb) == "due" and bare and is_told(place, clause)


def _awaited(place: Place, clause: Clause) -> bool:
    """Whether a predicate is "is expected" and nothing is to be done by it."""
    bare = place.child(clause.verb, "xcomp", "advcl", "ccomp", "obj") is None and clause.voice == "passive"
    return place.lemma(clause.verb) == "expect" and bare and is_told(place, clause)


def _seat(place: Place, at: int, words: CommitmentWords) -> bool:
    """In [court], in [Riga]: where somebody is awaited."""
    name = place.named(at)
    town = name is not None and name.form == "name" and name.kind in ("place", "state")
    return place.case(at) in AT and (town or place.lemma(at) in words.words.bench)


def _dated(place: Place, clause: Clause, act: int, *, words: CommitmentWords) -> bool:
    """Whether a day to come stands with it."""
    ends = (place.tokens[clause.verb].start, place.tokens[clause.verb].end)
    found = Undertaking(act, None, clause.verb, "firm")
    return commitment_terms.due(place, found, ends, words=words) is not None
