"""A clause in, what somebody has signed up for out: Holm has signed on to direct the film, is signed to return."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_idle import idle
from pactline.records.commitment_relative import doer
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive, is_told, past_it


def signed_on(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm has [signed] on to direct the film; Holm is [signed] to return."""
    if place.lemma(clause.verb) != "sign" or not _on(place, clause) or clause.object is not None:
        return None
    act = next((i for i in place.children(clause.verb, "xcomp", "advcl") if infinitive(place, i)), None)
    by = doer(place, clause, words)
    if act is None or by is None or act < clause.verb or past_it(place, clause.verb) or not is_told(place, clause):
        return None
    able = agentive(place, by, words) and not idle(place, act, words)
    return Undertaking(act, by, clause.verb, "firm") if able else None


def _on(place: Place, clause: Clause) -> bool:
    """Signed [on], signed [up]; [is] signed: bound by it now."""
    if any(place.tokens[i].text.lower() in ("on", "up") for i in place.children(clause.verb, "compound:prt")):
        return True
    bound = any(place.tokens[i].text.lower() in ("is", "are") for i in place.children(clause.verb, "aux:pass"))
    return bound and not place.children(clause.verb, "obl")
