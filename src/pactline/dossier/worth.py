"""Facts in, those that the page tells out; the others are listed under what was left out, and dossier.json has them.

A line of the page is taken for true by whoever reads no further. So only what a proofreader signs has one, and of
promises and requests only those of which the reports say who is to act or is asked, or of which agreement they are;
nothing that is done or said by "the company" (nameless.py); and no "deal" of which one report tells neither whose it is
nor what it is about.
"""

from collections.abc import Sequence

from pactline.dossier import nameless, standing
from pactline.dossier.view import View
from pactline.model.record import Agreement, Commitment
from pactline.model.story import Course, Fact

SETTLED = (
    "treaty",
    "agreement",
    "memorandum",
    "loan",
)  # kinds of two at least; what is joint by its kind is whose it is
BOTH = 2


def told(fact: Fact, view: View) -> bool:
    """Whether a fact has a line of the page."""
    body = fact.record.body
    if isinstance(body, Agreement):
        return _known(fact, body)
    settled = not isinstance(body, Commitment) or _settled(fact)
    return fact.record.sure and settled and not nameless.nameless(fact, view)


def _known(fact: Fact, body: Agreement) -> bool:
    """Whether an agreement has a name, two parties, a matter or two reports: "the Harbour Accord", but not "a deal"."""
    pact = standing.pact(fact)
    named = any(word[:1].isupper() for label in pact.labels for word in label.split())
    parties = sum(party.role == "party" for party in fact.parties)
    joint = body.kind not in SETTLED or body.number is not None
    return joint or named or parties >= BOTH or bool(pact.topics) or fact.reports > 1


def _settled(fact: Fact) -> bool:
    """Whether the reports say who is to act, or of which agreement it is a part."""
    agreement = fact.ledger.agreement if isinstance(fact.ledger, Course) else None
    return agreement is not None or any(party.role == "by" for party in fact.parties)


def agreements(view: View) -> Sequence[Fact]:
    """The agreements with a line of the page."""
    return [fact for fact in view.story.facts if isinstance(fact.record.body, Agreement) and told(fact, view)]


def promises(view: View) -> Sequence[Fact]:
    """The promises, plans and requests with a line of the page."""
    return [fact for fact in view.story.facts if isinstance(fact.record.body, Commitment) and told(fact, view)]


def left(view: View, kind: type) -> Sequence[Fact]:
    """The facts of a kind that have none."""
    return [fact for fact in view.story.facts if isinstance(fact.record.body, kind) and not told(fact, view)]
