"""A page with its statements in, agreements out: what is settled between parties, with its stages and matters.

Every place that names an agreement is a record of its own, so that every label points at its words; which of them are
one agreement is the reduce's question (story/agreements.py). Only a bare "the agreement" is tied here to what it takes
up, since that cannot be told once the sentence is gone.
"""

from collections.abc import Iterator, Sequence

import msgspec

from pactline.kit import ids
from pactline.model.knowledge import Language
from pactline.model.mention import Time
from pactline.model.reading import Reading
from pactline.model.record import Agreement, Party, Record, Stage
from pactline.model.span import Evidence, Span
from pactline.records import (
    agreement_again,
    agreement_beside,
    agreement_found,
    agreement_matters,
    agreement_mentions,
    agreement_moments,
    agreement_parties,
    agreement_rounds,
    agreement_stages,
    agreement_sums,
    agreement_talks,
    agreement_told,
    ledger_place,
)
from pactline.records.agreement_found import Found
from pactline.records.agreement_pact import Pact
from pactline.records.agreement_truth import Turn
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

NEAR = 2  # sentences after an agreement in which something left out belongs to it
OWN = ("signed", "ratified")  # stages that a state reaches as a party


def find(page: Reading, *, language: Language) -> tuple[Record, ...]:
    """Every place of a report that names an agreement, in the order of the words."""
    words = language.table("agreements", AgreementWords)
    found: list[Found] = []
    for place in ledger_place.places(page):
        pacts = agreement_mentions.find(place, words)
        for pact in pacts:
            one = _found(place, pact, words, earlier=found)
            one = _talked(one, place, words) if len(pacts) == 1 and not _in(found, place.before) else one
            if one.told or (pact.kind in words.firm and not pact.bare):
                found.append(one)
        if not _in(found, place):
            found = _again(found, place, words)
        left_out = agreement_matters.excluded(place, words)
        if left_out:
            found = _without(found, left_out, place=place)
    return tuple(one.record for one in found if one.told)


def _in(found: Sequence[Found], place: Place | None) -> bool:
    """Whether an agreement was found in a sentence."""
    return place is not None and any(one.sentence == place.sentence.index for one in found)


def _talked(one: Found, place: Place, words: AgreementWords) -> Found:
    """The negotiations on the dam were concluded on Monday. Both initialled [the treaty]: what they led to."""
    made = any(turn.real and turn.stage in agreement_talks.MADE for turn in one.pact.turns)
    if not (one.told and made and not one.pact.plural) or place.before is None:
        return one
    above, grown = place.before, one
    for pact in agreement_again.talks(above, words):
        stages = _stages(above, pact, pact.turns, words=words, told=None)
        grown = _staged(grown, stages, _sides(above, pact, stages, words=words))
        grown = agreement_found.about(grown, agreement_matters.topics(above, pact, words), above)
    return grown


def _found(place: Place, pact: Pact, words: AgreementWords, *, earlier: Sequence[Found]) -> Found:
    """One place; one that tells of no agreement is kept too, since a later bare word may take it up."""
    before = agreement_found.before(pact, place, words, earlier=earlier)
    wished = before is not None and not before.told
    before = None if wished else before
    real = tuple(turn for turn in pact.turns if turn.real and turn.stage and not _over(turn, before))
    told = agreement_told.told(place, pact, words, real=real, taken_up=before is not None)
    claim, label = place.claim(pact.noun), place.span(*pact.label)
    topics, stages = agreement_matters.topics(place, pact, words), _stages(place, pact, real, words=words, told=before)
    record = Record(
        id="g-" + ids.digest(label.report, label.start, label.end),
        body=_body(place, pact, words, told=stages, topics=topics, before=before),
        evidence=_evidence(label, pact, stages, topics=topics),
        parties=_sides(place, pact, stages, words=words),
        when=next((stage.when for stage in stages if stage.when is not None), None),
        said_by=_sayers(claim),
        within=claim.id if claim is not None else None,
        status="planned" if _only_proposed(stages) else "happened",
    )
    return Found(record, place.sentence.index, pact, place.lemma(pact.noun), told, agreement_found.fresh(place, pact))


def _sayers(claim: Record | None) -> tuple[Party, ...]:
    """Who tells of it, where that stands in a statement."""
    return tuple(party for party in claim.parties if party.role == "speaker") if claim is not None else ()


def _only_proposed(stages: Sequence[Stage]) -> bool:
    """Whether an agreement is told of as one to come."""
    return bool(stages) and all(one.stage == "proposed" for one in stages)


def _over(turn: Turn, before: Found | None) -> bool:
    """Holm, who helped to negotiate the deal: of one that is settled already nothing is proposed any more."""
    settled = before is not None and any(
        one.real and one.stage in agreement_stages.SETTLED for one in before.pact.turns
    )
    return turn.stage == "proposed" and turn.rule != "talks_before" and settled


def _body(
    place: Place,
    pact: Pact,
    words: AgreementWords,
    *,
    told: tuple[Stage, ...],
    topics: Sequence[Span],
    before: Found | None,
) -> Agreement:
    """What is told of an agreement; `before` is the mention it takes up."""
    return Agreement(
        label=place.words(place.span(*pact.label)),
        kind=pact.kind,
        topics=tuple(" ".join(place.words(span).split()) for span in topics),
        stages=told,
        number=pact.number,
        year=pact.year,
        taken_up=before.record.id if before is not None else None,
        sum=agreement_sums.lent(place, pact),
        known=_pointed(place, pact, words),
    )


