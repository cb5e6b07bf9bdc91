"""A clause in, what a report itself asks of somebody by it out: the government should publish its plan."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_doubt import likely
from pactline.records.commitment_future import own_clause
from pactline.records.commitment_idle import no_request
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, in_quotes, unreal

MAIN = ("root", "conj", "parataxis")
DEFINITE = ("the", "its", "their", "his", "her", "this", "these")


def report_asks(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The government [should] publish its plan, as nobody else says: what a report asks of somebody in particular."""
    by = clause.subject
    if clause.modality != "should" or by is None or unreal(place, clause) or clause.voice == "passive":
        return None
    modal = next((i for i in place.children(clause.verb, "aux") if place.tokens[i].xpos == "MD"), -1)
    if clause.relation not in MAIN or modal < by or _said(place, clause) or not own_clause(place, clause, words):
        return None
    if no_request(place, clause.verb, words) or likely(place, clause, words) or not _known(place, by, words):
        return None
    return Undertaking(clause.verb, by, modal, "requested", asked=True)


def _said(place: Place, clause: Clause) -> bool:
    """Whether somebody else says so."""
    return place.claim(clause.verb) is not None or in_quotes(place, clause.verb)


def _known(place: Place, by: int, words: CommitmentWords) -> bool:
    """[Norvania], [the council]: somebody in particular."""
    if place.tokens[by].upos == "PROPN":
        return agentive(place, by, words)
    det = place.child(by, "det", "nmod:poss")
    definite = det is not None and (place.tokens[det].text.lower() in DEFINITE or place.tokens[det].upos == "PROPN")
    return definite and place.tokens[by].upos == "NOUN" and agentive(place, by, words)
