"""A happening in, whether it stands as a line out: what was not done needs somebody who says so, or who will do it.

Read against their reports, what only might be done was right in two lines of fourteen, what is alleged by nobody known
in one of seven, what is planned by nobody known in none of two.
"""

from collections.abc import Iterable, Iterator

import msgspec

from pactline.model.record import Event
from pactline.model.story import Fact
from pactline.story import pronouns

WORDS = ("REQUEST", "ACCUSE", "THREATEN")  # nothing but words: where nobody said them, nothing was
SPOKEN = ("verb-offer", "verb-voice", "verb-express", "verb-thank", "verb-praise", "verb-congratulate", "verb-applaud")
VOICED = ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE")


def lines(happened: Iterable[Fact]) -> Iterator[Fact]:
    """The happenings that stand as lines, without words that name nobody; none that would say nothing without them."""
    for fact in happened:
        named = tuple(one for one in fact.parties if one.actor or pronouns.names(one.text))
        if stands(fact) and not _emptied(fact, {one.role for one in named}):
            yield msgspec.structs.replace(fact, parties=named)


def _emptied(fact: Fact, named: set[str]) -> bool:
    """Is nobody left of those who take part, or nobody of those whose words it is: I reject the Holm theory?"""
    body, roles = fact.record.body, {one.role for one in fact.parties}
    voiced = isinstance(body, Event) and body.type in VOICED
    return bool(roles) and (not named or (voiced and "actor" in roles - named))


def stands(fact: Fact) -> bool:
    """Tell whether a happening is worth a line."""
    rule = RULES.get(fact.record.status or "")
    return rule is None or rule(fact)


def _supposed(fact: Fact) -> bool:
    """Somebody known says what somebody known may do to somebody known."""
    return bool(fact.said_by) and _known(fact, "actor") and _known(fact, "recipient")


def _alleged(fact: Fact) -> bool:
    """Somebody known says it, or nobody does: was allegedly arrested; or people were freed, officials said."""
    return bool(fact.said_by) or fact.record.within is None or _freed(fact)


def _freed(fact: Fact) -> bool:
    """Anybody at all says that people were freed, which is told at once or not at all."""
    body = fact.record.body
    return isinstance(body, Event) and body.mode == "release" and bool(fact.record.said_by)


def _planned(fact: Fact) -> bool:
    """Somebody known will do it."""
    return _known(fact, "actor")


def _denied(fact: Fact) -> bool:
    """Somebody known did not do it, or says that it was not done; words that were not said are no event."""
    return bool(fact.said_by) or (_known(fact, "actor") and not _unspoken(fact))


def _unspoken(fact: Fact) -> bool:
    """Stopped short of asking him to go, failed to offer him support."""
    body = fact.record.body
    words = isinstance(body, Event) and body.type in WORDS and body.mode != "investigate"
    return words or any(one.rule in SPOKEN for one in fact.record.evidence if one.role == "trigger")


def _known(fact: Fact, role: str) -> bool:
    """Tell whether a side is known."""
    return any(party.role == role and party.actor is not None for party in fact.parties)


RULES = {"hypothetical": _supposed, "alleged": _alleged, "planned": _planned, "negated": _denied}
