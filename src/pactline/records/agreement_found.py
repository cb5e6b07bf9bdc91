"""An agreement as a report names it and the mentions before it in, which of these it takes up out.

A bare "the agreement" is tied to what it takes up here, since that cannot be told once the sentence is gone.
"""

from collections.abc import Sequence

import msgspec

from pactline.model.record import Agreement, Record
from pactline.model.span import Evidence, Span
from pactline.records import agreement_roles
from pactline.records.agreement_pact import Pact
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

BACK = 12  # sentences a bare "the agreement" may look back


class Found(msgspec.Struct, frozen=True):
    """A record with the sentence it stands in and the agreement it was made of."""

    record: Record
    sentence: int
    pact: Pact
    lemma: str
    told: bool  # not only wished for
    fresh: bool  # "a treaty", which a name may take up


def before(pact: Pact, place: Place, words: AgreementWords, *, earlier: Sequence[Found]) -> Found | None:
    """What a bare word takes up, or what a name is another name of."""
    if pact.bare:
        return _taken_up(pact, place, words, earlier=earlier)
    return _renamed(pact, place, earlier)


def _taken_up(pact: Pact, place: Place, words: AgreementWords, *, earlier: Sequence[Found]) -> Found | None:
    """What a bare word takes up: the nearest earlier agreement of its number and, but for "agreement", its kind."""
    general = place.lemma(pact.noun) in words.words.single
    for one in reversed(earlier):
        if place.sentence.index - one.sentence > BACK:
            return None
        same = _one_noun(place, pact, one, words=words) or (general and _general(place, pact, one, words=words))
        earlier_told = one.sentence < place.sentence.index or one.pact.label[1] <= pact.label[0]
        if same and one.pact.plural == pact.plural and earlier_told:
            return one
    return None


def _one_noun(place: Place, pact: Pact, one: Found, *, words: AgreementWords) -> bool:
    """The loan after a credit, the truce after a ceasefire: nouns of one thing."""
    ours = place.lemma(pact.noun)
    truces = ours in words.words.truces and one.lemma in words.words.truces
    return one.lemma == ours or truces or (pact.kind == one.pact.kind == "loan" and one.lemma in words.kinds["loan"])


def _general(place: Place, pact: Pact, one: Found, *, words: AgreementWords) -> bool:
    """The accord after a treaty on fish; the deal, but no treaty, after a loan; the treaty after no deal."""
    if place.lemma(pact.noun) == "treaty":
        return one.lemma in words.words.solemn
    return one.pact.kind in words.firm or (pact.kind == "agreement" and one.pact.kind != "space")


def _renamed(pact: Pact, place: Place, earlier: Sequence[Found]) -> Found | None:
    """Pact 12, known as the [Pact on Ferries]; "a treaty on ferries is in force. The [Convention on Ferries] ..."."""
    at = agreement_roles.renamed(place, pact.noun)
    if at != pact.noun:
        same = (one for one in earlier if one.sentence == place.sentence.index and one.pact.noun == at)
        return next(same, None)
    det = place.child(pact.noun, "det")
    named = det is not None and place.lemma(det) == "the" and place.tokens[pact.noun].text[0].isupper()
    if not named or not earlier or earlier[-1].sentence != place.sentence.index - 1:
        return None
    last = earlier[-1]
    return last if last.fresh and last.told and last.pact.kind == pact.kind == "treaty" else None


def fresh(place: Place, pact: Pact) -> bool:
    """A treaty: what a sentence brings up without a name and without saying between whom."""
    det = place.child(pact.noun, "det")
    between = any(place.case(i) in ("with", "between") for i in place.children(pact.noun, "nmod"))
    return det is not None and not between and place.lemma(det) == "a" and place.tokens[pact.noun].text.islower()


def about(one: Found, topics: Sequence[Span], place: Place) -> Found:
    """A mention with what talks on it were about."""
    body, record = one.record.body, one.record
    if not isinstance(body, Agreement):
        return one
    told = tuple(" ".join(place.words(span).split()) for span in topics)
    grown = msgspec.structs.replace(
        record,
        body=msgspec.structs.replace(body, topics=(*body.topics, *told)),
        evidence=(*record.evidence, *(Evidence(span, "matter", "topic") for span in topics)),
    )
    return msgspec.structs.replace(one, record=grown)
