"""An agreement in its sentence in, the sum that it is of out: a loan of 20 million euros, one worth 20 million."""

from pactline.model.mention import Amount
from pactline.records.agreement_pact import Pact
from pactline.records.ledger_place import Place

PAID = ("loan", "contract")
OPENING = ("worth", "of", "for", "over")


def lent(place: Place, pact: Pact) -> Amount | None:
    """The one sum in a loan's label, or right behind it; None where there is none or more than one."""
    if pact.kind not in PAID:
        return None
    inside = place.amounts(*pact.label) or place.amounts(pact.label[1], place.sentence.end)
    sums = [one for one in inside if one.unit not in ("percent", "times") and _near(place, pact, one)]
    return sums[0] if len(sums) == 1 else None


def _near(place: Place, pact: Pact, one: Amount) -> bool:
    """In the label; or behind it and no more than a word that leads to it."""
    between = place.text[pact.label[1] : max(one.span.start, pact.label[1])].replace(",", " ").split()
    return not between or (len(between) == 1 and between[0].lower() in OPENING)
