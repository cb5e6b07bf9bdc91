"""A clause in, what it is expected or planned in it that somebody will do out: it is expected that the house will vote.

Only where somebody can do it, or a deed is to be done, is it a plan: that "the price will fall" is a forecast.
"""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_idle import idle
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

UNDER = ("ccomp", "csubj", "csubj:pass")


def it_is_expected(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """It is [expected] that Norvania will close the port."""
    by = clause.subject
    if by is None or clause.voice == "passive" or not _awaited(place, clause, words) or not agentive(place, by, words):
        return None
    cue = place.tokens[clause.verb].head
    return None if idle(place, clause.verb, words) else Undertaking(clause.verb, by, cue, "considered")


def expected_done(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """It is expected that the tents will be [sent] to Riga, that the vote will be [watched] by observers."""
    if clause.subject is None or clause.voice != "passive" or not _awaited(place, clause, words):
        return None
    agent = clause.agent if clause.agent is not None and place.case(clause.agent) == "by" else None
    able = agent is not None and agentive(place, agent, words)
    deed = agent is None and place.lemma(clause.verb) in words.words.deeds - words.words.outcomes
    return Undertaking(clause.subject, agent, clause.verb, "considered") if able or deed else None


def _awaited(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a clause stands under "it is expected", and not under "analysts expect"."""
    head = place.tokens[clause.verb].head
    if (
        head < 0
        or clause.modality != "will"
        or clause.negated
        or clause.relation not in UNDER
        or place.lemma(head) not in words.words.awaiting
    ):
        return False
    above = place.clause(head)
    empty = any(place.tokens[i].text.lower() == "it" for i in place.children(head, "expl", "nsubj:pass", "nsubj"))
    passive = any(place.lemma(i) == "be" for i in place.children(head, "aux:pass", "cop", "aux"))
    return empty and passive and above is not None and not above.negated and above.modality is None
