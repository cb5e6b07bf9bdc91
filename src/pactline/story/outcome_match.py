"""What a commitment undertakes and what a clause tells in, what that says of the commitment out, were they one.

Done, under way, refused, put off or not done; outcome_sure.py has how surely they are one.
"""

import msgspec

from pactline.model.outcome import Outcome

MAKING = ("build", "open")  # bring a thing about, the later one more
WORKED = frozenset(("build", "open", "repair", "install", "clear", "plant", "work", ""))  # what "work on" a thing is
MADE = frozenset(("build", "repair", "install", "work", ""))  # done where its thing is complete
KIN = {
    "": ("build", "open", "hand", "repair", "run", "grant", "take", "appoint", "install", "introduc"),
    "build": (*MAKING, "run"),
    "open": (*MAKING, "run"),
    "take": ("pay", "lend", "hand"),
    "pay": ("take", "hand"),
    "lend": ("take", "pay"),
    "hand": ("take", "submit", "grant"),
    "submit": ("hand",),
    "grant": ("take", "pay", "hand"),
    "sue": ("complain",),
}  # what comes to the same
ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "she", "they", "of", "mr", "mrs", "ms", "dr"))
ANYBODY = ARTICLES | frozenset(
    ("of", "government", "state", "city", "town", "municipality", "village", "republic", "kingdom", "firm", "company")
)  # told of many
AGAIN = "*"  # the deed spoken of just before
ENDING = ("halt", "refuse", "delay")
DONE, GOING, DISPUTED, DELAYED, UNDONE = "reported-done", "in-progress", "disputed", "postponed", "undone"
YEARLY = ("a year", "a month", "a week", "per year", "per month", "annually", "monthly", "yearly", "every year")


class Promise(msgspec.Struct, frozen=True):
    """An undertaken deed: its `words` in plain form, the names of its sentence, who is to act and how that is told, and
    the actors who act or say so; `refrains` is undertaken not to be done, `conditional` until or unless something is,
    `asked` of somebody by those whose words are `asking`; `about` are the words of its report.
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
    conditional: bool = False
    asked: bool = False
    asking: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()


class Told(msgspec.Struct, frozen=True):
    """A deed told: `actor` who did it where that is known, `doing` the words for who did; `near` behind the promise in
    one report, `named` in a report that names who promised, `promiser` who is said to have promised it,
    `together` in a report that names an actor of the promise's, `kindred` in one of its story, `next` in the sentence
    right behind it, `overdue` after its term; `rare` is of a thing that few reports speak of, `asker` whose demand it
    answers, `asking` the words for those.
    """

    outcome: Outcome
    actor: str | None
    doing: frozenset[str]
    near: bool
    named: bool
    promiser: str | None = None
    together: bool = False
    kindred: bool = False
    next: bool = False
    overdue: bool = False
    rare: bool = False
    asker: str | None = None
    asking: frozenset[str] = frozenset()


def turned(promise: Promise, told: Told) -> str:
    """What a deed told says of one undertaken, were they one; "" where it says nothing."""
    ours, theirs = promise.outcome, told.outcome
    if theirs.phase == "refuse" and theirs.deed in ("", AGAIN):
        return DISPUTED if promise.asked and not theirs.undone else ""
    if not _kin(ours, theirs):
        return ""
    if promise.refrains or theirs.against:
        return DISPUTED if promise.refrains and _gainsays(promise, theirs) else ""
    return _moved(promise, told)


def _moved(promise: Promise, told: Told) -> str:
    """What a deed of the same kind says of one that is to be done."""
    ours, theirs = promise.outcome, told.outcome
    if ours.phase in ENDING:
        return DONE if theirs.phase == ours.phase and not theirs.undone else ""
    return _delayed(theirs) if theirs.phase == "delay" else _come_to(promise, told)


def _delayed(theirs: Outcome) -> str:
    """Put off to a term; what is not put off, or to no term, says nothing."""
    return "" if theirs.undone or theirs.term is None else DELAYED


def _come_to(promise: Promise, told: Told) -> str:
    """How far what was undertaken has come; what is told as owed and not done is disputed, not done yet is nothing."""
    theirs = told.outcome
    if theirs.undone:
        return DISPUTED if theirs.failed or told.overdue else UNDONE
    if theirs.phase == "halt":
        return UNDONE
    return DISPUTED if theirs.phase == "refuse" else _stage(promise, theirs)


def _gainsays(promise: Promise, theirs: Outcome) -> bool:
    """Whether a deed is told to have been done although it was promised that it would not be."""
    done = theirs.phase not in ENDING and not theirs.undone and theirs.deed != AGAIN
    return done and (theirs.against or not promise.conditional)


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
    if theirs.deed == AGAIN:
        return True
    if theirs.phase == "delay" and theirs.deed in ("", "work"):
        return True
    if theirs.deed == "work" or ours.deed == "work":
        return ours.deed in WORKED and theirs.deed in WORKED
    if ours.deed == theirs.deed:
        return bool(ours.deed) or theirs.phase == "finish" or ours.phase == theirs.phase == "begin"
    if not theirs.deed:
        return theirs.phase in ("finish", "begin") and ours.deed in MADE | {"open"}
    return theirs.deed in KIN.get(ours.deed, ())
