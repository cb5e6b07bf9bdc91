"""Places that name an agreement in, whether they can be one by what is lent or paid and by the course of things out.

A pact, a loan and a contract are of three families, and none is of another; "the agreement" may be any of them. Two
sums are two loans, unless one is told as about the other. What is ratified, in force, suspended or over was signed
before, and nothing but a new one is signed after the end.
"""

from collections.abc import Iterable, Iterator, Sequence

from pactline.model.mention import Amount
from pactline.model.record import Agreement
from pactline.model.when import When
from pactline.story.agreement_questions import LENT, NEW, PACTS, Place, called, plural, same_circle
from pactline.story.likeness import stems

ROUND, EXACT = 0.05, 0.005  # share by which a sum told as "about" differs from the exact one, and by which two exact do
LOANS = stems("loan credit agreement deal pact contract treaty")  # what loans are called, and their papers
COMMON = 3  # actors of whom two reports on one matter speak
MADE = ("agreed", "initialled", "signed")
LATER = ("ratified", "in-force", "extended", "suspended", "ended")  # come about after it is made
RESUMED = "resumed"  # the rule of what is in force again


def why(left: Place, right: Place) -> str:
    """Why two places are one loan or one contract; "" where nothing says so or something speaks against it."""
    if not _comparable(left, right) or not _agree((left,), (right,)):
        return ""
    names = f"“{left.body.label}” and “{right.body.label}”"
    if same_circle(left, right) and (same_sum(left, right) or _one_purpose(left, right)):
        return f"{names}: of one sum or for one purpose, between the same parties"
    alike = near(left.body.kind, left.wide & right.wide) and _one_purpose(left, right)
    return f"{names}: for one purpose" if alike else ""


def _comparable(left: Place, right: Place) -> bool:
    """Whether both are single loans, or single contracts, told by more than a bare word, and neither is a new one."""
    one_kind = left.body.kind == right.body.kind and family(left.body.kind) in LENT
    bare = left.body.taken_up is not None or right.body.taken_up is not None
    return one_kind and not bare and plural(left) == plural(right) and not NEW & (called(left) | called(right))


def _agree(ours: Sequence[Place], theirs: Sequence[Place]) -> bool:
    """Whether neither sums nor days keep two sides apart."""
    return sums_agree(ours, theirs) and in_course(ours, theirs) and one_making(ours, theirs)


def parties(place: Place) -> frozenset[str]:
    """The actors that a place names as parties."""
    return frozenset(who.actor for who in place.fact.parties if who.actor)


def rank(name: str) -> tuple[bool, str]:
    """A sort key of families: a group of a loan and of "the agreement" is of a loan."""
    return name in LENT, name


def near(kind: str, common: frozenset[str]) -> bool:
    """Whether two reports speak of so many in common that they are on one matter."""
    return len(common) >= COMMON - (kind == "contract")


def keys(place: Place) -> set[str]:
    """What a loan or contract is looked up by: each party, each word of its purpose."""
    if family(place.body.kind) not in LENT:
        return set()
    return {f"p{party}" for party in parties(place)} | {f"w{word}" for word in purpose(place)}


def purpose(place: Place) -> frozenset[str]:
    """What a loan or contract is for, as stems: of its label and of what stands behind it."""
    return place.words | stems(" ".join(place.body.topics))


def _one_purpose(left: Place, right: Place) -> bool:
    """The loan for Northgate Hospital, twice; but not: a loan of 20 million, a loan, which tell of none."""
    ours, theirs = purpose(left), purpose(right)
    return ours == theirs and len(ours) > 1


def plain(body: Agreement) -> str:
    """A label without its sum, and of a loan agreement without what says that it is one."""
    text = body.label.replace(body.sum.text, " ") if body.sum is not None else body.label
    if body.kind != "loan":
        return text
    return " ".join(word for word in text.split() if not stems(word) & LOANS)


def one_making(ours: Sequence[Place], theirs: Sequence[Place]) -> bool:
    """Whether no stage that comes about but once has days of one side and others of the other."""
    told = [(stage, when) for stage, when, again in _days(ours) if stage in MADE]
    return not any(
        stage == other and (_before(when, late) or _before(late, when))
        for stage, when in told
        for other, late, _ in _days(theirs)
    )


def made(places: Iterable[Place]) -> bool:
    """Whether it is told of some places that one was agreed or signed."""
    return any(stage.stage in MADE for place in places for stage in place.body.stages)


def family(kind: str) -> str:
    """Pact, loan, contract; any other kind by its name."""
    return "pact" if kind in PACTS else kind


def sums_agree(ours: Iterable[Place], theirs: Iterable[Place]) -> bool:
    """Whether every two sums of two sides can be one."""
    told = [place.body.sum for place in theirs if place.body.sum is not None]
    return all(_one_sum(place.body.sum, other) for place in ours if place.body.sum is not None for other in told)


def same_sum(left: Place, right: Place) -> bool:
    """Whether both tell one sum."""
    return left.body.sum is not None and right.body.sum is not None and _one_sum(left.body.sum, right.body.sum)


def _one_sum(one: Amount, other: Amount) -> bool:
    """150 million for "nearly 150 million" and 148.6 million."""
    room = EXACT if one.bound == other.bound == "exact" else ROUND
    return one.unit == other.unit and abs(one.value - other.value) <= room * max(one.value, other.value)


def in_course(ours: Sequence[Place], theirs: Sequence[Place]) -> bool:
    """Whether the days of two sides are those of one course of things."""
    return not any(_crossed(one, other) or _crossed(other, one) for one in _days(ours) for other in _days(theirs))


Day = tuple[str, When, bool]


def _days(places: Iterable[Place]) -> Iterator[Day]:
    """Each stage with its days, and whether it was reached again."""
    for place in places:
        again = {stage.stage for stage in place.body.stages if any(one.rule == RESUMED for one in stage.evidence)}
        yield from ((stage, when, stage in again) for stage, when in place.staged)


def _crossed(one: Day, other: Day) -> bool:
    """Made after it was in force, or anything but resumed after it was over."""
    made_late = one[0] in MADE and other[0] in LATER and _before(other[1], one[1])
    over = other[0] == "ended" and one[0] not in ("ended", "suspended") and not one[2]
    return made_late or (over and _before(other[1], one[1]))


def _before(one: When, other: When) -> bool:
    """Whether one ends before the other begins."""
    return bool(one.last and other.first and one.last < other.first)
