"""A clause in, the deed that a noun names and somebody agrees or commits himself to in it out: agreed to a truce."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import who_acts
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, is_told, past_it

AGREEING = {"agree": ("to", "on"), "commit": ("to",), "consent": ("to",)}
SUMS = ("NUM", "SYM")
NEW = ("a", "another")  # no "agreed to the truce", which others proposed


def agreed_thing(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Both sides [agreed] to a truce; Norvania has [committed] to a $20 million fund."""
    marks = AGREEING.get(place.lemma(clause.verb), ())
    if not marks or clause.voice == "passive" or not _told(place, clause):
        return None
    things = (i for i in place.children(clause.verb, "obl:") if place.case(i) in marks)
    thing = next(things, clause.object if place.lemma(clause.verb) == "agree" else None)  # "agreed a truce"
    by = who_acts(place, clause, words) if thing is not None else None
    if thing is None or by is None or thing < clause.verb or not _deed(place, thing, words):
        return None
    return Undertaking(thing, by, clause.verb, "firm")


def _told(place: Place, clause: Clause) -> bool:
    """Whether it is agreed by now: not "must agree to a truce", "hopes that they agree to it"."""
    marked = any(
        place.lemma(i) in ("to", "that", "for", "by", "of", "without") for i in place.children(clause.verb, "mark")
    )
    bound = clause.modality is not None or place.child(clause.verb, "xcomp", "ccomp") is not None or marked
    bare = clause.tense is None and place.tokens[clause.verb].xpos == "VB"
    return is_told(place, clause) and not bound and not bare and not past_it(place, clause.verb)


def _deed(place: Place, thing: int, words: CommitmentWords) -> bool:
    """Whether a noun names a deed to come or what is to be given: a truce, further talks, a $20 million fund."""
    if place.tokens[thing].upos in SUMS:
        return place.tokens[thing].upos == "SYM"
    det = place.child(thing, "det", "nmod:poss")
    new = det is None or place.lemma(det) in NEW
    lists = words.words
    named = lists.doings | lists.asked_for | lists.threats | lists.offerings | lists.money | lists.undertaken
    return new and place.tokens[thing].upos == "NOUN" and place.lemma(thing) in named - lists.pacts
