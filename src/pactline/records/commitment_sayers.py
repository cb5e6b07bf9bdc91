"""An undertaking in its sentence in, who says so out: who asks, whose promise it is called, or who tells of it."""

from pactline.kit import trees
from pactline.model.record import Party, Record
from pactline.model.sentence import Clause
from pactline.records import antecedents, commitment_party
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_told_by import over_said
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

TOLD = ("told_need", "told_they_must")  # whose cue stands in what is told
OWN = ("we", "us", "i", "me")


def said_by(place: Place, found: Undertaking, claim: Record | None, *, words: CommitmentWords) -> tuple[Party, ...]:
    """Who says so, a pronoun by those it plainly stands for."""
    told = (antecedents.in_words(place, party, words) for party in _saying(place, found, claim, words=words))
    return tuple(party for one in told for party in one)


def _saying(place: Place, found: Undertaking, claim: Record | None, *, words: CommitmentWords) -> tuple[Party, ...]:
    """Who says so: of what is asked who asks it, though another tells of it; else who speaks where it stands."""
    asker = _asker(place, found, words)
    if asker is not None:
        return tuple(_voice(place, at, found) for at in place.joined(asker))
    owner = owner_of(place, found)
    if owner is not None and place.tokens[owner].upos == "PROPN":
        return (commitment_party.party(place, "speaker", owner, found=found),)
    if found.rule == "asked_in_headline" or _assails(place, found, words):
        return ()  # "council asked to close pier": by whom is not said
    return _heard(place, found, claim, words=words) or _telling(place, found, words)


def _heard(place: Place, found: Undertaking, claim: Record | None, *, words: CommitmentWords) -> tuple[Party, ...]:
    """Who speaks where it stands, less days and who is only told so."""
    voices = [one for one in claim.parties if one.role == "speaker"] if claim is not None else []
    said = (one for one in voices if not _is_time(place, one))
    return tuple(one for one in said if not _is_hearer(place, found, one, words=words))


def _assails(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[Critics attacked] the ministry's plan: whoever does, does not say that it has one."""
    noun = place.tokens[found.cue]
    held = noun.upos == "NOUN" and noun.deprel == "obj" and noun.head >= 0
    return held and place.lemma(noun.head) in words.words.assailing


def _telling(place: Place, found: Undertaking, words: CommitmentWords) -> tuple[Party, ...]:
    """[Lund], who is ill, said prosecutors may close it: the subject of the saying, where nobody else is heard."""
    over = over_said(place, found.act)
    if over is None or over.subject is None or over.voice == "passive" or over.subject > found.act:
        return ()
    if place.lemma(over.verb) not in words.words.reporting or over.negated:
        return ()
    at = over.subject
    known = (name := place.named(at)) is not None and name.chain is not None
    able = known or (agentive(place, at, words) and place.tokens[at].upos != "PRON")
    return tuple(_voice(place, one, found) for one in place.joined(at)) if able else ()


def _is_time(place: Place, party: Party) -> bool:
    """Whether who says so is nobody, but a day that was taken for the subject: [Sunday], [the previous day]."""
    span = party.span
    if party.chain is not None or span is None:
        return False
    inside = [i for i, one in enumerate(place.tokens) if span.start <= one.start and one.end <= span.end]
    head = trees.common(place.tokens, inside)
    return head is not None and any(
        one.span.start <= place.tokens[head].start < one.span.end for one in place.times(span.start, span.end)
    )


def _asker(place: Place, found: Undertaking, words: CommitmentWords) -> int | None:
    """Who asks: the subject of the asking, where it is somebody; of "was urged by Holm to" Holm."""
    clause = _asking(place, found)
    if clause is None:
        return None
    passive = clause.voice == "passive" and clause.subject == found.by
    at = clause.agent if passive else clause.subject
    if at is None or at == found.by:
        return None
    named = place.named(at)
    known = named is not None and named.chain is not None
    return at if known or (agentive(place, at, words) and place.tokens[at].upos != "PRON") else None


def _asking(place: Place, found: Undertaking) -> Clause | None:
    """The clause that asks; Holm [told] them that they must leave: the one over what they are told."""
    if not found.asked:
        return None
    return place.clause(place.tokens[found.cue].head if found.rule in TOLD else found.cue)


def _is_hearer(place: Place, found: Undertaking, party: Party, *, words: CommitmentWords) -> bool:
    """[Holm] was told he should leave: who is told so does not say it."""
    asks = found.rule in TOLD or place.lemma(found.cue) in words.words.asking | words.words.telling
    if not (found.asked and asks) or found.by is None or place.tokens[found.by].text.lower() in OWN:
        return False
    hearer, span = place.party("by", found.by), party.span
    same = party.chain is not None and party.chain == hearer.chain
    return same or (span is not None and span.start <= place.tokens[found.by].start < span.end)


def _voice(place: Place, at: int, found: Undertaking) -> Party:
    """Who speaks, by name where it stands beside."""
    return commitment_party.party(place, "speaker", _by_name(place, at), found=found)


def _by_name(place: Place, at: int) -> int:
    """Latvia's minister, [Lars Holm]: who is meant by an office, where he stands beside it."""
    if place.named(at) is not None:
        return at
    named = (i for i in place.children(at, "appos") if (name := place.named(i)) is not None and name.kind == "person")
    return next(named, at)


def owner_of(place: Place, found: Undertaking) -> int | None:
    """Who is meant in [Holm]'s statement that he would sail: whose statement it is."""
    clause, noun = place.clause(found.act), place.tokens[found.act].head
    if clause is None or noun < 0 or not clause.relation.startswith("acl") or place.tokens[noun].upos != "NOUN":
        return None
    that = any(place.tokens[i].text.lower() == "that" for i in place.children(found.act, "mark"))
    return place.child(noun, "nmod:poss") if that else None
