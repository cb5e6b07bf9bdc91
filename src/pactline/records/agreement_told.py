"""An agreement as a sentence names it in, whether one is told of out: not by a bare word or in a wish."""

from collections.abc import Sequence

from pactline.records import agreement_contracts, agreement_mentions
from pactline.records.agreement_pact import Pact
from pactline.records.agreement_talks import RULE
from pactline.records.agreement_truth import Turn
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

NEAR_WORDS = ("this", "that", "these", "those")  # point at something that was named before
TO_COME = (
    "proposed",
    "agreed",
    "initialled",
    "signed",
)  # unreal, these leave no agreement; what can end or hold is there


def told(place: Place, pact: Pact, words: AgreementWords, *, real: Sequence[Turn], taken_up: bool) -> bool:
    """Whether an agreement is told of: not by a bare word that takes up nothing, nor by a wish or a "there is none"."""
    if pact.bare:
        return taken_up or pact.shared or _bare_is_told(place, pact, words, real=real)
    if real:
        return True
    return not (_only_wished(place, pact, words) or _hoped_for(place, pact, words) or _not_made(place, pact))


def _bare_is_told(place: Place, pact: Pact, words: AgreementWords, *, real: Sequence[Turn]) -> bool:
    """Holm announced the deal; the truce must hold; but not: that deal fell through."""
    det = place.child(pact.noun, "det")
    if det is not None and place.tokens[det].text.lower() in NEAR_WORDS:
        return False
    if place.lemma(pact.noun) in words.words.truces and not _hoped_for(place, pact, words):
        return True
    owned = pact.kind == "loan" or (pact.kind == "contract" and agreement_contracts.told(place, pact, words))
    return (pact.kind in words.firm or owned) and any(
        turn.stage not in ("", "proposed") or turn.rule == RULE for turn in real
    )


def _only_wished(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """They hope to reach a deal: an unreal stage, and nothing that tells this deal from any other."""
    unreal = bool(pact.turns) and not any(turn.real and turn.rule != "verb_of_start" for turn in pact.turns)
    if not unreal or _apart(place, pact) or _pointed(place, pact, words):
        return False
    if any(turn.stage and turn.stage not in TO_COME for turn in pact.turns) or _left_unsigned(place, pact, words):
        return False
    return not _worked_for(place, pact, words)


def _left_unsigned(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """Holm refused to sign a security agreement: its text is there."""
    verbs = [turn.verb for turn in pact.turns if turn.stage in ("signed", "ratified")]
    refused = any(
        place.lemma(place.tokens[i].head) in ("refuse", "decline") for i in verbs if place.tokens[i].head >= 0
    )
    return refused and any(place.lemma(i) in words.words.matters for i in place.children(pact.noun, "compound", "amod"))


def _pointed(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """The trade deal must be signed: there is one."""
    det = place.child(pact.noun, "det")
    pointed = det is not None and place.tokens[det].text.lower() in words.words.pointing
    return pointed and agreement_mentions.known(place, pact.noun, words)


def _hoped_for(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """He wants a deal with Norvania: there is none yet."""
    head, det = place.tokens[pact.top].head, place.child(pact.noun, "det")
    indefinite = pact.bare or (det is not None and place.tokens[det].text.lower() in ("a", "an", "another"))
    sought = place.tokens[pact.top].deprel == "obj" or place.case(pact.top) == "for"
    return indefinite and sought and head >= 0 and place.lemma(head) in words.words.wishing and not _apart(place, pact)


def _apart(place: Place, pact: Pact) -> bool:
    """Whether a year, a number or a name tells this agreement from any other."""
    return pact.year is not None or pact.number is not None or not place.text[pact.label[0]].islower()


def _worked_for(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """They made concessions to secure a deal with Norvania, will sign one: somebody's, and more than hoped for."""
    verb = pact.turns[0].verb
    clause = place.clause(verb)
    above = place.tokens[verb].head
    partners = (i for i in place.children(pact.noun, "nmod") if place.case(i) in ("with", "between"))
    infinitive = any(place.tokens[i].text.lower() == "to" for i in place.children(verb, "mark"))
    sure = clause is not None and clause.modality == "will" and not clause.negated and clause.relation == "root"
    hoped = above >= 0 and place.lemma(above) in words.words.wishing
    return (infinitive or sure) and not hoped and any(place.named(i) is not None for i in partners)


def _not_made(place: Place, pact: Pact) -> bool:
    """Nor does it create a common fishing zone: there is no such zone."""
    verb = place.tokens[pact.top].head
    clause = place.clause(verb) if pact.kind in ("space", "market") and verb >= 0 else None
    nor = clause is not None and any(place.lemma(i) == "nor" for i in place.under[clause.verb])
    return clause is not None and (clause.negated or nor)
