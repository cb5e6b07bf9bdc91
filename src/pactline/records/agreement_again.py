"""A sentence that names no agreement in, the stages it tells of one just named out: "Norvania ratified it in May".

"It" and "the document" may stand for anything, so only verbs that are of pacts are heard: sign, ratify, take effect;
and talks that had opened, or were concluded.
"""

from collections.abc import Iterator

from pactline.records import agreement_frames, agreement_roles, agreement_talks, agreement_truth
from pactline.records.agreement_pact import Pact
from pactline.records.agreement_truth import Turn
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

POINTING = ("the", "this", "that")


def stand_ins(place: Place, words: AgreementWords) -> tuple[Pact, ...]:
    """Every "it" and "the document" to which something befell that befalls pacts."""
    found = []
    for at in range(len(place.tokens)):
        turns = tuple(_turns(place, at, words)) if _stands_in(place, at, words) else ()
        turns = turns or agreement_talks.ended(place, at, words)
        if turns:
            token = place.tokens[at]
            found.append(Pact(at, at, "treaty", (token.start, token.end), None, None, turns, bare=True, plural=False))
    return tuple(found)


def _stands_in(place: Place, at: int, words: AgreementWords) -> bool:
    """It; the document."""
    det = place.child(at, "det")
    pointed = det is not None and place.tokens[det].text.lower() in POINTING
    paper = pointed and place.tokens[at].xpos == "NN" and not place.children(at, "nmod", "amod", "compound", "acl")
    return place.tokens[at].text.lower() == "it" or (paper and place.lemma(at) in words.words.papers)


def _turns(place: Place, at: int, words: AgreementWords) -> Iterator[Turn]:
    """The stages a stand-in plays a part in, as far as they are told as having come about."""
    for bond in agreement_roles.bonds(place, at):
        stage = agreement_frames.stage(place, at, bond, words=words)
        if not stage or place.lemma(bond.verb) not in words.words.own:
            continue
        turn = Turn(stage, bond.verb, agreement_truth.above(place, bond.verb), True, "pronoun_of_stage")
        judged = agreement_truth.judged(place, turn, words)
        if judged.real and judged.stage:
            yield judged
