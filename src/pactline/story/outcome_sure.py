"""What a commitment undertakes and what a clause tells in, how surely they are one deed out.

The head of what it is done to, the family of the deed and who does it must agree, and no other word may tell it from
what was undertaken: a name, a place, a quality. What agrees no further than that is a possible follow-up.
"""

from collections.abc import Set as AbstractSet

from pactline.model.outcome import Outcome
from pactline.story.outcome_match import AGAIN, ANYBODY, ARTICLES, Promise, Told
from pactline.story.outcome_promises import plain
from pactline.story.pronouns import PRONOUNS

GIVING = frozenset(("pay", "lend", "hand", "cut", "raise", "take"))  # told by whom or what it is for as well
LOOSE = frozenset(
    ("sign", "ratify", "publish", "cut", "raise", "lift", "pay", "lend", "buy", "take", "hold", "meet", "vote", "grant")
)  # of many
LATER_ONES = frozenset(("second", "third", "fourth", "fifth", "last", "final"))  # the first is none of them
SURE, POSSIBLE, NOT = 2, 1, 0
SAME, AGREED, UNTOLD, UNKNOWN, FOREIGN = "same", "agreed", "untold", "unknown", "foreign"
MONEY = 3  # letters of an ISO 4217 code
MILLION = 1_000_000  # what is counted in millions is mostly money of a currency that no code is known of


def certainty(promise: Promise, told: Told) -> int:
    """How surely a deed told is the one undertaken: SURE, POSSIBLE or NOT."""
    if told.outcome.deed == AGAIN:
        return _taken_up(promise, told)
    if not _of_one_thing(promise, told) or _apart(promise, told) or _asked_by_others(promise, told):
        return NOT
    same = _by_the_same(promise, told)
    if promise.refrains and not (same or told.outcome.against):
        return NOT
    doer = SAME if same else _doer(promise, told)
    return NOT if doer == FOREIGN and told.actor is not None and promise.doers else _weighed(promise, told, doer)


def closeness(promise: Promise, told: Told) -> int:
    """How much binds the two, beside other promises that a deed may be of as surely."""
    value = promise.outcome.value is not None and promise.outcome.value == told.outcome.value
    return _shares(promise, told.outcome) + _by_the_same(promise, told) + _recalls(promise, told) + value


def _weighed(promise: Promise, told: Told, doer: str) -> int:
    """How surely, by all that binds the two."""
    theirs, recalled, shares = told.outcome, _recalls(promise, told), _shares(promise, told.outcome)
    same = doer == SAME
    bonds = same + told.near + told.rare + recalled + _alike(promise, told) + shares + _answers(promise, told)
    bonds += _of_one_sum(promise.outcome, theirs)
    if not theirs.head or not promise.outcome.head:
        return _headless(promise, told, same=same)
    if _of_other_sums(promise, theirs) and not (told.near or recalled):
        return POSSIBLE if same and theirs.definite else NOT
    if theirs.phase == "refuse" and _answers(promise, told) and doer != FOREIGN:
        return SURE if shares or same or theirs.definite else POSSIBLE
    if theirs.definite or recalled:
        return _fixed(promise, told, bonds, doer=doer)
    if doer == FOREIGN:
        return NOT
    counted = same and _counted(promise.outcome, theirs)
    return SURE if counted or _singled_out(promise, told, shares, doer=doer) else _unfixed(bonds, same=same)


def _counted(ours: Outcome, theirs: Outcome) -> bool:
    """Whether what was counted is told, or a part of it: 40 prisoners of 120."""
    return ours.value is not None and theirs.value is not None and ours.unit == theirs.unit


def _taken_up(promise: Promise, told: Told) -> int:
    """How surely "did so", "kept its word", "refused" speaks of what was undertaken right before it."""
    by_asker = promise.asked and told.actor is not None and told.actor in promise.sayers - promise.doers
    if not told.next or by_asker:
        return NOT
    doer = SAME if _by_the_same(promise, told) else _doer(promise, told)
    return NOT if doer == FOREIGN else SURE


def _doer(promise: Promise, told: Told) -> str:
    """Whether who did it may be who is to: nobody is told, words agree, they cannot be compared, or somebody else."""
    ours, theirs = promise.doing - ARTICLES, told.doing - ARTICLES
    if told.outcome.by is None or not (promise.doers or promise.doing):
        return UNTOLD
    if not ours.isdisjoint(theirs):
        return AGREED
    if not theirs or theirs <= PRONOUNS:
        return UNKNOWN
    return FOREIGN if bool(promise.doers) == (told.actor is not None) else UNKNOWN


def _answers(promise: Promise, told: Told) -> bool:
    """Whether the demand that is turned down is of those who asked for it."""
    known = told.asker is not None and told.asker in promise.sayers
    return known or not promise.asking.isdisjoint(told.asking - ARTICLES)


def _asked_by_others(promise: Promise, told: Told) -> bool:
    """Whether the demand that is turned down is of somebody else."""
    return bool(told.asking) and bool(promise.sayers or promise.asking) and not _answers(promise, told)


