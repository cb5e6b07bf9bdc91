"""A deed told in, whether its sentence says that it had been promised, and by whom, out.

"As the mayor had promised", "promised in 2021", "which the firm had agreed to build", "two months late", "earlier than
planned" look back at an undertaking of just that deed.
"""

import msgspec

from pactline.model.record import Party
from pactline.model.sentence import Clause
from pactline.records import outcome_agents
from pactline.records.ledger_place import Place
from pactline.records.outcome_deeds import Deed
from pactline.records.outcome_words import OutcomeWords

NEGATIVE = ("no", "none", "not", "never", "nobody", "nothing", "neither")
REACH = 7  # words behind "had said" in which it is told that it would not be
LIKE = ("as", "like")
ENDS = (",", ".", ";", ")", "”", '"')


class Pointer(msgspec.Struct, frozen=True):
    """Whether a sentence looks back at an undertaking of a deed, or not to do it, and who is said to have made it."""

    back: bool = False
    against: bool = False
    by: Party | None = None


def pointer(place: Place, clause: Clause, deed: Deed, *, words: OutcomeWords) -> Pointer:
    """What a deed's sentence says of an undertaking of it."""
    against = _although(place, clause.verb, words)
    if against is not None:
        return Pointer(against=True, by=_promiser(place, against))
    behind = _as_promised(place, clause.verb, words)
    behind = _promised(place, deed, words) if behind is None else behind
    if behind is not None:
        return Pointer(back=True, by=_promiser(place, behind))
    said = any(place.lemma(i) in words.words.vowed for i in _promised_by_word(place, deed))
    return Pointer(back=said or _than(place, clause, words) or _late(place, clause, words))


def _promiser(place: Place, at: int) -> Party | None:
    """Who is said to have promised, unless by a pronoun."""
    who = place.child(at, "nsubj:", "obl:agent")
    plain = who is not None and place.tokens[who].upos in ("NOUN", "PROPN")
    return outcome_agents.titled(place, who) if plain and who is not None else None


def _although(place: Place, at: int, words: OutcomeWords) -> int | None:
    """Were closed, [although Holm had said that none would be]."""
    for i in place.children(at, "advcl"):
        marked = any(place.lemma(j) in words.words.although for j in place.children(i, "mark", "advmod"))
        told = place.lemma(i) in words.words.vowing or place.lemma(i) in words.words.believing
        before = any(place.lemma(j) == "have" for j in place.children(i, "aux"))
        behind = range(i + 1, min(i + REACH, len(place.tokens)))
        if marked and told and before and any(place.lemma(j) in NEGATIVE for j in behind):
            return i
    return None


def _as_promised(place: Place, at: int, words: OutcomeWords) -> int | None:
    """Opened it, [as Holm had promised]; as agreed."""
    for i in place.children(at, "advcl"):
        marked = any(place.lemma(j) in LIKE for j in place.children(i, "mark", "advmod", "case"))
        if marked and place.lemma(i) in words.words.vowing and not place.children(i, "cc"):
            return i
    return None


def _promised(place: Place, deed: Deed, words: OutcomeWords) -> int | None:
    """The line, [promised in 2021]; the clinic that Holm had [promised]."""
    for at in (one for one in (deed.theme, deed.noun) if one is not None):
        for i in place.children(at, "acl"):
            clause = place.clause(i)
            past = place.tokens[i].xpos in ("VBN", "VBD") and (clause is None or clause.modality is None)
            told = place.lemma(i) in words.words.vowing or (words.words.asking >= {place.lemma(i)} and _had(place, i))
            if past and told and not place.children(i, "advmod:neg"):
                return i
    return None


def _had(place: Place, at: int) -> bool:
    """[Had] asked for it."""
    return any(place.lemma(i) == "have" for i in place.children(at, "aux"))


def _promised_by_word(place: Place, deed: Deed) -> tuple[int, ...]:
    """The [promised] clinic."""
    heads = (one for one in (deed.theme, deed.noun) if one is not None)
    return tuple(i for at in heads for i in place.children(at, "amod"))


def _than(place: Place, clause: Clause, words: OutcomeWords) -> bool:
    """A year later [than planned]."""
    inside = range(clause.verb, len(place.tokens) - 1)
    return any(place.lemma(i) == "than" and place.lemma(i + 1) in words.words.vowing for i in inside)


def _late(place: Place, clause: Clause, words: OutcomeWords) -> bool:
    """Was opened on Monday, a year [late]; [behind schedule]; no "late on Friday"."""
    for i in range(clause.verb + 1, len(place.tokens)):
        last = i + 1 == len(place.tokens) or place.tokens[i + 1].text in ENDS
        if last and place.lemma(i) == "late" and place.lemma(i - 1) in words.words.lengths:
            return True
        if place.lemma(i) in words.words.terms and "after" in _before(place, i):
            return True
        if place.lemma(i) == "schedule" and place.lemma(i - 1) in ("behind", "of", "on"):
            return True
    return False


def _before(place: Place, at: int) -> tuple[str, ...]:
    """The words before a noun."""
    return tuple(place.tokens[i].text.lower() for i in range(max(0, at - 2), at))
