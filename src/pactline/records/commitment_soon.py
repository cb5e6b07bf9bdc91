"""A clause in, what somebody is about to do or thinks of doing out: is in talks to buy it, leaves on Friday."""

from pactline.model.sentence import Clause
from pactline.records import commitment_terms
from pactline.records.commitment_agents import agentive, who_acts
from pactline.records.commitment_calendar import own_day_ahead
from pactline.records.commitment_idle import idle
from pactline.records.commitment_relative import doer
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive, is_told, quoted

DECIDED = ("decide", "vote", "opt")  # against closing it
TOPIC = ("of", "about", "on", "at")
CALLED = ("for", "on", "upon")


def near_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania is [in talks] to buy the port; the two sides are [close] to signing a truce, [open] to it."""
    if place.child(clause.verb, "cop") is None or not is_told(place, clause) or _gone(place, clause):
        return None
    if words.near.get(place.lemma(clause.verb)) != place.case(clause.verb):
        return None
    act = next((i for i in place.children(clause.verb, "acl", "advcl", "xcomp", "obl:") if _to_do(place, i)), None)
    if act is None or clause.subject is None or idle(place, act, words) or not agentive(place, clause.subject, words):
        return None
    return Undertaking(act, clause.subject, clause.verb, "considered")


def _to_do(place: Place, act: int) -> bool:
    """To close it, to closing it, on the verge of closing it."""
    of = any(place.lemma(i) == "of" for i in place.children(act, "mark"))
    bound = infinitive(place, act) or place.case(act) == "to" or of
    return bound and place.tokens[act].xpos in ("VB", "VBG")


def thinking_of(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm is [thinking] of closing the port; the council [decided] against closing it."""
    act = next((i for i in place.children(clause.verb, "advcl", "xcomp") if place.tokens[i].xpos == "VBG"), None)
    strength = _leaning(place, clause, act, words=words) if act is not None else None
    going = clause.tense is not None or bool(place.children(clause.verb, "aux"))  # not "working and thinking of it"
    if act is None or strength is None or clause.voice == "passive" or not is_told(place, clause) or not going:
        return None
    by = who_acts(place, clause, words)
    return None if by is None or idle(place, act, words) else Undertaking(act, by, clause.verb, strength)


def _leaning(place: Place, clause: Clause, act: int, *, words: CommitmentWords) -> str | None:
    """How firmly one leans to a deed: thinks of it, decides against it."""
    verb, mark = place.lemma(clause.verb), place.child(act, "mark")
    word = place.lemma(mark) if mark is not None else ""
    if verb in DECIDED:
        return "firm" if word == "against" else None
    return words.leanings.get(verb) if word in TOPIC and not _gone(place, clause) else None


def _gone(place: Place, clause: Clause) -> bool:
    """Was thinking of it; but not in "said he was thinking of it", which is told of then."""
    said = clause.relation == "ccomp" and place.claim(clause.verb) is not None and not quoted(place, clause)
    return clause.tense == "past" and not said


def on_a_day(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm leaves for Riga [on Friday], is leaving [next week]: the present, with a day to come."""
    by = doer(place, clause, words) if _present(place, clause) else None
    if by is None or idle(place, clause.verb, words) or not agentive(place, by, words):
        return None
    det = place.child(by, "det")
    if (det is not None and place.lemma(det) == "a") or _pictured(place, clause, by) or _weighs(place, clause, words):
        return None  # "a trader pauses on Friday": words under a picture
    found = Undertaking(clause.verb, by, clause.verb, "firm")
    term = commitment_terms.due(
        place, found, (place.tokens[clause.verb].start, place.tokens[clause.verb].end), words=words
    )
    return found if term is not None and own_day_ahead(place, clause.verb, term) else None


def _pictured(place: Place, clause: Clause, by: int) -> bool:
    """Rescuers search the river on Friday: whoever they are, as words under a picture have it."""
    owned = place.child(by, "det", "nmod:poss", "nummod") is not None
    return place.tokens[by].xpos == "NNS" and not owned and place.tokens[clause.verb].xpos == "VBP"


def _weighs(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Is [considering] it next week, is [planning] a rally, [calling] for one on Friday: no deed of that day."""
    verb = place.lemma(clause.verb)
    if verb in words.words.calling | words.words.demanding and any(
        place.case(i) in CALLED for i in place.children(clause.verb, "obl:")
    ):
        return True
    return verb in words.infinitives or verb in words.progressives or verb in words.passives


def _present(place: Place, clause: Clause) -> bool:
    """Whether a clause tells of what is or will be done: leaves, is leaving; not "has left", "who leaves"."""
    if clause.tense != "present" or clause.voice == "passive" or clause.negated or clause.modality is not None:
        return False
    perfect = any(place.lemma(i) == "have" for i in place.children(clause.verb, "aux"))
    return clause.relation in ("root", "ccomp", "conj", "parataxis") and not perfect
