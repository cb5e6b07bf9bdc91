"""A view in, the events as lines of the timeline out: the report's sentence, and who did what to whom."""

from collections import defaultdict
from collections.abc import Sequence

from pactline.dossier import events_promised, facts, leaning, worth
from pactline.dossier.view import View, role
from pactline.model.dossier import Line
from pactline.model.story import Fact
from pactline.model.when import When


def lines(view: View) -> list[Line]:
    """One line for each sentence and day that tells of events, with all of them."""
    told: dict[tuple[str, str, When], list[Fact]] = defaultdict(list)
    for fact in (one for one in events_promised.once(view.story.facts) if worth.told(one, view)):
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
        terms=(*(("", one) for one in what), *leaning.term(text, facts.own(first), view)),
    )


def _what(fact: Fact, view: View) -> str:
    """Protest by about 300 dockers in Port Edra (planned)."""
    status = facts.status(fact)
    return f"{facts.sentence(fact, view)}{f' ({status})' if status else ''}"
