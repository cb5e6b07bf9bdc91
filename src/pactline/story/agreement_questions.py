"""Two places that name an agreement in, why they are one out; "" where nothing says so or something speaks against it.

A short list of questions, each with its reason: one number between the same parties, one name, one act on one day, one
stage on days that agree, one loan. Two years or two numbers keep agreements apart whatever else they share.
"""

import re

import msgspec

from pactline.model.record import Agreement
from pactline.model.story import Fact
from pactline.model.when import When
from pactline.story.likeness import share, stems

LENT = frozenset({"loan", "contract"})  # kinds that are no pacts
PACTS = ("treaty", "agreement", "memorandum")
TRUCE = frozenset({"truce", "cease", "armis", "fire"})  # stems of what is one thing under these names
NEW = frozenset({"new", "another", "second", "future"})  # tell an agreement from one with a year
VAGUE = frozenset(
    [
        "new",
        "landm",
        "histo",
        "globa",
        "inter",
        "bilat",
        "final",
        "draft",
        "propo",
        "possi",
        "deal",
        "agree",
        "trade",
        "free",
    ]
)  # tell little
COUNTED = 10  # a number from which it tells a set of programmes from others
ALIKE = 0.5  # share of two labels' words from which they are one name
YEARS_APART = 4  # years between two dated mentions from which a number alone ties nothing
NAMES = 2  # words with a capital by which two nouns are of one name
INITIALS = 3  # letters from which initials name an agreement
WITH = re.compile(r"\s(?:with|between)\s")
AFTER = re.compile(r"\s(?:on|of|for|between|with|to|in|under)\s")


class Place(msgspec.Struct, frozen=True):
    """One place that names an agreement, with what it is compared by."""

    fact: Fact
    body: Agreement
    report: str
    words: frozenset[str]
    head: frozenset[str]
    staged: tuple[tuple[str, When], ...]
    circle: frozenset[str]
    states: frozenset[str]  # the states that the place itself names as parties
    years: frozenset[str]
    dated: frozenset[str]
    told: str = ""  # the last day its report can be of
    wide: frozenset[str] = frozenset()  # whom its report speaks of, as far as often


def why(left: Place, right: Place) -> str:
    """Why two places are one agreement; "" where nothing says so or something speaks against it."""
    if left.years and right.years and not left.years & right.years:
        return ""
    if left.body.number and right.body.number and left.body.number != right.body.number:
        return ""
    bare = left.body.taken_up is not None or right.body.taken_up is not None
    return next((why for question in ((_one_act,) if bare else QUESTIONS) if (why := question(left, right))), "")


def _counted(left: Place, right: Place) -> str:
    """28 programmes and 28 projects between the same parties, within a few years."""
    number = left.body.number
    if number != right.body.number or number is None or number < COUNTED or not same_circle(left, right):
        return ""
    years = [int(year) for year in left.dated | right.dated]
    if left.dated and right.dated and max(years) - min(years) > YEARS_APART and not left.dated & right.dated:
        return ""
    names = f"“{left.body.label}” and “{right.body.label}”"
    return f"{names}: both count {number}, between the same parties, in the same years"


def _titled(left: Place, right: Place) -> str:
    """The Strait Accord and the Strait Accord; a single gas market and a market for gas."""
    if not left.circle & right.circle:
        return ""
    one_kind = left.body.kind == right.body.kind
    if _one_name(left, right) and (one_kind or _firm(left, right)):
        return _because(left, right, "one name")
    if one_kind and left.years & right.years and left.words & right.words:
        return _because(left, right, f"one kind, and both of {min(left.years & right.years)}")
    same = one_kind and _alike(left, right) and not _speaks_against(left, right)
    return _because(left, right, "one matter") if same else ""


def _alike(left: Place, right: Place) -> bool:
    """Whether two labels have most of their words in common, and the parties can be the same."""
    alike = share(left.words, right.words) >= ALIKE and len(left.words & right.words) > 1
    return alike and same_circle(left, right) and plural(left) == plural(right)


def _speaks_against(left: Place, right: Place) -> bool:
    """Other names, other parties, a new one; of two reports, nothing but what every truce and trade deal is called."""
    if _another(left, right) or _differ(names(left), names(right)):
        return True
    if left.report == right.report:
        return _apart(left, right)
    ours, theirs = names(left), names(right)
    if ours and theirs and ours != theirs:
        return True
    strangers = not left.states <= right.circle or not right.states <= left.circle
    return strangers or not (left.words & right.words) - VAGUE - TRUCE


def _parties(place: Place) -> frozenset[str]:
    """The parties that the place itself names."""
    return frozenset(party.actor for party in place.fact.parties if party.actor)


def _because(left: Place, right: Place, said: str) -> str:
    """A reason in words."""
    return f"“{left.body.label}” and “{right.body.label}”: {said}"


def _one_name(left: Place, right: Place) -> bool:
    """The Strait Accord twice, or the Strait Agreement; NAFTA twice."""
    ours, theirs = left.body.label, right.body.label
    if (ours == theirs and ours.isupper()) or _initials(ours) == theirs or _initials(theirs) == ours:
        return True
    if left.head != right.head and min(len(names(left)), len(names(right))) < NAMES:
        return False
    return ours[:1].isupper() and theirs[:1].isupper() and bool(left.words) and left.words == right.words


