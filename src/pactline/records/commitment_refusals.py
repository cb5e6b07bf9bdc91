"""A clause in, what somebody is not going to do out: has no plans to close the port, “I'm not leaving”."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_idle import idle
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, in_quotes

MEANT = ("intention",)  # whoever has no plans promises nothing
HAVING = ("have", "be", "say", "see")
ANY = ("any", "anything", "anyone", "anybody")
SPEAKERS = ("i", "we")


def no_plan(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm has [no plans] to close the port; Norvania had no intention of closing it."""
    noun = _plan(place, clause)
    above = place.clause(place.tokens[noun].head) if noun is not None else None
    if noun is None or above is None or clause.voice == "passive" or above.modality is not None:
        return None
    if any(place.lemma(i) in ("if", "whether") for i in place.children(above.verb, "mark")):
        return None  # "hard to know if there were no plans to"
    if above.subject is None or place.lemma(above.verb) == "be":
        return Undertaking(clause.verb, None, noun, "firm")  # "there are no plans to"
    able = agentive(place, above.subject, words) or place.tokens[above.subject].upos in ("PROPN", "PRON", "NOUN")
    return Undertaking(clause.verb, above.subject, noun, "firm") if able else None


def _plan(place: Place, clause: Clause) -> int | None:
    """The plan there is not: no [plans] to close it, no [intention] of closing it."""
    marks = {place.tokens[i].text.lower() for i in place.children(clause.verb, "mark", "case")}
    head = place.tokens[clause.verb].head
    if head < 0 or not marks & {"to", "of"}:
        return None
    nouns = (head, *place.children(head, "obj", "nsubj")) if clause.relation in ("advcl", "xcomp") else (head,)
    for noun in nouns:
        none = any(place.tokens[i].text.lower() == "no" for i in place.children(noun, "det"))
        if none and place.lemma(noun) in MEANT and place.lemma(place.tokens[noun].head) in HAVING:
            return noun
    return None


def not_doing(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """“I'm [not] leaving”, “we are not selling the pier”: a refusal in somebody's very words."""
    by = clause.subject
    going = place.tokens[clause.verb].xpos == "VBG" and clause.voice != "passive" and clause.tense == "present"
    if by is None or not going or not clause.negated or place.tokens[by].text.lower() not in SPEAKERS:
        return None
    said = place.claim(clause.verb) is not None or in_quotes(place, clause.verb)
    if not said or idle(place, clause.verb, words) or place.child(clause.verb, "ccomp") is not None:
        return None
    return None if _no_refusal(place, clause, words) else Undertaking(clause.verb, by, clause.verb, "firm")


def _doing_else(place: Place, clause: Clause) -> bool:
    """“We are not competing, [we are working together]”: how it is, and no refusal."""
    by = place.tokens[clause.subject].text.lower() if clause.subject is not None else ""
    others = (one for one in place.sentence.clauses if one.verb > clause.verb and one.subject is not None)
    return any(
        place.tokens[one.verb].xpos == "VBG"
        and not one.negated
        and one.tense == "present"
        and one.subject is not None
        and place.tokens[one.subject].text.lower() == by
        for one in others
    )


def _no_refusal(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """“We're not saying that”, “we're not just mending it”, “we're not going to stay”: another matter."""
    verb, thing = place.lemma(clause.verb), place.child(clause.verb, "obj")
    if thing is not None and any(place.lemma(i) in ANY for i in (thing, *place.children(thing, "det"))):
        return True  # “we are not selling any fish”, “I'm not saving anything”: so it is now
    only = any(place.lemma(i) in ("just", "only", "simply", "merely") for i in place.children(clause.verb, "advmod"))
    going_to = verb == "go" and place.child(clause.verb, "xcomp") is not None
    return (
        only
        or going_to
        or _doing_else(place, clause)
        or verb in words.words.speaking | words.words.asking | words.words.pledges
    )
