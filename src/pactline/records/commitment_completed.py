"""A clause in, what is to be there by a day by it out: the bridge will be ready in May, the rest will follow in June.

What people build, send or run is ready by a day only if somebody sees to it; of what nobody makes the same is a
forecast, and so is all that those say who only guess.
"""

from pactline.model.record import Statement
from pactline.model.sentence import Clause
from pactline.records import commitment_terms
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_arranged import arranged
from pactline.records.commitment_assured import promiser
from pactline.records.commitment_done import firmness
from pactline.records.commitment_future import own_clause
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

AT = ("in", "at", "on", "into")
OTHERS = ("rest", "remainder", "other", "another", "second", "third", "fourth", "fifth", "last", "remaining", "further")
RUNNING = ("run", "operate")
GOING = ("follow", "stand", "open", "reopen", "close")
LATEST = ("by", "before")
TURNS = ("year", "spring", "summer", "autumn", "fall", "winter")


def completed(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm said that the bridge would be [ready] by May, that 30 men would be at [work] on it by then."""
    what = clause.subject
    if what is None or clause.negated or "relcl" in clause.relation or clause.voice == "passive":
        return None
    if place.tokens[what].upos not in ("NOUN", "ADJ", "NUM") or not _there(place, clause, what, words=words):
        return None
    strength = firmness(place, clause, words)
    if strength is None or not own_clause(place, clause, words) or _guessed(place, clause, words):
        return None
    by = promiser(place, clause, words)  # whoever promises it sees to it
    return Undertaking(what, by, clause.verb, strength) if _dated(place, clause, words) else None


def _there(place: Place, clause: Clause, what: int, *, words: CommitmentWords) -> bool:
    """Whether something is made, sent or run: is ready, in place, at work, stands by May, follows, opens."""
    verb = clause.verb
    if place.child(verb, "cop") is not None and not arranged(place, verb):
        return _ready(place, verb, what, words=words)
    if place.tokens[verb].upos != "VERB" or clause.object is not None:
        return False
    if place.lemma(verb) in RUNNING:
        return place.lemma(what) in words.words.carriers and _by(place, verb)  # "trains are to run by May"
    return _goes(place, verb, what, made=place.lemma(what) in words.words.raised)


def _ready(place: Place, verb: int, what: int, *, words: CommitmentWords) -> bool:
    """The bridge will be [ready], in [use]; the sailors will be at [work], in [place]."""
    lists, made = words.words, place.lemma(what) in words.words.raised
    placed = place.case(verb) in AT and place.lemma(verb) in lists.posts
    if placed:
        return made or place.lemma(what) in lists.crowd or agentive(place, what, words)
    return made and place.lemma(verb) in lists.finished and place.tokens[verb].upos in ("ADJ", "ADV", "VERB")


def _by(place: Place, verb: int) -> bool:
    """Whether something is to be so by a time, and not then."""
    return any(place.case(i) in LATEST for i in place.children(verb, "obl"))


def _goes(place: Place, verb: int, what: int, *, made: bool) -> bool:
    """[The rest] will follow; the bridge will stand [by] May; the line will open."""
    if place.lemma(verb) not in GOING:
        return False
    if place.lemma(verb) == "follow":
        told = {place.lemma(i) for i in (what, *place.children(what, "amod", "det"))}
        return bool(told & set(OTHERS))
    return made and (place.lemma(verb) != "stand" or _by(place, verb))


def _guessed(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """[Analysts] say that the line will be ready by May."""
    claim = place.claim(clause.verb)
    if claim is None or not isinstance(claim.body, Statement):
        return False
    speakers = [one.text.lower().split() for one in claim.parties if one.role == "speaker"]
    return any(not words.words.forecasting.isdisjoint(one) for one in speakers)


def _dated(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a day to come stands with it, a turn of the year, or what is to follow is arranged."""
    if place.lemma(clause.verb) == "follow" and arranged(place, clause.verb):
        return True  # "the rest is to follow in three instalments"
    turns = (i for i in place.children(clause.verb, "obl:") if place.case(i) in LATEST and place.lemma(i) in TURNS)
    if next(turns, None) is not None:
        return True  # "by the new year", whichever that is
    found = Undertaking(clause.verb, None, clause.verb, "firm")
    ends = (place.tokens[clause.verb].start, place.tokens[clause.verb].end)
    return commitment_terms.due(place, found, ends, words=words) is not None