def _initials(label: str) -> str:
    """TPP for the Trans-Pacific Partnership; "" where a label is no name of three words or more."""
    words = [word for word in re.split(r"[\s-]+", label) if word[:1].isupper()]
    return "".join(word[0] for word in words) if len(words) >= INITIALS and not label.isupper() else ""


def _one_matter(left: Place, right: Place) -> str:
    """The climate accord and the new climate deal of one report; the ceasefire and the truce."""
    if not _firm(left, right) or left.report != right.report or plural(left) != plural(right):
        return ""
    if _differ(names(left), names(right)) or _apart(left, right) or _another(left, right):
        return ""
    truce = bool(TRUCE & (left.words | left.head)) and bool(TRUCE & (right.words | right.head))
    common = (left.words & right.words) - VAGUE
    whose = common <= _partners(left) | _partners(right)  # a deal with Norvania is not the loan pact with Norvania
    if not truce and (not common or (whose and left.head != right.head)):
        return ""
    return _because(left, right, "one matter in one report")


def _partners(place: Place) -> frozenset[str]:
    """The words behind "with" and "between"."""
    return stems(" ".join(WITH.split(place.body.label)[1:]))


def _firm(left: Place, right: Place) -> bool:
    """Whether both are pacts by their nouns."""
    return left.body.kind in PACTS and right.body.kind in PACTS


def _another(left: Place, right: Place) -> bool:
    """The 1994 treaty and a new treaty; a truce that collapsed and, under another label, one that was announced."""
    if left.years != right.years:
        renewed, specific = NEW & (said(left) ^ said(right)), (left.words & right.words) - VAGUE
        if renewed or not specific or left.head != right.head:
            return True
    over = [{stage.stage for stage in one.body.stages} for one in (left, right)]
    ended = any(mine == {"ended"} and theirs and "ended" not in theirs for mine, theirs in (over, over[::-1]))
    return ended and left.body.label != right.body.label


def said(place: Place) -> frozenset[str]:
    """The words of a label in small letters."""
    return frozenset(place.body.label.lower().split())


def called(place: Place) -> frozenset[str]:
    """The same up to what it is about: a contract for a new hospital is no new contract."""
    return frozenset(AFTER.split(place.body.label)[0].lower().split())


def names(place: Place) -> frozenset[str]:
    """The words of a label that begin with a capital, as stems: Egyptian-Israeli is of Egypt and Israel."""
    return stems(" ".join(word for word in re.split(r"[\s-]+", place.body.label) if word[:1].isupper()))


def _differ(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether each has what the other lacks."""
    return bool(ours - theirs) and bool(theirs - ours)


def _apart(left: Place, right: Place) -> bool:
    """Whether both name parties and share none."""
    ours, theirs = _parties(left), _parties(right)
    return bool(ours) and bool(theirs) and not ours & theirs


def _one_act(left: Place, right: Place) -> str:
    """They signed a series of agreements on Thursday ... the programmes were signed on Thursday."""
    if left.report != right.report or _lent_apart(left, right):
        return ""
    ours = {(stage.stage, stage.when.text) for stage in left.body.stages if stage.when is not None}
    theirs = {(stage.stage, stage.when.text) for stage in right.body.stages if stage.when is not None}
    alike = plural(left) == plural(right)
    apart = left.body.kind == right.body.kind and left.body.taken_up is None and right.body.taken_up is None
    if apart or not (ours & theirs and alike):
        return ""
    stage, day = min(ours & theirs)
    return f"“{left.body.label}” and “{right.body.label}”: both {stage} on {day} in one report"


def _lent_apart(left: Place, right: Place) -> bool:
    """A loan and a treaty may be signed, or resumed, on one day; "the agreement" may be a loan."""
    kinds = {left.body.kind, right.body.kind}
    return bool(kinds & LENT) and len(kinds) > 1 and "agreement" not in kinds


def _bare_name(left: Place, right: Place) -> str:
    """The Strait Accord, signed on Monday, and "the accord signed in June": one noun, one stage on days that meet."""
    if left.body.kind != right.body.kind or left.head != right.head or (left.words and right.words):
        return ""
    met = [
        stage
        for stage, ours in left.staged
        for other, theirs in right.staged
        if stage == other and _near(ours) and _near(theirs) and (holds(ours, theirs) or holds(theirs, ours))
    ]
    if not met or not left.circle & right.circle:
        return ""
    return f"“{left.body.label}” and “{right.body.label}”: {met[0]} on days that agree"


def _near(when: When) -> bool:
    """Whether days are told as closely as to a year."""
    return bool(when.first and when.last) and int(str(when.last)[:4]) - int(str(when.first)[:4]) <= 1


def same_circle(left: Place, right: Place) -> bool:
    """Whether two places can be between the same parties: two countries in common."""
    return len(left.circle & right.circle) > 1


def plural(place: Place) -> bool:
    """Whether a label names several: "agreements on closer ties"."""
    return AFTER.split(place.body.label)[0].endswith("s")


def holds(vague: When, narrow: When) -> bool:
    """Whether days not known, or a stretch, can be the narrower days."""
    if not vague.first and not vague.last:
        return True
    return (vague.first or "") <= (narrow.first or "") and (narrow.last or "9999") <= (vague.last or "9999")


QUESTIONS = (_counted, _titled, _one_matter, _one_act, _bare_name)
