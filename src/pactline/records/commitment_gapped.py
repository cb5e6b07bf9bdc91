"""An undertaking whose verb is left out the second time in, both out: the city will pay 60 percent and the county 40.

"Would be open by May and the whole line in June" has two terms, "will send 200 men and Tessary 100" two doers. What is
left out is the verb, so that the second stands behind "and" with nothing but who or what and the sum or the day.
"""

import msgspec

from pactline.model.mention import Time
from pactline.records import commitment_terms
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_terms import BY_SUBJECT
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

RULE = "gapped"
Parted = tuple[tuple[Undertaking, tuple[int, int]], ...]

SUMS = ("will", "is_to", "must", "vowed_to", "under_which")
STATES = (*BY_SUBJECT, "pact_will")
NOUNS = ("NOUN", "PROPN", "ADJ", "NUM", "PRON")
INSIDE = ("DET", "ADJ", "NOUN", "PROPN", "NUM")  # parts of speech of who or what
UNITS = ("NOUN", "SYM", "PROPN")
LONGEST = 6  # words of who or what


def gapped(place: Place, one: Undertaking, action: tuple[int, int], *, words: CommitmentWords) -> Parted:
    """The undertaking with the tokens of its action, and the one whose verb is left out behind it."""
    first, last = action
    for at in range(last - 2, first, -1):
        if place.tokens[at].text.lower() == "and":
            other = _second(place, one, (at, last), words=words)
            if other is not None and _first(place, one, (first, at)):
                return ((msgspec.structs.replace(one, until=at), (first, _before(place, at))), (other, (at + 1, last)))
    return ((one, action),)


def _before(place: Place, at: int) -> int:
    """Where the first ends: before an "and" with its comma."""
    return at - 1 if place.tokens[at - 1].text == "," else at


def _second(place: Place, one: Undertaking, ends: tuple[int, int], *, words: CommitmentWords) -> Undertaking | None:
    """What stands behind "and": [the county] [40 percent], [the whole line] [in June]."""
    at, last = ends
    if one.rule in SUMS:
        amount = next((i for i in range(at + 2, last) if place.tokens[i].upos in ("NUM", "SYM")), None)
        who = _noun(place, at + 1, amount) if amount is not None and _only_sum(place, amount, last) else None
        able = who is not None and amount is not None and agentive(place, who, words)
        return msgspec.structs.replace(one, act=amount, by=who, gapped=True) if able and amount is not None else None
    time = _only_time(place, at + 2, last) if one.rule in STATES else None
    what = _noun(place, at + 1, time) if time is not None else None
    return None if what is None else msgspec.structs.replace(one, act=what, gapped=True)


def _first(place: Place, one: Undertaking, action: tuple[int, int]) -> bool:
    """Whether the first has what the second has: a sum that is given, or a day, with which it ends."""
    first, last = action
    if one.rule in SUMS:
        thing = place.child(one.act, "obj")
        return thing is not None and first <= thing < last and _counted(place, thing)
    end = _before(place, last)
    return any(_ends(place, time) == end for time in place.times(place.sentence.start, place.sentence.end))


def _counted(place: Place, thing: int) -> bool:
    """Whether a noun stands with a number: [60] percent, [200] men."""
    return place.tokens[thing].upos in ("NUM", "SYM") or bool(place.children(thing, "nummod"))


def _noun(place: Place, first: int, end: int | None) -> int | None:
    """The noun that fills some words, with its article; None where there is more than who or what."""
    if end is None or not first < end <= first + LONGEST:
        return None
    inside = [place.tokens[i] for i in range(first, end)]
    plain = all(token.upos in INSIDE for token in inside) and place.tokens[end - 1].upos in NOUNS
    fixed = inside[0].upos in ("DET", "PROPN") or len(inside) > 1
    return end - 1 if plain and fixed else None


def _only_sum(place: Place, amount: int, last: int) -> bool:
    """Whether nothing but a sum and its unit stands up to the end: 40 percent, 100, $3 million."""
    inside = [place.tokens[i] for i in range(amount, last)]
    units = [token for token in inside if token.upos in UNITS and token.upos != "SYM"]
    return all(token.upos in ("NUM", *UNITS) for token in inside) and len(units) <= 1


def _only_time(place: Place, first: int, last: int) -> int | None:
    """Where a preposition with a day begins that fills the rest: [in June 2028], [by Christmas]."""
    for time in place.times(place.sentence.start, place.sentence.end):
        start, end = _starts(place, time), _ends(place, time)
        if first < start and end >= last and place.tokens[start - 1].upos == "ADP":
            return start - 1
    return None


def _starts(place: Place, time: Time) -> int:
    """The first token of a time."""
    return next((i for i, token in enumerate(place.tokens) if commitment_terms.stands_on(time, token)), -1)


def _ends(place: Place, time: Time) -> int:
    """The token behind a time."""
    return 1 + max((i for i, token in enumerate(place.tokens) if commitment_terms.stands_on(time, token)), default=-1)
