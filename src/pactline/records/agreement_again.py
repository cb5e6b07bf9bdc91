"""A sentence that names no agreement in, the stages it tells of one just named out: "Norvania ratified it in May".

"It" and "the document" may stand for anything, so only verbs that are of pacts are heard: sign, ratify, take effect;
and talks that had opened, or were concluded.
"""

from collections.abc import Iterator

from pactline.records import agreement_frames, agreement_roles, agreement_talks, agreement_truth
from pactline.records.agreement_pact import Pact
from pactline.records.agreement_roles import Bond
from pactline.records.agreement_truth import Turn
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

NOUNS = ("NOUN", "PROPN")
POINTING = ("the", "this", "that")


def stand_ins(place: Place, words: AgreementWords) -> tuple[Pact, ...]:
    """Every "it" and "the document" to which something befell that befalls pacts."""
    found = []
    for at in range(len(place.tokens)):
        turns = tuple(_turns(place, at, words)) if _stands_in(place, at, words) else ()
        turns = turns or agreement_talks.ended(place, at, words)
        if turns:
            found.append(_pact(place, at, turns))
    return tuple(found)


def talks(place: Place, words: AgreementWords) -> tuple[Pact, ...]:
    """Every mention of talks, on whatever, that were concluded or had opened, of which the next sentence tells more."""
    told = ((at, agreement_talks.ended(place, at, words, about=True)) for at in range(len(place.tokens)))
    return tuple(_pact(place, at, turns) for at, turns in told if turns)


def _pact(place: Place, at: int, turns: tuple[Turn, ...]) -> Pact:
    """A word that stands in for an agreement."""
    token = place.tokens[at]
    return Pact(at, at, "treaty", (token.start, token.end), None, None, turns, bare=True, plural=False)


def _stands_in(place: Place, at: int, words: AgreementWords) -> bool:
    """It; the document."""
    det = place.child(at, "det")
    pointed = det is not None and place.tokens[det].text.lower() in POINTING
    paper = pointed and place.tokens[at].xpos == "NN" and not place.children(at, "nmod", "amod", "compound", "acl")
    return place.tokens[at].text.lower() == "it" or (paper and place.lemma(at) in words.words.papers)


def _turns(place: Place, at: int, words: AgreementWords) -> Iterator[Turn]:
    """The stages a stand-in plays a part in, as far as they are told as having come about."""
    own = words.words.own | (words.words.topical if _topic(place, at, words) else frozenset())
    for bond in (*agreement_roles.bonds(place, at), *_fronted(place, at)):
        stage = agreement_frames.stage(place, at, bond, words=words)
        if not stage or place.lemma(bond.verb) not in own:
            continue
        turn = Turn(stage, bond.verb, agreement_truth.above(place, bond.verb), True, "pronoun_of_stage")
        judged = agreement_truth.judged(place, turn, words)
        if judged.real and judged.stage:
            yield judged


def _topic(place: Place, at: int, words: AgreementWords) -> bool:
    """Norvania hailed [the accord]. [It] was agreed on Monday: what alone the sentence before is about."""
    passive = place.tokens[at].deprel == "nsubj:pass"
    if place.before is None or not (passive or _to_body(place, at, words)) or _clausal(place, place.tokens[at].head):
        return False
    told = _things(place.before, words)
    return sum(words.kind(place.before.lemma(i)) is not None for i in told) == len(told) == 1


def _things(place: Place, words: AgreementWords) -> tuple[int, ...]:
    """What a sentence is about: its main verb's subject and object, but for names, bodies and who holds an office."""
    root = next((i for i, token in enumerate(place.tokens) if token.head < 0), 0)
    told = (i for i in place.children(root, "nsubj", "obj") if place.tokens[i].upos in NOUNS)
    return tuple(i for i in told if words.kind(place.lemma(i)) is not None or _plain(place, i, words))


def _plain(place: Place, at: int, words: AgreementWords) -> bool:
    """A law; but not: the commission, Norvania."""
    doing = words.words.bodies | words.words.pairs | words.words.public_names | words.words.communes
    return place.tokens[at].text.islower() and place.lemma(at) not in doing and place.named(at) is None


def _to_body(place: Place, at: int, words: AgreementWords) -> bool:
    """Parliament had approved [it]."""
    verb = place.tokens[at].head
    doer = place.child(verb, "nsubj") if verb >= 0 and place.tokens[at].deprel == "obj" else None
    return doer is not None and place.lemma(doer) in words.words.bodies


def _clausal(place: Place, verb: int) -> bool:
    """It was agreed [that the port stays open]."""
    return bool(place.children(verb, "ccomp", "csubj", "xcomp"))


def _fronted(place: Place, at: int) -> Iterator[Bond]:
    """[Proposed] by Norvania in May, it was agreed in June."""
    head = place.tokens[at].head
    if head < 0 or place.tokens[at].deprel != "nsubj:pass":
        return
    for verb in place.children(head, "advcl"):
        if verb < at and place.tokens[verb].xpos == "VBN" and not place.children(verb, "aux", "nsubj", "mark"):
            yield Bond(verb, "object")
