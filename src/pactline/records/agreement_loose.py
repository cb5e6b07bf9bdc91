"""A programme, loan, market or space in its sentence in, whether it is something agreed out.

Such a noun alone is no agreement: somebody settles, creates or lends it, or it is counted and joint.
"""

from pactline.records.agreement_pact import Pact
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

WITH = ("with", "between")
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
    done = any(turn.real and turn.stage in CONCLUDED for turn in pact.turns)
    if (
        place.lemma(pact.noun) == "credit"
        and not done
        and any(token.text.lower() == "for" for token in place.tokens[pact.noun :])
    ):
        told = place.amounts(*pact.label)  # "give her some credit for it"
    if not told and pact.top == pact.noun:
        return False  # "extends credit", "generous loans": lending as such
    return bool(pact.turns) or (given and place.lemma(head) in words.words.lending)


def _made(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """They will create a single market: joint, and something that is to be made."""
    before = {place.lemma(i) for i in (*place.children(pact.noun, "amod", "compound"), *_near(place, pact.noun))}
    head = place.tokens[pact.noun].head
    if place.tokens[pact.noun].deprel == "conj" and head >= 0:
        head, before = place.tokens[head].head, before | {place.lemma(i) for i in place.children(head, "amod")}
    made = head >= 0 and place.lemma(head) in words.words.making
    return made and bool(before & words.words.joint)


def contracted(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """The ministry and the yard Holm Marine signed a contract; one with Holm Marine was approved: public, and made."""
    if pact.plural or not any(turn.real and turn.stage for turn in pact.turns):
        return False
    clauses = [found for turn in pact.turns if (found := place.clause(turn.verb)) is not None]
    doers = [j for one in clauses for i in (one.subject, one.agent) if i is not None for j in place.joined(i)]
    acting = [i for i in doers if i not in (pact.noun, pact.top)]
    partners = [j for i in place.children(pact.noun, "nmod") if place.case(i) in WITH for j in place.joined(i)]
    sides = [i for i in (*acting, *partners) if _body(place, i, words)]
    return len(sides) > 1 and any(_public(place, i, words) for i in sides) and any(_called(place, i) for i in sides)


def _body(place: Place, at: int, words: AgreementWords) -> bool:
    """Whether a noun stands for more than a person: a name of a body, or a name for which nothing else is known to
    stand; a ministry, a council, the yard Holm Marine.
    """
    name = place.named(at)
    if name is not None and name.kind == "person":
        return name.title is not None or place.case(at) in WITH
    return name is not None or _called(place, at) or _public(place, at, words) or place.lemma(at) in words.words.firms


def _called(place: Place, at: int) -> bool:
    """Whether a noun is a name, or has one behind it or as its owner."""
    beside = place.children(at, "appos", "nmod:poss", "nmod")
    return place.named(at) is not None or any(place.named(i) is not None for i in beside)


def _public(place: Place, at: int, words: AgreementWords) -> bool:
    """A state, a town, a ministry, a council, a minister."""
    name = place.named(at)
    if name is not None:
        return name.kind in ("state", "place", "group") or name.title is not None or name.key is not None
    return place.lemma(at) in words.words.bodies | words.words.public_names | words.words.communes


def _near(place: Place, at: int) -> tuple[int, ...]:
    """The adjectives of the words joined before a noun: a [single] migration and visa space."""
    return tuple(i for j in place.children(at, "compound", "conj") for i in place.children(j, "amod"))


TESTS = {"programme": _joint, "loan": _lent, "contract": contracted, "market": _made, "space": _made}
