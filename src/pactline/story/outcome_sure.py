"""What a commitment undertakes and what a clause tells in, how surely they are one deed out.

The head of what it is done to, the family of the deed and who does it must agree, and no other word may tell it from
what was undertaken: a name, a place, a quality. What agrees no further than that is a possible follow-up.
"""

from collections.abc import Set as AbstractSet

from pactline.model.outcome import Outcome
from pactline.story import outcome_doers
from pactline.story.outcome_doers import AGREED, FOREIGN, SAME, UNKNOWN, UNTOLD
from pactline.story.outcome_match import AGAIN, Promise, Told

GIVING = frozenset(("pay", "lend", "hand", "cut", "raise", "take"))  # told by whom or what it is for as well
LOOSE = frozenset(
    ("sign", "ratify", "publish", "cut", "raise", "lift", "pay", "lend", "buy", "take", "hold", "meet", "vote", "grant")
)  # of many
LATER_ONES = frozenset(("second", "third", "fourth", "fifth", "last", "final"))  # the first is none of them
SURE, POSSIBLE, NOT = 2, 1, 0
MONEY = 3  # letters of an ISO 4217 code
MILLION = 1_000_000  # what is counted in millions is mostly money of a currency that no code is known of


def may_be(promise: Promise, theirs: Outcome) -> bool:
    """Whether a deed can be the one undertaken, before anything is asked of its report."""
    ours = promise.outcome
    other = bool(ours.head and theirs.head) and ours.head != theirs.head
    within = ours.deed == theirs.deed or theirs.phase == "refuse"
    return not other or ours.deed in GIVING or (within and theirs.head in promise.words)


def certainty(promise: Promise, told: Told) -> int:
    """How surely a deed told is the one undertaken: SURE, POSSIBLE or NOT."""
    if told.outcome.deed == AGAIN:
        return _taken_up(promise, told)
    if not _of_one_thing(promise, told) or _apart(promise, told) or outcome_doers.asked_by_others(promise, told):
        return NOT
    doer = outcome_doers.doer(promise, told)
    if promise.refrains and not (doer == SAME or told.outcome.against):
        return NOT
    known = told.actor is not None and bool(promise.doers)
    return NOT if doer == FOREIGN and known else _weighed(promise, told, doer)


def closeness(promise: Promise, told: Told) -> int:
    """How much binds the two, beside other promises that a deed may be of as surely."""
    ours, theirs = promise.outcome, told.outcome
    value = ours.value is not None and ours.value == theirs.value
    same = outcome_doers.by_the_same(promise, told)
    return _shares(promise, theirs) + same + outcome_doers.recalls(promise, told) + value


def _weighed(promise: Promise, told: Told, doer: str) -> int:
    """How surely, by all that binds the two."""
    ours, theirs = promise.outcome, told.outcome
    if not theirs.head or not (ours.head or theirs.head in promise.words):
        return _headless(promise, told, same=doer == SAME)
    recalled = outcome_doers.recalls(promise, told)
    if _of_other_sums(ours, theirs) and not (told.near or recalled):
        return POSSIBLE if doer == SAME and theirs.definite else NOT
    return _bound(promise, told, doer=doer, fixed=theirs.definite or recalled)


def _bound(promise: Promise, told: Told, *, doer: str, fixed: bool) -> int:
    """How surely what has one head is one thing."""
    shares, answers = _shares(promise, told.outcome), outcome_doers.answers(promise, told)
    same, recalled = doer == SAME, outcome_doers.recalls(promise, told)
    bonds = same + told.near + told.rare + recalled + shares + answers
    bonds += outcome_doers.alike(promise, told) + _of_one_sum(promise.outcome, told.outcome)
    if told.outcome.phase == "refuse" and answers and doer != FOREIGN:
        return SURE if shares or same or fixed else POSSIBLE
    if fixed:
        return _fixed(promise, told, bonds, doer=doer)
    sure = _counted(promise, told, doer=doer) or _singled_out(promise, told, shares, doer=doer)
    return SURE if sure else _unfixed(bonds, doer=doer)


def _counted(promise: Promise, told: Told, *, doer: str) -> bool:
    """Whether he who is to act did what was counted, or a part of it: 40 prisoners of 120."""
    ours, theirs = promise.outcome, told.outcome
    both = ours.value is not None and theirs.value is not None
    return both and ours.unit == theirs.unit and doer == SAME


def _taken_up(promise: Promise, told: Told) -> int:
    """How surely "did so", "kept its word", "refused" speaks of what was undertaken right before it."""
    by_asker = promise.asked and told.actor is not None and told.actor in promise.sayers - promise.doers
    if not told.next or by_asker:
        return NOT
    return NOT if outcome_doers.doer(promise, told) == FOREIGN else SURE


def _of_other_sums(ours: Outcome, theirs: Outcome) -> bool:
    """Whether both are sums of money, and two: 3 million crowns are no part of just any 38 million."""
    told = theirs.value is not None and theirs.unit == ours.unit and _is_money(ours)
    return told and ours.value != theirs.value


