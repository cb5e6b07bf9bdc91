"""An event in, whether it is worth a line out: what tells of nobody, or of what nobody saw done to anybody, is not."""

from collections.abc import Container, Iterable

from pactline.model.mention import Mention, Name
from pactline.model.record import Event, Party, Record
from pactline.records import event_owned
from pactline.records.event_scene import PERSONAL

UNDONE = ("planned", "hypothetical")
DONE = ("happened", "ongoing")
HOLLOW = PERSONAL | {"people", "others", "some", "many", "those", "someone", "anyone", "everyone", "all", "one"}
SELF_REGARDING = ("disarm", "withdraw", "weapons", "troops")  # modes that need no recipient
HARMING = ("ASSAULT", "COERCE")
OFFICIAL = ("ACCUSE", "COERCE", "RETREAT", "SANCTION", "CONCEDE", "REJECT")
THINGS = ("it", "this", "that")
TAKEN = (*THINGS, "them")
SHOWING = ("PROTEST", "MOBILIZE")


def is_line(record: Record, observers: Container[str] = ()) -> bool:
    """Tell whether no rule leaves an event out; `observers` are words for who sees what goes on in the street."""
    seen = _seen(record, observers)
    return not any(rule(record) for rule in UNWORTHY if not (seen and rule is _half_told))


def _seen(record: Record, observers: Container[str]) -> bool:
    """Tell whether somebody who ought to know reports a crowd or troops in the street: police said; not a fan."""
    shown = isinstance(record.body, Event) and record.body.type in SHOWING and record.status == "alleged"
    saw = any(_last(party.text) in observers for party in record.said_by)
    return shown and saw and any(p.role == "actor" and p.text.lower() not in HOLLOW for p in record.parties)


def holders(mentions: Iterable[Mention], offices: Container[str]) -> frozenset[str]:
    """The chains of those who are named with an office of a list."""
    titled = (m for m in mentions if isinstance(m, Name) and m.chain and m.title is not None and m.title.office)
    return frozenset(name.chain for name in titled if name.chain and _office(name) in offices)


def _office(name: Name) -> str:
    """The last word of a name's office: national security adviser."""
    return name.title.office.casefold().split()[-1] if name.title is not None else ""


def leaves_office(record: Record, holding: Container[str], offices: frozenset[str]) -> bool:
    """Tell whether who resigns holds an office, as far as is known: a client's lawyer who resigns concedes nothing."""
    if record.evidence[0].rule != "verb-resign":
        return True
    doers = [party for party in record.parties if party.role == "actor" and party.chain is not None]
    return all(one.chain in holding or set(one.text.casefold().split()) & offices for one in doers)


def _last(words: str) -> str:
    """The last word, of one: government [official]."""
    return (words.casefold().split() or [""])[-1].removesuffix("s")


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


def _with_oneself(record: Record) -> bool:
    """Tell whether both sides are one: Holm, left, as Holm arrives at the summit; Holm, he said, should lead."""
    both = {party.role for party in record.parties} == {"actor", "recipient"}
    both = both or (isinstance(record.body, Event) and record.body.type == "CONSULT" and len(record.parties) > 1)
    chains = {party.chain for party in record.parties}
    return both and len(chains) == 1 and None not in chains


def _nobodys_plan(record: Record) -> bool:
    """Tell whether a pact is only to come and nobody is named who will make it."""
    return not record.parties and record.status in UNDONE


def _vague(record: Record) -> bool:
    """Tell whether something only might be done, by or to nobody known: adult men are likely to be detained."""
    return record.status == "hypothetical" and all(party.chain is None for party in record.parties)


def _nobodys(record: Record) -> bool:
    """Tell whether all who take part are words for somebody not known: they asked them, the people demanded more."""
    told = record.within is not None or not record.parties
    gathered = isinstance(record.body, Event) and record.body.type == "PROTEST"
    words = PERSONAL if gathered else HOLLOW
    return not told and all(p.chain is None and _bare(p.text) in words for p in record.parties)


def _bare(text: str) -> str:
    """Words without the article: the people, all the people."""
    return text.lower().removeprefix("all ").removeprefix("the ")


def _nobodys_visit(record: Record) -> bool:
    """Tell whether a visit that nobody has paid has no visitor: longer than it takes to fly to Arle."""
    visit = isinstance(record.body, Event) and record.body.mode == "visit"
    return visit and record.status not in DONE and not any(party.role == "actor" for party in record.parties)


