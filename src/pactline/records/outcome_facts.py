"""A clause in, whether it tells what has been or is, out: no plan, hope, question, condition or denial."""

from pactline.kit import trees
from pactline.model.record import Statement
from pactline.model.sentence import Clause
from pactline.records import outcome_deeds
from pactline.records.ledger_place import Place
from pactline.records.outcome_words import OutcomeWords

MAIN = ("root", "parataxis")


def has_yet(place: Place, at: int) -> bool:
    """Norvania [has yet] to open it."""
    return place.lemma(at) in ("have", "be") and any(place.lemma(i) == "yet" for i in place.children(at, "advmod"))


def is_fact(place: Place, clause: Clause, words: OutcomeWords) -> bool:
    """Whether a clause tells what has been or is, in the report's voice or in that of somebody who says so."""
    if clause.modality is not None:
        return False
    ahead = any(place.lemma(i) == "to" for i in place.children(clause.verb, "mark"))  # is to be opened in May
    if ahead or not _of_now(place, clause):
        return has_yet(place, clause.verb)
    doubt = any(place.lemma(i) in words.words.never - {"never", "yet"} for i in place.children(clause.verb, "advmod"))
    return not doubt and not _mere(place, clause) and is_asserted(place, clause, words)


def _of_now(place: Place, clause: Clause) -> bool:
    """Whether a clause is of the past, or of a state that lasts: the line is open."""
    return clause.tense == "past" or (clause.tense == "present" and place.child(clause.verb, "cop") is not None)


def _mere(place: Place, clause: Clause) -> bool:
    """Whether a participle stands without its auxiliary: "promised for 2024" is no clause of its own."""
    token = place.tokens[clause.verb]
    return token.xpos in ("VBN", "VBG") and not place.children(clause.verb, "aux", "cop")


def is_asserted(place: Place, clause: Clause, words: OutcomeWords) -> bool:
    """Whether what a clause hangs on lets it stand as a fact."""
    marks = {place.lemma(i) for i in place.children(clause.verb, "mark", "advmod")}
    relation = clause.relation
    if relation.startswith("advcl"):
        held = not marks.isdisjoint(words.words.held) and marks.isdisjoint({"if", "unless", "before", "until"})
        return held and _above_is_fact(place, clause, words)
    if marks & {"if", "whether", "unless"}:
        return False
    if relation in MAIN:
        return True
    if relation == "acl:relcl":
        return _is_told_of_one(place, clause, words)
    if relation == "conj":
        return _above_is_fact(place, clause, words)
    return relation == "ccomp" and _is_said(place, clause, words)


def _is_told_of_one(place: Place, clause: Clause, words: OutcomeWords) -> bool:
    """Holm, [who opened it in May]; the line, [which was opened]: said by the way of somebody or something known."""
    of = place.tokens[clause.verb].head
    here = [i for i in place.children(clause.verb, "nsubj") if place.lemma(i) in words.words.relatives]
    known = place.tokens[of].upos == "PROPN" or any(
        outcome_deeds.fixes(place, i) for i in place.children(of, "det", "nmod:poss")
    )
    above = place.clause(next((i for i in trees.path_up(place.tokens, clause.verb)[1:] if place.clause(i)), of))
    return bool(here) and known and place.tokens[here[0] - 1].text == "," and (above is None or not above.negated)


def _above_is_fact(place: Place, clause: Clause, words: OutcomeWords) -> bool:
    """Whether the clause that another hangs on is no plan, hope or condition."""
    above = place.clause(place.tokens[clause.verb].head)
    if above is None or above.verb == clause.verb:
        return True
    plain_ = above.modality is None and above.relation in (*MAIN, "ccomp")
    return plain_ and (above.relation != "ccomp" or _is_said(place, above, words))


def _is_said(place: Place, clause: Clause, words: OutcomeWords) -> bool:
    """Norvania [said] that it has opened it; not "hopes", "denied", "did not say"."""
    head = place.tokens[clause.verb].head
    above = place.clause(head)
    claim = place.claim(clause.verb)
    denied = claim is not None and isinstance(claim.body, Statement) and claim.body.act == "deny"
    told = above is not None and not above.negated and above.modality is None
    return told and not denied and place.lemma(head) in words.words.believing
