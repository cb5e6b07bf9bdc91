"""A clause in, who vows in it out, where it is a participle by the way: said its raid failed, [pledging] an inquiry.

A tree may hang the participle on what is said, whose subject pledges nothing: then whoever says it pledges.
"""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive, who_acts
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place


def who_vows(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """Who can undertake what a clause tells of: its subject, or who says that of which it is told by the way."""
    said = _told_by_the_way(place, clause)
    teller = place.clause(place.tokens[said.verb].head) if said is not None else None
    if said is None or teller is None or said.subject is None or teller.subject is None:
        return who_acts(place, clause, words)
    above = agentive(place, teller.subject, words) and not agentive(place, said.subject, words)
    return teller.subject if above else who_acts(place, clause, words)


def _told_by_the_way(place: Place, clause: Clause) -> Clause | None:
    """What somebody says, on which a participle behind a comma was hung."""
    verb = place.tokens[clause.verb]
    bare = verb.xpos == "VBG" and clause.relation == "advcl" and not place.children(clause.verb, "aux", "mark")
    if not bare or place.tokens[clause.verb - 1].text != ",":
        return None
    said = place.clause(verb.head)
    return said if said is not None and said.relation == "ccomp" else None
