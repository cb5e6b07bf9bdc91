"""A view in, the events as lines of the timeline out: the report's sentence, and who did what to whom."""

from collections import defaultdict
from collections.abc import Sequence

from pactline.dossier import facts
from pactline.dossier.view import View, role
from pactline.dossier.wording import capital, join
from pactline.model.dossier import Line
from pactline.model.record import Event
from pactline.model.story import Fact
from pactline.model.when import When

# PLOVER's types as a reader would call them
TYPES = {
    "AGREE": "agreement to act",
    "CONSULT": "talks or a visit",
    "SUPPORT": "support or a signing",
    "CONCEDE": "concession",
    "COOPERATE": "cooperation",
    "AID": "aid",
    "RETREAT": "withdrawal",
    "REQUEST": "request",
    "ACCUSE": "accusation",
    "REJECT": "refusal",
    "THREATEN": "threat",
    "PROTEST": "protest",
    "SANCTION": "sanction",
    "MOBILIZE": "military move",
    "COERCE": "coercion",
    "ASSAULT": "violence",
}


def lines(view: View) -> list[Line]:
    """One line for each sentence and day that tells of events, with all of them."""
    told: dict[tuple[str, str, When], list[Fact]] = defaultdict(list)
    for fact in view.story.facts:
        if isinstance(fact.record.body, Event):
            told[(fact.evidence[0].span.report, facts.words(fact, view), fact.when)].append(fact)
    return [_line(text, sorted(held, key=_place), view) for (_, text, _), held in sorted(told.items())]


def _place(fact: Fact) -> tuple[int, str]:
    """In the order of the words."""
    return (role(fact.evidence, "trigger") or sorted(fact.evidence))[0].span.start, fact.id


def _line(text: str, held: Sequence[Fact], view: View) -> Line:
    """One sentence with its events."""
    first, key = held[0], held[0].evidence[0].span.report
    what = list(dict.fromkeys(_what(fact, view) for fact in held))
    actors = {party.actor for fact in held for party in fact.parties if party.actor}
    return Line(
        record=first.id,
        text=text,
        evidence=tuple(sorted({one for fact in held for one in fact.evidence})),
        when=first.when if first.when.edtf else view.reported(key),
        detail=facts.remarks(first, view),
        tags=("event", *(f"also:{fact.id}" for fact in held[1:]), *(f"actor:{actor}" for actor in sorted(actors))),
        day=facts.day(first, view),
        terms=tuple(("", one) for one in what),
    )


def _what(fact: Fact, view: View) -> str:
    """Protest by about 300 dockers, in Port Edra (planned)."""
    body = fact.record.body
    kind = TYPES.get(body.type, body.type.casefold()) if isinstance(body, Event) else ""
    by, to = join(facts.parties(fact, "actor", view)), join(facts.parties(fact, "recipient", view))
    where = fact.record.where
    place = f", at {view.report(where.report).text[where.start : where.end]}" if where else ""
    status = facts.STATUS.get(fact.record.status, "")
    who = f"{' by ' + by if by else ''}{' toward ' + to if to else ''}"
    return f"{capital(kind)}{who}{place}{f' ({status})' if status else ''}"
