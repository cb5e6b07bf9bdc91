"""A clause in, what will be done in it out, by whomever: the tents will be sent on Monday, the bridge is to be removed.

Only verbs of deeds count: what "will be affected" or "will be remembered" is a forecast.
"""

from pactline.model.sentence import Clause
from pactline.records import commitment_terms
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_arranged import arranged
from pactline.records.commitment_assured import promiser
from pactline.records.commitment_doubt import unsure
from pactline.records.commitment_future import meant, own_clause
from pactline.records.commitment_idle import idle
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive, is_told, past_it

PROMISED = ("promise", "pledge")
UNTOLD = ("that", "which", "what", "whatever", "i", "you")
PERSONS = ("he", "she")
NOBODY = ("nobody", "none", "nothing", "everybody", "everyone", "everything", "all", "those", "this", "that")


def will_be_done(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The tents will be [sent] to Tessary on Monday; the bridge is to be [removed]."""
    if clause.voice != "passive" or clause.subject is None or "relcl" in clause.relation:
        return None
    if (
        not _deed(place, clause, words)
        or _untold(place, clause, clause.subject, words=words)
        or _only_way(place, clause)
    ):
        return None
    strength = firmness(place, clause, words)
    if strength is None or not own_clause(place, clause, words):
        return None
    agent = None if clause.negated or is_day(place, clause.agent) else clause.agent  # "will not be run by Boreal"
    by = _vower(place, clause, clause.subject, words=words) if clause.agent is None else agent
    return Undertaking(clause.subject, by, clause.verb, strength)


def _vower(place: Place, clause: Clause, subject: int, *, words: CommitmentWords) -> int | None:
    """[Holm] promised that the pier would be mended: whoever vows it sees to it, though nobody is told to do it."""
    own = place.tokens[subject].upos == "PRON" and place.tokens[subject].text.lower() not in NOBODY
    return None if own else promiser(place, clause, words)


def is_day(place: Place, agent: int | None) -> bool:
    """Will be paid by [Wednesday]: a day, though a tree may have it as who does it."""
    return agent is not None and bool(place.times(place.tokens[agent].start, place.tokens[agent].end))


def _untold(place: Place, clause: Clause, subject: int, *, words: CommitmentWords) -> bool:
    """[Awards that] were due to be paid, [he] will be briefed, as nobody says; [your] order, on a page."""
    pronoun = place.tokens[subject].text.lower()
    if place.lemma(subject) in words.words.bookings and clause.agent is None:
        return True  # "earnings will be reduced": they come out so
    if pronoun == "we" and clause.agent is None:
        return True  # "we will be heard"
    if pronoun in UNTOLD or (pronoun in PERSONS and place.claim(clause.verb) is None):
        return True
    return any(place.tokens[i].text.lower() == "your" for i in place.children(subject, "nmod:poss"))


def _only_way(place: Place, clause: Clause) -> bool:
    """The danger will [only] be removed [by drilling]: how it can come about."""
    ways = (i for i in place.children(clause.verb, "advcl") if place.tokens[i].xpos == "VBG")
    by = any(place.lemma(j) == "by" for i in ways for j in place.children(i, "mark"))
    return by and any(place.lemma(i) == "only" for i in place.children(clause.verb, "advmod"))


def will_be_done_by(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The fund, which will be [run] by Holm: a clause about a thing that names who acts."""
    if clause.voice != "passive" or clause.agent is None or "relcl" not in clause.relation:
        return None
    firm = meant(place, clause, words) == "firm" and not unsure(place, clause, words)
    modal = next((i for i in place.children(clause.verb, "aux") if place.tokens[i].xpos == "MD"), None)
    heard = place.lemma(clause.verb) in words.words.speaking  # "a theme that will be repeated"
    if not firm or modal is None or heard or not _deed(place, clause, words):
        return None
    return Undertaking(clause.verb, clause.agent, modal, "firm")


def firmness(place: Place, clause: Clause, words: CommitmentWords) -> str | None:
    """Firmly of what will be or is to be done; of what is due, set or expected to be done, as that binds."""
    if meant(place, clause, words) == "firm" or arranged(place, clause.verb):
        return None if unsure(place, clause, words) else "firm"
    head = place.tokens[clause.verb].head
    if clause.relation not in ("xcomp", "advcl") or head < 0 or not infinitive(place, clause.verb):
        return None
    above = place.clause(head)
    if above is None or not is_told(place, above):
        return None
    return _going(place, clause, above) or _arranged_so(place, above, words)


def _going(place: Place, clause: Clause, above: Clause) -> str | None:
    """She is [going] to be briefed, as somebody says; not "it is going to be taken from us"."""
    going = place.tokens[above.verb].text.lower() == "going" and above.tense == "present"
    if not going or place.claim(above.verb) is None or clause.subject is None:
        return None
    return None if place.tokens[clause.subject].text.lower() == "it" else "firm"


def _arranged_so(place: Place, above: Clause, words: CommitmentWords) -> str | None:
    """Is [due], [set], [expected] to be done; not "was due to be released in May", told as past."""
    head = above.verb
    if past_it(place, head) or (above.tense == "past" and place.claim(head) is None):
        return None
    ready = words.passives.get(place.lemma(head)) if place.lemma(head) in words.words.arranging else None
    stands = place.child(head, "cop", "aux:pass") is not None and place.child(head, "obj") is None
    return ready if stands else None


def _deed(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether something is done on purpose: by its verb, or by somebody who can; not "will be driven by demand"."""
    if clause.agent is not None and not is_day(place, clause.agent):
        by_somebody = place.case(clause.agent) == "by" and agentive(place, clause.agent, words)
        effected = place.lemma(clause.verb) in words.words.effecting  # "will be heard by ten judges"
        return by_somebody and (effected or not idle(place, clause.verb, words))
    return place.lemma(clause.verb) in words.words.deeds - words.words.outcomes


def money_will_go(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The proceeds will [go] to the ferry fund."""
    if place.lemma(clause.verb) != "go" or clause.subject is None or meant(place, clause, words) != "firm":
        return None
    money = {place.lemma(i) for i in (clause.subject, *place.children(clause.subject, "nmod:"))} & words.words.money
    receiver = any(place.case(i) == "to" for i in place.children(clause.verb, "obl:"))
    told = own_clause(place, clause, words) and not unsure(place, clause, words)
    return Undertaking(clause.subject, None, clause.verb, "firm") if money and receiver and told else None


def will_take_place(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Further talks will [take] place on Thursday, are scheduled to [take] place then: on a day to come."""
    thing, what = place.child(clause.verb, "obj"), clause.subject
    if place.lemma(clause.verb) != "take" or thing is None or what is None or place.lemma(thing) != "place":
        return None
    strength = firmness(place, clause, words)
    if strength is None or clause.negated or not own_clause(place, clause, words):
        return None
    found = Undertaking(clause.verb, None, clause.verb, "firm")
    ends = (place.tokens[clause.verb].start, place.tokens[clause.verb].end)
    dated = commitment_terms.due(place, found, ends, words=words) is not None
    told = dated and place.tokens[what].upos == "NOUN"
    return Undertaking(what, None, clause.verb, strength) if told else None


def promised_of_them(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """New elections have been [promised] within 60 days."""
    thing = clause.subject
    if place.lemma(clause.verb) not in PROMISED or clause.voice != "passive" or thing is None or clause.negated:
        return None
    now = any(place.tokens[i].text.lower() in ("have", "has", "is", "are") for i in place.under[clause.verb])
    bare = place.child(clause.verb, "obj", "xcomp", "ccomp") is None and place.tokens[thing].upos == "NOUN"
    if not now or not bare or agentive(place, thing, words) or place.lemma(thing) in words.words.crowd:
        return None
    by = clause.agent if clause.agent is not None and agentive(place, clause.agent, words) else None
    return Undertaking(thing, by, clause.verb, "firm")
