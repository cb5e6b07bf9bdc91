"""A verb in its sentence in, the clause that says what it tells out: [Lund said] costs rose, and it would close.

And who speaks in, the body for which he only speaks out: a [Boreal] spokesman.
"""

from pactline.model.sentence import Clause
from pactline.records.ledger_place import Place

SPEAKING = ("spokesman", "spokeswoman", "spokesperson")
BODIES = ("organisation", "state", "group")
SAID = ("ccomp", "parataxis")


def over_said(place: Place, verb: int) -> Clause | None:
    """The clause in whose content a verb stands, by itself or joined to the first verb there."""
    seen: set[int] = set()
    while verb >= 0 and verb not in seen and place.tokens[verb].deprel == "conj":
        seen.add(verb)
        verb = place.tokens[verb].head
    return place.clause(place.tokens[verb].head) if verb >= 0 and place.tokens[verb].deprel in SAID else None


def spoken_for_body(place: Place, speaker: int) -> int | None:
    """The token of the one body named for which a noun speaks: a [Boreal] spokesman, a spokesman for [Boreal]."""
    if place.lemma(speaker) not in SPEAKING:
        return None
    owners = place.children(speaker, "compound", "nmod:poss", "nmod:")
    named = [i for i in owners if (name := place.named(i)) is not None and name.kind in BODIES and name.form == "name"]
    return named[0] if len(named) == 1 else None
