"""A stage of an agreement in its sentence in, whether it is told as having come about out.

Not where its clause is negated, future, possible, under "if", denied or only wanted. An agreement that negotiators are
yet to reach is one that is proposed.
"""

import msgspec

from pactline.model.record import Statement
from pactline.model.sentence import Clause
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place


class Turn(msgspec.Struct, frozen=True):
    """What befell an agreement: `stage` ("" for a verb that only shows it is under way), the token that says so."""

    stage: str
    at: int
    verb: int  # the predicate whose clause it stands in
    real: bool
    rule: str


def judged(place: Place, turn: Turn, words: AgreementWords) -> Turn:
    """A stage with what is to be made of it: real, not real, or proposed where talks are yet to lead to it."""
    if turn.rule == "modifier_of_stage":
        return turn
    real = is_real(place, turn, words)
    if turn.stage == "agreed" and not real and _sought(place, turn, words):
        return msgspec.structs.replace(turn, stage="proposed", real=True)
    return msgspec.structs.replace(turn, real=real)


def above(place: Place, at: int) -> int:
    """The nearest predicate at or above a token, or the token itself."""
    seen: set[int] = set()
    head = at
    while head >= 0 and head not in seen:
        if place.clause(head) is not None:
            return head
        seen.add(head)
        head = place.tokens[head].head
    return at


def is_real(place: Place, turn: Turn, words: AgreementWords) -> bool:
    """Whether a stage is told as having come about."""
    clause = place.clause(turn.verb)
    if _is_to(place, turn.verb):
        return False
    if turn.rule == "noun_of_stage":
        return _noun_is_real(place, turn, clause, words=words)
    if clause is None:
        return True
    presupposed = turn.rule == "participle_of_stage"
    if clause.negated or clause.modality is not None or (not presupposed and _in_doubt(place, clause, words)):
        return False
    if turn.stage == "proposed":
        return not _wished(place, clause, words)
    return clause.tense == "past" or _stands(place, clause, words)


def _is_to(place: Place, verb: int) -> bool:
    """The pact is [to be signed], was to enter into force: a plan, whatever came of it."""
    to = next((i for i in place.children(verb, "mark") if place.tokens[i].text.lower() == "to"), -1)
    return any(i < to and place.lemma(i) == "be" for i in place.children(verb, "aux:", "cop"))


def _noun_is_real(place: Place, turn: Turn, clause: Clause | None, *, words: AgreementWords) -> bool:
    """Talks on a pact go on; they finalised the ratification; after the signing; but not: they called for a signing."""
    if clause is None:
        return True
    if turn.stage == "proposed":
        return not clause.negated and clause.modality is None
    if place.case(turn.at) in words.words.past_after or place.lemma(turn.at) in words.words.standing:
        return True
    told = clause.tense == "past" and clause.modality is None and not clause.negated
    return turn.verb == turn.at or (told and place.lemma(turn.verb) in words.words.completing)


def _wished(place: Place, clause: Clause, words: AgreementWords) -> bool:
    """They expect to negotiate a pact, are open to negotiating one: nothing is proposed yet."""
    if clause.relation not in ("xcomp", "ccomp", "advcl") or clause.parent is None:
        return False
    over = place.sentence.clauses[clause.parent]
    if clause.tense is not None:
        return False
    return place.lemma(over.verb) in words.words.wishing or over.modality is not None


def _stands(place: Place, clause: Clause, words: AgreementWords) -> bool:
    """They sign the pact today; the pact signed in May; not "when it comes into force"."""
    if clause.tense == "present" and place.lemma(clause.verb) not in words.words.ending:
        awaited = any(place.lemma(i) in words.words.awaited for i in place.children(clause.verb, "mark", "advmod"))
        return not awaited and _finite(place, clause)
    return (
        _participle(place, clause)
        or _perfect(place, clause)
        or _adverbial(place, clause, words)
        or _carried(place, clause, words)
    )


def _participle(place: Place, clause: Clause) -> bool:
    """The pact [signed] in May; of a headline too: Pact [signed] in Riga."""
    told = place.tokens[clause.verb].xpos in ("VBN", "VBD") and not place.children(clause.verb, "mark", "aux")
    return told and (clause.relation == "root" or not place.children(clause.verb, "nsubj", "obj"))


def _perfect(place: Place, clause: Clause) -> bool:
    """The first state to [have] signed the pact."""
    infinitive = place.tokens[clause.verb].xpos == "VBN" and clause.relation.startswith("acl")
    return infinitive and any(place.tokens[i].text.lower() == "have" for i in place.children(clause.verb, "aux"))


def _adverbial(place: Place, clause: Clause, words: AgreementWords) -> bool:
    """After [signing] the pact, having [signed] it, they cut their fleets."""
    if clause.relation != "advcl" or clause.parent is None:
        return False
    over = place.sentence.clauses[clause.parent]
    marks = {place.lemma(i) for i in place.children(clause.verb, "mark")}
    having = any(place.tokens[i].text.lower() == "having" for i in place.children(clause.verb, "aux"))
    told = over.tense in ("past", "present") and over.modality is None
    return told and (having or (place.tokens[clause.verb].xpos == "VBG" and bool(marks & words.words.past_after)))