def _of_other_sums(promise: Promise, theirs: Outcome) -> bool:
    """Whether both are sums of money, and two: 3 million crowns are no part of just any 38 million."""
    ours = promise.outcome
    told = theirs.value is not None and theirs.unit == ours.unit and _is_money(ours)
    return told and ours.value != theirs.value


def _headless(promise: Promise, told: Told, *, same: bool) -> int:
    """How surely a deed without anything it is done to is the one: "Holm has resigned", "the firm's appeal"."""
    if told.outcome.phase == "delay":
        return SURE if told.near else POSSIBLE
    if told.outcome.head and told.outcome.head in promise.words and told.outcome.definite:
        return SURE if same else POSSIBLE  # pay in four instalments: the first instalment
    lone = not promise.outcome.head and (promise.outcome.deed not in LOOSE or _shares(promise, told.outcome) > 0)
    there = not promise.outcome.places or not set(promise.outcome.places).isdisjoint(told.outcome.places)
    return SURE if lone and same and there else POSSIBLE


def _by_the_same(promise: Promise, told: Told) -> bool:
    """Whether who is to act did, by what is known or by the words for both."""
    known = told.actor is not None and told.actor in promise.doers
    return known or _in_the_same_words(promise, told)


def _in_the_same_words(promise: Promise, told: Told) -> bool:
    """Whether a story tells of both in the same words: "the pilots' union", "Tarn" and "the city of Tarn"; no "the
    union" alone, and of two known actors only by a name.
    """
    ours, theirs, by = promise.doing - ANYBODY, told.doing - ANYBODY, told.outcome.by
    if by is None or not told.kindred or ours != theirs:
        return False
    names = {plain(word) for word in by.text.split() if word[:1].isupper()} & ours
    return names == ours if promise.doers and told.actor is not None else len(ours) > 1 or bool(names)


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


def _recalls(promise: Promise, told: Told) -> bool:
    """Whether it is told as promised before, and by nobody else."""
    another = told.promiser is not None and bool(promise.sayers) and told.promiser not in promise.sayers
    return not another and (told.outcome.recalled or told.outcome.against)


def _alike(promise: Promise, told: Told) -> bool:
    """Whether nobody known is to act and nobody known did, and they are told in the same words: "the city"."""
    plain = told.together and not promise.doers and told.actor is None and bool(promise.doing)
    return plain and told.doing - ARTICLES == promise.doing - ARTICLES and bool(told.doing - ARTICLES)


def _fixed(promise: Promise, told: Told, bonds: int, *, doer: str) -> int:
    """How surely "the centre" is the one promised; "the deal was signed" may be of any deal in a report that names him
    who is to sign one.
    """
    named = told.named and promise.outcome.deed not in LOOSE
    if doer == UNKNOWN:
        return SURE if bonds > 1 else POSSIBLE
    return SURE if bonds + named and doer != FOREIGN else POSSIBLE


def _unfixed(bonds: int, *, same: bool) -> int:
    """How surely "a centre" is the centre promised: by the same, and alike in more than its head."""
    if same and bonds > 1:
        return SURE
    return POSSIBLE if same or bonds > 1 else NOT


def _of_one_thing(promise: Promise, told: Told) -> bool:
    """Whether what the deeds are done to has one head; a deed without one must stand near, or be by the same."""
    ours, theirs = promise.outcome, told.outcome
    alike = bool(theirs.deed) and theirs.deed == ours.deed
    if not theirs.head:
        near = told.near and theirs.phase == "delay" and (alike or not theirs.deed)
        return near or (alike and _by_the_same(promise, told))
    if not ours.head and alike and _by_the_same(promise, told):
        return True
    given = (ours.deed in GIVING and ours.deed == theirs.deed) or not ours.head
    asked = theirs.phase == "refuse" and not theirs.deed
    return theirs.head == ours.head or ((given or asked) and theirs.head in promise.words)


def _apart(promise: Promise, told: Told) -> bool:
    """Whether a word tells another thing: the sports centre, the road to Tarn, opened in Orlin."""
    theirs = told.outcome
    known = promise.words | promise.names | promise.doing
    ours = promise.outcome
    free = not (ours.names or ours.places) and (ours.definite or _common(theirs.own, promise.words))
    named = known | promise.about if free else known
    own = set() if _of_one_sum(ours, theirs) else set(theirs.own)
    own -= LATER_ONES if theirs.some and not promise.words & LATER_ONES else frozenset()
    if not own <= known or not set(theirs.names) <= named:
        return True
    later = promise.words & LATER_ONES
    if theirs.some and later and later.isdisjoint(theirs.own):
        return True
    here = set(promise.outcome.places)
    return bool(here) and bool(theirs.places) and here.isdisjoint(theirs.places)


def _shares(promise: Promise, theirs: Outcome) -> int:
    """How many words beside the head are the same."""
    ours = promise.outcome
    return _common(theirs.own, promise.words) + _common((*theirs.names, *theirs.places), {*ours.names, *ours.places})


def _common(some: tuple[str, ...], others: AbstractSet[str]) -> int:
    """How many of some words are among others."""
    return sum(one in others for one in set(some))
