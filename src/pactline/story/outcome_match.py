"""What a commitment undertakes and what a clause tells in, what that says of the commitment out, and how surely.

The head of what it is done to, the family of the deed and who does it must agree, and no other word may tell it from
what was undertaken: a name, a place, a quality. What agrees no further than that is a possible follow-up.
"""

from collections.abc import Set as AbstractSet

import msgspec

from pactline.model.outcome import Outcome

MAKING = ("build", "open")  # bring a thing about, the later one more
WORKED = frozenset(("build", "open", "repair", "install", "clear", "plant", "work", ""))  # what "work on" a thing is
MADE = frozenset(("build", "repair", "install", "work", ""))  # done where its thing is complete
GIVING = frozenset(("pay", "lend", "hand", "cut", "raise"))  # told by whom or what it is for as well
KIN = {
    "": ("build", "open", "hand", "repair", "run"),
    "build": (*MAKING, "run"),
    "open": (*MAKING, "run"),
}  # what comes to the same
LOOSE = frozenset(("sign", "ratify", "publish", "cut", "raise", "lift", "pay", "lend", "buy"))  # of many such things
ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "she", "they"))
LATER_ONES = frozenset(("second", "third", "fourth", "fifth", "last", "final"))  # the first is none of them
ENDING = ("halt", "refuse", "delay")
DONE, GOING, DISPUTED, DELAYED, UNDONE = "reported-done", "in-progress", "disputed", "postponed", "undone"
SURE, POSSIBLE, NOT = 2, 1, 0
YEARLY = ("a year", "a month", "a week", "per year", "per month", "annually", "monthly", "yearly", "every year")


class Promise(msgspec.Struct, frozen=True):
    """An undertaken deed: its `words` in plain form, the names of its sentence, who is to act and how that is told, and
    the actors who act or say so; `refrains` is undertaken not to be done, `about` are the words of its report.
    """

    id: str
    outcome: Outcome
    words: frozenset[str]
    names: frozenset[str]
    doers: frozenset[str]
    doing: frozenset[str]
    regular: bool
    sayers: frozenset[str] = frozenset()
    refrains: bool = False
    about: frozenset[str] = frozenset()


class Told(msgspec.Struct, frozen=True):
    """A deed told: `actor` who did it where that is known, `doing` the words for who did; `near` behind the promise in
    one report, `named` in a report that names who promised, `promiser` who is said to have promised it,
    `together` in a report that names an actor of the promise's.
    """

    outcome: Outcome
    actor: str | None
    doing: frozenset[str]
    near: bool
    named: bool
    promiser: str | None = None
    together: bool = False


def turned(promise: Promise, told: Told) -> str:
    """What a deed told says of one undertaken, were they one; "" where it says nothing."""
    ours, theirs = promise.outcome, told.outcome
    if not _kin(ours, theirs):
        return ""
    if promise.refrains or theirs.against:
        return DISPUTED if promise.refrains and _gainsays(theirs) else ""
    if ours.phase in ENDING:
        return DONE if theirs.phase == ours.phase and not theirs.undone else ""
    return _delayed(theirs) if theirs.phase == "delay" else _come_to(promise, theirs)


def _delayed(theirs: Outcome) -> str:
    """Put off to a term; what is not put off, or to no term, says nothing."""
    return "" if theirs.undone or theirs.term is None else DELAYED


def _come_to(promise: Promise, theirs: Outcome) -> str:
    """How far what was undertaken has come."""
    if theirs.undone or theirs.phase == "halt":
        return UNDONE
    return DISPUTED if theirs.phase == "refuse" else _stage(promise, theirs)


def _gainsays(theirs: Outcome) -> bool:
    """Whether a deed is told to have been done although it was promised that it would not be."""
    return theirs.against and theirs.phase not in ENDING and not theirs.undone


def _stage(promise: Promise, theirs: Outcome) -> str:
    """Done, or only under way."""
    ours = promise.outcome
    if ours.phase == "begin" and not theirs.some:
        return DONE
    if theirs.phase == "begin" or _in_part(ours, theirs) or _less(promise, theirs):
        return GOING
    if theirs.deed == "work":
        return DONE if theirs.phase == "finish" and ours.deed in MADE else GOING
    early = ours.deed == "open" and theirs.deed in ("build", "repair", "")
    return GOING if early else DONE


def _in_part(ours: Outcome, theirs: Outcome) -> bool:
    """Whether only some of it is told; the first wing is all of the first wing that was promised."""
    return theirs.some and not (ours.some and ours.definite and theirs.definite)


def _less(promise: Promise, theirs: Outcome) -> bool:
    """Whether a smaller number is told than was undertaken, or one payment of what is paid again and again."""
    ours = promise.outcome
    if promise.regular:
        return True
    if ours.value is None:
        return False
    if theirs.value is None or theirs.unit != ours.unit:
        return not theirs.definite or ours.deed in ("pay", "lend")
    return theirs.value < ours.value


