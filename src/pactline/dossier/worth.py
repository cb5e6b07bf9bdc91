"""Facts in, those that the page tells out; the others are listed under what was left out, and dossier.json has them.

A line of the page is taken for true by whoever reads no further. So only what a proofreader signs has one, and of
promises and requests only those of which the reports say who is to act or is asked, or of which agreement they are; and
nothing that is done or said by "the company" (nameless.py).
"""

from collections.abc import Sequence

from pactline.dossier import nameless
from pactline.dossier.view import View
from pactline.model.record import Commitment
from pactline.model.story import Course, Fact


def told(fact: Fact, view: View) -> bool:
    """Whether a fact has a line of the page; one that is neither promise nor event always has."""
    settled = not isinstance(fact.record.body, Commitment) or _settled(fact)
    return fact.record.sure and settled and not nameless.nameless(fact, view)


def _settled(fact: Fact) -> bool:
    """Whether the reports say who is to act, or of which agreement it is a part."""
    agreement = fact.ledger.agreement if isinstance(fact.ledger, Course) else None
    return agreement is not None or any(party.role == "by" for party in fact.parties)


def promises(view: View) -> Sequence[Fact]:
    """The promises, plans and requests with a line of the page."""
    return [fact for fact in view.story.facts if isinstance(fact.record.body, Commitment) and told(fact, view)]


def left(view: View, kind: type) -> Sequence[Fact]:
    """The facts of a kind that have none."""
    return [fact for fact in view.story.facts if isinstance(fact.record.body, kind) and not told(fact, view)]
