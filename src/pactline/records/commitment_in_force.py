"""A clause in, what is to hold on a condition by it out: the treaty will come into force on 1 July, if it is ratified.

A law, a truce or a tariff takes effect by itself, so that nobody is told to act; who says so stands beside it.
"""

from pactline.model.sentence import Clause
from pactline.records import commitment_terms
from pactline.records.commitment_done import firmness
from pactline.records.commitment_future import own_clause
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

HOLDING = ("effect", "force", "operation")
INTO = ("into", "in")
COMING = ("come", "go", "enter", "be", "pass")
FROM = ("from", "of")
PRONOUNS = ("it", "they", "this", "these", "those", "both")
UNDER = ("if", "once", "when", "after", "unless", "until")


def takes_effect(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The treaty is to [take] effect once it is ratified, will [come] into force if the council agrees."""
    what = clause.subject
    if what is None or clause.negated or "relcl" in clause.relation or not _holds(place, clause.verb):
        return None
    plain = place.tokens[what].upos in ("NOUN", "PROPN") or place.tokens[what].text.lower() in PRONOUNS
    strength = _strength(place, clause, words) if plain else None
    return Undertaking(what, None, clause.verb, strength) if strength is not None else None


def _strength(place: Place, clause: Clause, words: CommitmentWords) -> str | None:
    """How firmly, as what will be done is, on a condition: a mere day in force is a stage and no promise."""
    later = firmness(place, clause, words)
    return later if later is not None and _under(place, clause) and own_clause(place, clause, words) else None


def _holds(place: Place, verb: int) -> bool:
    """Take [effect], come into [force], go into [effect], be in [force]; apply [from] 1 May."""
    lemma = place.lemma(verb)
    if lemma == "apply":
        return _applies(place, verb)
    if lemma in HOLDING[:2]:
        return place.case(verb) == "in" and place.child(verb, "cop") is not None
    things = place.children(verb, "obj") if lemma == "take" else ()
    into = place.children(verb, "obl:", "obj") if lemma in COMING else ()
    taken = any(place.lemma(i) == "effect" for i in things)
    return taken or any(place.lemma(i) in HOLDING and place.case(i) in INTO for i in into)


def _applies(place: Place, verb: int) -> bool:
    """The rules will apply [from] 1 May: holds from a day on."""
    days = [place.tokens[i] for i in place.children(verb, "obl:") if place.case(i) in FROM]
    times = place.times(place.sentence.start, place.sentence.end)
    dated = any(commitment_terms.stands_on(time, day) for time in times for day in days)
    return dated and place.child(verb, "obj") is None


def _under(place: Place, clause: Clause) -> bool:
    """Will take effect [once] it is ratified, [if] the council agrees."""
    marks = (j for i in place.children(clause.verb, "advcl") for j in place.children(i, "mark", "advmod"))
    return any(place.lemma(i) in UNDER for i in marks)
