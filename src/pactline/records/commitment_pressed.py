"""A clause in, what somebody is given a time to do, or pressed to do, out: gave the owners until May to leave."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_asked import askable
from pactline.records.commitment_idle import idle
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive, is_told, past_it

UNTIL = ("until", "till", "by")
LENGTH = 20  # letters a time may reach beyond its noun


def given_until(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The council [gave] the owners until May to clear out; it [gave] Brackway 90 days to find a buyer."""
    if place.lemma(clause.verb) != "give" or not is_told(place, clause):
        return None
    passive = clause.voice == "passive"
    by = clause.subject if passive else place.child(clause.verb, "iobj")
    by = place.child(clause.verb, "obj") if by is None else by
    act = next((i for i in _behind(place, clause.verb) if infinitive(place, i)), None)
    if by is None or act is None or not askable(place, by, words):
        return None
    timed = not past_it(place, clause.verb) and _timed(place, clause.verb, act, words=words)
    return Undertaking(act, by, clause.verb, "requested", asked=True) if timed else None


def _timed(place: Place, verb: int, act: int, *, words: CommitmentWords) -> bool:
    """Whether a time is given: [until May], [90 days]."""
    given = (*place.children(verb, "obl:"), *place.children(verb, "obj", "nmod:unmarked"))
    near = [i for i in given if i < act and place.times(place.tokens[i].start - LENGTH, place.tokens[i].end + LENGTH)]
    return any(place.case(i) in UNTIL or place.lemma(i) in words.words.stretches for i in near)


def _behind(place: Place, verb: int) -> tuple[int, ...]:
    """The infinitives behind a verb, on it or on what it gives."""
    things = place.children(verb, "obj", "obl:")
    return (*place.children(verb, "xcomp", "advcl"), *(j for i in things for j in place.children(i, "acl")))


def puts_pressure(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Riga [put] pressure on Brackway to publish the plan, is piling it on."""
    noun = clause.object
    if noun is None or place.lemma(noun) != "pressure" or place.lemma(clause.verb) not in words.words.piling:
        return None
    if not _by_somebody(place, clause, words):
        return None
    on = (i for i in (*place.children(clause.verb, "obl:"), *place.children(noun, "nmod:")) if place.case(i) == "on")
    by = next((i for i in on if askable(place, i, words)), None)
    acts = (*_behind(place, clause.verb), *(place.children(by, "acl", "advcl") if by is not None else ()))
    act = next((i for i in acts if infinitive(place, i) and not idle(place, i, words)), None)
    return Undertaking(act, by, noun, "requested", asked=True) if act is not None and by is not None else None


def _by_somebody(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """[Riga] put pressure on Holm; but "the outrage put pressure on Holm to act": nobody asked him."""
    if clause.voice == "passive" or clause.tense is None or clause.modality is not None or not is_told(place, clause):
        return False
    gone = place.tokens[clause.verb].xpos == "VBG" and clause.tense == "past"
    return not gone and clause.subject is not None and agentive(place, clause.subject, words)


def under_pressure(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Brackway is [under pressure] from Riga to publish the plan."""
    spots = (clause.verb, *place.children(clause.verb, "obl:"))
    noun = next((i for i in spots if place.lemma(i) in words.words.pressing and place.case(i) == "under"), None)
    if noun is None or clause.subject is None or not is_told(place, clause) or clause.tense == "past":
        return None
    acts = (*place.children(noun, "acl", "advcl", "xcomp"), *place.children(clause.verb, "xcomp", "advcl"))
    act = next((i for i in acts if infinitive(place, i) and not idle(place, i, words)), None)
    able = askable(place, clause.subject, words)
    return Undertaking(act, clause.subject, noun, "requested", asked=True) if act is not None and able else None
