"""An event in, whether it is worth a line out: what tells of nobody, or of what nobody saw done to anybody, is not."""

from pactline.model.record import Event, Party, Record
from pactline.records.event_scene import PERSONAL

UNDONE = ("planned", "hypothetical")
DONE = ("happened", "ongoing")
HOLLOW = PERSONAL | {"people", "others", "some", "many", "those", "someone", "anyone", "everyone", "all", "one"}
SELF_REGARDING = ("disarm", "withdraw", "weapons", "troops")  # modes that need no recipient
HARMING = ("ASSAULT", "COERCE")


def is_line(record: Record) -> bool:
    """Tell whether no rule leaves an event out."""
    return not any(rule(record) for rule in UNWORTHY)


def _mere_promise(record: Record) -> bool:
    """Tell whether aid is only spoken of as to come: that is a commitment, and no event of aid."""
    return (
        isinstance(record.body, Event)
        and record.body.type == "AID"
        and record.within is not None
        and record.status in UNDONE
    )


def _one_sided(record: Record) -> bool:
    """Tell whether a meeting is only mentioned, and nobody is said to have met another."""
    met = isinstance(record.body, Event) and record.body.type == "CONSULT" and record.body.mode != "visit"
    return met and record.evidence[0].rule.startswith("noun") and len(record.parties) < 2


def _nobodys_plan(record: Record) -> bool:
    """Tell whether a pact is only to come and nobody is named who will make it."""
    return not record.parties and record.status in UNDONE


def _vague(record: Record) -> bool:
    """Tell whether something only might be done, by or to nobody known: adult men are likely to be detained."""
    return record.status == "hypothetical" and all(party.chain is None for party in record.parties)


def _nobodys(record: Record) -> bool:
    """Tell whether all who take part are words for somebody not known: they asked them."""
    told = record.within is not None or not record.parties
    return not told and all(p.chain is None and p.text.lower() in PERSONAL for p in record.parties)


def _half_told(record: Record) -> bool:
    """Tell whether what nobody saw done has no two sides: it is in the statement or the commitment that tells of it.

    Known are whom a name or a chain tells; one side may be told by its noun: that Norway attacked our soldiers.
    """
    if record.status in DONE or _own_affair(record) or _heard_harm(record):
        return False
    known = [party for party in record.parties if party.chain is not None]
    both = len(known) > 1 or {party.role for party in record.parties if _told(party)} >= {"actor", "recipient"}
    if not known:
        return not (both and record.status == "alleged" and any(party.chain is not None for party in record.said_by))
    return not (both or record.status == "negated" or known[0].role == "recipient")


def _own_affair(record: Record) -> bool:
    """Tell whether somebody known plans what is done to nobody else: Norvath will dismantle its missiles."""
    alone = isinstance(record.body, Event) and record.body.mode in SELF_REGARDING
    return alone and record.status == "planned" and any(party.chain is not None for party in record.parties)


def _heard_harm(record: Record) -> bool:
    """Tell whether somebody known reports harm by nobody known: the ministry said eleven men had been killed."""
    harmed = isinstance(record.body, Event) and record.body.type in HARMING and record.status == "alleged"
    sure = any(party.chain is not None for party in record.said_by)
    return harmed and sure and {party.role for party in record.parties} == {"recipient"} and _told(record.parties[0])


def _told(party: Party) -> bool:
    """Tell whether a party is told by a name or a noun, not by "they" or "people"."""
    return party.chain is not None or party.text.lower() not in HOLLOW


UNWORTHY = (_nobodys, _mere_promise, _one_sided, _nobodys_plan, _vague, _half_told)
