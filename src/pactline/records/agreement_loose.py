"""A programme, loan, market or space in its sentence in, whether it is something agreed out.

Such a noun alone is no agreement: somebody settles, creates or lends it, or it is counted and joint.
"""

from pactline.records import agreement_contracts
from pactline.records.agreement_pact import Pact
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

CONCLUDED = ("signed", "approved", "ratified", "in-force", "suspended")  # tell a credit from praise
MANY = 10  # a number from which "the 28 programmes" are a set known by it


def _joint(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """28 programmes, a joint project: counted or joint, and somebody has settled or begun it."""
    before = {place.lemma(i) for i in place.children(pact.noun, "amod", "compound")}
    if pact.number is not None and pact.plural:
        det = place.child(pact.noun, "det", "nmod:poss") or place.child(pact.top, "det", "nmod:poss")
        known = det is not None and place.tokens[det].text.lower() in words.words.pointing and pact.number >= MANY
        return bool(pact.turns) or bool(before & words.words.joint) or _through(place, pact) or known
    return bool(before & words.words.joint) and any(turn.stage for turn in pact.turns)


def _through(place: Place, pact: Pact) -> bool:
    """Through 28 programmes, both have integrated their economies."""
    return place.case(pact.top).lower() in ("through", "under") and place.tokens[pact.top].deprel.startswith("obl")


def _lent(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """Norvania would extend Tessary a loan; a loan agreed in May."""
    head = place.tokens[pact.top].head
    given = place.tokens[pact.top].deprel in ("obj", "nsubj:pass") and head >= 0
    told = place.children(pact.noun, "det", "nummod", "nmod:poss", "compound") or place.amounts(*pact.label)
    if _praise(place, pact):
        told = place.amounts(*pact.label)
    if not told and pact.top == pact.noun:
        return False  # "extends credit", "generous loans": lending as such
    return bool(pact.turns) or (given and place.lemma(head) in words.words.lending)


def _praise(place: Place, pact: Pact) -> bool:
    """Give her some credit for it; but not: the credit for the port was signed."""
    if place.lemma(pact.noun) != "credit" or any(turn.real and turn.stage in CONCLUDED for turn in pact.turns):
        return False
    return any(token.text.lower() == "for" for token in place.tokens[pact.noun :])


def _made(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """They will create a single market: joint, and something that is to be made."""
    before = {place.lemma(i) for i in (*place.children(pact.noun, "amod", "compound"), *_near(place, pact.noun))}
    head = place.tokens[pact.noun].head
    if place.tokens[pact.noun].deprel == "conj" and head >= 0:
        head, before = place.tokens[head].head, before | {place.lemma(i) for i in place.children(head, "amod")}
    made = head >= 0 and place.lemma(head) in words.words.making
    return made and bool(before & words.words.joint)


def _near(place: Place, at: int) -> tuple[int, ...]:
    """The adjectives of the words joined before a noun: a [single] migration and visa space."""
    return tuple(i for j in place.children(at, "compound", "conj") for i in place.children(j, "amod"))


TESTS = {"programme": _joint, "loan": _lent, "contract": agreement_contracts.told, "market": _made, "space": _made}
