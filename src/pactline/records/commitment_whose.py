"""Who is to act in its sentence in, the body in whose name it speaks out: troops, [whose commanders] promised to wait.

"Whose commanders" names nobody by itself; what those who lead a body promise, it promises.
"""

from pactline.model.record import Party
from pactline.records.ledger_place import Place

SPEAKERS = ("my ", "our ", "your ")


def led(place: Place, at: int | None, leaders: frozenset[str]) -> tuple[Party, ...]:
    """The [crews], whose captains vowed to wait: the body whose leaders speak; else nobody."""
    if at is None:
        return ()
    whose = any(place.tokens[i].text.lower() == "whose" for i in place.children(at, "nmod:poss"))
    verb = place.tokens[at].head
    if not whose or verb < 0 or place.tokens[verb].deprel != "acl:relcl" or place.lemma(at) not in leaders:
        return ()
    noun = place.tokens[verb].head
    return () if noun > at or place.tokens[noun].upos not in ("NOUN", "PROPN") else (place.party("by", noun),)


def of_a_speaker(party: Party) -> bool:
    """“I want [my president] to go”, “[our leaders] must pay”: whose they are says nobody but who speaks."""
    return party.chain is None and party.text.lower().startswith(SPEAKERS)
