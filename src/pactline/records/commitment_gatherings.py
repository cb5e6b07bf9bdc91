"""A clause in, what people will come together for by it out: talks will resume on Monday, there will be a vote."""

from pactline.model.sentence import Clause
from pactline.records import commitment_terms
from pactline.records.commitment_agents import who_acts
from pactline.records.commitment_done import firmness
from pactline.records.commitment_doubt import unsure
from pactline.records.commitment_future import meant, own_clause
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, is_told, past_it

SOON = ("immediately", "shortly", "soon")


def planned_for(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """More protests are [planned] for Monday: what people will come together for, by nobody named."""
    what, strength = clause.subject, words.passives.get(place.lemma(clause.verb))
    dated = [i for i in place.children(clause.verb, "obl:") if place.case(i) in ("for", "on", "in")]
    times = place.times(place.sentence.start, place.sentence.end)
    timed = any(commitment_terms.stands_on(time, place.tokens[i]) for i in dated for time in times)
    if strength is None or what is None or not timed or place.lemma(clause.verb) not in words.words.arranging:
        return None
    now = clause.tense == "present" and clause.voice == "passive"
    told = (
        now
        and (_called(place, what, words) or _planned(place, what, words))
        and is_told(place, clause)
        and place.child(clause.verb, "xcomp") is None
    )
    return Undertaking(what, None, clause.verb, strength) if told and own_clause(place, clause, words) else None


def _planned(place: Place, what: int, words: CommitmentWords) -> bool:
    """The signing of the treaty, its completion: a deed by its noun."""
    return place.tokens[what].upos == "NOUN" and place.lemma(what) in words.words.planned | words.words.doings


def will_begin(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Talks will [resume] on Monday, are due to [resume]; production will [start] in May: on a day to come."""
    what = clause.subject
    if not _begins(place, clause, words) or what is None or clause.object is not None or clause.negated:
        return None
    known = _called(place, what, words) or _works(place, what, words)
    strength = firmness(place, clause, words) if known else None
    found = Undertaking(clause.verb, None, clause.verb, "firm")
    ends = (place.tokens[clause.verb].start, place.tokens[clause.verb].end)
    if strength is None or not (_at_once(place, clause) or commitment_terms.due(place, found, ends, words=words)):
        return None
    return Undertaking(what, None, clause.verb, strength) if own_clause(place, clause, words) else None


def _begins(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Will [begin], will [go] ahead."""
    ahead = any(place.lemma(i) == "ahead" for i in place.children(clause.verb, "advmod"))
    return place.lemma(clause.verb) in words.words.beginning or (place.lemma(clause.verb) == "go" and ahead)


def _at_once(place: Place, clause: Clause) -> bool:
    """Will begin [immediately]."""
    return any(place.lemma(i) in SOON for i in place.children(clause.verb, "advmod"))


def called_for_a_day(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [called] an election for May; the judge has [set] a hearing for Friday."""
    what = clause.object
    if place.lemma(clause.verb) not in words.words.convening or what is None or clause.voice == "passive":
        return None
    known = _called(place, what, words) or place.lemma(what) in words.words.asked_for
    by = who_acts(place, clause, words) if known and _is_dated(place, (clause.verb, what)) else None
    gone = past_it(place, clause.verb) and place.claim(clause.verb) is None
    bare = clause.tense is None or clause.modality is not None
    if by is None or gone or bare or not is_told(place, clause):
        return None
    return Undertaking(what, by, clause.verb, "firm")


def there_will_be(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """There will [be] no talks; there will be a vote on it: by nobody named."""
    what = _what_there_is(place, clause)
    if what is None or place.lemma(clause.verb) != "be" or meant(place, clause, words) != "firm":
        return None
    lists = words.words
    deed = place.lemma(what) in (lists.meetings | lists.asked_for) - lists.threats
    deed = deed or (
        place.claim(clause.verb) is not None and _called(place, what, words)
    )  # "said there will be a rally"
    if not deed or _supposed(place, clause, words):
        return None
    told = own_clause(place, clause, words) and not unsure(place, clause, words)
    return Undertaking(what, None, clause.verb, "firm") if told else None


def _what_there_is(place: Place, clause: Clause) -> int | None:
    """There will be [a vote]: what stands behind the verb."""
    what = next((i for i in place.children(clause.verb, "nsubj") if i > clause.verb), None)
    there = any(place.tokens[i].text.lower() == "there" for i in place.children(clause.verb, "expl"))
    return what if there else None


def _supposed(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """[If] she stays away, there won't be a debate: what comes of it."""
    marks = (place.lemma(j) for i in place.children(clause.verb, "advcl") for j in place.children(i, "mark"))
    return not words.words.hypothetical.isdisjoint(marks)


def _is_dated(place: Place, heads: tuple[int, ...]) -> bool:
    """Whether a day hangs on one of some words by "for": an election [for May]."""
    phrases = [i for at in heads for i in place.children(at, "obl:", "nmod:") if place.case(i) == "for"]
    times = place.times(place.sentence.start, place.sentence.end)
    return any(commitment_terms.stands_on(time, place.tokens[i]) for i in phrases for time in times)


def _called(place: Place, what: int, words: CommitmentWords) -> bool:
    """Whether a noun names what people come together for: talks, a round of [talks]."""
    if place.lemma(what) in words.words.rounds:
        return any(_called(place, i, words) for i in place.children(what, "nmod:") if place.case(i) == "of")
    return place.tokens[what].upos == "NOUN" and place.lemma(what) in words.words.meetings | words.words.gatherings


def _works(place: Place, what: int, words: CommitmentWords) -> bool:
    """Whether a noun names work that somebody sets going: production, the evacuation of the town."""
    return place.tokens[what].upos == "NOUN" and place.lemma(what) in words.words.doings | words.words.works