def _half_told(record: Record) -> bool:
    """Tell whether what nobody saw done has no two sides: it is in the statement or the commitment that tells of it.

    Known are whom a name or a chain tells; one side may be told by its noun: that Norway attacked our soldiers.
    """
    if record.status in DONE or any(told(record) for told in ENOUGH):
        return False
    known = [party for party in record.parties if party.chain is not None]
    both = len(known) > 1 or {party.role for party in record.parties if _told(party)} >= {"actor", "recipient"}
    if not known:
        return not (both and record.status == "alleged" and _sayer(record))
    return not (both or record.status == "negated" or known[0].role == "recipient")


def _sayer(record: Record) -> bool:
    """Tell whether somebody known says so, or of harm anybody at all: witnesses."""
    harm = isinstance(record.body, Event) and record.body.type in HARMING
    return any(party.chain is not None or harm for party in record.said_by)


def _took_it(record: Record) -> bool:
    """Tell whether something is taken that is only "it": police confiscated it, they did not catch it."""
    taken = isinstance(record.body, Event) and record.body.type == "COERCE" and record.body.mode in ("seize", "arrest")
    things = [party for party in record.parties if party.role == "recipient"]
    held = isinstance(record.body, Event) and record.body.mode == "arrest"
    only = THINGS if held else TAKEN  # police arrested them
    return taken and bool(things) and all(p.chain is None and p.text.lower() in only for p in things)


def _own_affair(record: Record) -> bool:
    """Tell whether somebody known plans what is done to nobody else: Norvath will dismantle its missiles."""
    alone = isinstance(record.body, Event) and record.body.mode in SELF_REGARDING
    return alone and record.status == "planned" and any(party.chain is not None for party in record.parties)


def _heard_harm(record: Record) -> bool:
    """Tell whether somebody known reports what befell somebody: the ministry said eleven men had been killed, freed."""
    harmed = isinstance(record.body, Event) and record.body.type in HARMING
    harmed = (harmed or _let_go(record)) and record.status == "alleged"
    sure = any(party.chain is not None for party in record.said_by) or _held(record)
    return harmed and sure and {party.role for party in record.parties} == {"recipient"} and _told(record.parties[0])


def _heard_freed(record: Record) -> bool:
    """Tell whether anybody at all reports that people were freed, by whom it may be: officials, a source."""
    freed = isinstance(record.body, Event) and record.body.mode == "release" and record.status == "alleged"
    told = [party for party in record.parties if party.role == "recipient" and _told(party)]
    return freed and bool(record.said_by) and bool(told)


def _held(record: Record) -> bool:
    """Tell whether anybody at all reports an arrest."""
    return isinstance(record.body, Event) and record.body.mode == "arrest" and bool(record.said_by)


def _let_go(record: Record) -> bool:
    """Tell whether somebody is set free."""
    return isinstance(record.body, Event) and record.body.mode == "release"


def _heard_crowd(record: Record) -> bool:
    """Tell whether somebody known reports a crowd or troops in the street, who need no other side."""
    shown = isinstance(record.body, Event) and record.body.type in SHOWING and record.status == "alleged"
    sure = any(party.chain is not None for party in record.said_by)
    return shown and sure and any(p.role == "actor" and p.text.lower() not in HOLLOW for p in record.parties)


def _only_refusable(record: Record) -> bool:
    """Tell whether something only may be refused or done away with, or by nobody known: if it is struck down."""
    if not isinstance(record.body, Event) or record.body.type != "REJECT" or record.status in DONE:
        return False
    return record.status == "hypothetical" or all(party.role != "actor" for party in record.parties)


def _told(party: Party) -> bool:
    """Tell whether a party is told by a name or a noun, not by "they" or "people"."""
    return party.chain is not None or party.text.lower() not in HOLLOW


def _own_deed(record: Record) -> bool:
    """Tell whether somebody known tells what he has done himself: the ministry said it had ordered an inquiry."""
    deed = isinstance(record.body, Event) and record.body.type in OFFICIAL and record.status == "alleged"
    doers = {party.chain for party in record.parties if party.role == "actor"}
    return deed and any(party.chain is not None and party.chain in doers for party in record.said_by)


ENOUGH = (event_owned.owned, _own_affair, _own_deed, _heard_harm, _heard_freed, _heard_crowd)
UNWORTHY = (
    event_owned.unclaimed,
    _nobodys,
    _nobodys_visit,
    _mere_promise,
    _one_sided,
    _with_oneself,
    _nobodys_plan,
    _vague,
    _half_told,
    _only_refusable,
    _took_it,
)