def _finite(place: Place, clause: Clause) -> bool:
    """Whether a clause in the present tells what is: sign, is in force, is holding."""
    helped = place.children(clause.verb, "aux", "cop")
    return place.tokens[clause.verb].xpos in ("VBZ", "VBP", "VBN") or bool(helped)


def _carried(place: Place, clause: Clause, words: AgreementWords) -> bool:
    """They voted to [ratify] the pact; the truce appears to be [holding]."""
    if clause.relation not in ("xcomp", "advcl") or clause.parent is None:
        return False
    over = place.sentence.clauses[clause.parent]
    told = over.modality is None and not over.negated and not _in_doubt(place, over, words)
    longer = place.lemma(clause.verb) in words.words.lengthening and place.lemma(over.verb) in words.words.deciding
    return told and (longer or place.lemma(over.verb) in words.words.carrying) and over.tense in ("past", "present")


def _in_doubt(place: Place, clause: Clause, words: AgreementWords) -> bool:
    """If the pact is signed; he denied that it was; we hope - they sign it."""
    claim = place.claim(clause.verb)
    hoped = clause.tense == "present" and any(place.lemma(i) == "hope" for i in range(clause.verb))
    denied = claim is not None and isinstance(claim.body, Statement) and claim.body.act in words.words.denials
    over = place.sentence.clauses[clause.parent] if clause.parent is not None else None
    under = over is not None and clause.relation in ("ccomp", "xcomp") and _doubted(place, over.verb, words)
    ahead = over is not None and over.modality is not None and _first(place, clause)
    return hoped or denied or under or ahead or _asked(place, clause, words) or _conditional(place, clause, words)


def _first(place: Place, clause: Clause) -> bool:
    """It will take effect after both [have ratified] it: what is to come about first, where no day is told of it."""
    perfect = any(place.tokens[i].text.lower() in ("has", "have", "had") for i in place.children(clause.verb, "aux"))
    times = place.times(place.sentence.start, place.sentence.end)
    starts = [place.tokens[i].start for i in clause.words]
    dated = any(one.type == "DATE" and one.span.start in starts for one in times)
    return clause.relation == "advcl" and perfect and not dated


def _asked(place: Place, clause: Clause, words: AgreementWords) -> bool:
    """Did they sign the pact? They nearly signed it."""
    nearly = any(place.lemma(i) in words.words.nearly for i in place.children(clause.verb, "advmod"))
    return nearly or (place.tokens[-1].text == "?" and clause.parent is None)


def _doubted(place: Place, verb: int, words: AgreementWords) -> bool:
    """He denied that the pact was signed."""
    return place.lemma(verb) in words.words.denials


def _conditional(place: Place, clause: Clause, words: AgreementWords) -> bool:
    """If the pact is signed, until it is signed, it is due to be signed; but not: hours before it was signed."""
    marks = {place.lemma(i) for i in place.children(clause.verb, "mark")}
    below = {place.lemma(j) for i in place.children(clause.verb, "advcl") for j in place.children(i, "mark")}
    if clause.tense == "present" and below & words.words.conditions:
        return True
    if marks & (words.words.conditions | words.words.pending):
        return True
    gerund = place.tokens[clause.verb].xpos == "VBG"
    return bool(marks & words.words.limits) and clause.tense != "past" and not gerund


def _sought(place: Place, turn: Turn, words: AgreementWords) -> bool:
    """Negotiators hope to [reach] a pact: it is sought."""
    clause = place.clause(turn.verb)
    if clause is None or clause.negated or clause.modality is not None:
        return False
    subjects = (one.subject for one in (clause, *_parents(place, clause)) if one.subject is not None)
    return _worked_at(place, turn.verb, words) or any(place.lemma(i) in words.words.negotiators for i in subjects)


def _worked_at(place: Place, verb: int, words: AgreementWords) -> bool:
    """Talks to [reach] a pact, talks aimed at [reaching] one; they failed to [reach] one."""
    head = place.tokens[verb].head
    if head < 0:
        return False
    trying = place.clause(head)
    if trying is not None and trying.modality is not None:
        return False  # "so that she could try to reach one"
    aimed = place.tokens[head].deprel == "acl"
    nouns = (place.lemma(i) for i in (head, place.tokens[head].head if aimed else -1) if i >= 0)
    return place.lemma(head) in words.words.striving or any(words.nouns.get(noun) == "proposed" for noun in nouns)


def _parents(place: Place, clause: Clause) -> tuple[Clause, ...]:
    """The clause above, if there is one."""
    return (place.sentence.clauses[clause.parent],) if clause.parent is not None else ()
