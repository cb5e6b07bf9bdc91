"""A clause in, what is to hold from a day on by it out: the treaty will come into force on 1 July, if it is ratified.

A law, a truce or a tariff takes effect by itself, so that nobody is told to act; who says so stands beside it.
"""

from pactline.model.sentence import Clause
from pactline.records import commitment_terms
from pactline.records.commitment_done import firmness
from pactline.records.commitment_future import own_clause
from pactline.records.commitment_gatherings import SOON
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, is_told

HOLDING = ("effect", "force", "operation")
INTO = ("into", "in")
COMING = ("come", "go", "enter", "be", "pass")
FROM = ("from", "of")
PRONOUNS = ("it", "they", "this", "these", "those", "both")
UNDER = ("if", "once", "when", "after", "unless", "until")


def takes_effect(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The treaty will [come] into force on 1 July, is to [take] effect once it is ratified, [applies] from May."""
    what = clause.subject
    if what is None or clause.negated or "relcl" in clause.relation or not _holds(place, clause.verb):
        return None
    plain = place.tokens[what].upos in ("NOUN", "PROPN") or place.tokens[what].text.lower() in PRONOUNS
    strength = _strength(place, clause, words) if plain else None
    return Undertaking(what, None, clause.verb, strength) if strength is not None else None


def _strength(place: Place, clause: Clause, words: CommitmentWords) -> str | None:
    """How firmly: as what will be done is; "takes effect on Friday" is firm, of a day to come."""
    named = _dated(place, clause, words)
    later = firmness(place, clause, words)
    if later is not None:
        told = named or _soon(place, clause) or _under(place, clause)
        return later if told and own_clause(place, clause, words) else None
    now = clause.tense == "present" and clause.modality is None and is_told(place, clause)
    plain = now and clause.relation != "advcl" and not _within(place, clause)
    return "firm" if plain and named else None


def _within(place: Place, clause: Clause) -> bool:
    """Takes effect [within] an hour: how long it takes whenever it is taken, as a drug is."""
    return any(place.case(i) in ("within", "in") and _length(place, i) for i in place.children(clause.verb, "obl"))


def _length(place: Place, at: int) -> bool:
    """Whether a word stands in a length of time."""
    times = place.times(place.sentence.start, place.sentence.end)
    return any(one.type == "DURATION" and commitment_terms.stands_on(one, place.tokens[at]) for one in times)


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


def _ends(place: Place, at: int) -> tuple[int, int]:
    """The characters of a token."""
    return place.tokens[at].start, place.tokens[at].end


def _dated(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a day to come stands with it."""
    found = Undertaking(clause.verb, None, clause.verb, "firm")
    return commitment_terms.due(place, found, _ends(place, clause.verb), words=words) is not None


def _soon(place: Place, clause: Clause) -> bool:
    """Will take effect [immediately]."""
    return any(place.lemma(i) in SOON for i in place.children(clause.verb, "advmod"))


def _under(place: Place, clause: Clause) -> bool:
    """Will take effect [once] it is ratified, [if] the council agrees."""
    marks = (j for i in place.children(clause.verb, "advcl") for j in place.children(i, "mark", "advmod"))
    return any(place.lemma(i) in UNDER for i in marks)
