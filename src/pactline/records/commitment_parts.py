"""An undertaking in its sentence in, its parts out: how much, and under what agreement."""

from collections.abc import Sequence

from pactline.model.mention import Amount
from pactline.model.record import Agreement, Record
from pactline.model.span import Span
from pactline.records import commitment_amounts
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

BEFORE = ("after", "because", "since", "as", "while")  # open what has been
UPON = ("following", "after", "amid", "since", "because", "despite")
THERE = ("completed", "takes_effect")
DEEP = 3  # words from a number up to what it bounds
REACH = 600  # characters back to what "it" may be


def amount(
    place: Place, found: Undertaking, ends: tuple[int, int], *, doers: int, capping: frozenset[str] = frozenset()
) -> Amount | None:
    """How much: the first sum in the action, else the first number of another unit; none where each gives his own."""
    inside = [one for one in place.amounts(*ends) if not _beside(place, one) and not _caps(place, one, capping)]
    inside = [one for one in inside if not commitment_amounts.of_others(place, found, one)]
    inside = [one for one in inside if not _by_the_way(place, found, one)]
    money = [one for one in inside if one.unit[:3].isupper() and len(one.unit.split()[0]) == 3]
    each = doers > 1 and len(money) == doers  # "Norvania and Tessary pledged $20,000 and $10,000"
    paid = [one for one in inside if not _given(place, one)]
    return None if each else next(iter(money or paid or inside), None)


def _by_the_way(place: Place, found: Undertaking, amount: Amount) -> bool:
    """The terminal, paid for with a loan of [240 million euros], is to open: told of a thing that will be there."""
    at = next((i for i, token in enumerate(place.tokens) if token.end > amount.span.start), -1)
    seen: list[int] = []
    while at >= 0 and at not in (found.act, *seen):
        seen.append(at)
        at = place.tokens[at].head
    inside = any(place.tokens[i].deprel.startswith("acl") for i in seen)
    return found.rule in THERE and at == found.act and inside


def _given(place: Place, amount: Amount) -> bool:
    """Pay [64 landowners] 7.5 million crowns: how many they are who get it."""
    noun = [one for one in place.tokens if amount.span.start <= one.start and one.end <= amount.span.end]
    return any(one.deprel == "iobj" for one in noun)


def _beside(place: Place, amount: Amount) -> bool:
    """Will close [after four men fell ill]: a number of what has been, and not of what is to be done."""
    at = next((i for i, token in enumerate(place.tokens) if token.end > amount.span.start), -1)
    seen: set[int] = set()
    while at >= 0 and at not in seen:
        seen.add(at)
        if place.tokens[at].deprel == "advcl" and any(place.lemma(i) in BEFORE for i in place.children(at, "mark")):
            return True
        if place.tokens[at].deprel == "obl" and place.case(at) in UPON:
            return True
        at = place.tokens[at].head
    return False


def _caps(place: Place, amount: Amount, capping: frozenset[str]) -> bool:
    """Will ignore the [$20 million] cap: the bound of a sum, and not what is paid; but "set a $20 million cap"."""
    at = next((i for i, token in enumerate(place.tokens) if token.end > amount.span.start), -1)
    for _ in range(DEEP):
        at = place.tokens[at].head if at >= 0 else -1
        if at >= 0 and place.lemma(at) in capping:
            return not any(place.lemma(i) == "a" for i in place.children(at, "det"))
    return False


def pact(place: Place, found: Undertaking, span: Span, *, records: Sequence[Record]) -> str | None:
    """The agreement whose label stands in the action, or that "approve it" points back to."""
    known = [one for one in records if isinstance(one.body, Agreement)]
    inside = (one for one in known if _within(one.evidence[0].span, span))
    return next((one.id for one in inside), None) or _pointed_at(place, found, span, known=known)


def _within(label: Span, span: Span) -> bool:
    """Whether a label touches a stretch."""
    return label.report == span.report and label.start < span.end and span.start < label.end


def _pointed_at(place: Place, found: Undertaking, span: Span, *, known: Sequence[Record]) -> str | None:
    """Approve [it]: the agreement named last, if it is near."""
    thing = place.child(found.act, "obj")
    if thing is None or place.tokens[thing].text.lower() not in ("it", "them"):
        return None
    before = [one for one in known if one.evidence[0].span.end <= span.start]
    near = [one for one in before if span.start - one.evidence[0].span.end <= REACH]
    return near[-1].id if near else None