def _headless(promise: Promise, told: Told, *, same: bool) -> int:
    """How surely a deed without anything it is done to is the one: "Holm has resigned", "the firm's appeal"."""
    ours, theirs = promise.outcome, told.outcome
    if theirs.phase == "delay":
        return SURE if told.near else POSSIBLE
    lone = not ours.head and (ours.deed not in LOOSE or _shares(promise, theirs) > 0)
    there = not ours.places or not set(ours.places).isdisjoint(theirs.places)
    return SURE if lone and same and there else POSSIBLE


def _singled_out(promise: Promise, told: Told, shares: int, *, doer: str) -> bool:
    """Whether "a soup kitchen at the station" is the one that was spoken of: alike in more than its head, in a report
    of the same story, done by nobody who may be another.
    """
    ours, theirs = promise.outcome, told.outcome
    placed = {*ours.names, *ours.places}
    there = not placed or not placed.isdisjoint((*theirs.names, *theirs.places))
    plain = not theirs.undone and ours.deed not in LOOSE and theirs.deed not in LOOSE
    alike = plain and there and shares > 0 and doer in (SAME, AGREED, UNTOLD)
    return told.kindred and (alike or (doer in (SAME, AGREED) and _of_one_sum(ours, theirs)))


def _of_one_sum(ours: Outcome, theirs: Outcome) -> bool:
    """Whether both are of the same money."""
    return _is_money(theirs) and (ours.value, ours.unit) == (theirs.value, theirs.unit)


def _is_money(one: Outcome) -> bool:
    """Whether a deed is of a sum of money."""
    currency = len(one.unit) == MONEY and one.unit.isupper()
    return one.value is not None and (currency or one.value >= MILLION)


def _fixed(promise: Promise, told: Told, bonds: int, *, doer: str) -> int:
    """How surely "the centre" is the one promised; "the deal was signed" may be of any deal in a report that names him
    who is to sign one.
    """
    named = told.named and promise.outcome.deed not in LOOSE
    if doer == UNKNOWN:
        return SURE if bonds - told.near > 1 else POSSIBLE
    return SURE if bonds + named and doer != FOREIGN else POSSIBLE


def _unfixed(bonds: int, *, doer: str) -> int:
    """How surely "a centre" is the centre promised: by the same, and alike in more than its head."""
    if doer == FOREIGN:
        return NOT
    if doer == SAME and bonds > 1:
        return SURE
    return POSSIBLE if doer == SAME or bonds > 1 else NOT


def _of_one_thing(promise: Promise, told: Told) -> bool:
    """Whether what the deeds are done to has one head; a deed without one must stand near, or be by the same."""
    ours, theirs = promise.outcome, told.outcome
    alike = bool(theirs.deed) and theirs.deed == ours.deed
    near = told.near and theirs.phase == "delay" and (alike or not theirs.deed)
    if not theirs.head:
        return near or (alike and outcome_doers.by_the_same(promise, told))
    return (
        theirs.head == ours.head
        or _among_the_words(promise, told)
        or (not ours.head and alike and outcome_doers.by_the_same(promise, told))
    )


def _among_the_words(promise: Promise, told: Told) -> bool:
    """Whether what is given is told, or asked for: pay in four instalments, a demand for a corridor."""
    ours, theirs = promise.outcome, told.outcome
    given = not ours.head or (ours.deed in GIVING and ours.deed == theirs.deed)
    asked = theirs.phase == "refuse" and not theirs.deed
    by_name = theirs.definite and ours.deed == theirs.deed and outcome_doers.by_the_same(promise, told)
    return (given or asked or by_name) and theirs.head in promise.words  # fined the bank Caldo: fined Caldo


def _apart(promise: Promise, told: Told) -> bool:
    """Whether a word tells another thing: the sports centre, the road to Tarn, opened in Orlin."""
    ours, theirs = promise.outcome, told.outcome
    known = promise.words | promise.names | promise.doing
    free = not (ours.names or ours.places) and (ours.definite or _common(theirs.own, promise.words))
    named = known | promise.about if free else known
    if not _own(promise, theirs) <= known or not set(theirs.names) <= named:
        return True
    here = set(ours.places)
    return _of_another_turn(promise, theirs) or (bool(here and theirs.places) and here.isdisjoint(theirs.places))


def _own(promise: Promise, theirs: Outcome) -> frozenset[str]:
    """The words that a deed's thing must share: none of one sum, no number of a part of the whole."""
    if _of_one_sum(promise.outcome, theirs):
        return frozenset()
    of_whole = theirs.some and promise.words.isdisjoint(LATER_ONES)
    return frozenset(theirs.own) - (LATER_ONES if of_whole else frozenset())


def _of_another_turn(promise: Promise, theirs: Outcome) -> bool:
    """Whether the first is told where the second was promised."""
    later = promise.words & LATER_ONES
    return theirs.some and bool(later) and later.isdisjoint(theirs.own)


def _shares(promise: Promise, theirs: Outcome) -> int:
    """How many words beside the head are the same."""
    ours = promise.outcome
    named = {*ours.names, *ours.places, *promise.words}
    return _common(theirs.own, promise.words) + _common((*theirs.names, *theirs.places), named)


def _common(some: tuple[str, ...], others: AbstractSet[str]) -> int:
    """How many of some words are among others."""
    return sum(one in others for one in set(some))