def _kin(ours: Outcome, theirs: Outcome) -> bool:
    """Whether two deeds can be one: the same family, or two ways to bring about one thing."""
    if theirs.phase == "delay" and theirs.deed in ("", "work"):
        return True
    if theirs.deed == "work" or ours.deed == "work":
        return ours.deed in WORKED and theirs.deed in WORKED
    if ours.deed == theirs.deed:
        return bool(ours.deed) or theirs.phase == "finish"
    if not theirs.deed:
        return theirs.phase in ("finish", "begin") and ours.deed in MADE | {"open"}
    return theirs.deed in KIN.get(ours.deed, ())


def certainty(promise: Promise, told: Told) -> int:
    """How surely a deed told is the one undertaken: SURE, POSSIBLE or NOT."""
    if not _of_one_thing(promise, told) or _apart(promise, told):
        return NOT
    same = told.actor is not None and told.actor in promise.doers
    if not same and _another(promise, told):
        return NOT
    recalled = _recalls(promise, told)
    bonds = same + told.near + told.named + recalled + _alike(promise, told) + _shares(promise, told.outcome)
    if told.outcome.definite or recalled:
        return _fixed(promise, told, bonds, same=same)
    return _unfixed(bonds - told.named, same=same) if same or not _foreign(promise, told) else NOT


def _recalls(promise: Promise, told: Told) -> bool:
    """Whether it is told as promised before, and by nobody else."""
    another = told.promiser is not None and bool(promise.sayers) and told.promiser not in promise.sayers
    return not another and (told.outcome.recalled or told.outcome.against)


def _alike(promise: Promise, told: Told) -> bool:
    """Whether nobody known is to act and nobody known did, and they are told in the same words: "the city"."""
    plain = told.together and not promise.doers and told.actor is None and bool(promise.doing)
    return plain and told.doing - ARTICLES == promise.doing - ARTICLES and bool(told.doing - ARTICLES)


def _fixed(promise: Promise, told: Told, bonds: int, *, same: bool) -> int:
    """How surely "the centre" is the one promised; "the deal was signed" may be of any deal in a report that names him
    who is to sign one.
    """
    enough = bonds - told.named if promise.outcome.deed in LOOSE else bonds
    return SURE if enough and (same or not _foreign(promise, told)) else POSSIBLE


def _unfixed(bonds: int, *, same: bool) -> int:
    """How surely "a centre" is the centre promised: by the same, and alike in more than its head."""
    if same and bonds > 1:
        return SURE
    return POSSIBLE if same or bonds > 1 else NOT


def _of_one_thing(promise: Promise, told: Told) -> bool:
    """Whether what the deeds are done to has one head; a deed without one must stand near, or be by the same."""
    ours, theirs = promise.outcome, told.outcome
    if not theirs.head:
        alike = bool(theirs.deed) and theirs.deed == ours.deed
        near = told.near and theirs.phase == "delay" and (alike or not theirs.deed)
        return near or (alike and told.actor is not None and told.actor in promise.doers)
    given = ours.deed in GIVING or not ours.head
    return theirs.head == ours.head or (given and theirs.head in promise.words)


def _apart(promise: Promise, told: Told) -> bool:
    """Whether a word tells another thing: the sports centre, the road to Tarn, opened in Orlin."""
    theirs = told.outcome
    known = promise.words | promise.names | promise.doing
    ours = promise.outcome
    named = known | promise.about if ours.definite and not (ours.names or ours.places) else known
    if not set(theirs.own) <= known or not set(theirs.names) <= named:
        return True
    if theirs.some and promise.words & LATER_ONES:
        return True
    here = set(promise.outcome.places)
    return bool(here) and bool(theirs.places) and here.isdisjoint(theirs.places)


def _foreign(promise: Promise, told: Told) -> bool:
    """Whether somebody else did it, as far as is known."""
    if told.outcome.by is None or not (promise.doers or promise.doing):
        return False
    return told.doing.isdisjoint(promise.doing)


def _another(promise: Promise, told: Told) -> bool:
    """Whether it is known who did it and who is to, and they are two."""
    return told.actor is not None and bool(promise.doers) and _foreign(promise, told)


def _shares(promise: Promise, theirs: Outcome) -> int:
    """How many words beside the head are the same."""
    ours = promise.outcome
    return _common(theirs.own, promise.words) + _common((*theirs.names, *theirs.places), {*ours.names, *ours.places})


def _common(some: tuple[str, ...], others: AbstractSet[str]) -> int:
    """How many of some words are among others."""
    return sum(one in others for one in set(some))