def _pointed(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """The loan, its loan, the bank's loan: as of one that is known."""
    owner = place.child(pact.top, "det", "nmod:poss")
    if owner is None:
        return False
    return place.tokens[owner].deprel == "nmod:poss" or place.tokens[owner].text.lower() in words.words.pointing


def _stages(
    place: Place, pact: Pact, turns: Sequence[Turn], *, words: AgreementWords, told: Found | None
) -> tuple[Stage, ...]:
    """The stages with their times, by whom and the word that tells of them; `told` is the mention before."""
    dates = agreement_moments.dates(place, pact, words)
    found = [(turn, stage) for turn in turns for stage in _rounds(place, turn, dates, words=words)]
    body = told.record.body if told is not None else None
    earlier = body.stages if isinstance(body, Agreement) else ()
    whole = tuple(agreement_beside.placed(place, one, words, turns=turns, earlier=earlier) for one in found)
    return (*whole, *agreement_talks.lasted(place, found, words))


def _rounds(place: Place, turn: Turn, dates: Sequence[Time], *, words: AgreementWords) -> Iterator[Stage]:
    """One stage, once for each of whom it is told with a day of his own."""
    evidence = (Evidence(place.token(turn.at), turn.rule, "stage"),)
    rounds = agreement_rounds.tellings(place, turn, words, dates=dates)
    taken = tuple(one.when for one in rounds if one.when is not None)
    own = agreement_moments.moment(place, turn, words, dates=dates, taken=taken) or agreement_moments.announced(
        place, turn
    )
    for one in rounds:
        yield Stage(turn.stage, agreement_moments.ahead(place, turn, one.when or own), evidence, one.by)


def _sides(place: Place, pact: Pact, stages: Sequence[Stage], *, words: AgreementWords) -> tuple[Party, ...]:
    """The parties, with the states that a stage is told of by the way: and Tessary ratified it in June."""
    found = agreement_parties.find(place, pact, words)
    known = {party.chain for party in found}
    states = {one.chain for one in place.names() if one.kind == "state"}
    more = {who.chain: who for stage in stages if stage.stage in OWN for who in stage.by if who.chain in states}
    beside = (who for chain, who in more.items() if chain not in known)
    return (*found, *(msgspec.structs.replace(who, role="party") for who in beside))


def _evidence(label: Span, pact: Pact, stages: Sequence[Stage], *, topics: Sequence[Span]) -> tuple[Evidence, ...]:
    """The words of the label, the stages and the topics."""
    return (
        Evidence(label, "bare_word" if pact.bare else f"{pact.kind}_noun", "label"),
        *(one for stage in stages for one in stage.evidence),
        *(Evidence(span, "matter", "topic") for span in topics),
    )


def _again(found: Sequence[Found], place: Place, words: AgreementWords) -> list[Found]:
    """The agreements with what is told of "it" added to the one that the nearest sentence before names."""
    first = _just_named(found, place, words)
    if first is None:
        return list(found)
    grown = first
    for pact in agreement_again.stand_ins(place, words):
        stages = _stages(place, pact, pact.turns, words=words, told=grown)
        grown = _staged(grown, stages, _sides(place, pact, stages, words=words))
    return [grown if one is first else one for one in found]


def _just_named(found: Sequence[Found], place: Place, words: AgreementWords) -> Found | None:
    """The one pact of the nearest sentence before that names any."""
    near = [one for one in found if one.told and place.sentence.index - one.sentence <= NEAR]
    near = [one for one in near if one.sentence == near[-1].sentence]
    return near[0] if near and _one_firm(near, words) else None


def _one_firm(near: Sequence[Found], words: AgreementWords) -> bool:
    """Whether places that name agreements name a single pact, loan or contract."""
    ids_ = {one.record.body.taken_up or one.record.id for one in near if isinstance(one.record.body, Agreement)}
    single = (*words.firm, "loan", "contract")
    return len(ids_) == 1 and all(one.pact.kind in single and not one.pact.plural for one in near)


def _staged(one: Found, stages: tuple[Stage, ...], parties: Sequence[Party]) -> Found:
    """A record with stages, and parties to them, that a later sentence tells."""
    body, record = one.record.body, one.record
    if not isinstance(body, Agreement):
        return one
    known = {party.chain for party in record.parties}
    grown = msgspec.structs.replace(
        record,
        body=msgspec.structs.replace(body, stages=(*body.stages, *stages)),
        evidence=(*record.evidence, *(item for stage in stages for item in stage.evidence)),
        parties=(*record.parties, *(party for party in parties if party.chain not in known)),
    )
    return msgspec.structs.replace(one, record=grown)


def _without(found: Sequence[Found], left_out: Sequence[Span], *, place: Place) -> list[Found]:
    """The agreements with what is left out added to the nearest one before."""
    near = [one for one in reversed(found) if one.told and place.sentence.index - one.sentence <= NEAR]
    known = [one for one in near if one.pact.number is not None or one.pact.bare]
    last = next(iter((*known, *near)), None)
    return [_grown(one, left_out, place) if one is last else one for one in found]


def _grown(one: Found, left_out: Sequence[Span], place: Place) -> Found:
    """A record with matters left out."""
    body, record = one.record.body, one.record
    if not isinstance(body, Agreement):
        return one
    texts = (" ".join(place.words(span).split()) for span in left_out)
    evidence = (*record.evidence, *(Evidence(span, "left_out", "excluded") for span in left_out))
    grown = msgspec.structs.replace(body, excluded=(*body.excluded, *texts))
    return msgspec.structs.replace(one, record=msgspec.structs.replace(record, body=grown, evidence=evidence))
